import { isBlank, type MoneyUnit, parseMoney } from '../../tables/cells/money.ts';
import { parseTime, splitTime, type TimeContext } from '../../tables/cells/time.ts';
import { type Cell, type Row, shownText } from '../../tables/sheet.ts';
import type { TableLayout } from './layout.ts';

/** A row below the headings with its sums and its time read; what is blank is undefined. */
export interface Line {
  readonly row: Row;
  readonly credit: number | undefined;
  readonly debit: number | undefined;
  readonly amount: number | undefined;
  readonly balance: number | undefined;
  /** What the bank took beside the sum. */
  readonly fee: number | undefined;
  readonly hasBadFee: boolean;
  /** ISO 8601 with zone. */
  readonly time: string | undefined;
  /** What else stands in the cell of the time: a voucher number. */
  readonly besideTime: string;
  /** Columns with something in it that is no sum, or no time. */
  readonly badSums: readonly number[];
  readonly hasBadTime: boolean;
  readonly hasBadBalance: boolean;
}

/** The columns that hold sums of a movement. */
type SumRole = 'credit' | 'debit' | 'amount' | 'balance' | 'fee';

/** Reads the rows of a table; the day of the row before is not read again. */
export type LineReader = (row: Row) => Line;

export function createLineReader({ columns, units, unit, period, year }: TableLayout): LineReader {
  const context: TimeContext = { ...(year !== undefined && { year }), ...(period && { period }) };
  const readTime = rememberLast((cell) => readTimeCell(cell, context));
  return (row) => {
    const { cells } = row;
    const { time, rest, isBad } = readTime(columns.time === undefined ? '' : cells[columns.time]);
    const badSums: number[] = [];
    const sum = (role: SumRole, issues: number[]) => {
      const column = columns[role];
      if (column === undefined) return undefined;
      const read = readLineSum(cells[column], units[role] ?? unit, issues === badSums && time !== undefined);
      if (read === 'bad') issues.push(column);
      return read === 'bad' ? undefined : read;
    };
    const badBalances: number[] = [];
    const badFees: number[] = [];
    return {
      row,
      credit: sum('credit', badSums),
      debit: sum('debit', badSums),
      amount: sum('amount', badSums),
      balance: sum('balance', badBalances),
      fee: sum('fee', badFees),
      time: columns.clock === undefined ? time : withClockOf(time, cells[columns.clock]),
      besideTime: rest,
      badSums,
      hasBadTime: isBad,
      hasBadBalance: badBalances.length > 0,
      hasBadFee: badFees.length > 0,
    };
  };
}

const MIDNIGHT = 'T00:00:00';

/** Joins the time of day of another column to a day that has none. */
function withClockOf(time: string | undefined, clock: Cell | undefined): string | undefined {
  if (!time?.includes(MIDNIGHT) || isBlank(clock)) return time;
  return parseTime(`${time.slice(0, 'YYYY-MM-DD'.length)} ${shownText(clock).trim()}`) ?? time;
}

/** A group of thousands that lost what stood before its comma. */
const LONE_ZEROS = /^\s*00+\s*$/;

/**
 * Reads a sum; words without a digit, such as the name below a signature, are none and no fault, except in a row with a day.
 */
function readLineSum(cell: Cell | undefined, unit: MoneyUnit, isDated: boolean): number | undefined | 'bad' {
  if (cell === undefined || cell === '') return undefined;
  const sum = parseMoney(cell, unit);
  if (isDated && sum === 0 && LONE_ZEROS.test(shownText(cell))) return 'bad';
  if (sum !== undefined) return sum;
  if (isBlank(cell)) return undefined;
  const { unknown = undefined, number = undefined } = typeof cell === 'string' ? {} : cell;
  if (number === 0 && shownText(cell).trim() === '') return undefined;
  const isUnknown = unknown !== undefined || isDated;
  return isUnknown || /\d/.test(shownText(cell)) ? 'bad' : undefined;
}

interface TimeReading {
  readonly time: string | undefined;
  readonly rest: string;
  readonly isBad: boolean;
}

const NO_TIME: TimeReading = { time: undefined, rest: '', isBad: false };

function readTimeCell(cell: Cell | undefined, context: TimeContext): TimeReading {
  if (isBlank(cell)) return NO_TIME;
  const time = parseTime(cell, context);
  if (time !== undefined) return { time, rest: '', isBad: false };
  const split = splitTime(cell, context);
  if (split) return { ...split, rest: split.rest.replace(/^\/\s*/, ''), isBad: false };
  return { ...NO_TIME, isBad: /\d/.test(shownText(cell)) };
}

/** Rows of one day stand together. */
function rememberLast(read: (cell: Cell | undefined) => TimeReading): typeof read {
  let last: Cell | undefined = '';
  let reading = NO_TIME;
  return (cell) => {
    if (cell === last) return reading;
    last = cell;
    reading = read(cell);
    return reading;
  };
}
