import {
  DIGITS_LOST,
  ERROR_TEXT,
  THOUSANDS,
  withoutTextMark,
  ZERO_DECIMALS,
} from '../../text/spreadsheet.ts';
import type { Cell, StoredCell } from '../sheet.ts';
import { plainText } from './characters.ts';

/** What keeps a cell from telling an identifier. */
export type IdentifierProblem =
  | 'blank'
  | 'formula'
  | 'error'
  | 'day'
  | 'digitsLost'
  | 'decimals'
  | 'thousands'
  | 'lines'
  | 'tooLong';

/** An identifier, or why there is none. */
export type ReadIdentifier = { readonly text: string } | { readonly problem: IdentifierProblem };

const MAX_IDENTIFIER_LENGTH = 200;
/** A spreadsheet keeps fifteen digits of a number; what lies above is rounded. */
const FIRST_ROUNDED = 1e15;

/**
 * Reads an identifier: a code, a number of a customer, invoice or account. Zeros at its start stay; the marks by which
 * spreadsheets keep text, `'000123` and `="000123"`, and what cannot be seen go; letters and digits are in one spelling. A
 * number of a workbook is what it shows by its format. What a spreadsheet has changed is a problem: `1.1E+13`,
 * `11001234567.0`, `11,001,234`, a number of more than 15 digits, a day.
 */
export function parseIdentifier(cell: Cell | undefined): ReadIdentifier {
  if (cell === undefined) return { problem: 'blank' };
  if (typeof cell === 'string') return writtenIdentifier(cell);
  const problem = storedProblem(cell);
  return problem ? { problem } : writtenIdentifier(cell.text);
}

function storedProblem({ number, day, unknown }: StoredCell): IdentifierProblem | undefined {
  if (unknown) return unknown;
  if (day !== undefined) return 'day';
  if (number === undefined) return undefined;
  if (Math.abs(number) >= FIRST_ROUNDED) return 'digitsLost';
  return Number.isInteger(number) ? undefined : 'decimals';
}

function writtenIdentifier(value: string): ReadIdentifier {
  if (value.length > MAX_IDENTIFIER_LENGTH) return { problem: 'tooLong' };
  const text = withoutTextMark(plainText(value));
  if (text === '') return { problem: 'blank' };
  const problem = textProblem(text);
  return problem ? { problem } : { text: text.replace(/ +/g, ' ') };
}

function textProblem(text: string): IdentifierProblem | undefined {
  if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(text)) return 'lines';
  if (ERROR_TEXT.test(text)) return 'error';
  if (DIGITS_LOST.test(text)) return 'digitsLost';
  if (ZERO_DECIMALS.test(text)) return 'decimals';
  return THOUSANDS.test(text) ? 'thousands' : undefined;
}
