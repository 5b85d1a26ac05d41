import { type Cell, shownText } from '../../tables/sheet.ts';

/** How the cell of a day may have been misread: a number that a spreadsheet made of it, or a text of day and month. */
export type WrittenAs = 'stored' | 'text';

/** A day of a table, `2026-09-05`, and how its cell says it; undefined where day and month cannot be exchanged. */
export interface TableDay {
  readonly row: number;
  readonly day: string;
  readonly as: WrittenAs | undefined;
}

/** Rows whose days a spreadsheet seems to have exchanged with their months. */
export interface ExchangedDays {
  readonly row: number;
  readonly day: string;
  readonly count: number;
}

/** Looks for days that a spreadsheet read month first. */
export interface ExchangeCheck {
  take(day: TableDay): void;
  outcome(): ExchangedDays | undefined;
}

/** Days behind the twelfth are no month, so that a spreadsheet leaves them as they are. */
const LAST_MONTH = 12;

/** One such day may lie where it does by chance, unless its cell is of another kind than those that could not be exchanged. */
const LEAST_DAYS = 2;

const TEXT_DAY = /^\s*\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}/;

/** Tells how the cell of a day says it. */
export function writtenAs(cell: Cell | undefined): WrittenAs | undefined {
  if (typeof cell === 'object' && cell.number !== undefined) return 'stored';
  return TEXT_DAY.test(shownText(cell)) ? 'text' : undefined;
}

/**
 * Starts to look. A spreadsheet that reads `03/09` month first does so for days up to the twelfth alone, so that these leave the
 * months of the days behind it, and each would lie in one of them if it were exchanged back.
 */
export function createExchangeCheck(): ExchangeCheck {
  const months = new Set<number>();
  const early = new Map<string, ExchangedDays & { readonly as: WrittenAs | undefined }>();
  let hasStored = false;
  return {
    take({ row, day, as }) {
      const [month, dayOfMonth] = monthAndDay(day);
      if (dayOfMonth > LAST_MONTH) {
        months.add(month);
        hasStored ||= as === 'stored';
      } else if (dayOfMonth !== month) {
        const { count = 0, ...first } = early.get(day) ?? { row, day, as };
        early.set(day, { ...first, count: count + 1 });
      }
    },
    outcome() {
      const all = [...early.values()];
      const [first] = all;
      if (!first || !all.every((each) => each.as && isExchanged(each.day, months))) return undefined;
      const isOfTwoKinds = !hasStored && all.every(({ as }) => as === 'stored');
      if (all.length < LEAST_DAYS && !isOfTwoKinds) return undefined;
      return { ...first, count: all.reduce((sum, { count }) => sum + count, 0) };
    },
  };
}

function isExchanged(day: string, months: ReadonlySet<number>): boolean {
  const [month, dayOfMonth] = monthAndDay(day);
  return !months.has(month) && months.has(dayOfMonth);
}

function monthAndDay(day: string): readonly [month: number, day: number] {
  return [Number(day.slice('YYYY-'.length, 'YYYY-MM'.length)), Number(day.slice('YYYY-MM-'.length))];
}
