import type { MoneyUnit } from '../../../tables/cells/money.ts';
import { shownText } from '../../../tables/sheet.ts';
import { isMoneyColumn, type ListColumn, type ListTable } from '../columns/columns.ts';
import { MONEY_ROLES, type MoneyRole } from '../columns/roles.ts';
import type { PayerRow } from '../rows/sort.ts';
import { type MoneyReading, mayHoldSum, readSum } from '../sums/sums.ts';
import type { MoneyColumn } from './prove.ts';

/** A column of money as it was read. */
export interface ReadColumn extends MoneyColumn {
  readonly of: ListColumn;
  readonly readings: readonly MoneyReading[];
}

/** Reads the columns of a list that hold money, or may, on the rows of those who pay. */
export function readMoneyColumns(
  table: ListTable,
  payers: readonly PayerRow[],
  unit: MoneyUnit,
  key: ListColumn | undefined,
): readonly ReadColumn[] {
  const columns = table.columns.filter((each) => isMoneyColumn(each) && each !== key);
  const read = columns.flatMap((of) => readColumn(of, payers, unit));
  const hasPaid = read.some(({ of, filled }) => of.role === 'paid' && filled);
  const kept = hasPaid ? read.filter(({ of }) => of.role !== 'paidPart') : read;
  return kept.map((column) => withPercents(column, kept));
}

function readColumn(of: ListColumn, payers: readonly PayerRow[], unit: MoneyUnit): readonly ReadColumn[] {
  const readings = payers.map(({ cells }) => readSum(cells[of.column], unit));
  const texts = readings.filter(({ kind }) => kind === 'other' || kind === 'disguised').length;
  const sums = payers.filter(({ cells }) => mayHoldSum(cells[of.column])).length;
  const percents = readings.filter(({ kind }) => kind === 'percent').length;
  const words = payers.filter(
    ({ cells }, at) => readings[at]?.kind === 'other' && !mayHoldSum(cells[of.column]),
  ).length;
  const role = moneyRole(of);
  if (words > sums + percents && !SAID_ROLES.has(of.role)) return [];
  if (role === 'unknown' && (texts > 0 || !looksLikeSums(of, payers, unit))) return [];
  const values = readings.map((reading) => (reading.kind === 'sum' ? reading.value : 0));
  const filled = readings.some(({ kind }) => kind !== 'blank');
  return [{ of, readings, column: of.column, heading: of.heading, role, values, filled }];
}

/** Columns whose headings say that they hold what is due are never taken for texts. */
const SAID_ROLES: ReadonlySet<ListColumn['role']> = new Set(['sum', 'due', 'dueNow']);

function moneyRole({ role }: ListColumn): MoneyRole {
  return MONEY_ROLES.find((each) => each === role) ?? 'paid';
}

/** The least that a sum of money is, in đồng. */
const LEAST = 1000;

/**
 * Checks whether a column of an unknown heading holds sums: most are at least 1,000 đ, and they are not the long numbers of
 * telephones, documents and cards.
 */
function looksLikeSums({ column }: ListColumn, payers: readonly PayerRow[], unit: MoneyUnit): boolean {
  const cells = payers
    .map(({ cells }) => cells[column])
    .filter((cell) => cell !== undefined && shownText(cell) !== '');
  const sums = cells
    .map((cell) => readSum(cell, unit))
    .flatMap((each) => (each.kind === 'sum' && each.value !== 0 ? [each.value / 1000] : []));
  const money = sums.filter((sum) => Math.abs(sum) >= LEAST).length;
  const long = cells.filter(
    (cell) => /^\+?0?\d{8,}$/.test(shownText(cell).trim()) && !/0{3}$/.test(shownText(cell).trim()),
  ).length;
  const zeros = cells.filter((cell) => /^0\d/.test(shownText(cell).trim())).length;
  return sums.length > 0 && money * 2 >= sums.length && long * 2 < cells.length && zeros === 0;
}

/** Makes sums of percentages: of the sum that stands to the left, or of all items there; of nothing they are no sums. */
function withPercents(column: ReadColumn, all: readonly ReadColumn[]): ReadColumn {
  if (!column.readings.some(({ kind }) => kind === 'percent')) return column;
  const left = all.filter((each) => each.column < column.column);
  const base = left.findLast(({ role }) => BASES.has(role));
  const bases = base ? [base] : left.filter(({ role }) => role === 'item' || role === 'unknown');
  if (bases.length === 0) {
    const readings = column.readings.map(
      (reading): MoneyReading => (reading.kind === 'percent' ? { kind: 'other' } : reading),
    );
    return { ...column, readings };
  }
  const values = column.readings.map((reading, row) => {
    if (reading.kind !== 'percent') return column.values[row] ?? 0;
    const whole = bases.reduce((sum, each) => sum + (each.values[row] ?? 0), 0);
    return Math.round(whole * reading.value);
  });
  return { ...column, values };
}

const BASES: ReadonlySet<MoneyRole> = new Set(['sum', 'gross', 'due']);
