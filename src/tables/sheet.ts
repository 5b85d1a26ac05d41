/** What a cell of a workbook holds beside what it shows. */
export interface StoredCell {
  /** As the sheet shows it, by its format; `''` where that is nothing. */
  readonly text: string;
  /** The number that is stored, of a day or time too. */
  readonly number?: number;
  /** A day or a time without zone, `2026-09-05` or `2026-09-05T07:30:00`, where the format shows one. */
  readonly day?: string;
  /** Why the cell has no value: a formula that was never computed, or one that failed. */
  readonly unknown?: 'formula' | 'error';
}

/** A cell of a text file, which is what it shows, or of a workbook. `''` is blank. */
export type Cell = string | StoredCell;

/** A row that holds something. */
export interface Row {
  /** Number in the sheet, from 1, as spreadsheets and editors count. */
  readonly row: number;
  /** From the first column on, blank cells too; blanks at the end may lack. */
  readonly cells: readonly Cell[];
  /** There where the row is hidden in the workbook. */
  readonly hidden?: true;
}

/** Cells that are shown as one: numbers of rows from 1, of columns from 0, both ends included. */
export interface Merge {
  /** Number of the first row, from 1. */
  readonly top: number;
  /** Number of the last row, from 1. */
  readonly bottom: number;
  /** Number of the first column, from 0. */
  readonly left: number;
  /** Number of the last column, from 0. */
  readonly right: number;
}

/** The rows of one sheet, or of a text file, which has no name. */
export interface Worksheet {
  /** Name of the sheet; absent for a text file. */
  readonly name?: string;
  /** The rows that hold something, from the top. */
  readonly rows: readonly Row[];
  /** Cells that are shown as one. */
  readonly merges: readonly Merge[];
  /** There where the sheet is hidden in the workbook. */
  readonly hidden?: true;
}

/** Gives what a cell shows. */
export function shownText(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : storedText(cell);
}

/** What is no cell, whatever a caller made of it, shows nothing. */
function storedText(cell: StoredCell | undefined): string {
  try {
    const text: unknown = cell?.text;
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}
