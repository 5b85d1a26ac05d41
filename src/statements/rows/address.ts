import { columnLetters } from '../../tables/headings/named.ts';

/** Names a cell as a spreadsheet does: column from 0, row from 1. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
