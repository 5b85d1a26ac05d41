import { parseMoney } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/** Fills in the days that a table prints once for several rows. */
export interface DayFiller {
  /** Tells whether the balance of a row follows from that of the movement before, whichever way the rows run. */
  follows(line: Line): boolean;
  /** Gives the day of a row that has none, where the balance, merged cells or the numbers of the rows prove its place. */
  fill(line: Line): string | undefined;
  /** Takes a movement, with its day. */
  take(line: Line, time: string | undefined): void;
}

export function createDayFiller({ columns, merged }: TableLayout): DayFiller {
  let before: Line | undefined;
  let time: string | undefined;
  const follows = (line: Line) => before !== undefined && isNextBalance(before, line);
  const ordinal = (line: Line | undefined) =>
    columns.ordinal === undefined ? undefined : parseMoney(shownText(line?.row.cells[columns.ordinal]));
  const isNextNumber = (line: Line) => {
    const [last, next] = [ordinal(before), ordinal(line)];
    return last !== undefined && next !== undefined && Math.abs(next - last) === 1;
  };
  return {
    follows,
    fill(line) {
      if (time === undefined || line.hasBadTime) return undefined;
      return merged.has(line.row.row) || follows(line) || isNextNumber(line) ? midnightOf(time) : undefined;
    },
    take(line, taken) {
      before = line;
      time = taken ?? time;
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
