import {
  type Field,
  type FieldTable,
  flag,
  readFields,
  schemaOf,
  typed,
  wholeNumber,
} from '../issues/fields.ts';
import type { StatementHeadings, StatementRole } from './roles.ts';

/** How a statement is read. */
export interface ReadStatementOptions {
  /** Headings of columns that are not recognised by themselves, `{ description: 'ND GD' }`, or letters of columns. */
  readonly columns?: StatementHeadings;
  /** The account of the statement, for files that do not name it. */
  readonly account?: string;
  /** The sheet to read, of a workbook with several, by name or by number from 1. */
  readonly sheet?: string | number;
  /** The year of days that are written without one, where the lines above name no period: 1990 to 2199. */
  readonly year?: number;
  /** Takes a statement whose balances or totals contradict its movements, with a warning in place of an error. */
  readonly acceptGap?: boolean;
  /** Leaves out rows that cannot be read, each with a warning that tells its sum. */
  readonly skipBad?: boolean;
}

const ANY_TEXT = typed('aString', (value) => typeof value === 'string');

/** One text for each column. */
export const STATEMENT_HEADING_FIELDS = {
  time: ANY_TEXT,
  clock: ANY_TEXT,
  valueDate: ANY_TEXT,
  ordinal: ANY_TEXT,
  reference: ANY_TEXT,
  credit: ANY_TEXT,
  debit: ANY_TEXT,
  amount: ANY_TEXT,
  direction: ANY_TEXT,
  balance: ANY_TEXT,
  fee: ANY_TEXT,
  description: ANY_TEXT,
  account: ANY_TEXT,
  virtualAccount: ANY_TEXT,
  debitAccount: ANY_TEXT,
  creditAccount: ANY_TEXT,
  counterpartyAccount: ANY_TEXT,
  counterpartyName: ANY_TEXT,
  counterpartyBank: ANY_TEXT,
  currency: ANY_TEXT,
  status: ANY_TEXT,
} as const satisfies Readonly<Record<StatementRole, Field<string>>>;

export const READ_STATEMENT_OPTIONS = {
  columns: {
    expected: 'anObject',
    schema: schemaOf(STATEMENT_HEADING_FIELDS),
    read: (value, report) => readFields(STATEMENT_HEADING_FIELDS, value, report),
  },
  account: ANY_TEXT,
  sheet: typed('sheetNameOrNumber', isSheetName),
  year: wholeNumber(1990, 2199),
  acceptGap: flag(),
  skipBad: flag(),
} as const satisfies FieldTable;

function isSheetName(value: unknown): value is string | number {
  return typeof value === 'string' || (Number.isInteger(value) && Number(value) >= 1);
}

/** Tells whether a caller says which column holds money in, or money out. */
export function namesSides({ columns }: { readonly columns?: StatementHeadings | undefined }): boolean {
  return columns?.credit !== undefined || columns?.debit !== undefined;
}
