import { isDigitCode } from '../cells/characters.ts';
import type { Cell } from '../sheet.ts';

/** What a cell looks like, whatever its column is for. */
export type CellKind =
  | 'blank'
  | 'count'
  | 'number'
  | 'long'
  | 'sum'
  | 'day'
  | 'mark'
  | 'code'
  | 'words'
  | 'text';

/** Digits that count rows, days or heads; more of them number something; the longest are of accounts and telephones. */
const COUNT_DIGITS = 3;
const NUMBER_DIGITS = 8;

/** Tells what a cell looks like, in one pass over its text: it is asked for every cell of a file. */
export function cellKind(cell: Cell | undefined): CellKind {
  if (cell === undefined || cell === '') return 'blank';
  if (typeof cell === 'string') return textKind(cell);
  if (cell.day !== undefined) return 'day';
  return cell.unknown ? 'text' : textKind(cell.text);
}

/** How many characters of each sort a text holds. */
interface Characters {
  digits: number;
  letters: number;
  /** Marks of thousands and decimals, and blanks. */
  marks: number;
  blanks: number;
  /** Marks of days and times. */
  parts: number;
  /** Digits behind the last mark. */
  behind: number;
}

function textKind(text: string): CellKind {
  const found = countCharacters(text);
  const { digits, letters, marks, blanks, parts } = found;
  if (digits + letters === 0) return 'blank';
  if (digits === 0) return 'words';
  if (letters > 0) return letteredKind(text, found);
  if (marks + blanks + parts === 0)
    return digits <= COUNT_DIGITS ? 'count' : digits <= NUMBER_DIGITS ? 'number' : 'long';
  const isSigned = parts === 1 && isSign(text.charCodeAt(0));
  if (parts > 0 && !isSigned) return 'day';
  return marks > 1 && found.behind === YEAR_DIGITS ? 'day' : 'sum';
}

/** A currency of a few letters may stand beside a sum. */
function letteredKind(text: string, { letters, marks, blanks }: Characters): CellKind {
  const first = text.charCodeAt(0);
  if (letters <= CURRENCY_LETTERS && marks > 0 && (isDigitCode(first) || isSign(first))) return 'sum';
  if (blanks > 0) return 'text';
  return text.length <= MARK_LENGTH ? 'mark' : 'code';
}

const YEAR_DIGITS = 4;
const CURRENCY_LETTERS = 4;
/** Letters and digits this short name a class or a house; longer ones number somebody. */
const MARK_LENGTH = 4;

function countCharacters(text: string): Characters {
  const found: Characters = { digits: 0, letters: 0, marks: 0, blanks: 0, parts: 0, behind: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigitCode(code)) {
      found.digits++;
      found.behind++;
      continue;
    }
    found.behind = 0;
    if (code === MARK_CODES.dot || code === MARK_CODES.comma) found.marks++;
    else if (code <= MARK_CODES.blank || code === MARK_CODES.noBreak) found.blanks++;
    else if (code === MARK_CODES.slash || code === MARK_CODES.colon || isSign(code)) found.parts++;
    else if (code > MARK_CODES.lastOfAscii || isLatin(code)) found.letters++;
  }
  return found;
}

/** Codes of characters. */
const MARK_CODES = {
  blank: 32,
  bracket: 40,
  plus: 43,
  comma: 44,
  hyphen: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  lastOfAscii: 127,
  noBreak: 160,
} as const;

function isLatin(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function isSign(code: number): boolean {
  return code === MARK_CODES.hyphen || code === MARK_CODES.plus || code === MARK_CODES.bracket;
}
