import type { Language } from '../../../issues/format.ts';
import { formatThousands } from '../../../issues/stringify.ts';
import { sum } from '../allocate/allocation.ts';
import { CASH_SOURCE } from '../deduplicate/read-matched.ts';
import type { Credit } from '../propose/credits.ts';
import { type Proposal, proposalsFor } from '../propose/propose.ts';
import { type Heading, REPORT_LABELS, type Share } from './labels.ts';
import type { Settled, SettledBill, SettledMovement } from './settled.ts';

/** The cells of a line. */
export type ReportRow = Readonly<Record<Heading, string>>;

const NO_CELLS: ReportRow = {
  kind: '',
  key: '',
  code: '',
  status: '',
  amountDue: '',
  received: '',
  difference: '',
  amount: '',
  with: '',
  time: '',
  description: '',
  assign: '',
  assigned: '',
  cash: '',
  decidedBy: '',
  decidedAt: '',
  note: '',
};

export function billRow(
  state: SettledBill,
  lang: Language,
  number: (amount: number) => string = formatThousands,
): ReportRow {
  const { code, status, amountDue, received, difference, movements } = state;
  return {
    ...NO_CELLS,
    kind: REPORT_LABELS[lang].kind.bill,
    key: nameOfBill(state),
    code,
    status: REPORT_LABELS[lang].status[status],
    amountDue: amountDue === undefined ? '' : number(amountDue),
    received: number(received),
    difference: difference === undefined || difference === 0 ? '' : number(difference),
    with: movements.join(' '),
  };
}

/** What people know a bill by: its id, or who pays where it goes by its code. */
function nameOfBill({ key, code, customer, name }: SettledBill): string {
  const payer = [customer, name].filter((part) => part !== undefined).join(' ');
  return key === code && payer !== '' ? payer : key;
}

export function movementRow(
  state: SettledMovement,
  lang: Language,
  number: (amount: number) => string = formatThousands,
  proposal?: Proposal,
): ReportRow {
  const { id, amount, outcome, reason, allocations, candidates, time = '', description } = state;
  const labels = REPORT_LABELS[lang];
  const why = reason ? labels.reason[reason] : labels.outcome[outcome];
  const parts = allocations.map(({ bill, amount, walletFee }) => {
    const kept = walletFee === undefined ? '' : ` (${labels.walletFee} ${number(walletFee)})`;
    return `${bill}=${number(amount)}${kept}`;
  });
  return {
    ...NO_CELLS,
    kind: labels.kind.movement,
    key: id,
    status: why,
    amount: number(amount),
    with: parts.length > 0 ? parts.join(' ') : (proposalCell(proposal, lang) ?? candidates.join(' ')),
    time,
    description,
    ...decisionCells(state, lang),
  };
}

export function creditRow({ bill, amount, offeredTo }: Credit): ReportRow {
  return { ...NO_CELLS, key: bill, amount: formatThousands(amount), with: offeredTo.join(', ') };
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
    cash: source === CASH_SOURCE ? String(amount) : '',
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
  return { ...NO_CELLS, kind: kind.total, status: total[share], [column]: String(amount) };
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
