import type { IssueCode } from '../../issues/codes.ts';
import type { Report, ReportDetail } from '../../issues/report.ts';
import { truncate } from '../../issues/stringify.ts';
import { writeNumber } from '../../money/vnd.ts';
import { isBlank, parseMoney } from '../../tables/cells/money.ts';
import { cellAddress, columnLetters } from '../../tables/headings/named.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { isVndWord } from '../direction/moved.ts';
import type { DirectionProblem } from '../direction/signer.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/** What was read of a row that shall be a movement. */
export interface RowReading {
  readonly line: Line;
  /** Its sum with its sign, or why that is not known; undefined where there is no sum that can be read. */
  readonly signed: { readonly amount: number } | { readonly problem: DirectionProblem } | undefined;
  readonly time: string | undefined;
}

export type RowIssue = readonly [code: IssueCode, detail: ReportDetail];

/** Names all that is wrong with a row; nothing where it is a movement. */
export function issuesOfRow({ line, signed, time }: RowReading, layout: TableLayout): RowIssue[] {
  return [
    ...line.badSums.map((column) => badSum(line, column, layout)),
    ...extraCells(line, layout),
    ...(signed && 'problem' in signed ? [badDirection(line, signed.problem, layout)] : []),
    ...(time === undefined && layout.columns.time !== undefined ? [badTime(line, layout)] : []),
    ...badCurrency(line, layout),
  ];
}

/** Reports the issues of a row: as errors, or as warnings of a row that is left out with its sum. */
export function reportRow(
  { line, signed }: RowReading,
  issues: readonly RowIssue[],
  { sheet }: TableLayout,
  isLeftOut: boolean,
  report: Report,
): void {
  const severity = isLeftOut ? 'warning' : 'error';
  for (const [code, detail] of issues) report(code, { ...detail, severity });
  if (!isLeftOut) return;
  const received = signed && 'amount' in signed ? `${writeNumber(signed.amount)} đ` : shownSums(line);
  report('statement.left_out', { path: sheetPlace(line.row.row, sheet), received, severity: 'warning' });
}

/** Where and how rows are reported. */
interface RowContext {
  readonly layout: TableLayout;
  readonly skipBad: boolean;
  readonly report: Report;
}

/** Names what is neither the sum of the rows above nor clearly a movement. */
export function reportFalseTotal(
  line: Line,
  kind: 'falseTotal' | 'unclearTotal',
  { layout, skipBad, report }: RowContext,
): void {
  const path = sheetPlace(line.row.row, layout.sheet);
  const sum = writeNumber(Math.abs(line.credit || line.debit || line.amount || 0));
  const issue: RowIssue = ['statement.total', { path, received: `${kind}(${sum})` }];
  reportRow({ line, signed: undefined, time: line.time }, [issue], layout, skipBad, report);
}

/** Names a total that goes on from before the statement, and cannot be compared with it. */
export function reportEarlier(line: Line, { layout, report }: RowContext): void {
  reportRow({ line, signed: undefined, time: undefined }, [], layout, true, report);
}

/** Names a row that is no movement and may have been one. */
export function reportSkipped({ row: { row } }: Line, { layout: { sheet }, report }: RowContext): void {
  report('statement.skipped', { path: sheetPlace(row, sheet), severity: 'warning' });
}

/** Names a row without a sum that may have been a movement, and one with a balance alone; tells of the first. */
export function reportText(line: Line, context: RowContext): boolean {
  const { layout } = context;
  const { reference = -1 } = layout.columns;
  const extra = extraMoney(line, layout);
  if (line.balance !== undefined && line.time === undefined && extra.length === 0) {
    reportSkipped(line, context);
    return false;
  }
  const hasReference = !isBlank(line.row.cells[reference]);
  const isNamed = hasReference || extra.length > 0 || line.badSums.length > 0 || isPartOfDay(line, layout);
  if (line.time === undefined && !isNamed) return false;
  reportSkipped(line, context);
  return true;
}

/** A row that breaks off may end in the middle of its day. */
function isPartOfDay({ hasBadTime, row: { cells } }: Line, { columns: { time = -1 } }: TableLayout): boolean {
  return hasBadTime && !/\p{L}/u.test(shownText(cells[time]));
}

/** The sums of a row as they stand there. */
function shownSums({ credit, debit, amount }: Line): string {
  const sums = [credit, debit, amount].flatMap((sum) => (sum ? [`${writeNumber(sum)} đ`] : []));
  return sums.join(', ') || 'unknownSum';
}

/** Names a place in a file: the sheet, where it has a name, and a row by its number, or a cell or column by its letters. */
export function sheetPlace(place: string | number, sheet: string | undefined): (string | number)[] {
  return sheet === undefined ? [place] : [sheet, place];
}

function badSum(line: Line, column: number, { sheet }: TableLayout): RowIssue {
  const received = quotedText(shownText(line.row.cells[column]));
  return [
    'transaction.amount',
    { path: sheetPlace(cellAddress(column, line.row.row), sheet), expected: 'wholeVnd', received },
  ];
}

/** Shows the text of a cell in quotation marks. */
export function quotedText(text: string): string {
  return `"${truncate(text)}"`;
}

/** A line break that was lost puts the next movement behind this one; a comma that is not quoted cuts a sum in two. */
function extraCells(line: Line, layout: TableLayout): RowIssue[] {
  return extraCell(line, layout, (cell) => shownText(cell).trim() !== '');
}

/** Names the first sum that stands beyond the headings. */
export function extraMoney(line: Line, layout: TableLayout): RowIssue[] {
  return extraCell(line, layout, (cell) => !!parseMoney(cell));
}

function extraCell(
  { row }: Line,
  { width, sheet }: TableLayout,
  isFound: (cell: Cell) => boolean,
): RowIssue[] {
  const column = row.cells.findIndex((cell, at) => at >= width && isFound(cell));
  if (column < 0) return [];
  const received = quotedText(shownText(row.cells[column]));
  const limit = columnLetters(Math.max(0, width - 1));
  return [['statement.extra_cells', { path: sheetPlace(row.row, sheet), received, limit }]];
}

function badDirection(line: Line, problem: DirectionProblem, { columns, sheet }: TableLayout): RowIssue {
  const { direction } = columns;
  if (problem !== 'directionWord' || direction === undefined)
    return ['statement.direction', { path: sheetPlace(line.row.row, sheet), received: problem }];
  const word = quotedText(shownText(line.row.cells[direction]));
  return [
    'statement.direction',
    { path: sheetPlace(cellAddress(direction, line.row.row), sheet), received: `directionWord(${word})` },
  ];
}

const YEARLESS = /^\s*\d{1,2}\s*[-/.]\s*(?:\d{1,2}|[a-z]{3})\s*$/i;

function badTime(line: Line, { columns, sheet }: TableLayout): RowIssue {
  const column = columns.time ?? 0;
  const text = shownText(line.row.cells[column]);
  const { credit, debit, amount } = line;
  const sum = writeNumber(Math.abs(credit || debit || amount || 0));
  if (!line.hasBadTime)
    return ['statement.undated', { path: sheetPlace(line.row.row, sheet), received: sum }];
  const path = sheetPlace(cellAddress(column, line.row.row), sheet);
  if (YEARLESS.test(text)) return ['statement.year', { path, received: quotedText(text) }];
  return ['transaction.time', { path, expected: 'dayAndTime', received: quotedText(text) }];
}

function badCurrency(line: Line, { columns, sheet }: TableLayout): RowIssue[] {
  if (columns.currency === undefined) return [];
  const text = shownText(line.row.cells[columns.currency]);
  if (isVndWord(text)) return [];
  return [
    [
      'statement.currency',
      {
        path: sheetPlace(cellAddress(columns.currency, line.row.row), sheet),
        received: text.trim(),
        limit: 'VND',
      },
    ],
  ];
}
