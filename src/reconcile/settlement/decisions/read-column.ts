import { type FieldTable, readFields } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { ownItems } from '../../../issues/foreign.ts';
import { reconcileMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { stringify } from '../../../issues/stringify.ts';
import { parseMoney } from '../../../tables/cells/money.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import { foldName } from '../../../text/diacritics.ts';
import { isText } from '../../matching/index/issued-codes.ts';
import type { Allocation } from '../allocate/allocation.ts';
import { type AssignWord, type Heading, REPORT_LABELS } from '../report/labels.ts';
import type { Decision, DecisionNote } from './decision.ts';
import { neededMoment, neededText } from './fields.ts';

/** Who decided and when, where a row does not say it. */
export type DecisionDefaults = Pick<DecisionNote, 'by' | 'at'>;

export const DECISION_DEFAULTS = { by: neededText, at: neededMoment } as const satisfies FieldTable;

/**
 * Reads what an accountant wrote into the column "Gán cho mã" ("Assign to") of a report: ids of bills, or codes, with their sums
 * where there are several (`HS2041=350000; HS2042=200000`), `trả lại`, `bỏ qua` or `huỷ quyết định`. Rows without it decide
 * nothing. A cell that differs from "Đã gán" ("Assigned so far") beside it was changed: it is decided by `defaults`, not by whom the
 * row names. Each row is a list of cells as they are shown; the first with that heading names the columns.
 *
 * @throws {VietqrError} `decision.column`, `decision.columns`, `decision.cell`, `input.*`
 */
export function readDecisions(
  rows: readonly (readonly string[])[],
  defaults: DecisionDefaults,
): readonly Decision[] {
  return unwrap(safeReadDecisions(rows, defaults));
}

/** Does what {@link readDecisions} does and returns a {@link Result} instead of throwing. */
export function safeReadDecisions(
  rows: readonly (readonly string[])[],
  defaults: DecisionDefaults,
): Result<readonly Decision[]> {
  return finish(reconcileMessages, (report) => readRows(rows, defaults, report));
}

function readRows(rows: unknown, defaults: unknown, report: Report): readonly Decision[] | undefined {
  const lists = ownItems(rows, report.at('rows'))?.map((row, place) =>
    (ownItems(row, report.at('rows', place)) ?? []).map((cell) => (isText(cell) ? cell.trim() : '')),
  );
  const { by, at } = readFields(DECISION_DEFAULTS, defaults, report) ?? {};
  if (!lists || by === undefined || at === undefined || hasErrors(report)) return undefined;
  const top = lists.findIndex((cells) => placeOfHeading(cells, 'assign') >= 0);
  const heads = lists[top];
  if (!heads || placeOfHeading(heads, 'key') < 0) return report('decision.column');
  for (const heading of READ_HEADINGS) {
    const places = placesOfHeading(heads, heading);
    const second = places[1];
    if (second !== undefined)
      report('decision.columns', { path: ['rows', top + 1, second + 1], received: heads[second] ?? '' });
  }
  const found = lists.flatMap((cells, place) =>
    place > top ? (readRow(cells, heads, { by, at }, report.at(place)) ?? []) : [],
  );
  return hasErrors(report) ? undefined : found;
}

function readRow(
  cells: readonly string[],
  heads: readonly string[],
  defaults: DecisionDefaults,
  report: Report,
): Decision | undefined {
  const cell = (heading: Heading) => unguarded(cells[placeOfHeading(heads, heading)] ?? '');
  const assigned = cell('assign');
  if (assigned === '' || placeOfHeading(cells, 'assign') >= 0) return undefined;
  const allocations = readAssigned(assigned, parseMoney(cell('amount')));
  const movement = cell('key');
  if (!allocations || movement === '')
    return report('decision.cell', { path: ['assign'], received: assigned });
  const note = cell('note');
  const cash = readCashCells(cell('cash'), cell('time'), report);
  const isChanged = cell('assigned') !== '' && cell('assigned') !== assigned;
  const made = isChanged ? defaults : madeBy(cell('decidedBy'), cell('decidedAt'), defaults, report);
  return made && cash && { movement, allocations, ...made, ...cash, ...(note !== '' && { note }) };
}

/** Reads who decided and when; a cell that was changed since is decided by who hands it in. */
function madeBy(
  by: string,
  decidedAt: string,
  defaults: DecisionDefaults,
  report: Report,
): DecisionDefaults | undefined {
  const at = decidedAt === '' ? defaults.at : parseTime(decidedAt);
  if (at !== undefined) return { by: by || defaults.by, at };
  return report('input.type', { path: ['decidedAt'], expected: 'aDay', received: stringify(decidedAt) });
}

/** Reads the money that no bank tells, which a report writes beside the decision that brought it. */
function readCashCells(sum: string, day: string, report: Report): Pick<Decision, 'cash'> | undefined {
  if (sum === '') return {};
  const [amount, time] = [parseMoney(sum), parseTime(day)];
  if (amount === undefined || amount <= 0)
    return report('input.type', { path: ['cash'], expected: 'wholeVnd', received: stringify(sum) });
  if (time === undefined)
    return report('input.type', { path: ['time'], expected: 'aDay', received: stringify(day) });
  return { cash: { amount, time } };
}

/** Takes off the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

/** The columns that say what was decided. */
const READ_HEADINGS: readonly Heading[] = [
  'key',
  'amount',
  'time',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
];

function placeOfHeading(heads: readonly string[], heading: Heading): number {
  return placesOfHeading(heads, heading)[0] ?? -1;
}

function placesOfHeading(heads: readonly string[], heading: Heading): readonly number[] {
  const names = [REPORT_LABELS.vi, REPORT_LABELS.en].map(({ columns }) => foldName(columns[heading]));
  return heads.flatMap((head, place) => (names.includes(foldName(head)) ? place : []));
}

const ASSIGN_WORDS: readonly AssignWord[] = ['refund', 'ignore', 'undo'];

/** Reads a cell of the column; one bill without a sum has the whole `amount`. */
function readAssigned(text: string, amount: number | undefined): Decision['allocations'] | undefined {
  const folded = foldName(text);
  const word = ASSIGN_WORDS.find((each) =>
    [REPORT_LABELS.vi, REPORT_LABELS.en].some(({ assign }) => foldName(assign[each]) === folded),
  );
  if (word) return word;
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '');
  const read = parts.map((part) => readShare(part, parts.length === 1 ? amount : undefined));
  return read.length > 0 && read.every((part) => part !== undefined) ? read : undefined;
}

function readShare(text: string, whole: number | undefined): Allocation | undefined {
  const at = text.lastIndexOf('=');
  const bill = (at < 0 ? text : text.slice(0, at)).trim();
  const amount = at < 0 ? whole : parseMoney(text.slice(at + 1).trim());
  return bill === '' || amount === undefined || amount === 0 ? undefined : { bill, amount };
}
