import { csvCell } from '../../../text/csv.ts';
import { REPORT_LABELS, type Share } from './labels.ts';
import type { WriterOptions } from './options.ts';
import { billRow, movementRow, proposalsById, REPORT_HEADINGS, sharesOf, totalRow } from './rows.ts';
import type { Settled } from './settled.ts';

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
    ...settled.bills.map((state) => billRow(state, lang)),
    ...settled.movements.map((state) => movementRow(state, lang, String, proposals.get(state.id))),
    ...[...FOOT, ...RARE.filter((share) => shares[share] !== 0)].map((share) =>
      totalRow(share, shares[share], lang),
    ),
  ];
  const lines = rows.map((row) =>
    REPORT_HEADINGS.map((heading) => csvCell(String(row[heading]), typeof row[heading] === 'number')).join(
      ',',
    ),
  );
  const head = REPORT_HEADINGS.map((heading) => csvCell(REPORT_LABELS[lang].columns[heading])).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
