import type { Report } from '../../issues/report.ts';
import type { MoneyUnit } from '../../tables/cells/money.ts';
import { columnLetters } from '../../tables/headings/named.ts';
import { shownText } from '../../tables/sheet.ts';
import { mergedSums } from './checks/merged-sums.ts';
import { movedCells } from './checks/moved-cells.ts';
import { garbledRows } from './checks/old-typeface.ts';
import { swallowedRows } from './checks/swallowed.ts';
import { type TableUnit, unitOfTable } from './checks/unit.ts';
import { columnOfRole, type ListTable, sheetPath } from './columns/columns.ts';
import type { ListKey } from './columns/key.ts';
import type { ListRole, MoneyRole } from './columns/roles.ts';
import type { Problem } from './draft.ts';
import {
  type DocumentLayout,
  documentLayout,
  groupRows,
  isMostlyOnce,
  type RowGroups,
  repeatedRows,
} from './layout.ts';
import type { ListSettings } from './options.ts';
import { type ReadColumn, readMoneyColumns } from './proof/money.ts';
import { checkProducts } from './proof/products.ts';
import { isProved, type MoneyColumn, type ProvedAmount, proveAmount } from './proof/prove.ts';
import { reportDoubt } from './proof/report-doubt.ts';
import { badSums, keyedTotals, keysOfRows, unsureTotals, wrongLines } from './rows/bad-rows.ts';
import { cleanCell, foldWords } from './rows/keys.ts';
import { type RepeatedDocuments, repeatedDocuments } from './rows/repeats.ts';
import { rowPlaces, type SortedRows, sortRows } from './rows/sort.ts';
import { isMoneyIn, isMoneyOut } from './rows/title-facts.ts';
import { currencyProblems, foreignPlace } from './sums/currency.ts';
import { vndDigits } from './sums/sums.ts';

/** A table whose rows, sums and amounts are known. */
export interface Understood {
  readonly table: ListTable;
  readonly key: ListKey;
  readonly sorted: SortedRows;
  /** The key of each payer's row; none where it is not right. */
  readonly keys: readonly (string | undefined)[];
  readonly unit: MoneyUnit;
  /** Whether the list or the caller says the unit. */
  readonly isUnitSaid: boolean;
  readonly money: readonly ReadColumn[];
  readonly groups: RowGroups;
  /** Documents that stand there twice, and are asked for once. */
  readonly repeats?: RepeatedDocuments | undefined;
  /** Whether somebody has several rows: there is a row an item. */
  readonly isLong: boolean;
  readonly document?: DocumentLayout | undefined;
  /** Rows that should be looked at, and yet are taken. */
  readonly needsReview: readonly Problem[];
  /** What is due: a row of it for each payer's row, or for each document; none in a list of codes without sums. */
  readonly amount?: ProvedAmount | undefined;
  readonly problems: readonly Problem[];
}

/** Understands a table, or reports why it cannot be: money that goes out, formulas without values, an amount that nothing proves. */
export function understandTable(
  table: ListTable,
  key: ListKey,
  settings: ListSettings,
  report: Report,
): Understood | undefined {
  if (isOfOtherMoney(table, report)) return undefined;
  const column = 'column' in key ? key.column : undefined;
  const sorted = sortRows(table, rowPlaces(table, column));
  const found: TableUnit | undefined =
    settings.unit === undefined ? unitOfTable(table, report) : { unit: settings.unit, isSaid: true };
  if (!found) return undefined;
  const { unit, isSaid: isUnitSaid } = found;
  const money = readMoneyColumns(table, sorted.payers, unit, column);
  if (hasFormulas(money, table, report)) return undefined;
  return withAmount(rowsByKey({ table, key, sorted, unit, isUnitSaid, money }), settings, report);
}

/** Refuses money that goes out, and money that is no đồng. */
function isOfOtherMoney(table: ListTable, report: Report): boolean {
  const out = outWords(table);
  const foreign = foreignPlace(table);
  if (out) report('list.money_out', { path: sheetPath(table), ...out });
  else if (foreign)
    report('list.currency', { path: [...sheetPath(table), foreign.at], received: foreign.text });
  return out !== undefined || foreign !== undefined;
}

/** Puts together the rows of each key, once each document; names rows that are not right. */
function rowsByKey(
  base: Pick<Understood, 'table' | 'key' | 'sorted' | 'unit' | 'isUnitSaid' | 'money'>,
): Understood {
  const { table, key, sorted, money } = base;
  const { keys: all, problems } = keysOfRows(key, sorted);
  const document = documentLayout(money, groupRows(sorted.payers, all));
  const rows = { table, key, payers: sorted.payers, keys: all, money };
  const repeats = document ? undefined : repeatedDocuments(rows);
  const keys = all.map((each, at) => (repeats?.again.has(at) ? undefined : each));
  const groups = groupRows(sorted.payers, keys);
  const isLong = groups.size < keys.filter((each) => each !== undefined).length;
  const products = checkProducts(table, sorted.payers, money);
  const repeated = key.by === 'document' ? repeatedRows(money, groups) : [];
  const bad = [
    ...problems,
    ...wrongLines(document?.wrong ?? repeated, sorted),
    ...badSums(money, sorted),
    ...keyedTotals(key, sorted),
    ...unsureTotals(table, sorted),
    ...mergedSums(table, money, sorted.payers, all),
    ...movedCells(table, sorted),
    ...garbledRows(table, sorted.payers),
    ...swallowedRows(table, 'column' in key ? key.column.column : undefined),
    ...currencyProblems(table.columns, sorted.payers),
    ...(repeats?.problems ?? []),
    ...products.wrong,
  ];
  const known = { keys, groups, isLong, document, repeats, needsReview: products.needsReview };
  return { ...base, ...known, problems: bad };
}

/** What says that money goes out, and its column: a title, a column of who gets it, or a sum to be given back and no other. */
function outWords({
  above,
  columns,
}: ListTable): { readonly received: string; readonly limit?: string } | undefined {
  const titles = above.flatMap(({ cells }) => cells.map(cleanCell));
  const title = titles.find(isMoneyOut);
  if (title !== undefined) return { received: title };
  const has = (...roles: readonly ListRole[]) => columns.some(({ role }) => roles.includes(role));
  const isCollected = has('due', 'dueNow') || titles.some(isMoneyIn);
  const payout = columns.find(
    ({ role, heading }) => role === 'payout' && !(isCollected && isSignedFor(heading)),
  );
  const out = has('due', 'dueNow', 'sum', 'item') ? undefined : columns.find(({ role }) => role === 'out');
  const column = payout ?? out;
  return column && { received: column.heading, limit: columnLetters(column.column) };
}

/** Whoever pays may sign too, for a notice or for what was handed in. */
function isSignedFor(heading: string): boolean {
  return foldWords(heading) === 'ky nhan';
}

/** Refuses formulas that were never computed: their sums are not known. */
function hasFormulas(money: readonly ReadColumn[], table: ListTable, report: Report): boolean {
  const found = money.find(({ readings }) => readings.some(({ kind }) => kind === 'formula'));
  if (!found) return false;
  const row = table.body.find(({ cells }) => isFormula(cells[found.column]))?.row;
  report('list.formula', {
    path: [...sheetPath(table), ...(row === undefined ? [] : [row]), columnLetters(found.column)],
  });
  return true;
}

function isFormula(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && 'unknown' in cell && cell.unknown === 'formula';
}

/** Proves the amount on the rows that can be read, or on the documents. */
function withAmount(base: Understood, settings: ListSettings, report: Report): Understood | undefined {
  const { money, sorted, groups, document, problems, key } = base;
  const bad = new Set(problems.map(({ row }) => row));
  const rows = sorted.payers.flatMap(({ row }, at) => (bad.has(row) ? [] : [at]));
  const firsts = [...groups.values()]
    .map(([first = 0]) => first)
    .filter((at) => !bad.has(sorted.payers[at]?.row ?? 0));
  const proofRows = document ? firsts : rows;
  const usable = document ? money.filter((column) => isMostlyOnce(column, groups)) : money;
  const isBlank = usable.every(({ readings }) => proofRows.every((row) => readings[row]?.kind === 'blank'));
  const hasPrices = columnOfRole(base.table, 'price') !== undefined;
  if (proofRows.length === 0 || (isBlank && key.by === 'code' && !hasPrices)) return base;
  const columns = usable.map((column) => onRows(column, proofRows));
  const [named] = [...base.table.named.byColumn].find(([, name]) => name === 'amount') ?? [];
  const found = named === undefined ? proveAmount(columns) : namedAmount(columns, named);
  if (isProved(found)) return { ...base, amount: placeAmounts(found, proofRows, sorted.payers.length) };
  if (found.reason !== 'broken') return reportDoubt(base, found, proofRows, report);
  const differ = found.mismatches.map(({ row, column, sum }): Problem => {
    const payer = sorted.payers[proofRows[row] ?? 0];
    const value = shownText(payer?.cells[column.column]);
    return {
      reason: 'partsDiffer',
      row: payer?.row ?? 0,
      column: column.column,
      value,
      expected: vndDigits(sum),
    };
  });
  return withAmount({ ...base, problems: [...problems, ...differ] }, settings, report);
}

function onRows(column: ReadColumn, rows: readonly number[]): ReadColumn {
  return {
    ...column,
    values: rows.map((row) => column.values[row] ?? 0),
    readings: rows.map((row) => column.readings[row] ?? { kind: 'blank' }),
  };
}

/** The column that was named by hand, whatever else stands there; only what proves itself by it may take payments off. */
function namedAmount(
  columns: readonly ReadColumn[],
  named: number,
): ProvedAmount | ReturnType<typeof proveAmount> {
  const column = columns.find((each) => each.column === named);
  const found = proveAmount(columns);
  if (!column) return found;
  if (!isProved(found) && found.reason === 'broken' && found.candidates.includes(column)) return found;
  const isSame =
    isProved(found) && (found.column?.column === named || found.amounts.join() === column.values.join());
  return isSame ? found : { how: 'sole', column, parts: [{ column, sign: 1 }], amounts: column.values };
}

/** Puts what was found on some rows back to their places among all. */
function placeAmounts(found: ProvedAmount, rows: readonly number[], count: number): ProvedAmount {
  const place = (values: readonly number[]) => {
    const all = new Array<number>(count).fill(0);
    for (const [at, row] of rows.entries()) all[row] = values[at] ?? 0;
    return all;
  };
  const column = (each: MoneyColumn): MoneyColumn => ({ ...each, values: place(each.values) });
  const parts = found.parts.map((part) => ({ ...part, column: column(part.column) }));
  return {
    ...found,
    parts,
    amounts: place(found.amounts),
    ...(found.column && { column: column(found.column) }),
  };
}

/** Columns that no part of the amount uses and that look like money, or are named as a part of it. */
export function unusedMoney({ money, amount, document }: Understood): readonly ReadColumn[] {
  const used = new Set([amount?.column?.column, ...(amount?.parts.map(({ column }) => column.column) ?? [])]);
  const isUnused = (column: ReadColumn) =>
    !used.has(column.column) && column.values.some((value) => value !== 0);
  const roles = document ? DOCUMENT_PARTS : PARTS;
  return money.filter((column) => roles.has(column.role) && isUnused(column));
}

const PARTS: ReadonlySet<MoneyRole> = new Set(['unknown', 'carried', 'reduction', 'paid']);
/** Reductions of lines are in their sums already. */
const DOCUMENT_PARTS: ReadonlySet<MoneyRole> = new Set(['carried', 'paid']);
