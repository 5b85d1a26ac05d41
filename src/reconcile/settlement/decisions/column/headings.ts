import { foldName } from '../../../../text/diacritics.ts';
import type { Heading } from '../../report/columns.ts';
import { REPORT_LABELS } from '../../report/labels.ts';
import type { ShownRow, ShownSheet } from './sheets.ts';

/** The rows of a sheet below its headings. */
export interface HeadedRows {
  readonly sheet: string | undefined;
  readonly heads: ShownRow;
  readonly rows: readonly ShownRow[];
}

/** Finds the first row that has a heading, and the rows below it. */
export function rowsBelow({ name, rows }: ShownSheet, wanted: Heading): HeadedRows | undefined {
  const top = rows.findIndex(({ cells }) => placeOfHeading(cells, wanted) >= 0);
  const heads = rows[top];
  return heads && { sheet: name, heads, rows: rows.slice(top + 1) };
}

/** Gives the first place of a heading, in either language, from 0; -1 where there is none. */
export function placeOfHeading(heads: readonly string[], heading: Heading): number {
  return placesOfHeading(heads, heading)[0] ?? -1;
}

/** Gives the places of all columns that are called so. */
export function placesOfHeading(heads: readonly string[], heading: Heading): readonly number[] {
  const names = [REPORT_LABELS.vi, REPORT_LABELS.en].map(({ columns }) => foldName(columns[heading]));
  return heads.flatMap((head, place) => (names.includes(foldName(head)) ? place : []));
}

/** Takes the cell of a column, without the apostrophe that keeps a spreadsheet from taking it for a formula. */
export function cellBelow(cells: readonly string[], heads: readonly string[], heading: Heading): string {
  return (cells[placeOfHeading(heads, heading)] ?? '').replace(/^'(?='*[=+\-@\t\r])/, '');
}
