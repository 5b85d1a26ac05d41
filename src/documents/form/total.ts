import { writeVnd } from '../../money/vnd.ts';
import { vndInWords } from '../../money/words.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawText } from '../layout/canvas.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { FormFacts } from './read.ts';

type Total = Pick<FormFacts, 'amount' | 'due'> & { readonly lang: Language };

/** The sum, in digits and in words, and the last day. */
export function totalBlock(page: Canvas, { amount, due, lang }: Total, width: number): PageBlock {
  const words = PHRASES[lang];
  const last = { x: 0, width, size: TYPE_SIZES.text, smaller: TYPE_SIZES.label, lines: 2 } as const;
  return layOutBlock(page, (own) => {
    const y = amount === undefined ? 0 : setSum(own, amount, { lang, width });
    if (due === '') return y;
    return drawText(own, `${words.due}: ${due}`, { ...last, y: y + 0.6, weight: 'bold', path: ['due'] });
  });
}

function setSum(page: Canvas, amount: number, { lang, width }: { lang: Language; width: number }): number {
  const { total, inWords } = PHRASES[lang];
  const { amount: large, text, label } = TYPE_SIZES;
  const sum = { x: 0, width, weight: 'bold', path: ['amount'] } as const;
  drawText(page, total, { ...sum, y: 1.9, width: width * 0.4, size: text, smaller: label });
  const style = { y: 1, size: large, smaller: text, anchor: 'end', figures: 'equal' } as const;
  const y = drawText(page, writeVnd(amount), { ...sum, ...style });
  const spoken = `${inWords}: ${vndInWords(amount)}.`;
  return drawText(page, spoken, { ...sum, weight: 'regular', y, size: text, smaller: label, lines: 3 });
}

/** Sentences, a paragraph each. */
export function notesBlock(
  page: Canvas,
  notes: readonly string[],
  width: number,
  size: number = TYPE_SIZES.text,
): PageBlock {
  return layOutBlock(page, (own) => {
    let y = 0;
    notes.forEach((note, i) => {
      const room = { x: 0, width, y, size, smaller: TYPE_SIZES.label, lines: 12 };
      y = drawText(own, note, { ...room, path: ['notes', i] });
    });
    return y;
  });
}
