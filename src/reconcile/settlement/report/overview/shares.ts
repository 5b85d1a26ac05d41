import { type MovementAllocation, type Reason, sum, sumOfFees } from '../../allocate/allocation.ts';
import type { BillStatus } from '../../bills/bill-status.ts';
import { isPaidTooMuch } from '../sorts.ts';

/** The parts of what came in, each đồng in one of them; what a person decided no longer waits. */
const RECEIVED_PARTS = [
  'allocated',
  'proposed',
  'unallocated',
  'possibleDuplicates',
  'toReturn',
  'setAside',
  'sentBack',
] as const;
type ReceivedPart = (typeof RECEIVED_PARTS)[number];

/** What a report tells of the money, in its order: what came in, its parts, what of it bills have too much, and what went out. */
export const SHARES = [
  'received',
  ...RECEIVED_PARTS,
  'overpaid',
  'returned',
  'walletFees',
  'outgoing',
] as const;
export type Share = (typeof SHARES)[number];

/** How many movements, or bills that are paid too much, and what they come to in whole đồng. */
export interface CountedSum {
  readonly count: number;
  readonly amount: number;
}

/** What a movement is told by. */
type Told = Pick<MovementAllocation, 'id' | 'amount' | 'outcome' | 'allocations'> & {
  readonly reason?: Reason | undefined;
  readonly undoes?: string | undefined;
};

/** What the shares are added up of: a settlement, or one that was read. */
interface Shared {
  readonly movements: readonly Told[];
  readonly bills: readonly { readonly status: BillStatus; readonly difference?: number | undefined }[];
}

/** Tells which part of what came in a movement is; undefined for money out. `undone` are the ids of what went back. */
function receivedPart(
  { id, amount, outcome, reason }: Told,
  undone: ReadonlySet<string>,
): ReceivedPart | undefined {
  if (amount <= 0 || outcome === 'ignored') return undefined;
  if (outcome !== 'unallocated') return outcome;
  if (reason === 'reversed' || undone.has(id)) return 'sentBack';
  if (reason === 'possible_duplicate') return 'possibleDuplicates';
  if (reason === 'refund') return 'toReturn';
  return reason === 'ignored' ? 'setAside' : 'unallocated';
}

/** Adds up where the money went, with how many movements or bills each sum stands for. */
export function sharesOf({ movements, bills }: Shared): Readonly<Record<Share, CountedSum>> {
  const made = movements.filter(({ outcome }) => outcome === 'allocated');
  const fees = made.flatMap(({ allocations }) => allocations.filter(({ walletFee }) => walletFee));
  const over = bills.filter(isPaidTooMuch);
  const undone = new Set(movements.flatMap(({ undoes }) => undoes ?? []));
  const countPart = (part: ReceivedPart) =>
    counted(movements.filter((movement) => receivedPart(movement, undone) === part));
  return {
    received: counted(movements.filter((movement) => receivedPart(movement, undone) !== undefined)),
    allocated: countPart('allocated'),
    proposed: countPart('proposed'),
    unallocated: countPart('unallocated'),
    possibleDuplicates: countPart('possibleDuplicates'),
    toReturn: countPart('toReturn'),
    setAside: countPart('setAside'),
    sentBack: countPart('sentBack'),
    overpaid: counted(over.map(({ difference = 0 }) => ({ amount: difference }))),
    returned: negated(counted(movements.filter(isReturned))),
    walletFees: { count: fees.length, amount: sumOfFees(fees) },
    outgoing: counted(movements.filter(({ outcome }) => outcome === 'ignored')),
  };
}

/** Lists the shares that a report tells, of nothing too; nearly no settlement has fees of wallets. */
export function usualShares(shares: Readonly<Record<Share, CountedSum>>): readonly Share[] {
  return SHARES.filter((share) => share !== 'walletFees' || shares[share].amount !== 0);
}

/** Adds up what waits for a person to say which bills it is for. */
export function waitingOf(shares: Readonly<Record<Share, CountedSum>>): CountedSum {
  const parts = [shares.proposed, shares.unallocated, shares.possibleDuplicates];
  return { count: parts.reduce((all, { count }) => all + count, 0), amount: sum(parts) };
}

function isReturned({ amount, outcome }: Told): boolean {
  return amount < 0 && outcome !== 'ignored';
}

function counted(parts: readonly { readonly amount: number }[]): CountedSum {
  return { count: parts.length, amount: sum(parts) };
}

function negated({ count, amount }: CountedSum): CountedSum {
  return { count, amount: amount === 0 ? 0 : -amount };
}
