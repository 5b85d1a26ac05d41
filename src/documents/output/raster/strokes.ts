import { compositionOf, STROKE_BAR, splitLetters } from '../../layout/text/letters.ts';
import { textWidth, type Weight } from '../../layout/text/measure.ts';

/** Characters set at a place of their own: from the left edge of a letter or a line, and above the baseline, in multiples of the type size. */
export interface LetterPart {
  readonly text: string;
  readonly x: number;
  readonly rise: number;
}

/**
 * Parts a letter that the typeface lacks into characters that it has, for a program that has no other typeface. Marks stay with
 * their letters: what sets the text finds their anchors.
 */
export function letterParts(letter: string, weight: Weight): readonly LetterPart[] {
  const composition = compositionOf(letter);
  if (!composition || composition.mark) return [{ text: letter, x: 0, rise: 0 }];
  const { base, stroke, sign = STROKE_BAR } = composition;
  if (!stroke) return [{ text: base, x: 0, rise: 0 }];
  const { shift, bar, rise } = stroke[weight];
  return [
    { text: base, x: shift / 1000, rise: 0 },
    { text: sign, x: bar / 1000, rise: rise / 1000 },
  ];
}

/** Checks whether a text has letters that {@link letterParts} parts. */
export function hasParts(text: string): boolean {
  return splitLetters(text).some((letter) => {
    const composition = compositionOf(letter);
    return composition !== undefined && !composition.mark;
  });
}

/** Parts a line into stretches of letters, each as wide as {@link textWidth} measures it, and the parts of letters between them. */
export function lineParts(text: string, weight: Weight): LetterPart[] {
  const parts: LetterPart[] = [];
  let left = 0;
  let stretch = '';
  for (const letter of splitLetters(text)) {
    if (!hasParts(letter)) {
      stretch += letter;
      continue;
    }
    if (stretch !== '') parts.push({ text: stretch, x: left, rise: 0 });
    left += textWidth(stretch, weight);
    stretch = '';
    for (const part of letterParts(letter, weight)) parts.push({ ...part, x: left + part.x });
    left += textWidth(letter, weight);
  }
  if (stretch !== '') parts.push({ text: stretch, x: left, rise: 0 });
  return parts;
}
