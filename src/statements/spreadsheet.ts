import {
  type Field,
  type FieldTable,
  type OptionsOrIndex,
  readFields,
  readOptions,
  schemaOf,
  typed,
} from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { type OwnProps, ownItems } from '../issues/foreign.ts';
import { statementsMessages } from '../issues/messages/en/statements.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import type { ColumnMap, StatementColumn } from '../tables/headings.ts';
import { toRecords } from '../tables/records.ts';
import { omitUndefined } from '../text/omit-undefined.ts';
import { type Movement, type ObjectReader, objectReader } from './movement.ts';

export interface StatementOptions {
  /** Headings of columns that are not recognised by themselves, `{ description: 'ND GD' }`. */
  readonly columns?: ColumnMap;
  /** The account of the statement, for files that name it only at the top. */
  readonly account?: string;
}

const TEXT = typed('aString', (value) => typeof value === 'string');

/** One text for each column. */
export const COLUMN_NAMES = {
  time: TEXT,
  description: TEXT,
  credit: TEXT,
  debit: TEXT,
  amount: TEXT,
  direction: TEXT,
  id: TEXT,
  balance: TEXT,
  account: TEXT,
  virtualAccount: TEXT,
  counterpartyAccount: TEXT,
  counterpartyName: TEXT,
} as const satisfies Readonly<Record<StatementColumn, Field<string>>>;

export const STATEMENT_OPTIONS = {
  columns: {
    expected: 'anObject',
    schema: schemaOf(COLUMN_NAMES),
    read: (value, report) => readFields(COLUMN_NAMES, value, report),
  },
  account: TEXT,
} as const satisfies FieldTable;

/**
 * Reads the rows of a bank statement: objects by heading, or lists of cells as they stand in the sheet, with
 * or without lines above the headings. Columns are recognised by their Vietnamese or English headings. Rows
 * without an amount, or with neither date nor number (sums, opening balances), are left out with a notice; a
 * row that cannot be read refuses the whole, since a sum with a hole is worse than none. A row without a
 * transaction number gets one made from its content, the same each time the same rows are read.
 *
 * @throws {VietqrError} `input.*`, `statement.column`, `transaction.shape`, `transaction.amount`, `transaction.time`
 * @example fromStatement([{ 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9 hoc phi', 'Số CT': '5243' }])
 */
export function fromStatement(
  rows: readonly unknown[],
  options?: OptionsOrIndex<StatementOptions>,
): Movement[] {
  return unwrap(safeFromStatement(rows, options));
}

/** Does what {@link fromStatement} does and returns a {@link Result} instead of throwing. */
export function safeFromStatement(
  rows: unknown,
  options?: OptionsOrIndex<StatementOptions>,
): Result<Movement[]> {
  return finish(statementsMessages, (report) => readRecords(rows, options, report));
}

function readRecords(rows: unknown, options: unknown, report: Report): Movement[] | undefined {
  const items = ownItems(rows, report.at('rows'));
  const read = items && readOptions(STATEMENT_OPTIONS, options, report);
  if (!read || hasErrors(report)) return undefined;
  if (items.length === 0) return [];
  reportUndefinedRows(rows, items, report);
  const table = toRecords(items, read.columns, report);
  if (!table) return undefined;
  const context = {
    columns: table.columns,
    account: read.account,
    ids: { unnumbered: new Map(), numbered: new Map() },
  };
  const movements = table.rows.flatMap(({ index, row }) => readRow(row, context, report.at(index)) ?? []);
  if (context.ids.unnumbered.size > 0) report('transaction.no_id', { path: ['id'], severity: 'warning' });
  return movements;
}

/** What numbers have been given in a file. */
interface Ids {
  /** By content, how many rows without a number. */
  readonly unnumbered: Map<string, number>;
  /** By number, day and sum, the rows that share them, by content. */
  readonly numbered: Map<string, Map<string, number>>;
}

interface StatementContext {
  readonly columns: ColumnMap;
  readonly account: string | undefined;
  readonly ids: Ids;
}

/** A hole in the list is a blank row; `undefined` in it is a row that someone failed to read, and may have held money. */
function reportUndefinedRows(rows: unknown, items: readonly unknown[], report: Report): void {
  for (const [index, item] of items.entries())
    if (item === undefined && Array.isArray(rows) && index in rows) reportNoRow(item, report.at(index));
}

function reportNoRow(row: unknown, report: Report): undefined {
  const received = stringify(row);
  return report('transaction.shape', { path: ['body'], expected: 'statementRow', received });
}

function readRow(row: unknown, context: StatementContext, report: Report): Movement | undefined {
  if (!isRecord(row)) return reportNoRow(row, report);
  const { columns } = context;
  const before = report.tally.errors;
  const reader = objectReader(row, 'statementRow', report);
  const reference = columns.id === undefined ? undefined : reader.optional(columns.id);
  const isMovement =
    reference !== undefined || (columns.time ?? columns.id) === undefined || isDated(row, columns.time);
  const amount = isMovement ? amountOf(row, reader, columns) : undefined;
  if (amount === undefined && report.tally.errors === before)
    return isBlankRow(row) ? undefined : report('statement.skipped', { severity: 'warning' });
  const time = columns.time === undefined ? undefined : reader.time(columns.time);
  if (amount === undefined || report.tally.errors > before) return undefined;
  return recordMovement({ amount, time, reference }, reader, context);
}

function recordMovement(
  { amount, time, reference }: { amount: number; time: string | undefined; reference: string | undefined },
  reader: ObjectReader,
  { columns, account, ids }: StatementContext,
): Movement {
  const cell = (heading: string | undefined) =>
    heading === undefined ? undefined : reader.optional(heading);
  const description = cell(columns.description) ?? '';
  const content = [time, amount, description, cell(columns.balance)].join('|');
  const day = time?.slice(0, 'YYYY-MM-DD'.length) ?? '';
  const id =
    reference === undefined
      ? countOn(content, ids.unnumbered)
      : tellApart(`${reference}:${day}:${amount}`, content, ids.numbered);
  return {
    id: `statement:${id}`,
    description,
    amount,
    ...omitUndefined({
      time,
      account: cell(columns.account) ?? account,
      virtualAccount: cell(columns.virtualAccount),
      counterpartyAccount: cell(columns.counterpartyAccount),
      counterpartyName: cell(columns.counterpartyName),
      reference,
    }),
    source: 'statement',
  };
}

/** Money in, money out as a negative sum, or undefined for a row without any. Money in taken back is negative. */
function amountOf(row: OwnProps, reader: ObjectReader, columns: ColumnMap): number | undefined {
  const read = (heading: string | undefined) => {
    const value = heading === undefined ? undefined : row[heading];
    const isEmpty =
      value === undefined || value === null || (typeof value === 'string' && /^[-\s]*$/.test(value));
    return isEmpty || heading === undefined ? 0 : (reader.money(heading) ?? 0);
  };
  const credit = read(columns.credit);
  const debit = read(columns.debit);
  if (credit !== 0 || debit !== 0) return credit - Math.abs(debit);
  const amount = read(columns.amount);
  if (amount === 0) return undefined;
  const isOut = columns.direction !== undefined && reader.direction(columns.direction) === -1;
  return isOut ? -Math.abs(amount) : amount;
}

/** The first row of its kind has its content as number, a twin counts on: two like payments are two. */
function countOn(content: string, seen: Map<string, number>): string {
  const count = (seen.get(content) ?? 0) + 1;
  seen.set(content, count);
  return count > 1 ? `${content}#${count}` : content;
}

/** Rows of one number, day and sum are one movement if they say the same, and else several on one voucher. */
function tellApart(number: string, content: string, seen: Map<string, Map<string, number>>): string {
  const contents = seen.get(number) ?? new Map<string, number>();
  const count = contents.get(content) ?? contents.size + 1;
  seen.set(number, contents.set(content, count));
  return count > 1 ? `${number}#${count}` : number;
}

/** Lines of sums and remarks have no date, or words in its place. */
function isDated(row: OwnProps, heading: string | undefined): boolean {
  if (heading === undefined) return false;
  const value = row[heading];
  return typeof value === 'string' ? /\d/.test(value) : value !== null && value !== undefined;
}

function isBlankRow(row: OwnProps): boolean {
  return Object.values(row).every((value) => value === null || value === undefined || value === '');
}
