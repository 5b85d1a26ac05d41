/** A cell as a CSV file or a workbook gives it. */
export type SheetCell = string | number | boolean | null;

/** The cells of a row. */
export type SheetRow = readonly SheetCell[];
