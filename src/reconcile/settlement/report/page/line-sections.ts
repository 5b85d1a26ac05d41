import type { Language } from '../../../../issues/format.ts';
import { BILL_COLUMNS, READ_COLUMNS } from '../columns.ts';
import { type BillGroup, billGroups } from '../overview/groups.ts';
import { element, markupText } from '../plots/svg.ts';
import { linesByNames } from '../rows.ts';
import type { SettledBill, SettledMovement } from '../settled.ts';
import { isAllocated, isForNoBill, isLacking, isOpen, isPaidTooMuch } from '../sorts.ts';
import type { ToldSettlement } from '../told/told.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { lineTable, type PageLine } from './tables.ts';

/** Writes what is to look at, what lacks money, what has too much, all bills by class, what was allocated, and all other movements. */
export function lineSections(told: ToldSettlement, lang: Language): readonly string[] {
  const { sheets, headings, none } = REPORT_WORDS[lang];
  const { bills, movements } = told;
  const make = linesByNames(told, lang);
  const lineOf = (bill: SettledBill): PageLine => ({ id: bill.key, row: make.bill(bill) });
  const moved = (id: string, isWanted: (movement: SettledMovement) => boolean) => {
    const lines = movements.filter(isWanted).map((state) => ({ id: state.id, row: make.movement(state) }));
    return lineTable(id, READ_COLUMNS, lines, lang);
  };
  const chosen = (id: string, isWanted: (bill: SettledBill) => boolean) =>
    lineTable(id, BILL_COLUMNS, bills.filter(isWanted).map(lineOf), lang);
  return [
    lineSection('open', sheets.open, moved('open', isOpen), none.open),
    lineSection('lacking', sheets.lacking, chosen('lacking', isLacking), none.lacking),
    lineSection('over', sheets.over, chosen('over', isPaidTooMuch), none.over),
    lineSection('bills', headings.bills, classTables(bills, lineOf, lang), none.bills),
    lineSection('allocated', sheets.allocated, moved('allocated', isAllocated), none.allocated),
    lineSection('others', sheets.others, moved('others', isForNoBill), none.others),
  ];
}

function lineSection(id: string, title: string, tables: string, empty: string): string {
  const inside = tables === '' ? element('p', {}, markupText(empty)) : tables;
  return element('section', { class: 'wide' }, element('h2', { id }, markupText(title)), inside);
}

/** A table for each class; one without a heading of its own where the list names none. */
function classTables(
  bills: readonly SettledBill[],
  lineOf: (bill: SettledBill) => PageLine,
  lang: Language,
): string {
  const groups = billGroups(bills);
  const isOne = groups.length === 1 && groups[0]?.name === undefined;
  const tableOf = (group: BillGroup, id: string) =>
    lineTable(id, BILL_COLUMNS, group.bills.map(lineOf), lang);
  const headed = (group: BillGroup, id: string) =>
    element('h3', { id }, markupText(group.name ?? REPORT_WORDS[lang].noClass)) + tableOf(group, id);
  return groups
    .map((group, at) => (isOne ? tableOf(group, 'bills') : headed(group, `class-${at + 1}`)))
    .join('');
}
