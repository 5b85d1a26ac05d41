import { csvCell } from '../../../text/csv.ts';
import type { Heading, Share } from './labels.ts';
import { REPORT_LABELS } from './labels.ts';
import { billRow, movementRow, proposalsById, sharesOf, totalRow } from './rows.ts';
import type { Settled } from './settled.ts';
import type { WriterOptions } from './table.ts';

const CSV_HEADINGS = [
  'kind',
  'key',
  'code',
  'status',
  'amountDue',
  'received',
  'difference',
  'amount',
  'with',
  'time',
  'description',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
] as const;
const NUMBERS: readonly Heading[] = ['amountDue', 'received', 'difference', 'amount', 'cash'];
const FOOT: readonly Share[] = [
  'allocated',
  'proposed',
  'unallocated',
  'possibleDuplicates',
  'received',
  'returned',
  'outgoing',
];
/** Nearly no settlement has any. */
const RARE: readonly Share[] = ['walletFees'];

/** Writes the lines of bills, of movements, and of the sums. */
export function csvOf(settled: Settled, { lang }: Pick<WriterOptions, 'lang'>): string {
  const shares = sharesOf(settled);
  const proposals = proposalsById(settled);
  const rows = [
    ...settled.bills.map((state) => billRow(state, lang, String)),
    ...settled.movements.map((state) => movementRow(state, lang, String, proposals.get(state.id))),
    ...[...FOOT, ...RARE.filter((share) => shares[share] !== 0)].map((share) =>
      totalRow(share, shares[share], lang),
    ),
  ];
  const lines = rows.map((row) =>
    CSV_HEADINGS.map((heading) => csvCell(row[heading], NUMBERS.includes(heading))).join(','),
  );
  const head = CSV_HEADINGS.map((heading) => csvCell(REPORT_LABELS[lang].columns[heading], false)).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
