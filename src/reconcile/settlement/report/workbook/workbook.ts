import type { Bytes } from '../../../../bytes/views.ts';
import type { Report } from '../../../../issues/report.ts';
import type { WrittenSheet } from '../../../../tables/workbook/book.ts';
import { sheetNames } from '../../../../tables/workbook/names.ts';
import { MOST_CELL_CHARACTERS } from '../../../../tables/workbook/texts.ts';
import { writeWorkbook } from '../../../../tables/workbook/write.ts';
import type { WriterOptions } from '../options.ts';
import { summaryOf } from '../overview/summary.ts';
import { linesByIds } from '../rows.ts';
import type { SettledMovement } from '../settled.ts';
import { isAllocated, isForNoBill, isLacking, isOpen, isPaidTooMuch } from '../sorts.ts';
import type { ToldSettlement } from '../told/told.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { billSheet, billSheets, movementSheet } from './lines.ts';
import { summarySheet } from './summary-sheet.ts';

/** Most bills and movements of a workbook; larger books open slowly, and nobody reads them. */
const MOST_BOOK_LINES = 20_000;

/**
 * Writes the workbook: a summary, what is to look at, what is not paid in full, what is paid too much, a sheet for each class, what
 * was allocated, and all other movements.
 * More lines than a workbook is for, and texts longer than a cell holds, are refused: CSV has them.
 */
export function workbookOf(
  told: ToldSettlement,
  { lang, files }: WriterOptions,
  report: Report,
): Bytes | undefined {
  const { bills, movements } = told;
  const lines = bills.length + movements.length;
  if (lines > MOST_BOOK_LINES)
    return report('report.rows', { received: String(lines), limit: MOST_BOOK_LINES });
  const { sheets } = REPORT_WORDS[lang];
  const line = linesByIds(told, lang);
  const moved = (name: string, isWanted: (state: SettledMovement) => boolean) =>
    movementSheet(name, movements.filter(isWanted).map(line.movement), lang);
  const all = [
    summarySheet(summaryOf(told, files, lang), lang),
    moved(sheets.open, isOpen),
    billSheet(sheets.lacking, bills.filter(isLacking).map(line.bill), lang),
    billSheet(sheets.over, bills.filter(isPaidTooMuch).map(line.bill), lang),
    ...billSheets(bills, line, lang),
    moved(sheets.allocated, isAllocated),
    moved(sheets.others, isForNoBill),
  ];
  const length = maxCellLength(all);
  if (length > MOST_CELL_CHARACTERS)
    return report('report.cell', { received: String(length), limit: MOST_CELL_CHARACTERS });
  const names = sheetNames(all.map(({ name }) => name));
  return writeWorkbook(all.map((sheet, at) => ({ ...sheet, name: names[at] ?? sheet.name })));
}

function maxCellLength(sheets: readonly WrittenSheet[]): number {
  let length = 0;
  for (const { rows } of sheets)
    for (const row of rows)
      for (const cell of row)
        if (typeof cell?.value === 'string') length = Math.max(length, cell.value.length);
  return length;
}
