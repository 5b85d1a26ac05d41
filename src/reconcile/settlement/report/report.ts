import type { Language } from '../../../issues/format.ts';
import { grouped, printable } from '../../../issues/stringify.ts';
import type { TransferState } from '../allocate.ts';
import type { BillState } from '../bill-status.ts';
import type { Settlement } from '../settle.ts';
import { type Heading, WORDS } from './labels.ts';

export interface ReportOptions {
  /** Default `'vi'`: the reader is an accountant. */
  readonly lang?: Language;
}

type Row = Readonly<Record<Heading, string>>;

const HEADINGS = [
  'kind',
  'key',
  'code',
  'status',
  'due',
  'received',
  'difference',
  'with',
  'time',
  'description',
] as const;
const RIGHT: readonly Heading[] = ['due', 'received', 'difference'];
const IN_TABLE: readonly Heading[] = ['key', 'code', 'status', 'due', 'received', 'difference', 'with'];

/**
 * It writes a settlement as two plain tables, bills and transfers not booked, and the totals, for a terminal
 * or an e-mail.
 */
export function reportTable(settlement: Settlement, { lang = 'vi' }: ReportOptions = {}): string {
  const { title, columns, total } = WORDS[lang];
  const bills = settlement.bills.map((state) => billRow(state, lang));
  const open = settlement.transfers
    .filter(({ outcome }) => outcome === 'proposed' || outcome === 'unallocated')
    .map((state) => transferRow(state, lang));
  const parts = [`${title.bills}`, grid(IN_TABLE, bills, columns)];
  if (open.length > 0)
    parts.push(
      '',
      title.transfers,
      grid(['key', 'status', 'received', 'with', 'time', 'description'], open, columns),
    );
  const { received, allocated, proposed, unallocated } = settlement.totals;
  const sums = { received, allocated, proposed, unallocated };
  parts.push('', ...Object.entries(sums).map(([name, sum]) => `${total[name] ?? name}: ${grouped(sum)} đ`));
  return parts.join('\n');
}

/**
 * It writes a settlement as CSV (RFC 4180), a line a bill and a line a transfer that was not booked. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front, since payers write the
 * descriptions.
 */
export function reportCsv(settlement: Settlement, { lang = 'vi' }: ReportOptions = {}): string {
  const open = settlement.transfers.filter(({ outcome }) => outcome !== 'allocated');
  const rows = [
    ...settlement.bills.map((state) => billRow(state, lang, String)),
    ...open.map((state) => transferRow(state, lang, String)),
  ];
  const lines = rows.map((row) =>
    HEADINGS.map((heading) => cell(row[heading], RIGHT.includes(heading))).join(','),
  );
  const head = HEADINGS.map((heading) => cell(WORDS[lang].columns[heading], false)).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

/** It writes a settlement as JSON, the same bytes for the same settlement. */
export function reportJson(settlement: Settlement): string {
  return JSON.stringify(settlement, null, 2);
}

function billRow(state: BillState, lang: Language, number: (amount: number) => string = grouped): Row {
  const { bill, key, status, received, difference, transfers } = state;
  return {
    kind: WORDS[lang].kind.bill,
    key,
    code: bill.code,
    status: WORDS[lang].status[status],
    due: bill.amount === undefined ? '' : number(bill.amount),
    received: number(received),
    difference: difference === undefined || difference === 0 ? '' : number(difference),
    with: transfers.join(' '),
    time: '',
    description: '',
  };
}

function transferRow(
  state: TransferState,
  lang: Language,
  number: (amount: number) => string = grouped,
): Row {
  const { id, amount, outcome, reason, shares, candidates, time = '', description } = state;
  const why = outcome === 'proposed' || !reason ? WORDS[lang].proposed : WORDS[lang].reason[reason];
  const proposal = shares.map((share) => `${share.bill}=${number(share.amount)}`);
  return {
    kind: WORDS[lang].kind.transfer,
    key: id,
    code: '',
    status: why,
    due: '',
    received: number(amount),
    difference: '',
    with: (proposal.length > 0 ? proposal : candidates).join(' '),
    time,
    description,
  };
}

function grid(
  headings: readonly Heading[],
  rows: readonly Row[],
  names: Readonly<Record<Heading, string>>,
): string {
  const used = headings.filter((heading) => rows.some((row) => row[heading] !== ''));
  const lines = [names, ...rows.map(safeRow)];
  const widths = used.map((heading) =>
    lines.reduce((width, line) => Math.max(width, line[heading].length), 0),
  );
  return lines
    .map((line) =>
      used
        .map((heading, i) => padded(line[heading], widths[i] ?? 0, RIGHT.includes(heading)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

/** Control characters that payers or bills bring must not reach a terminal. */
function safeRow(row: Row): Row {
  const [key, code, time] = [printable(row.key), printable(row.code), printable(row.time)];
  return { ...row, key, code, time, with: printable(row.with), description: printable(row.description) };
}

function cell(text: string, isNumber: boolean): string {
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
