import { FIRST_LETTER, isSeparated, type NormalizedText } from '../text/normalize.ts';
import type { Candidate } from './candidates.ts';
import type { CodeIndex } from './code-index.ts';
import { polynomial, spreadBits } from './rolling-hash.ts';

/** The values of the digits 0, 4 and 8. */
const [DIGIT_ZERO, DIGIT_FOUR, DIGIT_EIGHT] = [1, 5, 9] as const;
/** A telephone number with the code of the country has so many digits, and one less without. */
const INTERNATIONAL_LENGTH = 11;
const COUNTRY_LENGTH = 2;
/** Zeros that a spreadsheet may drop; what stays has three digits or more. */
const MOST_ZEROS = 3;
const LEAST_LEFT = 3;

/**
 * Finds numbers that are an issued code in another form: a telephone number with 84 in place of its zero, and a number without
 * its first zeros, as spreadsheets leave it.
 */
export function findRewritten(line: NormalizedText, codeIndex: CodeIndex): Candidate[] {
  const { values } = line;
  const found: Candidate[] = [];
  for (let from = 0, to = 0; from < line.length; from = to) {
    to = from + 1;
    if ((values[from] ?? 0) >= FIRST_LETTER) continue;
    while (to < line.length && (values[to] ?? 0) < FIRST_LETTER && !isSeparated(line, to)) to++;
    const isAlone = from === 0 || (values[from - 1] ?? 0) >= FIRST_LETTER || isSeparated(line, from);
    if (!isAlone) continue;
    const isInternational =
      to - from === INTERNATIONAL_LENGTH && values[from] === DIGIT_EIGHT && values[from + 1] === DIGIT_FOUR;
    const dialled = isInternational ? findWithZeros(line, from + COUNTRY_LENGTH, to, 1, codeIndex) : -1;
    if (dialled >= 0) found.push({ index: dialled, from, to, shape: 'country_code' });
    const lost =
      values[from] === DIGIT_ZERO || to - from < LEAST_LEFT ? -1 : findPadded(line, from, to, codeIndex);
    if (lost >= 0) found.push({ index: lost, from, to, shape: 'zeros_lost' });
  }
  return found;
}

function findPadded(line: NormalizedText, from: number, to: number, codeIndex: CodeIndex): number {
  for (let zeros = 1; zeros <= MOST_ZEROS; zeros++) {
    const index = findWithZeros(line, from, to, zeros, codeIndex);
    if (index >= 0) return index;
  }
  return -1;
}

/** Finds the code that is a window of a line behind some zeros, or -1. */
function findWithZeros(
  { values, ...line }: NormalizedText,
  from: number,
  to: number,
  zeros: number,
  codeIndex: CodeIndex,
): number {
  const length = zeros + to - from;
  if (!codeIndex.lengths.has(length)) return -1;
  const padded = new Uint8Array(length).fill(DIGIT_ZERO, 0, zeros);
  padded.set(values.subarray(from, to), zeros);
  const hash = spreadBits(polynomial(padded, 0, length), length);
  if (!codeIndex.mightContain(hash)) return -1;
  return codeIndex.find({ line: { ...line, values: padded }, from: 0, to: length }, hash);
}
