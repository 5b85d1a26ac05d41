import { isBlank, type MoneyUnit } from '../../tables/cells/money.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import {
  isCumulative,
  isWholeBalance,
  isWholeTotal,
  readLineLabel,
  readSideLabel,
} from '../printed/labels.ts';
import { isSignature } from '../printed/signature.ts';
import { type FoundLabel, findLabel, firstLabel, printedSums } from '../printed/sums.ts';
import type { ColumnSums } from '../proof/column-sums.ts';
import type { Totals } from '../proof/totals.ts';
import type { RowBefore } from './fill.ts';
import type { StatementColumns, TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/**
 * What a row below the headings is. `printed` holds several balances, or totals of one side; `falseTotal` is labelled as a total,
 * has a day, and is no sum of what stands above, and `unclearTotal` may as well be a payer's; `earlier` goes on from before the
 * statement; `signature` has a day, and names in place of money.
 */
export type LineKind =
  | 'movement'
  | 'opening'
  | 'closing'
  | 'total'
  | 'falseTotal'
  | 'unclearTotal'
  | 'earlier'
  | 'printed'
  | 'signature'
  | 'text'
  | 'blank';

/**
 * Tells what a row is. One that carries money and a day is a movement, unless it is labelled as a total and nothing else, and is
 * the sum of what stands above; one without a day is a total where it is labelled so, or says nothing else than such a sum, and
 * else a movement without a day. `before` tells what the movement before says of the row.
 */
export function classify(
  line: Line,
  { columns, unit }: Pick<TableLayout, 'columns' | 'unit'>,
  totals: Totals,
  before: RowBefore,
): LineKind {
  const carries = carriesMoney(line);
  if (carries && line.time !== undefined) return datedKind(line, { columns, unit }, totals, before);
  const found = findLabel(line.row.cells);
  if (found && isNoText(found, line, columns, before.follows) && printsSides(line, unit)) return 'printed';
  if (found && counts(found, line, columns, totals, before.follows))
    return isEarlier(found, line, totals) ? 'earlier' : found.label;
  if (carries && isExcelSubtotal(line, totals)) return 'total';
  if (!carries) return line.row.cells.every(isBlank) ? 'blank' : 'text';
  return isBare(line, columns) && totals.isSum(line) ? 'total' : 'movement';
}

/** Tells what a row with money and a day is. */
function datedKind(
  line: Line,
  { columns, unit }: Pick<TableLayout, 'columns' | 'unit'>,
  totals: Totals,
  before: RowBefore,
): LineKind {
  if (line.badSums.length > 0) return isSignature(line, columns) ? 'signature' : 'movement';
  return wholeLabel(line, columns, unit) ?? datedTotal(line, columns, totals, before) ?? 'movement';
}

function isEarlier({ label, column }: FoundLabel, line: Line, totals: Totals): boolean {
  if (label !== 'total' || !isCumulative(shownText(line.row.cells[column]))) return false;
  return !totals.isSum(line) && totals.isBeyond(line);
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
  if (label !== 'total' && !carriesMoney(line))
    return column !== columns.description || isWholeLabel(found, line) || !isNumbered(line, columns);
  if (label === 'total' ? !hasMoney(line) : isNoBalance(found, line, columns)) return false;
  if (column !== columns.description) return true;
  if (!isNoText(found, line, columns, follows)) return false;
  return line.balance === undefined || totals.isSum(line);
}

/**
 * A balance in a column of money is one sum, beside nothing that should be a day, under a label that says nothing else: the text
 * of a payer may have come there.
 */
function isNoBalance(found: FoundLabel, line: Line, columns: StatementColumns): boolean {
  const { credit, debit, hasBadTime } = line;
  if ((credit && debit) || (hasBadTime && found.column !== columns.time)) return true;
  return !isWholeLabel(found, line) || (hasMoney(line) && isBankNumber(line, columns));
}

function isWholeLabel({ column }: FoundLabel, { row }: Line): boolean {
  return isWholeBalance(firstLabel(shownText(row.cells[column])));
}

function isBankNumber({ row }: Line, { reference = -1 }: StatementColumns): boolean {
  return /\d/.test(shownText(row.cells[reference]));
}

function hasMoney({ credit, debit, amount }: Line): boolean {
  return credit !== undefined || debit !== undefined || amount !== undefined;
}

function hasText({ row }: Line, column: number | undefined): boolean {
  return column !== undefined && !isBlank(row.cells[column]);
}

/** Checks whether a row says nothing but its sums. */
export function isBare(
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

export function isNumbered(line: Line, { reference, ordinal }: StatementColumns): boolean {
  return hasText(line, reference) || hasText(line, ordinal);
}

/**
 * Tells whether a row with a day is a total: all its texts label one and no number or balance is its own; the sum decides. Where
 * its text starts as a total and goes on, it is one if it lacks what all movements before have, or in doubt if it is the sum.
 */
function datedTotal(
  line: Line,
  columns: StatementColumns,
  totals: Totals,
  before: RowBefore,
): LineKind | undefined {
  const label = totalLabel(line, columns);
  if (label === undefined || before.follows(line)) return undefined;
  const isSum = totals.isSum(totalOf(line));
  if (label === 'whole') {
    if (isSum) return 'total';
    if (isCumulative(labelText(line, columns)) && totals.isBeyond(line)) return 'earlier';
    if (line.credit !== undefined && line.debit !== undefined) return 'total';
    if (line.balance !== undefined && !before.stays(line)) return undefined;
    return totals.mayStandAbove() ? 'total' : 'falseTotal';
  }
  if (line.credit && line.debit) return isSum ? 'total' : undefined;
  if (before.isBarer(line)) return isSum ? 'total' : 'falseTotal';
  return totals.isSum(totalOf(line), CHANCE_ROWS) ? 'unclearTotal' : undefined;
}

/** A payer's sum is that of so many rows by chance hardly ever. */
const CHANCE_ROWS = 2;

/** Gives the sums of a line of totals; one column may hold that of one side, `Tổng cộng ghi có`. */
export function totalOf(line: Line): ColumnSums {
  const { credit, debit, amount } = line;
  if (amount === undefined || credit !== undefined || debit !== undefined) return line;
  const text = line.row.cells.map(shownText).find((each) => readLineLabel(each) === 'total');
  const side = text === undefined ? undefined : readSideLabel(text);
  return side === undefined ? line : { [side]: Math.abs(amount) };
}

/** Roles whose cells say nothing of what a row is. */
const WITHOUT_LABEL = [
  ...(['time', 'clock', 'valueDate', 'ordinal'] as const),
  ...(['credit', 'debit', 'amount', 'balance', 'fee', 'currency'] as const),
];

function totalLabel(line: Line, columns: StatementColumns): 'whole' | 'start' | undefined {
  const { row, besideTime } = line;
  if (besideTime === '' && !row.cells.some(labelsTotal)) return undefined;
  const texts = row.cells.flatMap((cell, column) =>
    isBlank(cell) || WITHOUT_LABEL.some((role) => columns[role] === column) ? [] : [shownText(cell)],
  );
  if (besideTime !== '') texts.push(besideTime);
  if (texts.length > 0 && texts.every(isWholeTotal)) return 'whole';
  const isOwn = hasText(line, columns.reference) || besideTime !== '';
  return !isOwn && readLineLabel(labelText(line, columns)) === 'total' ? 'start' : undefined;
}

function labelsTotal(cell: Cell): boolean {
  return cell !== '' && readLineLabel(shownText(cell)) === 'total';
}

function labelText({ row, besideTime }: Line, { description = -1 }: StatementColumns): string {
  return shownText(row.cells[description]) || besideTime;
}

/** Excel puts the name of a group before its word, `HS1 Total`, in a row that holds nothing else than the sum. */
function isExcelSubtotal(line: Line, totals: Totals): boolean {
  if (line.balance !== undefined || line.badSums.length > 0) return false;
  const texts = line.row.cells.flatMap((cell) => (/\p{L}/u.test(shownText(cell)) ? [shownText(cell)] : []));
  return texts.length === 1 && /\S Total\s*$/.test(texts[0] ?? '') && totals.isSum(line);
}

/**
 * Balances may bear a day, and stand in the column of money received. A sum that is another is none, and neither is a row that
 * the bank numbered: its text is a payer's.
 */
function wholeLabel(
  line: Line,
  columns: StatementColumns,
  unit: MoneyUnit,
): 'opening' | 'closing' | undefined {
  const { cells } = line.row;
  const { description = -1 } = columns;
  const text = shownText(cells[description]);
  if (text.length > 60 || !isWholeBalance(text) || isBankNumber(line, columns)) return undefined;
  const sum = line.credit || line.debit || line.amount;
  const others = [
    line.balance,
    ...printedSums(cells.slice(description, description + 1), unit).map((each) => each.sum),
  ];
  if (sum && others.some((each) => each !== undefined && Math.abs(each) !== Math.abs(sum))) return undefined;
  const label = readLineLabel(text);
  return label === 'total' ? undefined : label;
}
