import { layTable } from '../../../console/text-table.ts';
import type { Language } from '../../../issues/format.ts';
import { formatThousands } from '../../../issues/stringify.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { creditsOf } from '../propose/credits.ts';
import type { Proposal } from '../propose/propose.ts';
import { type Heading, REPORT_LABELS, type Share } from './labels.ts';
import type { WriterOptions } from './options.ts';
import { billRow, creditRow, movementRow, proposalsById, type ReportRow, sharesOf } from './rows.ts';
import type { Settled, SettledMovement } from './settled.ts';
import { movementNames, shownTime } from './shown.ts';
import { isDecided, isOpen, isOutgoing } from './sorts.ts';

const OF_BILLS: readonly Heading[] = ['key', 'code', 'status', 'amountDue', 'received', 'difference', 'with'];
const OF_MOVEMENTS: readonly Heading[] = [
  'key',
  'status',
  'amount',
  'with',
  'time',
  'description',
  'decidedBy',
  'note',
];
const OF_CREDITS: readonly Heading[] = ['key', 'amount', 'with'];
const RIGHT: readonly Heading[] = ['amountDue', 'received', 'difference', 'amount'];
const MAIN_SHARES: readonly Share[] = ['received', 'allocated', 'proposed', 'unallocated'];
const OTHER_SHARES: readonly Share[] = ['possibleDuplicates', 'returned', 'walletFees', 'outgoing'];

/** Lays out bills, movements to look at, money sent, and the sums. */
export function printTable(settled: Settled, { lang, width }: WriterOptions): string {
  const { title, columns, ownColumns } = REPORT_LABELS[lang];
  const name = movementNames(settled.movements, lang);
  const proposals = proposalsById(settled);
  const lay = (headings: readonly Heading[], rows: readonly ReportRow[], own: object) =>
    grid(headings, rows, { ...columns, ...own }, width);
  const billRows = settled.bills.map((state) => ({
    ...billRow(state, lang),
    with: state.movements.map(name).join(', '),
  }));
  const section = (heading: string, movements: readonly SettledMovement[]) => {
    const rows = movements.map((state) => movementLine(state, name(state.id), lang, proposals.get(state.id)));
    return rows.length === 0 ? [] : ['', heading, lay(OF_MOVEMENTS, rows, ownColumns.movements)];
  };
  const creditLines = () => {
    const rows = creditsOf(settled.bills).filter(({ offeredTo }) => offeredTo.length > 0);
    return rows.length === 0
      ? []
      : ['', title.credits, lay(OF_CREDITS, rows.map(creditRow), ownColumns.credits)];
  };
  return [
    title.bills,
    lay(OF_BILLS, billRows, ownColumns.bills),
    ...creditLines(),
    ...section(title.movements, settled.movements.filter(isOpen)),
    ...section(title.decided, settled.movements.filter(isDecided)),
    ...section(title.outgoing, settled.movements.filter(isOutgoing)),
    '',
    ...sumLines(settled, lang),
  ].join('\n');
}

function movementLine(
  state: SettledMovement,
  key: string,
  lang: Language,
  proposal: Proposal | undefined,
): ReportRow {
  const time = state.time === undefined ? '' : shownTime(state.time, lang);
  return { ...movementRow(state, lang, formatThousands, proposal), key, time };
}

function sumLines(settled: Settled, lang: Language): string[] {
  const shares = sharesOf(settled);
  return [...MAIN_SHARES, ...OTHER_SHARES.filter((share) => shares[share] !== 0)].map(
    (share) => `${REPORT_LABELS[lang].total[share]}: ${writeVnd(shares[share])}`,
  );
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
  const cells = rows.map((row) => used.map((heading) => shownCell(row[heading])));
  return layTable(heads, cells, { width });
}

function shownCell(value: string | number): string {
  return typeof value === 'number' ? formatThousands(value) : value;
}
