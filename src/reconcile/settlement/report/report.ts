import { layTable } from '../../../console/text-table.ts';
import {
  choice,
  type FieldTable,
  type OptionsOrIndex,
  readOptions,
  wholeNumber,
} from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { ownJson } from '../../../issues/foreign.ts';
import type { Language } from '../../../issues/format.ts';
import { reconcileMessages } from '../../../issues/messages/en/reconcile.ts';
import { hasErrors } from '../../../issues/report.ts';
import { unwrap } from '../../../issues/result.ts';
import { formatThousands } from '../../../issues/stringify.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { Settlement } from '../settle.ts';
import { type Heading, REPORT_LABELS } from './labels.ts';
import { readSettlement, type Settled, type SettledBill, type SettledMovement, TOTALS } from './settled.ts';
import { movementNames, shownTime } from './shown.ts';

export interface ReportOptions {
  /** Default `'vi'`: the reader is an accountant. */
  readonly lang?: Language;
  /** Columns of the terminal for `reportTable`, 40 to 1000; without it a table is as wide as its cells. */
  readonly width?: number;
}

export const REPORT_OPTIONS = {
  lang: { ...choice('en', 'vi'), fallback: 'vi' },
  width: wholeNumber(40, 1000),
} as const satisfies FieldTable;

type ReportRow = Readonly<Record<Heading, string>>;

const REPORT_HEADINGS = [
  'kind',
  'key',
  'code',
  'status',
  'amountDue',
  'received',
  'difference',
  'with',
  'time',
  'description',
] as const;
const RIGHT: readonly Heading[] = ['amountDue', 'received', 'difference'];
const IN_TABLE: readonly Heading[] = ['key', 'code', 'status', 'amountDue', 'received', 'difference', 'with'];

/**
 * Writes a settlement as two plain tables, bills and movements not allocated, and the totals, for a terminal
 * or an e-mail. A movement goes by the bank's reference, else by its row; `reportCsv` and `reportJson` have its id.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportTable(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return write(settlement, options, printTable);
}

/**
 * Writes a settlement as CSV (RFC 4180), a line a bill and a line a movement that was not allocated. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front, since payers write the
 * descriptions.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportCsv(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return write(settlement, options, csvOf);
}

/**
 * Writes a settlement as JSON, the same bytes for the same settlement. It takes the options of the other reports, and has no
 * words in either language.
 *
 * @throws {VietqrError} `input.*`
 */
export function reportJson(settlement: Settlement, options?: OptionsOrIndex<ReportOptions>): string {
  return unwrap(
    finish(reconcileMessages, (report) => {
      const at = report.at('settlement');
      const text = ownJson(settlement, at);
      readOptions(REPORT_OPTIONS, options, report);
      return text !== undefined && readSettlement(fromJson(text), at) ? text : undefined;
    }),
  );
}

/** What is written is what is judged, however the settlement answers a second time. */
function fromJson(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

function write(
  settlement: unknown,
  options: unknown,
  writer: (settled: Settled, options: WriterOptions) => string,
): string {
  return unwrap(
    finish(reconcileMessages, (report) => {
      const settled = readSettlement(settlement, report.at('settlement'));
      const { lang = 'vi', width } = readOptions(REPORT_OPTIONS, options, report) ?? {};
      return settled && !hasErrors(report) ? writer(settled, { lang, width }) : undefined;
    }),
  );
}

interface WriterOptions {
  readonly lang: Language;
  readonly width: number | undefined;
}

function printTable({ bills, movements, totals }: Settled, { lang, width }: WriterOptions): string {
  const { title, columns, ownColumns, total } = REPORT_LABELS[lang];
  const name = movementNames(movements, lang);
  const open = movements
    .filter(({ outcome }) => outcome === 'proposed' || outcome === 'unallocated')
    .map((state) => ({ ...movementRow(state, lang), key: name(state.id), time: timeCell(state, lang) }));
  const billRows = bills.map((state) => ({
    ...billRow(state, lang),
    with: state.allocations.map(name).join(', '),
  }));
  const lay = (headings: readonly Heading[], rows: readonly ReportRow[], own: object) =>
    grid(headings, rows, { ...columns, ...own }, width);
  const parts = [`${title.bills}`, lay(IN_TABLE, billRows, ownColumns.bills)];
  if (open.length > 0)
    parts.push(
      '',
      title.movements,
      lay(['key', 'status', 'received', 'with', 'time', 'description'], open, ownColumns.movements),
    );
  const sums = TOTALS.map((name) => `${total[name] ?? name}: ${writeVnd(totals[name])}`);
  return [...parts, '', ...sums].join('\n');
}

function timeCell({ time }: SettledMovement, lang: Language): string {
  return time === undefined ? '' : shownTime(time, lang);
}

function csvOf({ bills, movements }: Settled, { lang }: WriterOptions): string {
  const open = movements.filter(({ outcome }) => outcome !== 'allocated');
  const rows = [
    ...bills.map((state) => billRow(state, lang, String)),
    ...open.map((state) => movementRow(state, lang, String)),
  ];
  const lines = rows.map((row) =>
    REPORT_HEADINGS.map((heading) => cell(row[heading], RIGHT.includes(heading))).join(','),
  );
  const head = REPORT_HEADINGS.map((heading) => cell(REPORT_LABELS[lang].columns[heading], false)).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

function billRow(
  state: SettledBill,
  lang: Language,
  number: (amount: number) => string = formatThousands,
): ReportRow {
  const { code, key, status, amountDue, received, difference, allocations } = state;
  return {
    kind: REPORT_LABELS[lang].kind.bill,
    key,
    code,
    status: REPORT_LABELS[lang].status[status],
    amountDue: amountDue === undefined ? '' : number(amountDue),
    received: number(received),
    difference: difference === undefined || difference === 0 ? '' : number(difference),
    with: allocations.join(' '),
    time: '',
    description: '',
  };
}

function movementRow(
  state: SettledMovement,
  lang: Language,
  number: (amount: number) => string = formatThousands,
): ReportRow {
  const { id, amount, outcome, reason, allocations, candidates, time = '', description } = state;
  const why =
    outcome === 'proposed' || !reason ? REPORT_LABELS[lang].proposed : REPORT_LABELS[lang].reason[reason];
  const proposal = allocations.map((part) => `${part.bill}=${number(part.amount)}`);
  return {
    kind: REPORT_LABELS[lang].kind.movement,
    key: id,
    code: '',
    status: why,
    amountDue: '',
    received: number(amount),
    difference: '',
    with: (proposal.length > 0 ? proposal : candidates).join(' '),
    time,
    description,
  };
}

function grid(
  headings: readonly Heading[],
  rows: readonly ReportRow[],
  names: Readonly<Record<Heading, string>>,
  width: number | undefined,
): string {
  const used = headings.filter((heading) => rows.some((row) => row[heading] !== ''));
  const heads = used.map((heading) => ({
    title: names[heading],
    ...(RIGHT.includes(heading) ? { align: 'right' as const } : { wraps: true as const }),
  }));
  const cells = rows.map((row) => used.map((heading) => row[heading]));
  return layTable(heads, cells, { width });
}

function cell(text: string, isNumber: boolean): string {
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
