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

/** Writes the lines of bills, of movements, and of the sums. */
export function csvOf(settled: Settled, { lang }: Pick<WriterOptions, 'lang'>): string {
  const shares = sharesOf(settled);
  const proposals = proposalsById(settled);
  const rows = [
    ...settled.bills.map((state) => billRow(state, lang)),
    ...settled.movements.map((state) => movementRow(state, lang, String, proposals.get(state.id))),
    ...FOOT.map((share) => totalRow(share, shares[share], lang)),
  ];
  const lines = rows.map((row) => REPORT_HEADINGS.map((heading) => csvCell(row[heading])).join(','));
  const head = REPORT_HEADINGS.map((heading) => csvCell(REPORT_LABELS[lang].columns[heading])).join(',');
  return `${[head, ...lines].join('\r\n')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
