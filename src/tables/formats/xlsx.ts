import { errorCode, isModuleMissing } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import type { SheetCell, SheetRow } from '../sheet.ts';

const PACKAGE = 'read-excel-file';

/** Reads the first sheet of an XLSX workbook (ECMA-376) with the package `read-excel-file`. */
export async function readXlsx(bytes: Uint8Array, report: Report): Promise<readonly SheetRow[] | undefined> {
  const reader = await loadReader(report);
  if (!reader) return undefined;
  try {
    const rows = await reader.readSheet(new Blob([new Uint8Array(bytes)]));
    return rows.map((row) => row.map(sheetCell));
  } catch (error) {
    return report('table.format', { received: XLSX_ISSUES[errorCode(error) ?? ''] ?? 'damagedFile' });
  }
}

async function loadReader(report: Report) {
  try {
    return await import('read-excel-file/universal');
  } catch (error) {
    if (!isModuleMissing(error)) throw error;
    return report('package.missing', { received: PACKAGE, limit: PACKAGE });
  }
}

/** What is wrong, as a phrase, by the code that the package gives. */
const XLSX_ISSUES: Readonly<Record<string, string>> = {
  NO_DATA: 'emptyFile',
  XLS_FILE_NOT_SUPPORTED: 'oldWorkbook',
  FILE_NOT_SUPPORTED: 'noWorkbook',
};

/** Days and times have no zone in a sheet; the package gives them as if in that of Greenwich. */
function sheetCell(value: unknown): SheetCell {
  if (value instanceof Date)
    return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
