import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { ColumnMap } from '../tables/headings.ts';
import { toRecords } from '../tables/records.ts';
import { type Movement, type ObjectReader, objectReader, withPresent } from './movement.ts';

export interface StatementOptions {
  /** Headings of columns that are not recognised by themselves, `{ description: 'ND GD' }`. */
  readonly columns?: ColumnMap;
  /** The account of the statement, for files that name it only at the top. */
  readonly account?: string;
}

/**
 * Reads the rows of a bank statement: objects by heading, or lists of cells as they stand in the sheet, with
 * or without lines above the headings. Columns are recognised by their Vietnamese or English headings. Rows
 * without an amount, or with neither date nor number (sums, opening balances), are left out with a notice; a
 * row that cannot be read refuses the whole, since a sum with a hole is worse than none. A row without a
 * transaction number gets one made from its content, the same each time the same rows are read.
 *
 * @throws {VietqrError} `input.type`, `statement.column`, `transaction.amount`, `transaction.time`
 * @example fromStatement([{ 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9 hoc phi', 'Số CT': '5243' }])
 */
export function fromStatement(rows: readonly unknown[], options?: StatementOptions): Movement[] {
  return unwrap(safeFromStatement(rows, options));
}

/** Does what {@link fromStatement} does and returns a {@link Result} instead of throwing. */
export function safeFromStatement(rows: unknown, options: StatementOptions = {}): Result<Movement[]> {
  if (!Array.isArray(rows)) return refuseStatement('rows', 'a list', rows);
  if (!isOptions(options)) return refuseStatement('options', 'an object', options);
  if (rows.length === 0) return toResult<Movement[]>([], []);
  const { table, columns, issues } = toRecords(rows, options.columns);
  if (issues.length > 0) return toResult<Movement[]>(undefined, issues);

  const found: Issue[] = [];
  const movements: Movement[] = [];
  const ids: Ids = { unnumbered: new Map(), numbered: new Map() };
  for (const { index, row } of table) {
    const movement = readRow(row, columns, { ...options, index, found, ids });
    if (movement) movements.push(movement);
  }
  if (ids.unnumbered.size > 0) found.push(issue('transaction.no_id', { path: ['id'] }));
  return toResult(movements, found);
}

function isOptions(options: unknown): boolean {
  return isRecord(options) && (options.columns === undefined || isRecord(options.columns));
}

function refuseStatement(field: string, expected: string, value: unknown): Result<never> {
  return fail(mistyped([field], expected, value));
}

/** What numbers have been given in a file. */
interface Ids {
  /** By content, how many rows without a number. */
  readonly unnumbered: Map<string, number>;
  /** By number, day and sum, the rows that share them, by content. */
  readonly numbered: Map<string, Map<string, number>>;
}

interface StatementRow extends StatementOptions {
  readonly index: number;
  readonly found: Issue[];
  readonly ids: Ids;
}

function readRow(row: unknown, columns: ColumnMap, context: StatementRow): Movement | undefined {
  const { index, found, ids, account } = context;
  const reader = objectReader(row, 'statement row', [index]);
  const cell = (heading: string | undefined) =>
    heading === undefined ? undefined : reader.optional(heading);
  const reference = cell(columns.id);
  const isMovement =
    reference !== undefined || (columns.time ?? columns.id) === undefined || isDated(row, columns.time);
  const amount = isMovement ? amountOf(row, reader, columns) : undefined;
  if (amount === undefined && reader.issues.length === 0) {
    if (!isBlankRow(row)) found.push(issue('statement.skipped', { path: [index] }));
    return undefined;
  }
  const time = columns.time === undefined ? undefined : reader.time(columns.time);
  if (amount === undefined || reader.issues.length > 0) {
    found.push(...reader.issues);
    return undefined;
  }
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
    ...withPresent({
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
function amountOf(row: unknown, reader: ObjectReader, columns: ColumnMap): number | undefined {
  const read = (heading: string | undefined) => {
    const value = heading !== undefined && isRecord(row) ? row[heading] : undefined;
    const isEmpty =
      value === undefined || value === null || (typeof value === 'string' && /^[-\s]*$/.test(value));
    return isEmpty || heading === undefined ? 0 : reader.money(heading);
  };
  const credit = read(columns.credit);
  const debit = read(columns.debit);
  if (credit !== 0 || debit !== 0) return credit - Math.abs(debit);
  const amount = read(columns.amount);
  if (amount === 0) return undefined;
  const isOut = columns.direction !== undefined && reader.direction(columns.direction) < 0;
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
function isDated(row: unknown, heading: string | undefined): boolean {
  if (!isRecord(row)) return true;
  if (heading === undefined) return false;
  const value = row[heading];
  return typeof value === 'string' ? /\d/.test(value) : value !== null && value !== undefined;
}

function isBlankRow(row: unknown): boolean {
  return (
    isRecord(row) &&
    Object.values(row).every((value) => value === null || value === undefined || value === '')
  );
}
