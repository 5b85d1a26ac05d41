import type { Phrase } from '../../issues/messages/phrase.ts';
import type { Report } from '../../issues/report.ts';
import { columnLetters } from '../../tables/headings/named.ts';
import { contraryNotes } from './checks/contrary-notes.ts';
import { unknownStates } from './checks/words-for-sums.ts';
import { columnOfRole, sheetPath } from './columns/columns.ts';
import { isPatient } from './columns/key.ts';
import { shownCells } from './proof/report-doubt.ts';
import { cleanCell, foldWords, namesIn } from './rows/keys.ts';
import { readState, saysPaidDay } from './rows/states.ts';
import type { Understood } from './understand.ts';

/** Says what a table was understood as, where a person should know it. */
export function noteTable(base: Understood, hasTotals: boolean, report: Report): void {
  const note = (phrase: Phrase, column?: number) =>
    report('list.noted', {
      path: [...sheetPath(base.table), ...(column === undefined ? [] : [columnLetters(column)])],
      expected: phrase,
      severity: 'warning',
    });
  const { unit, sorted, table, key, amount } = base;
  if (unit > 1) note(`unitOf(${unit})`);
  noteRows(sorted, note);
  if (key.by === 'order') note('keysByOrder');
  const dayKeys = sorted.payers.filter((payer) => payer.key.kind === 'day').length;
  if (dayKeys > 0 && 'column' in key) note(`dayKeys(${dayKeys})`, key.column.column);
  if (amount && amount.how !== 'rows' && !hasTotals)
    report('list.unproved', {
      path: [...sheetPath(table)],
      received: amount.column
        ? shownCells(
            amount.column,
            sorted.payers,
            sorted.payers.map((_, at) => at),
          )
        : '',
      severity: 'warning',
    });
  if (amount?.how === 'parts') note('partsOnly');
  const due = table.titled.dueDate;
  if (due !== undefined && !columnOfRole(table, 'dueDate')) note(`dueInTitle(${due})`);
  noteBlank(base, note);
  noteNames(base, note);
  notePersonal(base, note);
  notePayment(base, note);
  noteTwice(base, note);
  noteRepeats(base, note);
  noteProducts(base, report);
  noteAdded(base, note);
  noteDueDays(base, note);
  noteContrary(base, note);
}

/** Rows of those who pay that nobody sees, and rows that are none of these although they look like it. */
function noteRows({ payers, examples, unnamed = [] }: Understood['sorted'], note: Note): void {
  const hidden = payers.filter((payer) => payer.hidden).length;
  if (hidden > 0) note(`hiddenRows(${hidden})`);
  if (examples.length > 0) note(`exampleRows(${examples.join(', ')})`);
  if (unnamed.length > 0) note(`unnamedTotals(${unnamed.join(', ')})`);
}

/** In a list of codes a sum may lack, where no payload says it; among others that do not, it may have been forgotten. */
function noteBlank({ table, amount, money, key, sorted }: Understood, note: Note): void {
  const isOpen = key.by === 'code' && !amount && !columnOfRole(table, 'payload');
  if (isOpen && sorted.payers.length > 0) note(`noSums(${sorted.payers.length})`);
  const column = key.by === 'code' ? money.find((each) => each.column === amount?.column?.column) : undefined;
  if (!column || amount?.how !== 'sole') return;
  const blank = sorted.payers.filter((_, at) => column.readings[at]?.kind === 'blank').map(({ row }) => row);
  if (blank.length > 0) note(`blankSums(${blank.length}, ${shownRows(blank)})`, column.column);
}

/** A name that lacks in a column of names may have been forgotten: nobody knows whom a paper is for. */
function noteNames({ table, key, groups, sorted: { payers } }: Understood, note: Note): void {
  const column = columnOfRole(table, 'name');
  if (!column || (key.by !== 'payer' && key.by !== 'order')) return;
  const blank = [...groups.values()].filter((rows) => rows.every((at) => payers[at]?.name === ''));
  if (blank.length === 0 || blank.length === groups.size) return;
  const rows = blank.flatMap(([first = 0]) => payers[first]?.row ?? []);
  note(`noNames(${blank.length}, ${shownRows(rows)})`, column.column);
}

/** A note that somebody has paid or left is read by nobody where codes are printed by the list. */
function noteContrary(base: Understood, note: Note): void {
  const found = contraryNotes(base);
  const [first] = found;
  if (first)
    note(
      `notesDiffer(${found.length}, ${shownRows(found.map(({ row }) => row)).replaceAll(',', '')}, ${first.note})`,
    );
}

function shownRows(rows: readonly number[]): string {
  return (rows.length > BLANK_SHOWN ? [...rows.slice(0, BLANK_SHOWN), '…'] : rows).join(', ');
}

const BLANK_SHOWN = 8;

type Note = (phrase: Phrase, column?: number) => void;

/** Twelve digits are the number of a citizen more often than not. */
function notePersonal({ keys, key }: Understood, note: Note): void {
  const long = keys.filter((each) => each !== undefined && /^\d{12}$/.test(each)).length;
  if (long > 0 && 'column' in key) note(`personalKeys(${long})`, key.column.column);
}

/** Who pays in cash still owes; rows that are paid may stand in the list and in its totals. */
function notePayment({ table, sorted }: Understood, note: Note): void {
  const method = columnOfRole(table, 'method');
  const cash = method
    ? sorted.payers.filter(({ cells }) => foldWords(cleanCell(cells[method.column])) === 'tien mat').length
    : 0;
  if (cash > 0 && method) note(`payInCash(${cash})`, method.column);
  const state = columnOfRole(table, 'state');
  const day = columnOfRole(table, 'paidDay');
  const unknown = unknownStates({ table, sorted });
  if (unknown.length > 0 && state) note(`unknownStates(${unknown.join(', ')})`, state.column);
  const settled = sorted.payers.filter(
    ({ cells }) =>
      (state && readState(cleanCell(cells[state.column])) === 'paid') ||
      (day && saysPaidDay(cleanCell(cells[day.column]))),
  ).length;
  if (settled > 0 && sorted.sums.length > 0) note(`paidInTotals(${settled})`);
}

/** A document that stands there twice is asked for once. */
function noteRepeats({ repeats, sorted }: Understood, note: Note): void {
  if (!repeats || repeats.column === undefined) return;
  for (const [at, first] of repeats.again) {
    const [row, before] = [sorted.payers[at], sorted.payers[first]];
    const number = cleanCell(row?.cells[repeats.column]);
    note(`documentTwice(${number}, ${before?.row ?? 0}, ${row?.row ?? 0})`, repeats.column);
  }
}

/** Sums that are not count times price, where it is not sure that they should be. */
function noteProducts({ needsReview, table }: Understood, report: Report): void {
  for (const { row, column = 0, value = '', expected = '' } of needsReview)
    report('list.noted', {
      path: [...sheetPath(table), row, columnLetters(column)],
      ...{ expected: `productDoubt(${value}, ${expected})`, severity: 'warning' },
    });
}

/** Rows of one who pays are added up, although nothing says what each is for, or they are receipts of a patient. */
function noteAdded({ groups, table, key, document, sorted }: Understood, note: Note): void {
  if ((key.by !== 'payer' && key.by !== 'code') || document) return;
  const told = table.columns.filter(({ role }) => role === 'title' || role === 'period');
  const isTold = (rows: readonly number[]) => {
    const texts = rows.map((row) =>
      told.map(({ column }) => cleanCell(sorted.payers[row]?.cells[column])).join('\n'),
    );
    return told.length > 0 && !isPatient(key.column) && new Set(texts).size === rows.length;
  };
  const isOne = (rows: readonly number[]) =>
    namesIn(rows.flatMap((row) => sorted.payers[row] ?? [])).size < 2;
  const count = [...groups.values()].filter((rows) => rows.length > 1 && isOne(rows) && !isTold(rows)).length;
  if (count > 0) note(`rowsAdded(${count})`, key.column.column);
}

/** A bill has one due day: the first of its rows. */
function noteDueDays({ groups, sorted, table }: Understood, note: Note): void {
  const column = columnOfRole(table, 'dueDate');
  if (!column) return;
  const day = (row: number) => cleanCell(sorted.payers[row]?.cells[column.column]);
  const differing = [...groups.values()].filter(
    (rows) => new Set(rows.map(day).filter((each) => each !== '')).size > 1,
  );
  if (differing.length > 0) note(`dueTwice(${differing.length})`, column.column);
}

/** The same item of the same sum twice may be meant, or not. */
function noteTwice({ groups, sorted, table, amount, document }: Understood, note: Note): void {
  const title = columnOfRole(table, 'title');
  if (!title || document || !amount) return;
  const periods = table.columns.filter(({ role }) => role === 'period');
  for (const [key, rows] of groups) {
    if (new Set(rows.map((row) => sorted.payers[row]?.name)).size > 1) continue;
    const seen = new Set<string>();
    for (const row of rows) {
      const text = cleanCell(sorted.payers[row]?.cells[title.column]);
      const of = periods.map(({ column }) => cleanCell(sorted.payers[row]?.cells[column]));
      const id = [text, amount.amounts[row] ?? 0, ...of].join('\n');
      if (seen.has(id)) note(`itemTwice(${key}, ${text}, ${sorted.payers[row]?.row ?? 0})`);
      seen.add(id);
    }
  }
}
