import type { Language } from '../../../issues/format.ts';
import { formatThousands } from '../../../issues/stringify.ts';
import type { Allocation } from '../allocate/allocation.ts';
import { CASH_SOURCE } from '../deduplicate/read-matched.ts';
import type { Credit } from '../propose/credits.ts';
import type { Proposal } from '../propose/propose.ts';
import type { Heading } from './columns.ts';
import { REPORT_LABELS } from './labels.ts';
import type { Share } from './overview/shares.ts';
import type { SettledBill, SettledMovement } from './settled.ts';
import { movementNames, placeName } from './shown.ts';
import type { ToldSettlement } from './told/told.ts';

/** The cells of a line: texts, and sums as numbers; what lacks is empty. Days and times are ISO 8601. */
export type ReportRow = Readonly<Partial<Record<Heading, string | number>>>;

/** Gives a cell of a line; `''` where there is nothing. */
export function rowCell(row: ReportRow, heading: Heading): string | number {
  return row[heading] ?? '';
}

/** Makes the lines of bills and movements. */
export interface LineMaker {
  readonly bill: (state: SettledBill) => ReportRow;
  readonly movement: (state: SettledMovement) => ReportRow;
}

/** Makes lines for programs, and for what is read again: movements go by their ids. */
export function linesByIds(told: ToldSettlement, lang: Language): LineMaker {
  const proposals = proposalsById(told);
  return {
    bill: (state) => billRow(state, lang),
    movement: (state) => movementRow(state, lang, String, proposals.get(state.id)),
  };
}

/** Makes lines for people: movements go by the names that people know them by. */
export function linesByNames(told: ToldSettlement, lang: Language): LineMaker {
  const name = movementNames(told.movements, lang);
  const proposals = proposalsById(told);
  return {
    bill: (state) => ({ ...billRow(state, lang), with: state.movements.map(name).join(', ') }),
    movement: (state) => ({
      ...movementRow(state, lang, formatThousands, proposals.get(state.id)),
      key: name(state.id),
    }),
  };
}

function billRow(state: SettledBill, lang: Language): ReportRow {
  const { code, status, amountDue = '', received, difference = 0, dueDate = '', movements } = state;
  return {
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

/** What people know a bill by: its id, or who pays where it goes by its code; by both where the id is of a month and the code. */
function nameOfBill({ key, code, customer, name }: SettledBill): string {
  const payer = [customer, name].filter((part) => part !== undefined).join(' ');
  if (payer === '') return key;
  if (key === code) return payer;
  return key.endsWith(`/${code}`) ? `${key} ${payer}` : key;
}

/** Makes the line of a movement; `number` writes the sums of its bills, which stand in one cell. */
function movementRow(
  state: SettledMovement,
  lang: Language,
  number: (amount: number) => string,
  proposal?: Proposal,
): ReportRow {
  const { id, amount, allocations, candidates, time = '', description } = state;
  const parts = allocations.map((part) => shareWords(part, lang, number));
  return {
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

/** Writes a share for a bill, with what a wallet kept of it: `HS2041=338000 (phí ví 12000)`. */
function shareWords(
  { bill, amount, walletFee }: Allocation,
  lang: Language,
  number: (amount: number) => string,
): string {
  const kept = walletFee === undefined ? '' : ` (${REPORT_LABELS[lang].walletFee} ${number(walletFee)})`;
  return `${bill}=${number(amount)}${kept}`;
}

/** Says what became of a movement, or why nothing did. */
export function outcomeWords({ outcome, reason }: SettledMovement, lang: Language): string {
  const labels = REPORT_LABELS[lang];
  return reason ? labels.reason[reason] : labels.outcome[outcome];
}

export function creditRow({ bill, amount, offeredTo }: Credit): ReportRow {
  return { key: bill, amount, with: offeredTo.join(', ') };
}

/** Says which bills are proposed, and why: `7A02 (tên, số tiền)`. */
function proposalCell(proposal: Proposal | undefined, lang: Language): string | undefined {
  if (!proposal) return undefined;
  const reasons = proposal.reasons.map((reason) => REPORT_LABELS[lang].proposal[reason]);
  return `${proposal.bills.join(', ')} (${reasons.join(', ')})`;
}

function proposalsById({ proposals }: ToldSettlement): ReadonlyMap<string, Proposal> {
  return new Map(proposals.map((proposal) => [proposal.movement, proposal]));
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
  const parts = allocations.map((part) => shareWords(part, lang, String));
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

const OF_BILLS_SHARES: readonly Share[] = ['allocated', 'overpaid', 'returned', 'walletFees'];

/** A line of the foot: what went to bills stands below what bills received, all else below the movements. */
export function totalRow(share: Share, amount: number, lang: Language): ReportRow {
  const { kind, total } = REPORT_LABELS[lang];
  const column = OF_BILLS_SHARES.includes(share) ? 'received' : 'amount';
  return { kind: kind.total, status: total[share], [column]: amount };
}
