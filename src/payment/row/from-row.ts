import {
  type Field,
  type FieldTable,
  type OptionsOrIndex,
  readFields,
  readOptions,
} from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { type OwnProps, ownProps, reportType } from '../../issues/foreign.ts';
import { rowMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { digitsOfNumber, lacksNoZeros } from '../accounts/number.ts';
import { type FieldKind, fieldMeantBy, paymentField, paymentFieldNames } from '../input-fields.ts';
import type { PaymentInput } from '../payment.ts';
import { readLooseAmount, textOfDecimal } from './amount.ts';
import { holdsNothing, isNoValue, NO_VALUE } from './blank.ts';

/** How the columns of a row are named. */
export interface RowOptions {
  /**
   * The column of each field, such as `{ account: 'stk', amount: 'so_tien' }`: these are read and no others. Without it each column
   * is a field, spelt in any way (`bank_code`, `accountNumber`).
   */
  readonly columns?: { readonly [F in keyof PaymentInput]?: string };
}

type RowColumns = NonNullable<RowOptions['columns']>;

export const ROW_OPTIONS = /* @__PURE__ */ (() => ({
  columns: {
    expected: 'columnsOfFields',
    schema: { type: 'object' },
    read: readRowColumns,
  } satisfies Field<RowColumns>,
}))();

function readRowColumns(value: unknown, report: Report): RowColumns | undefined {
  const columns = ownProps(value, report);
  if (!columns || areRowColumns(columns)) return columns;
  return report('input.value', { expected: 'columnsOfFields', received: stringify(value) });
}

function areRowColumns(columns: OwnProps): columns is RowColumns {
  return Object.entries(columns).every(([name, column]) => paymentField(name) && typeof column === 'string');
}

/**
 * Reads a row of a database as what `encode` takes: `null` and `''` are absent; amounts are numbers, bigints, digits or decimal
 * objects (of decimal.js and its kin, of MongoDB) with nothing but zeros behind the point; texts lose the blanks around them, with
 * which columns of a fixed width are filled. An account that came as a number may have lost its zeros and is refused.
 *
 * @throws {VietqrError} `input.*`, `account.number`, `vietqr.amount`.
 * @example encode(fromRow({ bank_code: 'VCB', account_number: '0011001234567', amount: 350_000n, purpose: null }))
 */
export function fromRow(row: object, options?: OptionsOrIndex<RowOptions>): PaymentInput {
  return unwrap(safeFromRow(row, options));
}

/** Does what {@link fromRow} does and returns a {@link Result} instead of throwing. */
export function safeFromRow(row: object, options?: OptionsOrIndex<RowOptions>): Result<PaymentInput> {
  return finish(rowMessages, (report) => {
    const given = readOptions(ROW_OPTIONS, options, report);
    const props = given && ownProps(row, report);
    const fields = props && (given.columns ? pick(props, given.columns, report) : byMeaning(props));
    const read = fields && readFields(rowTable(), fields, report, fieldMeantBy);
    return isInput(read) ? read : undefined;
  });
}

function isInput(read: object | undefined): read is PaymentInput {
  return read !== undefined && 'bank' in read && 'account' in read;
}

/** Takes the named columns, each of which must be there. */
function pick(props: OwnProps, columns: Readonly<Record<string, string>>, report: Report): OwnProps {
  const missing = Object.values(columns).filter((column) => !Object.hasOwn(props, column));
  for (const column of missing) report('input.required', { path: [column], expected: 'aColumn' });
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, emptied(props[column])]));
}

/** Names columns as the field they mean; of two that mean one field the second keeps its own name, and is refused. */
function byMeaning(props: OwnProps): OwnProps {
  const fields: Record<string, unknown> = Object.create(null);
  for (const [column, value] of Object.entries(props)) {
    const meant = paymentField(column) ? column : fieldMeantBy(column);
    const name =
      meant !== undefined &&
      paymentField(meant) &&
      !(meant in fields) &&
      (meant === column || !Object.hasOwn(props, meant))
        ? meant
        : column;
    fields[name] = paymentField(name) ? emptied(value) : value;
  }
  return fields;
}

function emptied(value: unknown): unknown {
  return holdsNothing(value) ? undefined : value;
}

/** How a cell of each kind of field is read; what kind of text it is, `encode` judges. */
const ROW_CELLS: Readonly<Record<FieldKind, Field<unknown>['read']>> = {
  scheme: trimmedCell,
  choice: trimmedCell,
  extraObjects: (value) => value,
  bank: readRowBank,
  account: readRowAccount,
  vnd: readVnd,
  percent: (value, report) => textOfDecimal(value)?.trim() ?? reportType(report, 'aNumber', value),
  text: (value, report) => (typeof value === 'string' ? value.trim() : reportType(report, 'aString', value)),
};

function rowTable(): FieldTable {
  const rows = paymentFieldNames().map((name) => [name, cellField(name)] as const);
  return Object.fromEntries(rows);
}

function cellField(name: string): Field<unknown> {
  const read = ROW_CELLS[paymentField(name)?.kind ?? 'text'];
  if (name === 'bank') return { expected: 'aBank', read, required: true };
  return name === 'account' ? { expected: 'anAccount', read, required: true } : { expected: 'aString', read };
}

function trimmedCell(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** A BIN may be a number, since none begins with zero. */
function readRowBank(value: unknown, report: Report): unknown {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (isRecord(text)) return text;
  if (typeof text !== 'string') return reportType(report, 'aBank', value);
  return isNoValue(text.trim()) ? report('input.required', { expected: 'aBank' }) : text.trim();
}

function readRowAccount(value: unknown, report: Report): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') {
    const digits = digitsOfNumber(value);
    return digits && lacksNoZeros(digits) ? digits : report('account.number', { received: stringify(value) });
  }
  if (typeof value !== 'string') return reportType(report, 'anAccount', value);
  return isNoValue(value.trim()) ? report('input.required', { expected: 'anAccount' }) : value.trim();
}

/** Zero is no amount: a code without one would ask the payer for any. */
function readVnd(value: unknown, report: Report): number | undefined {
  const amount = readLooseAmount(value, report);
  if (amount !== NO_VALUE) return amount;
  return report('vietqr.amount', { expected: 'wholeVndInDigits', received: stringify(value) });
}
