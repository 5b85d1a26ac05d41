/** How a cell of a written workbook looks, and what its number means. */
export type CellStyle =
  | 'plain'
  | 'wrapped'
  | 'code'
  | 'sum'
  | 'day'
  | 'time'
  | 'heading'
  | 'title'
  | 'strong'
  | 'strongSum'
  | 'input'
  | 'inputSum';

/** A cell of a written workbook: a text, or a number, which of days and times counts days since 30 December 1899. */
export interface WrittenValue {
  readonly value: string | number;
  readonly style: CellStyle;
}

/** A row of cells; what is undefined is left out. */
export type WrittenRow = readonly (WrittenValue | undefined)[];

/** A sheet of a written workbook. */
export interface WrittenSheet {
  /** At most 31 characters, none of `[]:*?/\`, and no other sheet's: `sheetNames` makes such. */
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly WrittenRow[];
  /** The first row holds headings: it stays in sight, is printed on every page, and filters the rows below. */
  readonly hasHeadings: boolean;
  /** What is said beside a cell of a column when it is chosen. */
  readonly prompts?: readonly ColumnPrompt[];
  /** Whether it is printed across. */
  readonly isLandscape?: boolean;
}

/** What a person is told who chooses a cell of a column to fill in. */
export interface ColumnPrompt {
  /** From 0. */
  readonly column: number;
  /** At most 32 characters (ECMA-376 part 1, section 18.3.1.32). */
  readonly title: string;
  /** At most 255 characters. */
  readonly text: string;
}
