import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import type { Heading } from '../labels.ts';
import { billRow, movementRow, proposalsById } from '../rows.ts';
import type { Settled, SettledBill } from '../settled.ts';
import { movementNames } from '../shown.ts';
import type { PageLine } from './tables.ts';

export const PAGE_BILL_HEADINGS: readonly Heading[] = [
  'key',
  'code',
  'class',
  'dueDate',
  'status',
  'amountDue',
  'received',
  'difference',
  'with',
];
export const PAGE_MOVEMENT_HEADINGS: readonly Heading[] = [
  'key',
  'time',
  'amount',
  'status',
  'with',
  'description',
  'decidedBy',
  'decidedAt',
  'note',
  'place',
];

/** Makes the maker of lines of bills, which name their movements as people know them. */
export function billLiner({ movements }: Settled, lang: Language): (bill: SettledBill) => PageLine {
  const name = movementNames(movements, lang);
  return (bill) => ({
    id: bill.key,
    row: { ...billRow(bill, lang), with: bill.movements.map(name).join(', ') },
  });
}

/** Makes the lines of all movements, in their order. */
export function movementLines(settled: Settled, lang: Language): readonly PageLine[] {
  const name = movementNames(settled.movements, lang);
  const proposals = proposalsById(settled);
  return settled.movements.map((state) => ({
    id: state.id,
    row: { ...movementRow(state, lang, formatThousands, proposals.get(state.id)), key: name(state.id) },
  }));
}
