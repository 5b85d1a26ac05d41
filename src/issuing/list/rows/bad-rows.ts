import { shownText } from '../../../tables/sheet.ts';
import { foldName } from '../../../text/diacritics.ts';
import { keyShape, shapesOf } from '../checks/key-shapes.ts';
import { columnOfRole, type ListTable } from '../columns/columns.ts';
import type { ListKey } from '../columns/key.ts';
import type { BadRow, Problem } from '../draft.ts';
import type { ReadColumn } from '../proof/money.ts';
import { type MoneyReading, vndDigits } from '../sums/sums.ts';
import { cleanCell } from './keys.ts';
import type { SortedRows } from './sort.ts';

/** Reads the key of every row; a list without keys goes by its order. */
export function keysOfRows(
  key: ListKey,
  { payers }: SortedRows,
): { readonly keys: (string | undefined)[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  if (!('column' in key)) {
    return { keys: payers.map((_, at) => String(at + 1)), problems };
  }
  const { column } = key.column;
  const texts = payers.flatMap(({ key: read }) => ('key' in read ? [read.key] : []));
  const spelled = key.by === 'code' ? oneWrittenForm(texts) : new Map<string, string>();
  const shapes = shapesOf(texts.filter((text) => !KEY_PARTS.test(text)));
  const keys = payers.map((payer) => {
    const { key: read, row } = payer;
    if (read.kind === 'key' && holdsMultiple(read.key, shapes)) {
      problems.push({ reason: 'multipleKeys', row, column, value: read.key });
      return undefined;
    }
    if (read.kind === 'key' || read.kind === 'day') return spelled.get(read.key) ?? read.key;
    const reason: BadRow = read.kind === 'blank' ? 'keyMissing' : 'keyLost';
    problems.push({ reason, row, column, value: cleanCell(payer.cells[column]) || payer.name });
    return undefined;
  });
  return { keys, problems };
}

/** What parts several keys of one cell. */
const KEY_PARTS = /[,;+&\n]|\/(?=\s)/;

/** Checks whether a cell holds several keys, each in the shape of others. */
function holdsMultiple(text: string, shapes: ReadonlySet<string>): boolean {
  const parts = text.split(KEY_PARTS).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => shapes.has(keyShape(part)));
}

/** Codes by their first spelling, whatever case and marks they are written with, which matching does not tell apart. */
function oneWrittenForm(texts: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const text of texts) {
    const folded = foldName(text);
    if (folded !== '' && !first.has(folded)) first.set(folded, text);
  }
  return new Map(texts.map((text) => [text, first.get(foldName(text)) ?? text]));
}

/**
 * Rows that are called totals and have a key of their own in the shape of those of the list, or where nobody else stands in it; a
 * total below the rows of somebody may repeat theirs.
 */
export function keyedTotals(key: ListKey, { payers, sums }: SortedRows): readonly Problem[] {
  if (!('column' in key)) return [];
  const { column } = key.column;
  const keys = new Set(payers.flatMap(({ key: read }) => ('key' in read ? [read.key] : [])));
  const shapes = shapesOf([...keys]);
  return sums.flatMap(({ row, cells, named }): Problem[] => {
    const value = cleanCell(cells[column]);
    const isKey = shapes.has(keyShape(value)) || (payers.length === 0 && shapesOf([value]).size > 0);
    return named && isKey && !keys.has(value) ? [{ reason: 'totalWithKey', row, column, value }] : [];
  });
}

/** Rows of which nothing says whether they are items or totals. */
export function unsureTotals(table: ListTable, { unsure = [] }: SortedRows): readonly Problem[] {
  const column = columnOfRole(table, 'title')?.column;
  return unsure.map(({ row, cells }) => ({
    ...{ reason: 'totalOrItem', row, column },
    value: column === undefined ? '' : cleanCell(cells[column]),
  }));
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
          : [
              {
                reason,
                row: payer.row,
                column,
                value: shownText(payer.cells[column]),
                ...storedNumber(reading),
              },
            ];
      }),
    );
}

const BAD_SUMS: Readonly<Partial<Record<MoneyReading['kind'], BadRow>>> = {
  open: 'sumNotKnown',
  other: 'sumUnreadable',
  foreign: 'foreignCurrency',
  disguised: 'sumShownOtherwise',
};

/** The number of a cell that shows another. */
function storedNumber(reading: MoneyReading): Pick<Problem, 'expected'> {
  if (reading.kind !== 'disguised') return {};
  const { number } = reading;
  return { expected: Number.isInteger(number) ? vndDigits(number * 1000) : String(number) };
}
