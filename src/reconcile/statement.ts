import { type Issue, issue } from '../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { isRecord, show } from '../issues/show.ts';
import { type ColumnMap, findColumns } from './columnmap.ts';
import { type BankTransaction, createReader, present, type Reader } from './transaction.ts';

export interface StatementOptions {
  /** Headings of columns that are not recognised by themselves, `{ description: 'ND GD' }`. */
  readonly columns?: ColumnMap;
  /** The account of the statement, for files that name it only at the top. */
  readonly account?: string;
}

/**
 * It reads the rows of a bank statement: objects by heading, as a CSV or XLSX reader gives them. Columns are
 * recognised by their Vietnamese or English headings. Rows without an amount or a date (sums, opening
 * balances) are left out with a notice; a row that cannot be read refuses the whole, since a sum with a hole
 * is worse than none. A row without a transaction number gets one made from its content, the same each time
 * the same rows are read.
 *
 * @throws {PayloadError} `input.type`, `statement.column`, `transaction.amount`, `transaction.time`
 * @example fromStatement([{ 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9 hoc phi', 'Số CT': '5243' }])
 */
export function fromStatement(rows: readonly unknown[], options?: StatementOptions): BankTransaction[] {
  return unwrap(safeFromStatement(rows, options));
}

/** It does what {@link fromStatement} does and returns a result instead of throwing. */
export function safeFromStatement(rows: unknown, options: StatementOptions = {}): Result<BankTransaction[]> {
  if (!Array.isArray(rows)) return refuse('rows', 'a list', rows);
  if (!isOptions(options)) return refuse('options', 'an object', options);
  if (rows.length === 0) return toResult<BankTransaction[]>([], []);
  const headings = new Set<string>();
  for (const row of rows) if (isRecord(row)) for (const heading of Object.keys(row)) headings.add(heading);
  const { columns, issues } = findColumns([...headings], options.columns);
  if (issues.length > 0) return toResult<BankTransaction[]>(undefined, issues);

  const found: Issue[] = [];
  const transactions: BankTransaction[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const transaction = readRow(row, columns, { ...options, index, found, seen });
    if (transaction) transactions.push(transaction);
  }
  if (seen.size > 0) found.push(issue('transaction.no_id', { path: ['id'] }));
  return toResult(transactions, found);
}

function isOptions(options: unknown): boolean {
  return isRecord(options) && (options.columns === undefined || isRecord(options.columns));
}

function refuse(field: string, expected: string, value: unknown): Result<never> {
  return fail(issue('input.type', { path: [field], expected, received: show(value) }));
}

interface RowContext extends StatementOptions {
  readonly index: number;
  readonly found: Issue[];
  readonly seen: Map<string, number>;
}

function readRow(row: unknown, columns: ColumnMap, context: RowContext): BankTransaction | undefined {
  const { index, found, account } = context;
  const reader = createReader(row, 'statement row', [index]);
  const cell = (heading: string | undefined) =>
    heading === undefined ? undefined : reader.optional(heading);
  const amount = amountOf(row, reader, columns);
  const time = columns.time === undefined ? undefined : reader.time(columns.time);
  if (!amount || (columns.time !== undefined && time === undefined)) {
    if (reader.issues.length > 0) found.push(...reader.issues);
    else if (!isBlank(row)) found.push(issue('statement.skipped', { path: [index] }));
    return undefined;
  }
  const description = cell(columns.description) ?? '';
  const reference = cell(columns.id);
  const key = [time, amount, description, cell(columns.balance)].join('|');
  return {
    id: `statement:${reference === undefined ? numbered(key, context.seen) : `${reference}:${amount}`}`,
    description,
    amount,
    ...present({
      time,
      account: cell(columns.account) ?? account,
      virtualAccount: cell(columns.virtualAccount),
      counterAccount: cell(columns.counterAccount),
      counterName: cell(columns.counterName),
      reference,
    }),
    source: 'statement',
  };
}

/** Money in, money out as a negative sum, or undefined for a row without any. */
function amountOf(row: unknown, reader: Reader, columns: ColumnMap): number | undefined {
  const read = (heading: string | undefined) => {
    const value = heading !== undefined && isRecord(row) ? row[heading] : undefined;
    const isBlank =
      value === undefined || value === null || (typeof value === 'string' && /^[-\s]*$/.test(value));
    return isBlank || heading === undefined ? 0 : reader.money(heading);
  };
  const credit = read(columns.credit);
  const debit = read(columns.debit);
  if (credit !== 0 || debit !== 0) return Math.abs(credit) - Math.abs(debit);
  return read(columns.amount) || undefined;
}

/** The first row of its kind has its content as number, a twin counts on: two like payments are two. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count > 1 ? `${key}#${count}` : key;
}

function isBlank(row: unknown): boolean {
  return (
    isRecord(row) &&
    Object.values(row).every((value) => value === null || value === undefined || value === '')
  );
}
