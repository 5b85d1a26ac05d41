import type { Language } from '../../../../issues/format.ts';
import { type BillGroup, billGroups } from '../overview/groups.ts';
import { element, markupText } from '../plots/svg.ts';
import type { Settled, SettledBill } from '../settled.ts';
import { isLacking, isOpen } from '../sorts.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { billLiner, movementLines, PAGE_BILL_HEADINGS, PAGE_MOVEMENT_HEADINGS } from './lines.ts';
import { lineTable, type PageLine } from './tables.ts';

/** Writes what is to look at, what lacks money, all bills by class, and all other movements. */
export function lineSections(settled: Settled, lang: Language): readonly string[] {
  const { sheets, headings, none } = REPORT_WORDS[lang];
  const { bills, movements } = settled;
  const lineOf = billLiner(settled, lang);
  const lines = movementLines(settled, lang);
  const moved = (id: string, isWanted: boolean) =>
    lineTable(
      id,
      PAGE_MOVEMENT_HEADINGS,
      lines.filter((_, at) => movements[at] && isOpen(movements[at]) === isWanted),
      lang,
    );
  const lacking = lineTable('lacking', PAGE_BILL_HEADINGS, bills.filter(isLacking).map(lineOf), lang);
  return [
    lineSection('open', sheets.open, moved('open', true), none.open),
    lineSection('lacking', sheets.lacking, lacking, none.lacking),
    lineSection('bills', headings.bills, classTables(bills, lineOf, lang), none.bills),
    lineSection('others', headings.others, moved('others', false), none.others),
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
    lineTable(id, PAGE_BILL_HEADINGS, group.bills.map(lineOf), lang);
  const headed = (group: BillGroup, id: string) =>
    element('h3', { id }, markupText(group.name ?? REPORT_WORDS[lang].noClass)) + tableOf(group, id);
  return groups
    .map((group, at) => (isOne ? tableOf(group, 'bills') : headed(group, `class-${at + 1}`)))
    .join('');
}
