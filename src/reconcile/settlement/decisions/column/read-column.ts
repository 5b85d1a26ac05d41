import { type FieldTable, readFields } from '../../../../issues/fields.ts';
import { finish } from '../../../../issues/finish.ts';
import { settlementMessages } from '../../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../../issues/report.ts';
import { type Result, unwrap } from '../../../../issues/result.ts';
import { stringify } from '../../../../issues/stringify.ts';
import { parseMoney } from '../../../../tables/cells/money.ts';
import { parseTime } from '../../../../tables/cells/time.ts';
import { columnLetters } from '../../../../tables/headings/named.ts';
import type { Heading } from '../../report/columns.ts';
import type { Decision, DecisionNote } from '../decision.ts';
import { neededMoment, neededText } from '../fields.ts';
import { readAssigned } from './assigned.ts';
import { cellBelow, type HeadedRows, placeOfHeading, placesOfHeading, rowsBelow } from './headings.ts';
import { type OwedBills, owedBills } from './owed.ts';
import { type ReportSheets, readShownSheets, type ShownRow, type ShownSheet } from './sheets.ts';

/** Who decided and when, where a row does not say it. */
export type DecisionDefaults = Pick<DecisionNote, 'by' | 'at'>;

export const DECISION_DEFAULTS = { by: neededText, at: neededMoment } as const satisfies FieldTable;

/**
 * Reads what an accountant wrote into the column "Gán cho mã" ("Assign to") of a report: ids of bills, or codes, with their sums
 * where there are several (`HS2041=350000; HS2042=200000`), `trả lại` (or `hoàn trả`), `bỏ qua` or `huỷ quyết định`. Several bills
 * without sums have what each still lacks by the rows of bills of the same report, where that makes the movement's sum exactly. What
 * a wallet kept stands behind a bill or its sum (`HS2041=338000 (phí ví 12000)`).
 * Rows without it decide nothing. A cell that differs from "Đã gán" ("Assigned so far") beside it was changed: it is decided by
 * `defaults`, not by whom the row names. The report is the sheets that `readSheets` gives, or rows of cells as they are shown; in
 * each sheet the first row with that heading names the columns, and a sheet without it decides nothing.
 *
 * @throws {VietqrError} `decision.column`, `decision.columns`, `decision.cell`, `decision.share`, `input.*`
 */
export function readDecisions(report: ReportSheets, defaults: DecisionDefaults): readonly Decision[] {
  return unwrap(safeReadDecisions(report, defaults));
}

/** Does what {@link readDecisions} does and returns a {@link Result} instead of throwing. */
export function safeReadDecisions(
  report: ReportSheets,
  defaults: DecisionDefaults,
): Result<readonly Decision[]> {
  return finish(settlementMessages, (issues) =>
    readFilledColumn(report, defaults, issues)?.map(({ decision }) => decision),
  );
}

/** A decision, and the cell in which it was written. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly sheet: string | undefined;
  /** Its letters and the number of its row: `G5`. */
  readonly cell: string;
  /** Whether nothing in the row says who decided. */
  readonly isUnsigned: boolean;
}

/** Does what {@link safeReadDecisions} does, and tells the cell of each. */
export function safeReadPlacedDecisions(
  report: ReportSheets,
  defaults: DecisionDefaults,
): Result<readonly PlacedDecision[]> {
  return finish(settlementMessages, (issues) => readFilledColumn(report, defaults, issues));
}

function readFilledColumn(
  given: unknown,
  defaults: unknown,
  report: Report,
): readonly PlacedDecision[] | undefined {
  const sheets = readShownSheets(given, report.at('rows'));
  const { by, at } = readFields(DECISION_DEFAULTS, defaults, report) ?? {};
  if (!sheets || by === undefined || at === undefined || hasErrors(report)) return undefined;
  const headed = sheets.flatMap((sheet) => rowsBelow(sheet, 'assign') ?? []);
  const tables = headed.filter(({ heads }) => placeOfHeading(heads.cells, 'key') >= 0);
  if (tables.length === 0) return report('decision.column');
  for (const sheet of sheets) checkColumn(sheet, report);
  for (const table of tables) checkHeadings(table, report);
  const owed = owedBills(sheets);
  const found = tables.flatMap((table) =>
    table.rows.flatMap((row) => readRow(row, table, { defaults: { by, at }, owed }, report) ?? []),
  );
  return hasErrors(report) ? undefined : found;
}

/** Reports a sheet on which one of the two columns is called otherwise: what is written there would be lost. */
function checkColumn(sheet: ShownSheet, report: Report): void {
  const { heads: { cells } = { cells: [] } } =
    rowsBelow(sheet, 'assign') ?? rowsBelow(sheet, 'assigned') ?? {};
  const isWhole = (['assign', 'key'] as const).every((heading) => placeOfHeading(cells, heading) >= 0);
  if (cells.length > 0 && !isWhole)
    report('decision.column', { path: sheet.name === undefined ? [] : [sheet.name] });
}

/** Reports columns of which nobody can say which counts. */
function checkHeadings({ sheet, heads }: HeadedRows, report: Report): void {
  for (const heading of READ_HEADINGS) {
    const second = placesOfHeading(heads.cells, heading)[1];
    if (second !== undefined)
      report('decision.columns', {
        path: placeOfCell(sheet, heads.row, second),
        received: heads.cells[second] ?? '',
      });
  }
}

/** What a row does not say itself. */
interface ReportContext {
  readonly defaults: DecisionDefaults;
  readonly owed: OwedBills;
}

function readRow(
  { row, cells }: ShownRow,
  { sheet, heads }: HeadedRows,
  { defaults, owed }: ReportContext,
  report: Report,
): PlacedDecision | undefined {
  const cell = (heading: Heading) => cellBelow(cells, heads.cells, heading);
  const assigned = cell('assign');
  if (assigned === '' || placeOfHeading(cells, 'assign') >= 0) return undefined;
  const column = placeOfHeading(heads.cells, 'assign');
  const inSheet = report.at(...placeOfCell(sheet, row, column));
  const at = (heading: Heading) => {
    const name = `${columnLetters(placeOfHeading(heads.cells, heading))}${row}`;
    return report.at(...(sheet === undefined ? [] : [sheet]), name);
  };
  const movement = cell('key');
  const allocations =
    movement === ''
      ? inSheet('decision.cell', { received: assigned })
      : readAssigned(assigned, parseMoney(cell('amount') || cell('cash')), owed, inSheet);
  if (!allocations) return undefined;
  const note = cell('note');
  const cash = readCashCells(cell('cash'), cell('time'), at);
  const isChanged = cell('assigned') !== '' && cell('assigned') !== assigned;
  const made = isChanged ? defaults : madeBy(cell('decidedBy'), cell('decidedAt'), defaults, at('decidedAt'));
  return (
    made &&
    cash && {
      decision: { movement, allocations, ...made, ...cash, ...(note !== '' && { note }) },
      sheet,
      cell: `${columnLetters(column)}${row}`,
      isUnsigned: isChanged || cell('decidedBy') === '',
    }
  );
}

/** Where a cell is: the name of its sheet, its row from 1, the letters of its column. */
function placeOfCell(sheet: string | undefined, row: number, column: number): readonly (string | number)[] {
  return [...(sheet === undefined ? [] : [sheet]), row, columnLetters(column)];
}

/** Reads who decided and when; a cell that was changed since is decided by who hands it in. */
function madeBy(
  by: string,
  decidedAt: string,
  defaults: DecisionDefaults,
  report: Report,
): DecisionDefaults | undefined {
  const at = decidedAt === '' ? defaults.at : parseTime(decidedAt);
  if (at !== undefined) return { by: by || defaults.by, at };
  return report('input.type', { expected: 'aDay', received: stringify(decidedAt) });
}

/** Reads the money that no bank tells, which a report writes beside the decision that brought it. */
function readCashCells(
  sum: string,
  day: string,
  at: (heading: Heading) => Report,
): Pick<Decision, 'cash'> | undefined {
  if (sum === '') return {};
  const [amount, time] = [parseMoney(sum), parseTime(day)];
  if (amount === undefined || amount <= 0)
    return at('cash')('input.type', { expected: 'wholeVnd', received: stringify(sum) });
  if (time === undefined) return at('time')('input.type', { expected: 'aDay', received: stringify(day) });
  return { cash: { amount, time } };
}

/** The columns that say what was decided. */
const READ_HEADINGS: readonly Heading[] = [
  'key',
  'amount',
  'time',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
];
