import type { Picture } from '../../images/picture.ts';
import { drawPicture } from '../code/symbol.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawText } from '../layout/canvas.ts';
import type { Anchor } from '../layout/scene.ts';
import { textWidth } from '../layout/text/measure.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { FormFacts } from './read.ts';

const LOGO_SIDE = 16;

type IssuerFacts = Pick<FormFacts, 'issuer' | 'issuerDetails'> & { readonly logo?: Picture | undefined };

/** Who issues the paper, with a logo on the left. */
export function issuerBlock(page: Canvas, facts: IssuerFacts, width: number): PageBlock {
  const { issuer, issuerDetails, logo } = facts;
  return layOutBlock(page, (own) => {
    const frame = { x: 0, y: 0, width: 2 * LOGO_SIDE, height: LOGO_SIDE, anchor: 'start' } as const;
    const used = logo ? drawPicture(own, logo, frame) + 4 : 0;
    const room = { x: used, width: width - used, smaller: TYPE_SIZES.label, lines: 3 };
    let y = drawText(own, issuer, { ...room, y: 0, size: TYPE_SIZES.text, weight: 'bold', path: ['issuer'] });
    issuerDetails.forEach((text, i) => {
      y = drawText(own, text, { ...room, y, size: TYPE_SIZES.label, path: ['issuerDetails', i] });
    });
    return Math.max(y, logo ? LOGO_SIDE : 0);
  });
}

/** The title and what stands below it. */
export function titleBlock(
  page: Canvas,
  { heading, subject }: Pick<FormFacts, 'heading' | 'subject'>,
  { width, anchor }: { readonly width: number; readonly anchor: Anchor },
): PageBlock {
  return layOutBlock(page, (own) => {
    const room = { x: 0, width, anchor, lines: 2 } as const;
    const title = {
      ...room,
      y: 0,
      size: TYPE_SIZES.title,
      smaller: TYPE_SIZES.amount,
      weight: 'bold',
      role: 'title',
      path: ['heading'],
    } as const;
    const y = drawText(own, heading, title);
    return drawText(own, subject, {
      ...room,
      y,
      size: TYPE_SIZES.text,
      smaller: TYPE_SIZES.label,
      path: ['subject'],
    });
  });
}

const GAP = 6;

/** Who pays: pairs in two columns where the width allows, a long one across. */
export function payerBlock(page: Canvas, { payer }: Pick<FormFacts, 'payer'>, width: number): PageBlock {
  const columns = width > 120 ? 2 : 1;
  const each = (width - GAP * (columns - 1)) / columns;
  const labels = payer.map(({ label }) => textWidth(`${label}:`, 'regular') * TYPE_SIZES.text + 2);
  const indent = Math.min(Math.max(...labels, 14), each * 0.42);
  return layOutBlock(page, (own) => {
    let [y, bottom, column] = [0, 0, 0];
    payer.forEach(({ label, value }, i) => {
      const isLong = textWidth(value, 'bold') * TYPE_SIZES.text > each - indent;
      if (column === 0 || isLong) [y, column] = [bottom, 0];
      const x = column * (each + GAP);
      const style = { y, size: TYPE_SIZES.text, smaller: TYPE_SIZES.label, path: ['payer', i, 'value'] };
      const end = drawText(own, `${label}:`, { ...style, x, width: indent - 1, lines: 2 });
      const room = { x: x + indent, width: (isLong ? width : each) - indent };
      bottom = Math.max(
        bottom,
        end,
        drawText(own, value, { ...style, ...room, lines: 3, weight: 'bold', role: 'more' }),
      );
      column = isLong ? 0 : (column + 1) % columns;
    });
    return bottom;
  });
}
