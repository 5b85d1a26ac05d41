import { layTable } from '../../../console/text-table.ts';
import type { Language } from '../../../issues/format.ts';
import { formatThousands } from '../../../issues/stringify.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { CREDIT_COLUMNS, type Heading, SHORT_BILL_COLUMNS, SHORT_MOVEMENT_COLUMNS } from './columns.ts';
import { REPORT_LABELS } from './labels.ts';
import type { WriterOptions } from './options.ts';
import { SHARES, type Share, sharesOf } from './overview/shares.ts';
import { creditRow, linesByNames, type ReportRow, rowCell } from './rows.ts';
import type { Settled, SettledMovement } from './settled.ts';
import { shownTime } from './shown.ts';
import { isDecided, isOpen, isOutgoing, isUndone } from './sorts.ts';
import type { ToldSettlement } from './told/told.ts';

const RIGHT: readonly Heading[] = ['amountDue', 'received', 'difference', 'amount'];
/** The shares that are told of nothing too. */
const MAIN_SHARES: readonly Share[] = ['received', 'allocated', 'proposed', 'unallocated'];

/** Lays out bills, movements to look at, money sent, and the sums. */
export function printTable(told: ToldSettlement, { lang, width }: WriterOptions): string {
  const { title, columns, ownColumns } = REPORT_LABELS[lang];
  const line = linesByNames(told, lang);
  const lay = (headings: readonly Heading[], rows: readonly ReportRow[], own: object) =>
    grid(headings, rows, { ...columns, ...own }, width);
  const section = (heading: string, movements: readonly SettledMovement[]) => {
    const rows = movements.map((state) => ({ ...line.movement(state), time: shownTimeOf(state, lang) }));
    return rows.length === 0 ? [] : ['', heading, lay(SHORT_MOVEMENT_COLUMNS, rows, ownColumns.movements)];
  };
  const creditLines = () => {
    const rows = told.credits.map(creditRow);
    return rows.length === 0 ? [] : ['', title.credits, lay(CREDIT_COLUMNS, rows, ownColumns.credits)];
  };
  return [
    title.bills,
    lay(SHORT_BILL_COLUMNS, told.bills.map(line.bill), ownColumns.bills),
    ...creditLines(),
    ...section(title.movements, told.movements.filter(isOpen)),
    ...section(title.decided, told.movements.filter(isDecided)),
    ...section(title.undone, told.movements.filter(isUndone)),
    ...section(title.outgoing, told.movements.filter(isOutgoing)),
    '',
    ...sumLines(told, lang),
  ].join('\n');
}

function shownTimeOf({ time }: SettledMovement, lang: Language): string {
  return time === undefined ? '' : shownTime(time, lang);
}

function sumLines(settled: Settled, lang: Language): string[] {
  const { total, counted } = REPORT_LABELS[lang];
  const shares = sharesOf(settled);
  const told = SHARES.filter((share) => MAIN_SHARES.includes(share) || shares[share].amount !== 0);
  return told.map((share) => {
    const { count, amount } = shares[share];
    const unit = share === 'overpaid' ? 'bills' : 'movements';
    return `${total[share]}: ${writeVnd(amount)}${count === 0 ? '' : ` (${counted[unit](count)})`}`;
  });
}

function grid(
  headings: readonly Heading[],
  rows: readonly ReportRow[],
  names: Readonly<Record<Heading, string>>,
  width: number | undefined,
): string {
  const used = headings.filter((heading) => rows.some((row) => rowCell(row, heading) !== ''));
  const heads = used.map((heading) => ({
    title: names[heading],
    ...(RIGHT.includes(heading) ? { align: 'right' as const } : { wraps: true as const }),
  }));
  const cells = rows.map((row) => used.map((heading) => shownCell(rowCell(row, heading))));
  return layTable(heads, cells, { width });
}

function shownCell(value: string | number): string {
  return typeof value === 'number' ? formatThousands(value) : value;
}
