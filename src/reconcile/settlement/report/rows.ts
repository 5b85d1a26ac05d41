import type { Language } from '../../../issues/format.ts';
import { sum } from '../allocate/allocation.ts';
import { CASH_SOURCE } from '../deduplicate/read-matched.ts';
import type { Credit } from '../propose/credits.ts';
import { type Proposal, proposalsFor } from '../propose/propose.ts';
import { type Heading, REPORT_LABELS, type Share } from './labels.ts';
import type { Settled, SettledBill, SettledMovement } from './settled.ts';
import { placeName } from './shown.ts';

/** The cells of a line: texts, and sums as numbers; `''` where there is nothing. Days and times are ISO 8601. */
export type ReportRow = Readonly<Record<Heading, string | number>>;

/** The columns of a whole report, in their order. */
export const REPORT_HEADINGS = [
  'kind',
  'key',
  'code',
  'class',
  'dueDate',
  'status',
  'amountDue',
  'received',
  'difference',
  'amount',
  'with',
  'time',
  'place',
  'description',
  'assign',
  'assigned',
  'cash',
  'decidedBy',
  'decidedAt',
  'note',
] as const satisfies readonly Heading[];

const NO_CELLS: ReportRow = {
  kind: '',
  key: '',
  code: '',
  class: '',
  dueDate: '',
  status: '',
  amountDue: '',
  received: '',
  difference: '',
  amount: '',
  with: '',
  time: '',
  place: '',
  description: '',
  assign: '',
  assigned: '',
  cash: '',
  decidedBy: '',
  decidedAt: '',
  note: '',
};

export function billRow(state: SettledBill, lang: Language): ReportRow {
  const { code, status, amountDue = '', received, difference = 0, dueDate = '', movements } = state;
  return {
    ...NO_CELLS,
    kind: REPORT_LABELS[lang].kind.bill,
    key: nameOfBill(state),
    code,
    class: state.class ?? '',
    dueDate,
    status: REPORT_LABELS[lang].status[status],
    amountDue,
    received,
    difference: difference || '',
    with: movements.join(' '),
  };
}

/** What people know a bill by: its id, or who pays where it goes by its code. */
function nameOfBill({ key, code, customer, name }: SettledBill): string {
  const payer = [customer, name].filter((part) => part !== undefined).join(' ');
  return key === code && payer !== '' ? payer : key;
}

/** Makes the line of a movement; `number` writes the sums of its bills, which stand in one cell. */
export function movementRow(
  state: SettledMovement,
  lang: Language,
  number: (amount: number) => string,
  proposal?: Proposal,
): ReportRow {
  const { id, amount, allocations, candidates, time = '', description } = state;
  const labels = REPORT_LABELS[lang];
  const parts = allocations.map(({ bill, amount, walletFee }) => {
    const kept = walletFee === undefined ? '' : ` (${labels.walletFee} ${number(walletFee)})`;
    return `${bill}=${number(amount)}${kept}`;
  });
  return {
    ...NO_CELLS,
    kind: REPORT_LABELS[lang].kind.movement,
    key: id,
    status: outcomeWords(state, lang),
    amount,
    with: parts.length > 0 ? parts.join(' ') : (proposalCell(proposal, lang) ?? candidates.join(' ')),
    time,
    place: placeName(state.at, lang),
    description,
    ...decisionCells(state, lang),
  };
}

/** Says what became of a movement, or why nothing did. */
export function outcomeWords({ outcome, reason }: SettledMovement, lang: Language): string {
  const labels = REPORT_LABELS[lang];
  return reason ? labels.reason[reason] : labels.outcome[outcome];
}

export function creditRow({ bill, amount, offeredTo }: Credit): ReportRow {
  return { ...NO_CELLS, key: bill, amount, with: offeredTo.join(', ') };
}

/** Says which bills are proposed, and why: `7A02 (tên, số tiền)`. */
function proposalCell(proposal: Proposal | undefined, lang: Language): string | undefined {
  if (!proposal) return undefined;
  const reasons = proposal.reasons.map((reason) => REPORT_LABELS[lang].proposal[reason]);
  return `${proposal.bills.join(', ')} (${reasons.join(', ')})`;
}

/** Finds the proposals of a settlement by their movements. */
export function proposalsById(settled: Settled): ReadonlyMap<string, Proposal> {
  return new Map(proposalsFor(settled).map((proposal) => [proposal.movement, proposal]));
}

type DecisionCells =
  | Pick<ReportRow, 'assign' | 'assigned' | 'cash' | 'decidedBy' | 'decidedAt' | 'note'>
  | undefined;

/** What a person decided, as it can be read again; nothing where nobody did. */
function decisionCells(
  { amount, source, decision, allocations, reason }: SettledMovement,
  lang: Language,
): DecisionCells {
  if (!decision) return undefined;
  const word = reason === 'refund' ? 'refund' : 'ignore';
  const parts = allocations.map(({ bill, amount }) => `${bill}=${amount}`);
  const assigned = parts.length > 0 ? parts.join('; ') : REPORT_LABELS[lang].assign[word];
  return {
    assign: assigned,
    assigned,
    cash: source === CASH_SOURCE ? amount : '',
    decidedBy: decision.by,
    decidedAt: decision.at,
    note: decision.note ?? '',
  };
}

const OF_BILLS_SHARES: readonly Share[] = ['allocated', 'returned', 'walletFees'];

/** A line of the foot: what went to bills stands below what bills received, all else below the movements. */
export function totalRow(share: Share, amount: number, lang: Language): ReportRow {
  const { kind, total } = REPORT_LABELS[lang];
  const column = OF_BILLS_SHARES.includes(share) ? 'received' : 'amount';
  return { ...NO_CELLS, kind: kind.total, status: total[share], [column]: amount };
}

/**
 * Adds up where the money went: what was received is allocated, proposed, not allocated, or may be counted already, each đồng in
 * one of them.
 */
export function sharesOf({ movements, totals }: Settled): Readonly<Record<Share, number>> {
  const possibleDuplicates = sum(
    movements.filter(({ outcome, reason }) => outcome === 'unallocated' && reason === 'possible_duplicate'),
  );
  const outgoing = sum(movements.filter(({ outcome }) => outcome === 'ignored'));
  return {
    walletFees: 0,
    ...totals,
    unallocated: totals.unallocated - possibleDuplicates,
    ...{ possibleDuplicates, outgoing },
  };
}
