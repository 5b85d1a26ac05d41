import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { looksLikeDay } from '../../tables/cells/time.ts';
import { columnLetters } from '../../tables/headings/named.ts';
import type { Worksheet } from '../../tables/sheet.ts';
import { billsOf } from './bills.ts';
import { checkTotals } from './check-totals.ts';
import { partsOfVnd } from './checks/parts-of-vnd.ts';
import { columnsOfMarks, columnsOfWords } from './checks/words-for-sums.ts';
import { columnOfRole, isMoneyColumn, type ListTable, sheetPath } from './columns/columns.ts';
import { chooseKey, type KeyChoice, type UnitChoice } from './columns/key.ts';
import { listTables } from './columns/table.ts';
import type { DraftTable, Problem } from './draft.ts';
import { noteTable } from './notes.ts';
import { type ListSettings, PRESETS } from './options.ts';
import { reportDoubt } from './proof/report-doubt.ts';
import { cleanCell, foldWords } from './rows/keys.ts';
import type { SumRow } from './rows/sort.ts';
import { mayHoldSum } from './sums/sums.ts';
import { type Understood, understandTable, unusedMoney } from './understand.ts';

const NO_LIST = /^(?:huong dan|hd nhap|mau|ghi chu|danh muc|readme|guide|instructions?|example)\b/;

/** A table, by what its bills are told apart, and whether it is a list of bills. */
export interface SheetTable {
  readonly table: ListTable;
  readonly key: KeyChoice;
  readonly isBills: boolean;
}

/** Finds the tables of a sheet; one that holds no list of bills is named. */
export function tablesOfSheet(
  sheet: Worksheet,
  settings: ListSettings,
  report: Report,
): readonly SheetTable[] {
  if (sheet.rows.length === 0) return [];
  const isAsked = settings.sheet !== undefined;
  const leftOut = (why: Phrase) =>
    report('list.left_out', { path: sheetPath({ sheet: sheet.name }), limit: why, severity: 'warning' });
  if (!isAsked && sheet.hidden) return leftOut('hiddenSheet') ?? [];
  const { tables, nearest } = listTables(sheet, settings.columns);
  const found = tables.map((table): SheetTable => {
    const key = chooseKey(table, codeUnit(settings));
    return { table, key, isBills: isList(table, key) };
  });
  const lists = found.filter(({ isBills }) => isBills);
  if (lists.length === 0) leftOut(nearest ? `noBillsNear(${nearest.row})` : 'noBills');
  else if (!isAsked && isInstruction(sheet)) return leftOut('instructions') ?? [];
  return found;
}

/** Checks whether a sheet is named as instructions are. */
export function isInstruction({ name = '' }: Worksheet): boolean {
  return NO_LIST.test(foldWords(name));
}

function codeUnit({ per, preset }: ListSettings): UnitChoice {
  return { said: per, usual: preset && PRESETS[preset] };
}

/** A list tells who pays, and sums, or codes that were issued. */
function isList(table: ListTable, key: KeyChoice): boolean {
  if (key.by === 'none') return false;
  const money = table.columns.filter((each) => isMoneyColumn(each) && each.role !== 'unknown');
  const payout = table.columns.some(({ role }) => role === 'payout');
  if (key.by === 'order') return money.length > 0 || payout;
  return (
    key.by === 'code' ||
    money.length > 0 ||
    payout ||
    table.columns.some(({ role, own }) => role === 'unknown' && own !== '')
  );
}

const ASKED = {
  either: 'payerOrDocument',
  unnumbered: 'documentsUnnumbered',
  apart: 'rowsToldApart',
} as const;

/** Reads the bills of a table, or reports why that cannot be. */
export function readTableBills(
  { table, key }: SheetTable,
  settings: ListSettings,
  report: Report,
): DraftTable | undefined {
  const known = key.by === 'ask' ? askForKey(key, table, report) : key;
  const understood =
    known && known.by !== 'none' ? understandTable(table, known, settings, report) : undefined;
  if (!understood) return undefined;
  const base = { ...understood, problems: [...understood.problems, ...partsOfVnd(understood)] };
  const totals = checkTotals(base, settings.skipBad === true, report);
  if (base.amount?.how === 'parts' && !totals.isProved) return reportParts(base, report);
  const { bills, problems } = billsOf(base, {
    isTotalled: totals.isProved,
    isAdded: settings.per === 'payer',
    unprintable: settings.unprintable,
  });
  const all = [...base.problems, ...totals.problems, ...problems];
  for (const each of unclearColumns(base))
    report('list.column', { path: [...sheetPath(table), columnLetters(each.column)], ...each });
  reportProblems(all, table, settings, report);
  noteTable(base, totals.isProved, report);
  const provedBy = [
    ...(base.amount?.how === 'rows' ? ['rows' as const] : []),
    ...(totals.isProved ? ['totals' as const] : []),
  ];
  return {
    sheet: table.sheet,
    bills,
    problems: all,
    unit: base.unit,
    isUnitSaid: base.isUnitSaid,
    provedBy,
    totalled: all.length === 0 && totals.isProved ? totals.totalled : undefined,
    amountHeading: base.amount?.column?.heading,
    ...rowsOfTable(base),
  };
}

function askForKey(
  { columns, why }: Extract<KeyChoice, { by: 'ask' }>,
  table: ListTable,
  report: Report,
): undefined {
  const received = columns.map(({ heading }) => `"${heading}"`).join(', ');
  return report('list.per', { path: sheetPath(table), expected: ASKED[why], received });
}

/** The keys of a table, and the rows that were understood. */
function rowsOfTable({
  sorted,
  key,
  money,
}: Understood): Pick<DraftTable, 'keys' | 'keyColumn' | 'keyedBy' | 'count' | 'rows'> {
  const { payers, examples } = sorted;
  const isRead = ({ named, cells }: SumRow) => named || money.some(({ column }) => mayHoldSum(cells[column]));
  const sums = sorted.sums.filter(isRead);
  return {
    keys: payers.flatMap(({ key: own }) => ('key' in own ? [own.key] : [])),
    keyColumn: 'column' in key ? key.column.column : undefined,
    keyedBy: key.by,
    count: payers.length,
    rows: new Set([...[...payers, ...sums].map(({ row }) => row), ...examples]),
  };
}

/** No column says what is due, and nothing proves what would make it up. */
function reportParts(base: Understood, report: Report): undefined {
  const candidates = base.amount?.parts.map(({ column }) => column) ?? [];
  const rows = base.sorted.payers.map((_, at) => at);
  return reportDoubt(base, { reason: 'none', candidates, mismatches: [] }, rows, report);
}

/** Columns that nobody asked for and that may change what is due, or until when. */
function unclearColumns(base: Understood) {
  const money = unusedMoney(base).map(({ column, heading }) => ({
    column,
    received: heading,
    expected: 'unusedMoney' as const,
    severity:
      base.amount?.how === 'rows' && !isStray(column, base) ? ('warning' as const) : ('error' as const),
  }));
  const marks = columnsOfMarks(base);
  const hasDue = columnOfRole(base.table, 'dueDate') !== undefined || base.table.titled.dueDate !== undefined;
  const days = base.table.columns
    .filter(({ role, column }) => role === 'unknown' && isDayColumn(column, base))
    .filter(({ column }) => !marks.some((each) => each.column === column))
    .map(({ column, heading }) => ({
      column,
      received: heading,
      expected: 'unusedDay' as const,
      severity: hasDue ? ('warning' as const) : ('error' as const),
    }));
  return [...columnsOfWords(base), ...marks, ...money, ...days];
}

/** Sums of few rows in a column without a heading are those of rows whose cells were moved, which may add up as well. */
function isStray(column: number, { table, sorted: { payers } }: Understood): boolean {
  const filled = payers.filter(({ cells }) => cleanCell(cells[column]) !== '').length;
  return table.columns.find((each) => each.column === column)?.own === '' && filled * 2 <= payers.length;
}

function isDayColumn(column: number, { sorted: { payers } }: Understood): boolean {
  const days = payers.filter(({ cells }) => looksLikeDay(cells[column])).length;
  return days > 0 && days * 2 >= payers.length;
}

/** Reports rows that are not right; they refuse the list, unless they are to be left out. */
function reportProblems(
  problems: readonly Problem[],
  table: ListTable,
  { skipBad }: ListSettings,
  report: Report,
): void {
  const inOrder = [...problems].sort((a, b) => a.row - b.row);
  for (const { reason, row, column, value, expected } of inOrder) {
    const path = [...sheetPath(table), row, ...(column === undefined ? [] : [columnLetters(column)])];
    const why: Phrase = expected === undefined ? reason : `${reason}(${expected})`;
    report('list.row', {
      path,
      expected: why,
      received: value ?? '',
      severity: skipBad ? 'warning' : 'error',
    });
  }
}
