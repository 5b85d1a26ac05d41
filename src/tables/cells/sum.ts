import { isDigitCode } from './characters.ts';
import type { MoneyUnit } from './money.ts';

const POINT = 46;
const COMMA = 44;
const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const SPACE = 32;
const NO_BREAK = 0xa0;
const NARROW_NO_BREAK = 0x202f;
const ZERO = 48;

/** What stood in a text of digits: their value, the marks between them, and the digits behind the last mark. */
interface Digits {
  value: number;
  /** Digits before the first mark. */
  lead: number;
  /** The mark that stood first, 0 for none, and how often it stood. */
  mark: number;
  marks: number;
  /** A second mark stood, behind which are decimals. */
  point: boolean;
  /** Digits behind the last mark. */
  last: number;
}

/** One for all calls: no call is inside another, and a file has millions of cells. */
const walked: Digits = { value: 0, lead: 0, mark: 0, marks: 0, point: false, last: 0 };

/**
 * Reads digits with marks for thousands and decimals from an index to the end of a text, without a sign, and gives đồng.
 * Groups have three digits and one mark, the first has one to three and does not begin with zero; decimals stand behind a
 * point or comma that is another mark than that of the groups.
 */
export function sumOf(text: string, from: number, unit: MoneyUnit): number | undefined {
  if (!walkDigits(text, from)) return undefined;
  const { value, lead, mark, marks, point, last } = walked;
  const decimals = point || (marks === 1 && last !== 3) ? last : 0;
  const grouped = marks > (decimals > 0 && !point ? 1 : 0);
  if (text.charCodeAt(from) === ZERO && (grouped || (lead > 1 && value > 0))) return undefined;
  if (grouped && (lead > 3 || (!point && last !== 3))) return undefined;
  if (decimals > 0 && !point && !isDecimalMark(mark)) return undefined;
  return inDong(value, decimals, unit);
}

/** Walks the digits once and notes what stands; false where something else than digits and marks in their places does. */
function walkDigits(text: string, from: number): boolean {
  let [value, run, lead, mark, marks, point] = [0, 0, 0, 0, 0, false];
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigitCode(code)) {
      value = value * 10 + (code - ZERO);
      run++;
      continue;
    }
    const found = markOf(code);
    if (found === 0 || run === 0 || point || (mark !== 0 && run !== 3)) return false;
    if (mark === 0) [mark, lead, marks] = [found, run, 1];
    else if (found === mark) marks++;
    else if (isDecimalMark(found)) point = true;
    else return false;
    run = 0;
  }
  Object.assign(walked, { value, lead: mark === 0 ? run : lead, mark, marks, point, last: run });
  return run > 0 && value <= Number.MAX_SAFE_INTEGER;
}

/** Gives a mark in one spelling, blanks as one; 0 for what is none. */
function markOf(code: number): number {
  if (code === POINT || code === COMMA || code === APOSTROPHE || code === SPACE) return code;
  if (code === RIGHT_QUOTE) return APOSTROPHE;
  return code === NO_BREAK || code === NARROW_NO_BREAK ? SPACE : 0;
}

function isDecimalMark(mark: number): boolean {
  return mark === POINT || mark === COMMA;
}

/** Most decimals: two of a currency; where the sheet counts in thousands, what is left of a đồng. */
const MOST_DECIMALS = 2;
const MOST_DECIMALS_OF_UNIT = 6;

function inDong(value: number, decimals: number, unit: MoneyUnit): number | undefined {
  if (decimals > (unit === 1 ? MOST_DECIMALS : MOST_DECIMALS_OF_UNIT)) return undefined;
  const parts = 10 ** decimals;
  const sum = unit >= parts ? value * (unit / parts) : value / (parts / unit);
  return Number.isSafeInteger(sum) ? sum : undefined;
}
