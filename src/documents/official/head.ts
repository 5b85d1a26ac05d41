import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawLine, drawText, INK } from '../layout/canvas.ts';
import { textWidth } from '../layout/text/measure.ts';
import type { OfficialFacts } from './official.ts';
import { OFFICIAL_SIZES } from './sizes.ts';
import { OFFICIAL_WORDS, STATE_HEAD } from './words.ts';

/** Of the type area, for the body on the left; the rest is that of the state. */
const BODY_SHARE = 0.4;
const COLUMN_GAP = 3;
const RULE = 0.25;

/** The head in two columns: whose notice it is with its number, and the state with its motto, the place and the date. */
export function officialHead(page: Canvas, facts: OfficialFacts, width: number): PageBlock {
  const left = width * BODY_SHARE - COLUMN_GAP;
  const state = { x: width * BODY_SHARE, width: width * (1 - BODY_SHARE) };
  return layOutBlock(page, (own) => {
    const bodyEnd = setBody(own, facts, left);
    const stateEnd = setState(own, state);
    const y = Math.max(bodyEnd, stateEnd) + 2;
    const style = { y, size: OFFICIAL_SIZES.text, smaller: OFFICIAL_SIZES.small, anchor: 'middle' } as const;
    const number = `${OFFICIAL_WORDS[facts.lang].number}: ${facts.number}`;
    const numberEnd = drawText(own, number, { ...style, x: 0, width: left, lines: 2, path: ['number'] });
    const issued = { ...style, ...state, lines: 2, path: ['issued'] } as const;
    return Math.max(numberEnd, drawText(own, facts.issued, issued));
  });
}

/** The body above, not bold, and the body itself, bold, above a rule of a third of its length. */
function setBody(page: Canvas, { superior, issuer }: OfficialFacts, width: number): number {
  const { head: size, small: smaller } = OFFICIAL_SIZES;
  const style = { x: 0, width, size, smaller, anchor: 'middle', lines: 4 } as const;
  const y = drawText(page, superior.toUpperCase(), { ...style, y: 0, path: ['superior'] });
  const name = issuer.toUpperCase();
  const end = drawText(page, name, { ...style, y, weight: 'bold', path: ['issuer'] });
  const length = Math.min(textWidth(name, 'bold') * size, width) / 3;
  drawLine(page, { x: (width - length) / 2, y: end + 0.8, width: length, weight: RULE, fill: INK });
  return end + 1;
}

/** The state, and its motto above a rule of its whole length. */
function setState(page: Canvas, { x, width }: { readonly x: number; readonly width: number }): number {
  const { head, text, small: smaller } = OFFICIAL_SIZES;
  const style = { x, width, smaller, weight: 'bold', anchor: 'middle', path: ['lang'] } as const;
  const y = drawText(page, STATE_HEAD.name, { ...style, y: 0, size: head });
  const end = drawText(page, STATE_HEAD.motto, { ...style, y, size: text });
  const length = textWidth(STATE_HEAD.motto, 'bold') * text;
  drawLine(page, { x: x + (width - length) / 2, y: end + 0.8, width: length, weight: RULE, fill: INK });
  return end + 1;
}
