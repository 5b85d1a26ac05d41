import type { Report } from '../../../issues/report.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import type { Row, Worksheet } from '../../../tables/sheet.ts';
import { foldName } from '../../../text/diacritics.ts';
import type { DraftTable } from '../draft.ts';
import type { ListSettings } from '../options.ts';
import { cleanCell } from '../rows/keys.ts';
import { keyShape, shapesOf } from './key-shapes.ts';

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
 * the headings, or with nothing beside the key. Keys of digits alone count in the column of keys only.
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
    const read = new Set(tables.flatMap((table) => (table.sheet === name ? [...table.rows] : [])));
    for (const row of rows) {
      const column = read.has(row.row) ? -1 : keyIn(row, keys);
      if (column < 0) continue;
      report('list.row', {
        path: [...(name === undefined ? [] : [name]), row.row, columnLetters(column)],
        ...{ expected: 'rowOutside', received: cleanCell(row.cells[column]) },
        severity: skipBad ? 'warning' : 'error',
      });
    }
  }
}

function keyIn({ cells }: Row, { known, shapes, columns }: ListKeys): number {
  return cells.findIndex((cell, column) => {
    const text = cleanCell(cell);
    const isLike = shapes.has(keyShape(text)) && !known.has(foldName(text));
    return isLike && (/\p{L}/u.test(text) || columns.has(column));
  });
}
