import type { Report } from '../../../issues/report.ts';
import { truncate } from '../../../issues/stringify.ts';
import { parseMoney } from '../../../tables/cells/money.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import { type Cell, type Row, shownText, type Worksheet } from '../../../tables/sheet.ts';
import { foldName } from '../../../text/diacritics.ts';
import { sheetPath } from '../columns/columns.ts';
import type { BadRow, DraftTable } from '../draft.ts';
import type { ListSettings } from '../options.ts';
import { cleanCell } from '../rows/keys.ts';
import { keyShape, shapesOf } from './key-shapes.ts';

/** Where in a row a key stands, and what is wrong with it. */
interface FoundKey {
  readonly column: number;
  readonly reason: Extract<BadRow, 'rowOutside' | 'rowInCell'>;
}

/** What is known of a list when the rows that it does not hold are looked at. */
interface ListKeys {
  /** Keys in the form in which matching compares them. */
  readonly known: ReadonlySet<string>;
  readonly shapes: ReadonlySet<string>;
  /** The columns of the keys. */
  readonly columns: ReadonlySet<number | undefined>;
}

/**
 * Names rows that were not read although a cell of theirs holds a key like those of the list: on a sheet without headings, above
 * the headings, beside the columns, with nothing beside the key, or all in one cell. Keys of digits alone count in the column of keys,
 * or beside a sum.
 */
export function reportRowsOutside(
  sheets: readonly Worksheet[],
  tables: readonly DraftTable[],
  { skipBad }: ListSettings,
  report: Report,
): void {
  const texts = tables.flatMap(({ keys }) => keys);
  const keys: ListKeys = {
    known: new Set(texts.map(foldName)),
    shapes: shapesOf(texts),
    columns: new Set(tables.map(({ keyColumn }) => keyColumn)),
  };
  if (keys.shapes.size === 0) return;
  for (const { name, rows, hidden } of sheets) {
    if (hidden) continue;
    const beside = tables.filter(({ sheet }) => sheet === name);
    const read = new Set(beside.flatMap((table) => [...table.rows]));
    for (const row of rows) {
      const found = read.has(row.row) ? undefined : findKey(row, beside.length > 0, keys);
      if (!found) continue;
      report('list.row', {
        path: [...sheetPath({ sheet: name }), row.row, columnLetters(found.column)],
        ...{ expected: found.reason, received: truncate(cleanCell(row.cells[found.column])) },
        severity: skipBad ? 'warning' : 'error',
      });
    }
  }
}

/** Beside a list, a key that stands in it too counts where a sum is beside: that of another month, or of another list. */
function findKey({ cells }: Row, isBesideList: boolean, keys: ListKeys): FoundKey | undefined {
  const hasSum = (beside: number) =>
    cells.some((cell, column) => column !== beside && isSum(cleanCell(cell)));
  const isKey = (cell: Cell, column: number) => {
    const text = cleanCell(cell);
    if (isNewKey(text, keys)) return /\p{L}/u.test(text) || keys.columns.has(column) || hasSum(column);
    return isBesideList && keys.columns.has(column) && keys.known.has(foldName(text)) && hasSum(column);
  };
  const alone = cells.findIndex(isKey);
  if (alone >= 0) return { column: alone, reason: 'rowOutside' };
  const whole = cells.findIndex((cell) => holdsRow(shownText(cell), keys));
  return whole >= 0 ? { column: whole, reason: 'rowInCell' } : undefined;
}

function isNewKey(text: string, { known, shapes }: ListKeys): boolean {
  return shapes.has(keyShape(text)) && !known.has(foldName(text));
}

/** Checks whether a cell holds the cells of a row, one of them a key and one a sum, in place of one. */
function holdsRow(text: string, keys: ListKeys): boolean {
  const parts = text.split(/[,;\t|]/).map((part) => part.trim());
  const isKey = parts.map((part) => isNewKey(part, keys));
  return parts.length > 2 && isKey.includes(true) && parts.some((part, at) => !isKey[at] && isSum(part));
}

const LEAST_BESIDE = 1000;

function isSum(text: string): boolean {
  return Math.abs(parseMoney(text) ?? 0) >= LEAST_BESIDE;
}
