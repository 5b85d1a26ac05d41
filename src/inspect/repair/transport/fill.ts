import { twoDigits } from '../../../tlv/digits.ts';
import { HEADER_LENGTH } from '../../../tlv/node.ts';
import { type FieldPlace, type Shift, walk } from '../walk.ts';

/** Puts back what pages and chats take away inside texts: one of two blanks, stars that mark bold letters. */
export function fillGaps(text: string): string[] {
  return gapsIn(text)
    .flatMap((shifts) => filled(text, shifts))
    .slice(0, MAX_FILLED);
}

const MAX_FILLED = 24;
/** Values that lost characters at once. */
const MAX_GAPS = 3;
/** Blanks that one value lost. */
const MAX_LOST = 6;
/** Ways of loss that are walked through, those of few values first. */
const MAX_WALKS = 400;

/** Finds which values, if so many characters were lost in them, let the text divide into objects. */
function gapsIn(text: string): (readonly Shift[])[] {
  if (walk(text).closed) return [];
  const attempts: (readonly Shift[])[] = [[]];
  const found: (readonly Shift[])[] = [];
  for (const shifts of attempts) {
    const { fields, closed } = walk(text, shifts);
    if (closed) found.push(shifts);
    if (closed || shifts.length === MAX_GAPS) continue;
    const after = shifts.at(-1)?.at ?? -1;
    const later = fields.filter(({ at, isTemplate }) => at > after && !isTemplate);
    const longer = later.flatMap((field) => lossesOf(text, field).map((by) => ({ at: field.at, by })));
    attempts.push(...longer.slice(0, MAX_WALKS - attempts.length).map((shift) => [...shifts, shift]));
  }
  return found;
}

/** The numbers of characters that a value may have lost, negative. */
function lossesOf(text: string, { start, length, path }: FieldPlace): number[] {
  const value = text.slice(start, start + length);
  const stars = value.match(/^\**/)?.[0].length ?? 0;
  if (path.startsWith('62.') && length === STARS.length && stars < length) return [stars - length];
  if (!value.includes(' ')) return [];
  return Array.from({ length: Math.min(MAX_LOST, length - 1) }, (_, i) => -1 - i);
}

/** The payer types the value (EMVCo MPM v1.1 §4.8.1). */
const STARS = '***';

/** Writes back what the values lost, in every way that there is. */
function filled(text: string, shifts: readonly Shift[]): string[] {
  let readings = [text];
  for (const { at, by } of [...shifts].reverse()) {
    const start = at + HEADER_LENGTH;
    const end = start + twoDigits(text, at + 2) + by;
    const kept = text.slice(start, end);
    const values = /^\**$/.test(kept) && kept.length - by === STARS.length ? [STARS] : widened(kept, -by);
    readings = readings
      .flatMap((reading) => values.map((value) => reading.slice(0, start) + value + reading.slice(end)))
      .slice(0, MAX_FILLED);
  }
  return readings;
}

/** Makes blanks of a text wider by so many in all. */
function widened(text: string, more: number): string[] {
  const [first, ...rest] = text.split(' ');
  let attempts: { readonly text: string; readonly left: number }[] = [{ text: first ?? '', left: more }];
  for (const part of rest) {
    attempts = attempts
      .flatMap(({ text, left }) =>
        Array.from({ length: left + 1 }, (_, wider) => ({
          text: text + ' '.repeat(wider + 1) + part,
          left: left - wider,
        })),
      )
      .slice(0, MAX_ATTEMPTS);
  }
  return attempts.filter(({ left }) => left === 0).map(({ text }) => text);
}

const MAX_ATTEMPTS = 256;
