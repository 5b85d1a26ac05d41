import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { isModuleMissing } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import type { Cell, Merge, Row, Worksheet } from '../../sheet.ts';
import { createRowGuard, isInLimit, type RowGuard, type SomeLimits } from '../limits.ts';
import { reportFormat } from '../other-formats.ts';
import { storedCell } from './cell.ts';
import { COLUMNS_OF_EXCEL, HIDDEN_COLUMN, OVER_LIMIT } from './marks.ts';
import { workbookStream } from './xls/container.ts';
import { cellRecords } from './xls/records.ts';
import { unpackWorkbook } from './xlsx/parts.ts';
import { readXmlBook } from './xml-2003/read.ts';

const PACKAGE = '@e965/xlsx';

/**
 * Reads all sheets of a workbook, XLSX (ECMA-376), XLS (BIFF8, [MS-XLS]) or XML of Excel 2003, with the package `@e965/xlsx`
 * (SheetJS), which knows what a cell shows. `isZip` says that it is an XLSX. Where one sheet is wanted, the others
 * are not read and have no rows.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  isZip: boolean,
  settings: WorkbookSettings,
  report: Report,
): Promise<readonly Worksheet[] | undefined> {
  const reader = await loadReader(report);
  const book = reader && openBook(reader, bytes, isZip, settings, report);
  if (!book || !isInLimit(settings, 'maxSheets', book.SheetNames.length, report)) return undefined;
  return sheetsOf(book, settings, report);
}

/** What a workbook may hold, and which of its sheets is wanted: its name, or its number from 1. */
interface WorkbookSettings extends SomeLimits {
  readonly sheet?: string | number;
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

/** Rows as lists with holes, never the rectangle; formats of numbers. */
const SETTINGS = {
  dense: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
} as const;

/**
 * Opens a workbook. A reader that walks for ever cannot be stopped, so it is given nothing but what was walked here: of an XLSX
 * and of BIFF8 what says what the cells hold; the XML of Excel 2003 is read here.
 */
function openBook(
  reader: Reader,
  bytes: Uint8Array,
  isZip: boolean,
  settings: WorkbookSettings,
  report: Report,
): WorkBook | undefined {
  if (isZip) {
    const unpacked = unpackWorkbook(bytes, settings, report);
    return unpacked && readSafely(reader, unpacked, 'array', settings, report);
  }
  if (bytes[0] !== FIRST_OF_CONTAINER)
    return readXmlBook(bytes, reader.SSF.format) ?? reportDamagedBook(report);
  const stream = workbookStream(bytes);
  const records = stream && cellRecords(stream);
  if (records === 'encrypted' || records === 'excel95') return reportFormat(records, report);
  return records ? readSafely(reader, records, 'buffer', settings, report) : reportDamagedBook(report);
}

const FIRST_OF_CONTAINER = 0xd0;

function reportDamagedBook(report: Report): undefined {
  return report('table.damaged', { received: 'damagedFile' });
}

function readSafely(
  reader: Reader,
  bytes: Uint8Array,
  type: 'array' | 'buffer',
  { sheet }: WorkbookSettings,
  report: Report,
): WorkBook | undefined {
  const wanted = sheet === undefined ? {} : { sheets: typeof sheet === 'number' ? sheet - 1 : sheet };
  try {
    return reader.read(bytes, { ...SETTINGS, ...wanted, type });
  } catch {
    return reportDamagedBook(report);
  }
}

function sheetsOf(
  book: WorkBook,
  limits: WorkbookSettings,
  report: Report,
): readonly Worksheet[] | undefined {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const guard = createRowGuard(limits, report);
  const sheets: Worksheet[] = [];
  if (new Set(book.SheetNames).size < book.SheetNames.length) return reportDamagedBook(report);
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] ?? (limits.sheet === undefined ? undefined : {});
    if (!sheet) return reportDamagedBook(report);
    const rows = isOverLimit(sheet, limits, report) ? undefined : filledRows(sheet, is1904, guard);
    if (!rows) return undefined;
    const isHidden = Boolean(book.Workbook?.Sheets?.find((each) => each.name === name)?.Hidden);
    sheets.push({ name, rows, merges: mergesOf(sheet), ...(isHidden && { hidden: true }) });
  }
  return sheets;
}

/** Reports the limit that a sheet is beyond, which its only cell says then. */
function isOverLimit(sheet: WorkSheet, limits: SomeLimits, report: Report): boolean {
  const said: unknown = sheet['!data']?.[0]?.[0]?.v;
  if (typeof said !== 'string' || !said.startsWith(OVER_LIMIT)) return false;
  const [name, count, row] = said.slice(OVER_LIMIT.length).split(':');
  const known = LIMITS_OF_SHEETS.find((each) => each === name);
  return (
    known !== undefined && !isInLimit(limits, known, Number(count), report, rowOfLimit(known, Number(row)))
  );
}

const LIMITS_OF_SHEETS = ['maxColumns', 'maxRows', 'maxCells', 'maxCellLength'] as const;

/** Counts of a whole file name no row. */
function rowOfLimit(name: (typeof LIMITS_OF_SHEETS)[number], row: number): number | undefined {
  return name === 'maxColumns' || name === 'maxCellLength' ? row : undefined;
}

/**
 * Walks the cells that are there; a sheet with one cell in its last row has a million rows that are not. A stray
 * cell far to the right is read too: the columns that hold something are counted.
 */
function filledRows(sheet: WorkSheet, is1904: boolean, guard: RowGuard): readonly Row[] | undefined {
  const given: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: Row[] = [];
  const columns = new Set<number>();
  for (const index of Object.keys(given).map(Number)) {
    const cells = storedCells(given[index] ?? [], is1904);
    const isMarked = cells.at(-1)?.[0] === HIDDEN_COLUMN && cells.pop() !== undefined;
    const last = cells.at(-1)?.[0];
    if (last === undefined) continue;
    if (!cells.every(([column]) => column >= 0 && column < COLUMNS_OF_EXCEL)) {
      guard.isWidth(index + 1, Number.MAX_SAFE_INTEGER);
      return undefined;
    }
    for (const [column] of cells) columns.add(column);
    if (!guard.isWidth(index + 1, columns.size)) return undefined;
    const isHidden = isMarked || sheet['!rows']?.[index]?.hidden === true;
    const row = { row: index + 1, cells: inPlace(cells, last), ...(isHidden && { hidden: true as const }) };
    if (!guard.takes(row, columns.size)) return undefined;
    rows.push(row);
  }
  return rows;
}

type PlacedCell = readonly [column: number, cell: Cell];

function storedCells(given: readonly (CellObject | undefined)[], is1904: boolean): PlacedCell[] {
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
