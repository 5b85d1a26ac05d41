import type { Language } from '../../../../issues/format.ts';
import type { WrittenSheet } from '../../../../tables/workbook/book.ts';
import { BILL_COLUMNS, type Heading, MOVEMENT_COLUMNS } from '../columns.ts';
import { type BillGroup, billGroups } from '../overview/groups.ts';
import type { LineMaker, ReportRow } from '../rows.ts';
import type { SettledBill } from '../settled.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { headingRow, lineRow, widthsOf } from './cells.ts';

/** More sheets are no longer found; all bills stand on one then, with their class beside them. */
const MOST_CLASSES = 100;

/** Makes a sheet for each class, group or route; one for all where the list names none, or too many. */
export function billSheets(
  bills: readonly SettledBill[],
  line: LineMaker,
  lang: Language,
): readonly WrittenSheet[] {
  const { sheets, noClass } = REPORT_WORDS[lang];
  const groups = billGroups(bills);
  const isOne = groups.length > MOST_CLASSES || groups.every(({ name }) => name === undefined);
  const shown: readonly BillGroup[] = isOne ? [{ name: sheets.bills, bills }] : groups;
  return shown.map((group) => billSheet(group.name ?? noClass, group.bills.map(line.bill), lang));
}

/** Makes a sheet of bills. */
export function billSheet(name: string, rows: readonly ReportRow[], lang: Language): WrittenSheet {
  return lineSheet(name, BILL_COLUMNS, rows, lang);
}

/** Makes a sheet of movements, with the columns in which a person decides. */
export function movementSheet(name: string, rows: readonly ReportRow[], lang: Language): WrittenSheet {
  const { title, text } = REPORT_WORDS[lang].prompt;
  const prompt = { column: MOVEMENT_COLUMNS.indexOf('assign'), title, text };
  return { ...lineSheet(name, MOVEMENT_COLUMNS, rows, lang), prompts: [prompt] };
}

function lineSheet(
  name: string,
  headings: readonly Heading[],
  rows: readonly ReportRow[],
  lang: Language,
): WrittenSheet {
  return {
    name,
    widths: widthsOf(headings),
    rows: [headingRow(headings, lang), ...rows.map((row) => lineRow(row, headings))],
    hasHeadings: true,
    isLandscape: true,
  };
}
