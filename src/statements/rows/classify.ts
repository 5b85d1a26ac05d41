import { isBlank, parseMoney } from '../../tables/cells/money.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import type { Totals } from '../proof/totals.ts';
import { readLineLabel } from './labels.ts';
import type { StatementColumns } from './layout.ts';
import type { Line } from './line.ts';

/** What a row below the headings is. */
export type LineKind = 'movement' | 'opening' | 'closing' | 'total' | 'text' | 'blank';

/** A label in a row, and the column where it stands. */
interface FoundLabel {
  readonly label: 'opening' | 'closing' | 'total';
  readonly column: number;
}

/**
 * Tells what a row is. One that carries money and a day is a movement; one without a day is a total where it is labelled so,
 * or says nothing else than the sum of what stands above, and else a movement without a day. `follows` tells whether the
 * balance of the row follows from that of the row before.
 */
export function classify(
  line: Line,
  columns: StatementColumns,
  totals: Totals,
  follows: (line: Line) => boolean,
): LineKind {
  const carries = carriesMoney(line);
  if (carries && line.time !== undefined) return wholeLabel(line, columns) ?? 'movement';
  const found = findLabel(line.row.cells);
  if (found && counts(found, line, columns, totals, follows)) return found.label;
  if (!carries) return line.row.cells.every(isBlank) ? 'blank' : 'text';
  return isBare(line, columns) && totals.isSum(line) ? 'total' : 'movement';
}

/** Checks whether there is money in a row, or something in a column of money that may be. */
export function carriesMoney({ credit, debit, amount, badSums, time, row }: Line): boolean {
  if (credit || debit || amount) return true;
  return badSums.some((column) => time !== undefined || isLikeSum(shownText(row.cells[column])));
}

/** A text in a column of money, on a row without a day, is a sum gone wrong where it is digits and marks. */
function isLikeSum(text: string): boolean {
  return !/\p{L}/u.test(text.replace(/vn[dđ]|đồng|[₫đ]|\b[cd]r\b/giu, ''));
}

/** A payer may write `tong tien hoc phi`: in the text of a row with a number or a balance that follows it labels nothing. */
function counts(
  { label, column }: FoundLabel,
  line: Line,
  columns: StatementColumns,
  totals: Totals,
  follows: (line: Line) => boolean,
): boolean {
  if (label !== 'total' && !carriesMoney(line)) return true;
  if (label === 'total' && !hasMoney(line)) return false;
  if (column !== columns.description) return true;
  if (hasText(line, columns.reference) || hasText(line, columns.ordinal) || follows(line)) return false;
  return line.balance === undefined || totals.isSum(line);
}

function hasMoney({ credit, debit, amount }: Line): boolean {
  return credit !== undefined || debit !== undefined || amount !== undefined;
}

function hasText({ row }: Line, column: number | undefined): boolean {
  return column !== undefined && !isBlank(row.cells[column]);
}

/** Checks whether a row says nothing but its sums. */
function isBare(
  line: Line,
  { description, reference, ordinal, counterpartyName }: StatementColumns,
): boolean {
  if (line.balance !== undefined || line.badSums.length > 0) return false;
  return ![description, reference, ordinal, counterpartyName].some((column) => hasText(line, column));
}

/** Finds the first cell that labels a line of balances or totals. */
export function findLabel(cells: readonly Cell[]): FoundLabel | undefined {
  for (const [column, cell] of cells.entries()) {
    const text = cell === '' ? '' : shownText(cell);
    const label = text === '' ? undefined : readLineLabel(text);
    if (label) return { label, column };
  }
  return undefined;
}

const WHOLE_LABEL =
  /^\s*(?:s[oố]\s*)?d[uư]\s*(?:[dđ][aầ]u|cu[oố]i)(?:\s*k[yỳ])?\s*(?:[/(|-].*)?$|^\s*(?:opening|closing) balance\s*$/iu;

/** Balances may bear a day, and stand in the column of money received. */
function wholeLabel({ row }: Line, { description }: StatementColumns): 'opening' | 'closing' | undefined {
  if (description === undefined) return undefined;
  const text = shownText(row.cells[description]);
  if (text.length > 60 || !WHOLE_LABEL.test(text)) return undefined;
  const label = readLineLabel(text);
  return label === 'total' ? undefined : label;
}

/** Reads the sum that belongs to a label: behind it in its cell, to its right, or to its left. */
export function sumBeside(cells: readonly Cell[], column: number): number | undefined {
  const own = /[:\s]\s*([-+]?\d[\d.,' ]*(?:\s*(?:VN[DĐ]|đ|₫))?)\s*$/iu.exec(shownText(cells[column]))?.[1];
  const inside = own === undefined ? undefined : parseMoney(own);
  if (inside !== undefined) return inside;
  const others = [...cells.slice(column + 1), ...cells.slice(0, column).reverse()];
  return others.map((cell) => parseMoney(cell)).find((sum) => sum !== undefined);
}
