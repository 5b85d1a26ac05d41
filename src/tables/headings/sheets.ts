import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import type { Worksheet } from '../sheet.ts';
import { shownTrimmed } from './contents.ts';
import { findTable, type NearestRow } from './find.ts';
import type { FoundTable, RoleTable } from './roles.ts';
import type { TableSearch } from './table/candidate.ts';
import { roleNames } from './words/recognize.ts';

/** Why a sheet is not read. */
export type LeftSheet = 'hiddenSheet' | 'sheetWithoutTable' | 'sheetTwice';

/** The tables of all sheets. */
export interface SheetTables<R extends string> {
  /** In the order of the sheets, those that stand below another on a sheet too. */
  readonly tables: readonly FoundTable<R>[];
  readonly left: readonly { readonly sheet: Worksheet; readonly reason: LeftSheet }[];
  /** Of the sheets without a table, the row that lacked least. */
  readonly nearest?: NearestRow<R> & { readonly sheet?: string };
}

/**
 * Finds the tables of a file: on every sheet that is shown and has one. A sheet whose rows another sheet holds too, in
 * another language perhaps, is left, and so are covers and instructions; hidden sheets are only looked at where no other has
 * a table.
 */
export function findTables<R extends string>(
  sheets: readonly Worksheet[],
  roles: RoleTable<R>,
  search: TableSearch<R>,
): SheetTables<R> {
  const tables: FoundTable<R>[] = [];
  const left: { sheet: Worksheet; reason: LeftSheet }[] = [];
  const nearest: (NearestRow<R> & { sheet?: string })[] = [];
  const shown = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of shown.length > 0 ? shown : sheets) {
    if (sheet.rows.length === 0) continue;
    const result = findTable(sheet, roles, search);
    if (!result.table) {
      left.push({ sheet, reason: 'sheetWithoutTable' });
      if (result.nearest)
        nearest.push({ ...result.nearest, ...(sheet.name !== undefined && { sheet: sheet.name }) });
    } else if (tables.some((table) => holdsSame(table, result.table)))
      left.push({ sheet, reason: 'sheetTwice' });
    else tables.push(result.table, ...result.stacked);
  }
  for (const sheet of shown.length > 0 ? sheets : [])
    if (sheet.hidden) left.push({ sheet, reason: 'hiddenSheet' });
  const [best] = nearest.sort((a, b) => a.lacking.length - b.lacking.length);
  return { tables, left, ...(best && { nearest: best }) };
}

/** Checks whether two tables of different sheets show the same cells in every column that both have. */
function holdsSame<R extends string>(one: FoundTable<R>, other: FoundTable<R>): boolean {
  if (one.sheet === other.sheet || one.body.length !== other.body.length || one.body.length === 0)
    return false;
  const pairs = roleNames(one.columns).flatMap((role) => {
    const [a, b] = [one.columns[role], other.columns[role]];
    return a && b ? [[a.column, b.column] as const] : [];
  });
  const isSame =
    pairs.length === roleNames(one.columns).length && pairs.length === roleNames(other.columns).length;
  return (
    isSame &&
    one.body.every(({ cells }, at) =>
      pairs.every(([a, b]) => shownTrimmed(cells[a]) === shownTrimmed(other.body[at]?.cells[b])),
    )
  );
}

/**
 * Takes the sheet that is wanted, by its name or its number from 1; all where none is. Reports `input.value` at `sheet` with
 * the names there are.
 */
export function chooseSheets(
  sheets: readonly Worksheet[],
  wanted: string | number | undefined,
  report: Report,
): readonly Worksheet[] | undefined {
  if (wanted === undefined) return sheets;
  const fold = (name: string | undefined) => name?.normalize('NFC').trim().toLowerCase();
  const named = sheets.filter(({ name }) => name !== undefined && fold(name) === fold(String(wanted)));
  const numbered = /^\d{1,4}$/.test(String(wanted)) ? sheets[Number(wanted) - 1] : undefined;
  const chosen = named.length > 0 ? named : numbered && [numbered];
  const names = sheets
    .map(({ name }, at) => (name === undefined ? String(at + 1) : stringify(name)))
    .join(', ');
  return chosen ?? report('input.value', { path: ['sheet'], limit: names, received: stringify(wanted) });
}

const REASONS: readonly LeftSheet[] = ['sheetWithoutTable', 'sheetTwice', 'hiddenSheet'];

/** Warns of the sheets that were left, one line for each reason (`table.sheet_left`). */
export function reportLeftSheets<R extends string>({ left }: SheetTables<R>, report: Report): void {
  for (const reason of REASONS) {
    const names = left.flatMap(({ sheet, reason: own }) =>
      own === reason ? [stringify(sheet.name ?? '')] : [],
    );
    const expected: Phrase = reason;
    if (names.length > 0)
      report('table.sheet_left', { received: names.join(', '), expected, severity: 'warning' });
  }
}
