import type { Language } from '../../../issues/format.ts';
import { escapeControls, formatThousands } from '../../../issues/stringify.ts';
import type { MovementAllocation } from '../allocate.ts';
import type { BillBalance } from '../bill-status.ts';
import type { Settlement } from '../settle.ts';
import { type Heading, REPORT_LABELS } from './labels.ts';

export interface ReportOptions {
  /** Default `'vi'`: the reader is an accountant. */
  readonly lang?: Language;
}

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
 * or an e-mail.
 */
export function reportTable(settlement: Settlement, { lang = 'vi' }: ReportOptions = {}): string {
  const { title, columns, total } = REPORT_LABELS[lang];
  const bills = settlement.bills.map((state) => billRow(state, lang));
  const open = settlement.movements
    .filter(({ outcome }) => outcome === 'proposed' || outcome === 'unallocated')
    .map((state) => movementRow(state, lang));
  const parts = [`${title.bills}`, grid(IN_TABLE, bills, columns)];
  if (open.length > 0)
    parts.push(
      '',
      title.movements,
      grid(['key', 'status', 'received', 'with', 'time', 'description'], open, columns),
    );
  const { received, allocated, proposed, unallocated } = settlement.totals;
  const sums = { received, allocated, proposed, unallocated };
  parts.push(
    '',
    ...Object.entries(sums).map(([name, sum]) => `${total[name] ?? name}: ${formatThousands(sum)} đ`),
  );
  return parts.join('\n');
}

/**
 * Writes a settlement as CSV (RFC 4180), a line a bill and a line a movement that was not allocated. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front, since payers write the
 * descriptions.
 */
export function reportCsv(settlement: Settlement, { lang = 'vi' }: ReportOptions = {}): string {
  const open = settlement.movements.filter(({ outcome }) => outcome !== 'allocated');
  const rows = [
    ...settlement.bills.map((state) => billRow(state, lang, String)),
    ...open.map((state) => movementRow(state, lang, String)),
  ];
  const lines = rows.map((row) =>
    REPORT_HEADINGS.map((heading) => cell(row[heading], RIGHT.includes(heading))).join(','),
  );
  const head = REPORT_HEADINGS.map((heading) => cell(REPORT_LABELS[lang].columns[heading], false)).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

/** Writes a settlement as JSON, the same bytes for the same settlement. */
export function reportJson(settlement: Settlement): string {
  return JSON.stringify(settlement, null, 2);
}

function billRow(
  state: BillBalance,
  lang: Language,
  number: (amount: number) => string = formatThousands,
): ReportRow {
  const { bill, key, status, received, difference, allocations } = state;
  return {
    kind: REPORT_LABELS[lang].kind.bill,
    key,
    code: bill.code,
    status: REPORT_LABELS[lang].status[status],
    amountDue: bill.amount === undefined ? '' : number(bill.amount),
    received: number(received),
    difference: difference === undefined || difference === 0 ? '' : number(difference),
    with: allocations.join(' '),
    time: '',
    description: '',
  };
}

function movementRow(
  state: MovementAllocation,
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
function safeRow(row: ReportRow): ReportRow {
  const [key, code, time] = [escapeControls(row.key), escapeControls(row.code), escapeControls(row.time)];
  return {
    ...row,
    key,
    code,
    time,
    with: escapeControls(row.with),
    description: escapeControls(row.description),
  };
}

function cell(text: string, isNumber: boolean): string {
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
