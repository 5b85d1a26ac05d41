import { isBlank, type MoneyUnit } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import { isWholeTotal, readLineLabel } from '../printed/labels.ts';
import { type FoundLabel, findLabel, printedSums } from '../printed/sums.ts';
import type { Totals } from '../proof/totals.ts';
import type { StatementColumns, TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/**
 * What a row below the headings is. `printed` holds several balances, or totals of one side; `falseTotal` is labelled as a total,
 * has a day, and is no sum of what stands above.
 */
export type LineKind =
  | 'movement'
  | 'opening'
  | 'closing'
  | 'total'
  | 'falseTotal'
  | 'printed'
  | 'text'
  | 'blank';

/**
 * Tells what a row is. One that carries money and a day is a movement, unless it is labelled as a total and nothing else, and is
 * the sum of what stands above; one without a day is a total where it is labelled so, or says nothing else than such a sum, and
 * else a movement without a day. `follows` tells whether the balance of the row follows from that of the row before.
 */
export function classify(
  line: Line,
  { columns, unit }: Pick<TableLayout, 'columns' | 'unit'>,
  totals: Totals,
  follows: (line: Line) => boolean,
): LineKind {
  const carries = carriesMoney(line);
  if (carries && line.time !== undefined)
    return wholeLabel(line, columns) ?? datedTotal(line, columns, totals) ?? 'movement';
  const found = findLabel(line.row.cells);
  if (found && isNoText(found, line, columns, follows) && printsSides(line, unit)) return 'printed';
  if (found && counts(found, line, columns, totals, follows)) return found.label;
  if (carries && isExcelSubtotal(line, totals)) return 'total';
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
  found: FoundLabel,
  line: Line,
  columns: StatementColumns,
  totals: Totals,
  follows: (line: Line) => boolean,
): boolean {
  const { label, column } = found;
  if (label !== 'total' && !carriesMoney(line)) return true;
  if (label === 'total' && !hasMoney(line)) return false;
  if (column !== columns.description) return true;
  if (!isNoText(found, line, columns, follows)) return false;
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

/** A movement may have a text that looks like a label: one with a number, or a balance that follows, has. */
function isNoText(
  { column }: FoundLabel,
  line: Line,
  columns: StatementColumns,
  follows: (line: Line) => boolean,
): boolean {
  return column !== columns.description || !(isNumbered(line, columns) || follows(line));
}

/** Checks whether a row prints several balances, or the total of one side, and no sum that cannot be read. */
function printsSides({ row: { cells }, time, badSums, credit, debit }: Line, unit: MoneyUnit): boolean {
  if (time !== undefined || (credit && debit)) return false;
  if (badSums.some((column) => findLabel(cells.slice(column, column + 1)) === undefined)) return false;
  const found = printedSums(cells, unit);
  return found.length > 1 || found.some(({ kind }) => kind === 'credit' || kind === 'debit');
}

function isNumbered(line: Line, { reference, ordinal }: StatementColumns): boolean {
  return hasText(line, reference) || hasText(line, ordinal);
}

/** Tells whether a row with a day is a total: all its texts label one, and none numbers it; the sum decides. */
function datedTotal(
  line: Line,
  columns: StatementColumns,
  totals: Totals,
): 'total' | 'falseTotal' | undefined {
  if (line.balance !== undefined || line.badSums.length > 0 || !isLabelledTotal(line, columns))
    return undefined;
  return totals.isSum(line) ? 'total' : 'falseTotal';
}

/** Roles whose cells say nothing of what a row is. */
const WITHOUT_LABEL = ['time', 'clock', 'valueDate', 'credit', 'debit', 'amount', 'fee', 'currency'] as const;

function isLabelledTotal({ row: { cells }, besideTime }: Line, columns: StatementColumns): boolean {
  if (besideTime !== '' && !isWholeTotal(besideTime)) return false;
  let isLabelled = besideTime !== '';
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell) || WITHOUT_LABEL.some((role) => columns[role] === column)) continue;
    if (!isWholeTotal(shownText(cell))) return false;
    isLabelled = true;
  }
  return isLabelled;
}

/** Excel puts the name of a group before its word, `HS1 Total`, in a row that holds nothing else than the sum. */
function isExcelSubtotal(line: Line, totals: Totals): boolean {
  if (line.balance !== undefined || line.badSums.length > 0) return false;
  const texts = line.row.cells.flatMap((cell) => (/\p{L}/u.test(shownText(cell)) ? [shownText(cell)] : []));
  return texts.length === 1 && /\S Total\s*$/.test(texts[0] ?? '') && totals.isSum(line);
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
