import { isBlank, parseMoney } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/** What the movement before says of a row. */
export interface RowBefore {
  /** Tells whether the balance of a row follows from that of the movement before, whichever way the rows run. */
  follows(line: Line): boolean;
  /** Tells whether the balance of a row is that of the movement before. */
  stays(line: Line): boolean;
  /** Tells whether a row lacks the number or balance that all of several movements before have. */
  isBarer(line: Line): boolean;
}

/** Fills in the days that a table prints once for several rows. */
export interface DayFiller extends RowBefore {
  /** Gives the day of a row that has none, where the balance, merged cells or the numbers of the rows prove its place. */
  fill(line: Line): string | undefined;
  /** Tells whether the balances before and in a row prove its sum. */
  proves(line: Line): boolean;
  /** Takes a movement, with its day. */
  take(line: Line, time: string | undefined): void;
}

export function createDayFiller({ columns, merged }: TableLayout): DayFiller {
  let before: Line | undefined;
  let time: string | undefined;
  let count = 0;
  const numbered = { reference: true, balance: true };
  const hasReference = (line: Line) =>
    columns.reference !== undefined && !isBlank(line.row.cells[columns.reference]);
  const follows = (line: Line) => before !== undefined && isNextBalance(before, line);
  const ordinal = (line: Line | undefined) =>
    columns.ordinal === undefined ? undefined : parseMoney(shownText(line?.row.cells[columns.ordinal]));
  const isNextNumber = (line: Line) => {
    const [last, next] = [ordinal(before), ordinal(line)];
    return last !== undefined && next !== undefined && Math.abs(next - last) === 1;
  };
  return {
    follows,
    stays: ({ balance }) => balance !== undefined && balance === before?.balance,
    isBarer: (line) =>
      count > 1 &&
      ((numbered.reference && !hasReference(line)) || (numbered.balance && line.balance === undefined)),
    proves: (line) =>
      Math.abs((line.balance ?? Number.NaN) - (before?.balance ?? Number.NaN)) === lineSum(line),
    fill(line) {
      if (time === undefined || line.hasBadTime) return undefined;
      return merged.has(line.row.row) || follows(line) || isNextNumber(line) ? midnightOf(time) : undefined;
    },
    take(line, taken) {
      before = line;
      time = taken ?? time;
      count++;
      if (numbered.reference && !hasReference(line)) numbered.reference = false;
      if (line.balance === undefined) numbered.balance = false;
    },
  };
}

function isNextBalance(before: Line, { balance, ...line }: Line): boolean {
  if (before.balance === undefined || balance === undefined) return false;
  const step = Math.abs(balance - before.balance);
  return step !== 0 && (step === lineSum(line) || step === lineSum(before));
}

function lineSum({ credit, debit, amount }: Pick<Line, 'credit' | 'debit' | 'amount'>): number {
  return Math.abs(credit || debit || amount || 0);
}

/** A clock belongs to its own row. */
function midnightOf(time: string): string {
  return `${time.slice(0, 'YYYY-MM-DD'.length)}T00:00:00${time.slice('YYYY-MM-DDThh:mm:ss'.length)}`;
}
