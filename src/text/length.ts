import { isAns } from './charset.ts';

/**
 * The one definition of length. EMVCo MPM v1.1 §4.4.1.1 counts characters, taken here as Unicode code points;
 * some writers count UTF-8 bytes instead.
 */
export type LengthUnit = 'characters' | 'bytes';

/**
 * Measures a text in code points or, under `'bytes'`, UTF-8 bytes; a lone surrogate counts as one character or three
 * bytes. What is no text has no length, and any other unit, such as the index that `map` hands over, is code points.
 */
export function measure(text: string, unit: LengthUnit | number = 'characters'): number {
  if (isAns(text)) return text.length;
  if (typeof text !== 'string') return 0;
  let length = 0;
  for (const character of text) length += units(character.codePointAt(0) ?? 0, unit);
  return length;
}

/**
 * Finds the index at which `length` units from `start` end, or -1 when the text ends first or the last unit
 * falls inside a character.
 */
export function advance(text: string, start: number, length: number, unit: LengthUnit): number {
  let index = start;
  let left = length;
  while (left > 0 && index < text.length) {
    const point = text.codePointAt(index) ?? 0;
    left -= units(point, unit);
    index += point > 0xffff ? 2 : 1;
  }
  return left === 0 ? index : -1;
}

function units(point: number, unit: LengthUnit | number): number {
  if (unit !== 'bytes' || point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
