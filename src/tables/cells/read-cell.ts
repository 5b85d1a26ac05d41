import {
  field,
  flag,
  type OptionsOrIndex,
  readFields,
  readOptions,
  wholeNumber,
} from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownProps, reportType } from '../../issues/foreign.ts';
import { cellsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Cell, StoredCell } from '../sheet.ts';
import { parseIdentifier } from './identifier.ts';
import { type MoneyCell, type MoneyUnit, parseMoney } from './money.ts';
import { IDENTIFIER_PROBLEMS, moneyProblem, timeProblem } from './problems.ts';
import { parseDay, parseTime, type TimeCell, type TimeContext } from './time.ts';

export interface MoneyOptions {
  /** How many đồng a one stands for, as a sheet says: "ĐVT: nghìn đồng" is 1000. Default 1. */
  readonly unit?: MoneyUnit;
}

/**
 * Reads a sum of đồng as sheets, services and people write it: `1.541.800`, `1,541,800.00`, `1 541 800 ₫`, `350.000-`,
 * `(350.000)`. Three digits behind a mark are thousands, one or two are decimals, which must be zero unless a unit makes
 * them whole đồng. A cell of a workbook must show what it stores.
 *
 * @throws {VietqrError} `cell.money` with the reason; `input.*`.
 * @example readMoney('1.541.800 đ') // 1541800
 */
export function readMoney(cell: Cell | number | bigint, options?: OptionsOrIndex<MoneyOptions>): number {
  return unwrap(safeReadMoney(cell, options));
}

/** Does what {@link readMoney} does and returns a {@link Result} instead of throwing. */
export function safeReadMoney(
  cell: Cell | number | bigint,
  options?: OptionsOrIndex<MoneyOptions>,
): Result<number> {
  return finish(cellsMessages, (report) => {
    const read = readOptions(MONEY_OPTIONS, options, report);
    const own = typeof cell === 'number' || typeof cell === 'bigint' ? cell : ownCell(cell, report);
    return hasErrors(report) ? undefined : requireMoney(own, read?.unit, report);
  });
}

/** Reads a sum like {@link parseMoney}; what is none is `cell.money` with the reason. */
function requireMoney(cell: MoneyCell, unit: MoneyUnit = 1, report: Report): number | undefined {
  return (
    parseMoney(cell, unit) ??
    report('cell.money', { expected: moneyProblem(cell, unit), received: cellWords(cell) })
  );
}

/**
 * Reads a day or a time as sheets, services and people write it, and gives ISO 8601 with a zone, Vietnam's where none is
 * said: `20/09/2026 08:15`, `20/09/26`, `20260920`, `20-Sep-2026`, `ngày 20 tháng 9 năm 2026`, `20/9/2026 08:15:02 CH`. Days
 * stand before months; a day without a year needs `year` or `period`.
 *
 * @throws {VietqrError} `cell.time` with the reason; `input.*`.
 * @example readTime('20/09/2026 08:15') // '2026-09-20T08:15:00+07:00'
 */
export function readTime(cell: Cell | number | Date, options?: OptionsOrIndex<TimeContext>): string {
  return unwrap(safeReadTime(cell, options));
}

/** Does what {@link readTime} does and returns a {@link Result} instead of throwing. */
export function safeReadTime(
  cell: Cell | number | Date,
  options?: OptionsOrIndex<TimeContext>,
): Result<string> {
  return finish(cellsMessages, (report) => {
    const read = readOptions(TIME_OPTIONS, options, report);
    const own = typeof cell === 'number' || cell instanceof Date ? cell : ownCell(cell, report);
    return hasErrors(report) ? undefined : requireTime(own, read, report);
  });
}

/** Reads a time like {@link parseTime}; what is none is `cell.time` with the reason. */
function requireTime(cell: TimeCell, context: TimeContext | undefined, report: Report): string | undefined {
  return (
    parseTime(cell, context) ??
    report('cell.time', { expected: timeProblem(cell), received: cellWords(cell) })
  );
}

/**
 * Reads an identifier: a code, a number of a customer, invoice or account. Zeros at its start stay; the marks of text,
 * `'000123` and `="000123"`, and invisible characters go. What a spreadsheet has changed is refused.
 *
 * @throws {VietqrError} `cell.identifier` with the reason; `input.*`.
 * @example readIdentifier('="000123"') // '000123'
 */
export function readIdentifier(cell: Cell): string {
  return unwrap(safeReadIdentifier(cell));
}

/** Does what {@link readIdentifier} does and returns a {@link Result} instead of throwing. */
export function safeReadIdentifier(cell: Cell): Result<string> {
  return finish(cellsMessages, (report) => {
    const own = ownCell(cell, report);
    return own === undefined ? undefined : requireIdentifier(own, report);
  });
}

/** Reads an identifier like {@link parseIdentifier}; what is none is `cell.identifier` with the reason. */
function requireIdentifier(cell: Cell | undefined, report: Report): string | undefined {
  const read = parseIdentifier(cell);
  if ('text' in read) return read.text;
  const expected = IDENTIFIER_PROBLEMS[read.problem];
  return report('cell.identifier', { expected, received: cellWords(cell) });
}

/** Shows a cell in a message as the sheet shows it. */
function cellWords(cell: MoneyCell | TimeCell): string {
  return stringify(isRecord(cell) && !(cell instanceof Date) ? cell.text : cell);
}

/** Reads a cell from outside once: a text, or what a workbook holds. */
function ownCell(cell: unknown, report: Report): Cell | undefined {
  if (typeof cell === 'string') return cell;
  const props = isRecord(cell) ? ownProps(cell, report) : reportType(report, 'aCell', cell);
  if (!props) return undefined;
  const { text, number, day, unknown } = props;
  const isCell =
    typeof text === 'string' &&
    (number === undefined || typeof number === 'number') &&
    (day === undefined || typeof day === 'string') &&
    isUnknown(unknown);
  return isCell ? { text, ...omitUndefined({ number, day, unknown }) } : reportType(report, 'aCell', cell);
}

function isUnknown(value: unknown): value is StoredCell['unknown'] {
  return value === undefined || value === 'formula' || value === 'error';
}

const MONEY_OPTIONS = {
  unit: /* @__PURE__ */ field('unitOfVnd', isUnit),
} as const;

function isUnit(value: unknown): value is MoneyUnit {
  return value === 1 || value === 1000 || value === 1_000_000;
}

const PERIOD_FIELDS = {
  from: /* @__PURE__ */ field('periodOfDays', isIsoDay, { required: true }),
  to: /* @__PURE__ */ field('periodOfDays', isIsoDay, { required: true }),
} as const;

const TIME_OPTIONS = {
  year: /* @__PURE__ */ wholeNumber(1900, 2199),
  period: { expected: 'periodOfDays', read: readPeriod },
  serial: /* @__PURE__ */ flag(),
} as const;

function isIsoDay(value: unknown): value is string {
  return typeof value === 'string' && parseDay(value) === value;
}

function readPeriod(value: unknown, report: Report): TimeContext['period'] {
  const { from, to } = readFields(PERIOD_FIELDS, value, report) ?? {};
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { from, to };
  return report('input.value', { expected: 'periodOfDays', received: stringify(`${from} – ${to}`) });
}
