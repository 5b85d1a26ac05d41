import { finish } from '../../../issues/finish.ts';
import { settlementMessages } from '../../../issues/messages/domains.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import type { Amount } from '../../../money/vnd.ts';
import { groupBy } from '../../../text/group-by.ts';
import { exactBills, type OpenBill } from '../allocate/open-bills.ts';
import type { Bill } from '../bills/bills.ts';
import { readSettlement, type Settled, type SettledBill, type SettledMovement } from '../report/settled.ts';
import type { Settlement } from '../settle.ts';
import { indexNames, type NameIndex, plainWords } from './names.ts';

/** Why bills are proposed: the text names the payer or the class, the sum is what they lack, or the same account has paid for them. */
export type ProposalReason = 'name' | 'class' | 'amount' | 'payer';

/** Bills that money without a code may be for. A person decides; nothing is booked by it. */
export interface Proposal {
  /** Id of the movement. */
  readonly movement: string;
  /** Keys of the bills: together where the sum is theirs together, else one or the other. */
  readonly bills: readonly string[];
  readonly reasons: readonly ProposalReason[];
}

/** More bills of one sum say nothing. */
const MOST_OF_A_SUM = 5;

/**
 * Proposes bills for money that was not allocated: open bills whose payer the text names, whole name and class, those that
 * the same account has paid for before, or up to five of which each lacks that very sum.
 *
 * @throws {VietqrError} `input.*`
 */
export function proposeBills(settlement: Settlement<Bill<Amount>>): readonly Proposal[] {
  return unwrap(safeProposeBills(settlement));
}

/** Does what {@link proposeBills} does and returns a {@link Result} instead of throwing. */
export function safeProposeBills(settlement: Settlement<Bill<Amount>>): Result<readonly Proposal[]> {
  return finish(settlementMessages, (report) => {
    const settled = readSettlement(settlement, report.at('settlement'));
    return settled && proposalsFor(settled);
  });
}

/** Lists proposals for the movements of a settlement that nobody has decided on. */
export function proposalsFor({
  bills,
  movements,
}: Pick<Settled, 'bills' | 'movements'>): readonly Proposal[] {
  const waiting = movements.filter(isWaiting);
  if (waiting.length === 0) return [];
  const open = bills.filter((bill) => lacking(bill) > 0 && bill.status !== 'superseded');
  const index: OpenIndex = {
    bySum: groupBy(open, lacking),
    byName: indexNames(open.flatMap((bill) => (bill.name === undefined ? [] : [[bill.name, bill] as const]))),
    byCustomer: groupBy(open, customerOf),
    payers: customersByPayer(bills, movements),
  };
  return waiting.flatMap((movement) => proposalFor(movement, index) ?? []);
}

/** A movement whose text names bills that are in doubt has its candidates already. */
function isWaiting({ amount, outcome, reason, candidates, decision }: SettledMovement): boolean {
  const isUnread = reason === 'no_code' || (reason === 'needs_review' && candidates.length === 0);
  return amount > 0 && outcome === 'unallocated' && isUnread && decision === undefined;
}

/** Open bills by what a payment may tell of them. */
interface OpenIndex {
  readonly bySum: ReadonlyMap<number, readonly SettledBill[]>;
  readonly byName: NameIndex<SettledBill>;
  readonly byCustomer: ReadonlyMap<string, readonly SettledBill[]>;
  /** The customers whose bills an account has paid before. */
  readonly payers: ReadonlyMap<string, ReadonlySet<string>>;
}

function proposalFor(movement: SettledMovement, index: OpenIndex): Proposal | undefined {
  const words = plainWords(movement.description);
  const named = index.byName.find(words);
  const inClass = named.filter((bill) => isClassIn(words, bill));
  const customers = index.payers.get(movement.counterpartyAccount ?? '') ?? new Set();
  const paidBefore = [...customers].flatMap((customer) => index.byCustomer.get(customer) ?? []);
  const [bills, reason]: readonly [readonly SettledBill[], ProposalReason] =
    named.length > 0
      ? [inClass.length > 0 ? inClass : named, 'name']
      : paidBefore.length > 0
        ? [paidBefore, 'payer']
        : [index.bySum.get(movement.amount) ?? [], 'amount'];
  if (bills.length === 0 || (reason === 'amount' && bills.length > MOST_OF_A_SUM)) return undefined;
  const exact = exactBills(bills.map(openBill), movement.amount)?.map(({ key }) => key);
  const reasons: ProposalReason[] = [reason];
  if (reason === 'name' && inClass.length > 0) reasons.push('class');
  if (reason !== 'amount' && exact) reasons.push('amount');
  const keys = reason === 'amount' ? undefined : exact;
  return { movement: movement.id, bills: keys ?? bills.map(({ key }) => key), reasons };
}

/** A class is said in one word or two: `lop 6A1`, `6 A1`. */
function isClassIn(words: readonly string[], { class: name }: SettledBill): boolean {
  const wanted = name === undefined ? '' : plainWords(name).join('');
  return (
    wanted !== '' &&
    words.some((word, place) => word === wanted || `${word}${words[place + 1] ?? ''}` === wanted)
  );
}

function openBill(bill: SettledBill): OpenBill {
  return { key: bill.key, lacking: lacking(bill), customer: '' };
}

function customersByPayer(
  bills: readonly SettledBill[],
  movements: readonly SettledMovement[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const customers = new Map(bills.map((bill) => [bill.key, customerOf(bill)]));
  const payers = new Map<string, Set<string>>();
  for (const { counterpartyAccount, outcome, allocations } of movements) {
    if (counterpartyAccount === undefined || outcome !== 'allocated') continue;
    const known = payers.get(counterpartyAccount) ?? new Set();
    for (const { bill } of allocations) known.add(customers.get(bill) ?? bill);
    payers.set(counterpartyAccount, known);
  }
  return payers;
}

function customerOf({ key, customer }: SettledBill): string {
  return customer ?? key;
}

function lacking({ difference = 0 }: SettledBill): number {
  return -difference;
}
