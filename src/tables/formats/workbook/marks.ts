/** Texts that stand for what a reader of workbooks does not tell; they start with a character of the private area. */
const PRIVATE_MARK = '\ue000';

/** In place of the value of a formula that was never computed. */
export const UNKNOWN_FORMULA = `${PRIVATE_MARK}formula`;

/** In a hidden row, in a column that no sheet has. */
export const HIDDEN_ROW = `${PRIVATE_MARK}hidden`;
export const HIDDEN_COLUMN = 16_384;

/** In the only cell of a sheet that is beyond a limit, before the name of the limit, the count and the row. */
export const OVER_LIMIT = `${PRIVATE_MARK}limit:`;

/** No sheet is larger ([ECMA-376] part 1, 18.3.1.4 and 18.3.1.73). */
export const COLUMNS_OF_EXCEL = 16_384;
export const ROWS_OF_EXCEL = 1_048_576;

/** The most characters of a format of numbers ([MS-XLS] 2.4.126). */
export const MAX_FORMAT_LENGTH = 255;

/** Gives the letters of a column, counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Gives the number of a column, from 0, of its letters. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
