/**
 * The one definition of length. EMVCo MPM v1.1 §4.4.1.1 counts characters, taken here as Unicode code points;
 * some writers count UTF-8 bytes instead.
 */
export type LengthUnit = 'characters' | 'bytes';

/** It measures a text in code points or UTF-8 bytes; a lone surrogate counts as one character or three bytes. */
export function measure(text: string, unit: LengthUnit = 'characters'): number {
  if (unit === 'characters' && isFlat(text)) return text.length;
  let length = 0;
  for (const character of text) length += unit === 'bytes' ? byteLength(character) : 1;
  return length;
}

/**
 * It finds the index at which `length` units from `start` end, or -1 when the text ends first or the last unit
 * falls inside a character.
 */
export function advance(text: string, start: number, length: number, unit: LengthUnit): number {
  let index = start;
  let left = length;
  while (left > 0 && index < text.length) {
    const point = text.codePointAt(index) ?? 0;
    left -= unit === 'bytes' ? pointBytes(point) : 1;
    index += point > 0xffff ? 2 : 1;
  }
  return left === 0 ? index : -1;
}

/** It tells whether code points and UTF-16 units agree in a text, so that an index can be added to directly. */
export function isFlat(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return false;
  return true;
}

function byteLength(character: string): number {
  return pointBytes(character.codePointAt(0) ?? 0);
}

function pointBytes(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
