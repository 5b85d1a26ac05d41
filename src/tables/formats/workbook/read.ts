import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { isModuleMissing } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import type { Cell, Merge, Row, Worksheet } from '../../sheet.ts';
import { createRowGuard, isInLimit, type RowGuard, type SomeLimits } from '../limits.ts';
import { storedCell } from './cell.ts';
import { unpackWorkbook } from './parts.ts';

const PACKAGE = '@e965/xlsx';

/**
 * Reads all sheets of a workbook, XLSX (ECMA-376), XLS (BIFF8, [MS-XLS]) or XML of Excel 2003, with the package `@e965/xlsx`
 * (SheetJS): it knows all three and what a cell shows. `isZip` says that it is an XLSX.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  isZip: boolean,
  limits: SomeLimits,
  report: Report,
): Promise<readonly Worksheet[] | undefined> {
  const reader = await loadReader(report);
  const unpacked = reader && (isZip ? unpackWorkbook(bytes, limits, report) : bytes);
  if (!unpacked) return undefined;
  const book = openWorkbook(reader, unpacked, report);
  if (!book || !isInLimit(limits, 'maxSheets', book.SheetNames.length, report)) return undefined;
  return sheetsOf(book, limits, report);
}

type Reader = typeof import('@e965/xlsx');

async function loadReader(report: Report): Promise<Reader | undefined> {
  try {
    return await import('@e965/xlsx');
  } catch (error) {
    if (!isModuleMissing(error)) throw error;
    return report('package.missing', { received: PACKAGE, limit: PACKAGE });
  }
}

/** Rows as lists with holes, never the rectangle; formats, and which rows are hidden. */
const SETTINGS = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellFormula: false,
  cellHTML: false,
} as const;

function openWorkbook(reader: Reader, bytes: Uint8Array, report: Report): WorkBook | undefined {
  try {
    return reader.read(bytes, SETTINGS);
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return isLocked ? report('table.encrypted') : report('table.damaged', { received: 'damagedFile' });
  }
}

function sheetsOf(book: WorkBook, limits: SomeLimits, report: Report): readonly Worksheet[] | undefined {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const guard = createRowGuard(limits, report);
  const sheets: Worksheet[] = [];
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    const rows = filledRows(sheet, is1904, guard);
    if (!rows) return undefined;
    const isHidden = Boolean(book.Workbook?.Sheets?.[at]?.Hidden);
    sheets.push({ name, rows, merges: mergesOf(sheet), ...(isHidden && { hidden: true }) });
  }
  return sheets;
}

/** Walks the cells that are there; a sheet with one cell in its last row has a million rows that are not. */
function filledRows(sheet: WorkSheet, is1904: boolean, guard: RowGuard): readonly Row[] | undefined {
  const given: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: Row[] = [];
  for (const index of Object.keys(given).map(Number)) {
    const cells = storedCells(given[index] ?? [], is1904);
    const last = cells.at(-1)?.[0];
    if (last === undefined) continue;
    if (!guard.isWidth(index + 1, last + 1)) return undefined;
    const isHidden = sheet['!rows']?.[index]?.hidden === true;
    const row = { row: index + 1, cells: inPlace(cells, last), ...(isHidden && { hidden: true as const }) };
    if (!guard.takes(row)) return undefined;
    rows.push(row);
  }
  return rows;
}

type PlacedCell = readonly [column: number, cell: Cell];

function storedCells(given: readonly (CellObject | undefined)[], is1904: boolean): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const column of Object.keys(given).map(Number)) {
    const each = given[column];
    const cell = each ? storedCell(each, is1904) : '';
    if (typeof cell !== 'string' && (cell.unknown || cell.text.trim() !== '')) cells.push([column, cell]);
  }
  return cells;
}

function inPlace(cells: readonly PlacedCell[], last: number): Cell[] {
  const row: Cell[] = new Array<Cell>(last + 1).fill('');
  for (const [column, cell] of cells) row[column] = cell;
  return row;
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c,
  }));
}
