import type { Language } from '../../../../issues/format.ts';
import type { WrittenSheet } from '../../../../tables/workbook/book.ts';
import type { Proposal } from '../../propose/propose.ts';
import type { Heading } from '../labels.ts';
import { type BillGroup, billGroups } from '../overview/groups.ts';
import { billRow, movementRow, type ReportRow } from '../rows.ts';
import type { SettledBill, SettledMovement } from '../settled.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { headingRow, lineRow, widthsOf } from './cells.ts';

/** The columns of bills, and of movements: together those of the CSV report but for the kind of a line. */
const BILL_HEADINGS: readonly Heading[] = [
  'key',
  'code',
  'class',
  'dueDate',
  'status',
  'amountDue',
  'received',
  'difference',
  'with',
];
const MOVEMENT_HEADINGS: readonly Heading[] = [
  'key',
  'time',
  'amount',
  'status',
  'description',
  'with',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
  'place',
];

/** More sheets are no longer found; all bills stand on one then, with their class beside them. */
const MOST_CLASSES = 100;

/** Makes a sheet for each class, group or route; one for all where the list names none, or too many. */
export function billSheets(bills: readonly SettledBill[], lang: Language): readonly WrittenSheet[] {
  const { sheets, noClass } = REPORT_WORDS[lang];
  const groups = billGroups(bills);
  const isOne = groups.length > MOST_CLASSES || groups.every(({ name }) => name === undefined);
  const shown: readonly BillGroup[] = isOne ? [{ name: sheets.bills, bills }] : groups;
  return shown.map((group) => billSheet(group.name ?? noClass, group.bills, lang));
}

/** Makes a sheet of bills. */
export function billSheet(name: string, bills: readonly SettledBill[], lang: Language): WrittenSheet {
  return lineSheet(
    name,
    BILL_HEADINGS,
    bills.map((bill) => billRow(bill, lang)),
    lang,
  );
}

/** Makes a sheet of movements, with the columns in which a person decides. */
export function movementSheet(
  name: string,
  movements: readonly SettledMovement[],
  proposals: ReadonlyMap<string, Proposal>,
  lang: Language,
): WrittenSheet {
  const rows = movements.map((state) => movementRow(state, lang, String, proposals.get(state.id)));
  const { title, text } = REPORT_WORDS[lang].prompt;
  const prompt = { column: MOVEMENT_HEADINGS.indexOf('assign'), title, text };
  return { ...lineSheet(name, MOVEMENT_HEADINGS, rows, lang), prompts: [prompt] };
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
