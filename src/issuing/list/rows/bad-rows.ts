import { shownText } from '../../../tables/sheet.ts';
import type { KeyChoice } from '../columns/key.ts';
import type { BadRow, Problem } from '../draft.ts';
import type { ReadColumn } from '../proof/money.ts';
import { cleanCell } from './keys.ts';
import type { SortedRows } from './sort.ts';
import type { MoneyReading } from './sums.ts';

/** Reads the key of every row; a list without keys goes by its order. */
export function keysOfRows(
  key: KeyChoice,
  { payers }: SortedRows,
): { readonly keys: (string | undefined)[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  if (!('column' in key)) {
    return { keys: payers.map((_, at) => String(at + 1)), problems };
  }
  const { column } = key.column;
  const keys = payers.map((payer) => {
    const { key: read, row } = payer;
    if (read.kind === 'key' || read.kind === 'day') return read.key;
    const reason: BadRow = read.kind === 'blank' ? 'keyMissing' : 'keyLost';
    problems.push({ reason, row, column, value: cleanCell(payer.cells[column]) || payer.name });
    return undefined;
  });
  return { keys, problems };
}

/** Rows of documents whose lines do not add up. */
export function wrongLines(rows: readonly number[], { payers }: SortedRows): readonly Problem[] {
  return rows.flatMap((at): Problem[] => {
    const payer = payers[at];
    return payer ? [{ reason: 'linesDiffer', row: payer.row }] : [];
  });
}

/** Sums that cannot be read, or are said to be not known yet. */
export function badSums(money: readonly ReadColumn[], { payers }: SortedRows): readonly Problem[] {
  return money
    .filter(({ role }) => role !== 'unknown')
    .flatMap(({ readings, column }) =>
      readings.flatMap((reading, at): Problem[] => {
        const payer = payers[at];
        const reason = BAD_SUMS[reading.kind];
        return !payer || !reason
          ? []
          : [{ reason, row: payer.row, column, value: shownText(payer.cells[column]) }];
      }),
    );
}

const BAD_SUMS: Readonly<Partial<Record<MoneyReading['kind'], BadRow>>> = {
  open: 'sumNotKnown',
  other: 'sumUnreadable',
  foreign: 'foreignCurrency',
};
