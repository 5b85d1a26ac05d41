import { writeVnd } from '../../money/vnd.ts';
import { vndInWords } from '../../money/words.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawText } from '../layout/canvas.ts';
import { textWidth } from '../layout/text/measure.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { FormFacts } from './read.ts';

/** The sum, how it is called (default the total), and the size of its words. */
type Total = Pick<FormFacts, 'amount' | 'due'> & {
  readonly lang: Language;
  readonly sumName?: string | undefined;
  readonly wordSize?: number;
};

/** The sum, in digits and in words, and the last day. */
export function totalBlock(
  page: Canvas,
  { amount, due, lang, sumName = PHRASES[lang].total, wordSize = TYPE_SIZES.text }: Total,
  width: number,
): PageBlock {
  const words = PHRASES[lang];
  const last = { x: 0, width, size: TYPE_SIZES.text, smaller: TYPE_SIZES.label, lines: 2 } as const;
  return layOutBlock(page, (own) => {
    const y = amount === undefined ? 0 : setSum(own, amount, { lang, sumName, width, wordSize });
    if (due === '') return y;
    return drawText(own, `${words.due}: ${due}`, { ...last, y: y + 0.6, weight: 'bold', path: ['due'] });
  });
}

interface SumPlace {
  readonly lang: Language;
  readonly sumName: string;
  readonly width: number;
  readonly wordSize: number;
}

function setSum(page: Canvas, amount: number, { lang, sumName, width, wordSize }: SumPlace): number {
  const { inWords } = PHRASES[lang];
  const { amount: large, text, label } = TYPE_SIZES;
  const sum = { x: 0, width, weight: 'bold', path: ['amount'] } as const;
  const written = writeVnd(amount);
  const named = textWidth(sumName, 'bold') * text;
  const isTight = named + textWidth(written, 'bold', 'equal') * large + 2 > width;
  const end = drawText(page, sumName, { ...sum, y: isTight ? 0.5 : 1.9, size: text, smaller: label });
  const style = { size: large, smaller: text, anchor: 'end', figures: 'equal', role: 'more' } as const;
  const y = drawText(page, written, { ...sum, ...style, y: isTight ? end : 1 });
  const spoken = `${inWords}: ${vndInWords(amount)}.`;
  return drawText(page, spoken, { ...sum, weight: 'regular', y, size: wordSize, smaller: label, lines: 6 });
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
