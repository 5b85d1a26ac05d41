import { totalBlock } from '../form/total.ts';
import { PHRASES } from '../input/phrases.ts';
import { itemBlocks } from '../items/blocks.ts';
import { layOutBlock, type PageBlock, placeBlock } from '../layout/block.ts';
import { type Canvas, drawLine, drawText } from '../layout/canvas.ts';
import type { FlowBlock } from '../layout/flow.ts';
import { textWidth } from '../layout/text/measure.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { PART_SIZES, partBlock } from '../part/block.ts';
import { officialHead } from './head.ts';
import type { OfficialFacts } from './official.ts';
import { OFFICIAL_SIZES } from './sizes.ts';
import { OFFICIAL_WORDS } from './words.ts';

/** All of an official notice, from top to bottom. */
export function officialBlocks(page: Canvas, facts: OfficialFacts, width: number): FlowBlock[] {
  const { grounds, body, notes, items, lang, due } = facts;
  const dueLine = due === '' ? [] : [OFFICIAL_WORDS[lang].due(due)];
  const paragraphs = (texts: readonly string[], key: string) =>
    texts.map((text, i): FlowBlock => {
      return { ...paragraph(page, text, { width, path: [key, i] }), gap: 1.5, path: [key, i] };
    });
  return [
    { ...officialHead(page, facts, width), path: ['issuer'] },
    { ...titlePart(page, facts, width), gap: 6, keep: true, path: ['subject'] },
    ...paragraphs(grounds, 'grounds'),
    ...paragraphs(body, 'body'),
    ...itemBlocks(page, items, { width, lang }),
    {
      ...totalBlock(page, { ...facts, due: '', wordSize: TYPE_SIZES.account }, width),
      gap: 1,
      path: ['amount'],
    },
    ...paragraphs([...dueLine, ...notes], 'notes'),
    { ...paymentBlock(page, facts, width), gap: 4, keep: true, path: ['payload'] },
    { ...signatures(page, facts, width), gap: 5, path: ['signer'] },
  ];
}

/** The title, what it is about, and a rule of a third of its length below. */
function titlePart(page: Canvas, { subject, lang }: OfficialFacts, width: number): PageBlock {
  const { title: size, small: smaller } = OFFICIAL_SIZES;
  return layOutBlock(page, (own) => {
    const style = { x: 0, width, size, smaller, weight: 'bold', anchor: 'middle', lines: 4 } as const;
    const y = drawText(own, OFFICIAL_WORDS[lang].heading, { ...style, y: 0, role: 'title', path: ['lang'] });
    const end = drawText(own, subject, { ...style, y, role: 'more', path: ['subject'] });
    const length = Math.min(textWidth(subject, 'bold') * size, width) / 3;
    drawLine(own, { x: (width - length) / 2, y: end + 0.8, width: length, weight: 0.25 });
    return end + 1.2;
  });
}

const PARAGRAPH_LINES = 40;

function paragraph(
  page: Canvas,
  text: string,
  { width, path }: { readonly width: number; readonly path: readonly (string | number)[] },
): PageBlock {
  const { text: size, small: smaller } = OFFICIAL_SIZES;
  return layOutBlock(page, (own) =>
    drawText(own, text, { x: 0, y: 0, width, size, smaller, lines: PARAGRAPH_LINES, path }),
  );
}

const BESIDE_GAP = 4;

/** The payment part with what is said beside it. */
function paymentBlock(page: Canvas, facts: OfficialFacts, width: number): PageBlock {
  const [side, height] = PART_SIZES.upright;
  const { fallback, noLink } = PHRASES[facts.lang];
  return layOutBlock(page, (own) => {
    placeBlock(own, partBlock(page, facts, 'upright'), 0, 0);
    const room = { x: side + BESIDE_GAP, width: width - side - BESIDE_GAP, lines: 12 };
    const style = { ...room, size: TYPE_SIZES.text, smaller: TYPE_SIZES.label, path: ['lang'] } as const;
    const sentences = facts.accountName === '' ? [fallback] : [fallback, noLink];
    let y = 0;
    for (const sentence of sentences) y = drawText(own, sentence, { ...style, y }) + 2;
    return Math.max(height, y);
  });
}

/** Room for a signature and a seal. */
const SIGNATURE_ROOM = 25;

/** Who gets it, on the left, and who signs, on the right. */
function signatures(page: Canvas, { recipients, signer, lang }: OfficialFacts, width: number): PageBlock {
  const words = OFFICIAL_WORDS[lang];
  const { text, head, small } = OFFICIAL_SIZES;
  return layOutBlock(page, (own) => {
    const left = { x: 0, width: width * 0.45, size: small, smaller: TYPE_SIZES.text, lines: 4 } as const;
    const heading = { ...left, y: 0, size: head, weight: 'bold', role: 'heading', path: ['lang'] } as const;
    let y = recipients.length > 0 ? drawText(own, words.recipients, heading) : 0;
    recipients.forEach((recipient, i) => {
      y = drawText(own, `- ${recipient}`, { ...left, y, path: ['recipients', i] });
    });
    const right = { x: width * 0.5, width: width * 0.5, anchor: 'middle', lines: 4, smaller: small } as const;
    const role = { ...right, y: 0, size: text, weight: 'bold', path: ['signer', 'role'] } as const;
    const roleEnd = drawText(own, signer.role, role);
    const signEnd = drawText(own, words.sign, { ...right, y: roleEnd, size: small, path: ['lang'] });
    const name = { ...right, y: signEnd + SIGNATURE_ROOM, size: text, weight: 'bold' } as const;
    return Math.max(y, drawText(own, signer.name, { ...name, path: ['signer', 'name'] }));
  });
}
