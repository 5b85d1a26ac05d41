import type { Report } from '../../../../issues/report.ts';
import type { WrittenSheet } from '../../../../tables/workbook/book.ts';
import { sheetNames } from '../../../../tables/workbook/names.ts';
import { MOST_CELL_CHARACTERS } from '../../../../tables/workbook/texts.ts';
import { writeWorkbook } from '../../../../tables/workbook/write.ts';
import type { WriterOptions } from '../options.ts';
import { summaryOf } from '../overview/summary.ts';
import { proposalsById } from '../rows.ts';
import type { Settled } from '../settled.ts';
import { isLacking, isOpen } from '../sorts.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { billSheet, billSheets, movementSheet } from './lines.ts';
import { summarySheet } from './summary-sheet.ts';

/** Most bills and movements of a workbook; larger books open slowly, and nobody reads them. */
const MOST_BOOK_LINES = 20_000;

/**
 * Writes the workbook: a summary, what is to look at, what is not paid in full, a sheet for each class, and all other movements.
 * More lines than a workbook is for, and texts longer than a cell holds, are refused: CSV has them.
 */
export function workbookOf(
  settled: Settled,
  { lang, files }: WriterOptions,
  report: Report,
): Uint8Array | undefined {
  const { bills, movements } = settled;
  const lines = bills.length + movements.length;
  if (lines > MOST_BOOK_LINES)
    return report('report.rows', { received: String(lines), limit: MOST_BOOK_LINES });
  const { sheets } = REPORT_WORDS[lang];
  const proposals = proposalsById(settled);
  const [open, others] = [movements.filter(isOpen), movements.filter((state) => !isOpen(state))];
  const all = [
    summarySheet(summaryOf(settled, files, lang), lang),
    movementSheet(sheets.open, open, proposals, lang),
    billSheet(sheets.lacking, bills.filter(isLacking), lang),
    ...billSheets(bills, lang),
    movementSheet(sheets.others, others, proposals, lang),
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
