import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createLedger, type JournalEntry, type Ledger } from '../../../src/ledger/index.ts';
import { canonical } from '../../../src/ledger/store/canonical.ts';
import {
  type Bill,
  type Decision,
  freezeDays,
  type Lock,
  type MatchedMovement,
  type Settlement,
  type SettlePolicy,
  safeSettle,
} from '../../../src/reconcile/index.ts';
import { runs, tries } from '../scale.ts';
import { createTally, type Tally } from '../tally.ts';
import {
  ALL_KINDS,
  anyChanges,
  FEE_POLICY,
  type LedgerChange,
  type MatchById,
  WITH_FEES,
} from './changes.ts';
import { newInstitution } from './database.ts';

/** All that was given and taken. */
interface Given {
  readonly bills: Bill[];
  readonly received: MatchedMovement[];
  decisions: readonly Decision[];
  readonly locks: Lock[];
}

const anyPolicy: fc.Arbitrary<SettlePolicy> = fc.constantFrom<SettlePolicy[]>(
  {},
  { openBills: 'oldest_first', multiple: 'exact' },
  { openBills: 'proportional', late: 'hold', superseded: 'hold' },
  FEE_POLICY,
);

/** Expects the books of a database to be what `settle` makes of all that was given, whatever is given in whatever order. */
export async function expectBooksAsSettled(db: PGlite): Promise<void> {
  const met = createTally();
  await fc.assert(
    fc.asyncProperty(anyChanges, anyPolicy, async (changes, policy) => {
      const ledger = createLedger(db, { institution: newInstitution(), policy });
      const given: Given = { bills: [], received: [], decisions: [], locks: [] };
      for (const change of changes) {
        await follow(ledger, change, given, policy, met);
        expect(sorted(await ledger.state())).toEqual(sorted(settleAll(given, policy)));
      }
      const { totals } = settleAll(given, policy);
      const journal = await ledger.journal();
      expect(bookedOn(journal, ['1111', '1121'])).toBe(totals.allocated - totals.returned);
      expect(bookedOn(journal, ['6417'])).toBe(totals.walletFees ?? 0);
      if (totals.walletFees) met('fees');
      const before = await ledger.events({ limit: 10_000 });
      expect(await ledger.receive(given.received)).toBe(0);
      expect(await ledger.events({ limit: 10_000 })).toEqual(before);
    }),
    {
      ...tries(1000, 15),
      examples: [
        [ALL_KINDS, {}],
        [WITH_FEES, FEE_POLICY],
      ],
    },
  );
  met.expectAtLeast({
    bills: runs(8, 30),
    receive: runs(20, 80),
    assign: runs(5, 20),
    undo: runs(1, 4),
    lock: runs(1, 4),
    unlock: runs(1, 4),
    opened: 1,
    rematch: runs(1, 4),
    'another answer': 1,
    refused: runs(1, 4),
    set_aside: 1,
    held: 1,
    fees: 1,
  });
}

/** Makes a change in the ledger and in what was given; what the ledger refuses `settle` refuses too. */
async function follow(
  ledger: Ledger,
  change: LedgerChange,
  given: Given,
  policy: SettlePolicy,
  met: Tally,
): Promise<void> {
  const then: Given = { ...given, ...after(change, given, policy) };
  const isTaken = await call(ledger, change).then(
    () => true,
    () => false,
  );
  const isRight = safeSettle(then.bills, then.received, {
    decisions: then.decisions,
    locks: then.locks,
    policy,
  }).ok;
  const mayStand = change.kind !== 'assign' && change.kind !== 'undo' && change.kind !== 'lock';
  if (!isRight && mayStand && isTaken) {
    met('set_aside');
    const { decisions } = await ledger.inputs();
    expect(decisions.length).toBeLessThan(then.decisions.length);
    expect((await ledger.review()).decisions.length).toBeGreaterThan(0);
    const kept = new Set(decisions.map(canonical));
    then.decisions = then.decisions.filter((each) => kept.has(canonical(each)));
  } else expect({ change, isTaken }).toEqual({ change, isTaken: isRight });
  met(isTaken ? change.kind : 'refused');
  if (isTaken && then.locks.length < given.locks.length) met('opened');
  if (change.kind === 'rematch' && canonical(then.received) !== canonical(given.received))
    met('another answer');
  if (isTaken) Object.assign(given, then);
  if (isTaken && change.kind === 'lock' && (then.locks.at(-1)?.movements.length ?? 0) > 0) met('held');
}

function call(ledger: Ledger, change: LedgerChange): Promise<unknown> {
  switch (change.kind) {
    case 'bills':
      return ledger.addBills(change.bills);
    case 'receive':
      return ledger.receive(change.matched);
    case 'assign':
      return ledger.assign(change.decision);
    case 'undo':
      return ledger.undo({ movement: change.movement, by: 'Lan', at: change.at });
    case 'lock':
      return ledger.lock({ through: change.through, by: 'Lan', at: change.at });
    case 'unlock':
      return ledger.unlock({ through: change.through, by: 'Lan', at: change.at, note: 'thiếu phiếu thu' });
    case 'rematch':
      return ledger.rematch(change.match);
  }
}

function after(change: LedgerChange, given: Given, policy: SettlePolicy): Partial<Given> {
  switch (change.kind) {
    case 'bills':
      return { bills: [...given.bills, ...change.bills.filter((bill) => !given.bills.includes(bill))] };
    case 'receive':
      return { received: [...given.received, ...change.matched] };
    case 'assign':
      return { decisions: [...given.decisions, change.decision] };
    case 'undo': {
      const { movement, at } = change;
      return { decisions: [...given.decisions, { movement, at, by: 'Lan', allocations: 'undo' }] };
    }
    case 'lock': {
      const { through, at } = change;
      return { locks: [...given.locks, freezeDays(settleAll(given, policy), { through, by: 'Lan', at })] };
    }
    case 'unlock':
      return { locks: given.locks.filter(({ through }) => through < change.through) };
    case 'rematch':
      return { received: rematched(given, change.match, policy) };
  }
}

function settleAll({ bills, received, decisions, locks }: Given, policy: SettlePolicy): Settlement {
  const settled = safeSettle(bills, received, { decisions, locks, policy });
  if (!settled.ok) throw new Error(settled.issues[0].message);
  return settled.value;
}

/** Gives the answers of a reconciler to what waits: to reports that name no bill for sure, and whose movement is in no other state. */
function rematched(given: Given, match: MatchById, policy: SettlePolicy): MatchedMovement[] {
  const { movements } = settleAll(given, policy);
  const isOpen = ({ decision, outcome, reason, undoes }: (typeof movements)[number]) =>
    !decision &&
    (outcome === 'proposed' ||
      (outcome === 'unallocated' && reason !== 'reversed') ||
      (outcome === 'ignored' && reason === 'reversed' && undoes === undefined));
  const settled = new Set(movements.filter((each) => !isOpen(each)).map(({ id }) => id));
  const waiting = new Set(movements.filter(isOpen).map(({ id }) => id));
  return given.received.map((each) =>
    each.match.status === 'matched' || settled.has(each.movement.id) || !waiting.has(each.movement.id)
      ? each
      : { ...each, match: match(each.movement) },
  );
}

/** What accounts of a journal have: debits less credits. */
function bookedOn(journal: readonly JournalEntry[], accounts: readonly string[]): number {
  return journal.reduce(
    (all, { debit, credit, sum }) =>
      all + (accounts.includes(debit) ? sum : 0) - (accounts.includes(credit) ? sum : 0),
    0,
  );
}

function sorted({ bills, movements, totals }: Settlement): unknown {
  const byText = (list: readonly unknown[]) => list.map(canonical).sort();
  return { bills: byText(bills), movements: byText(movements), totals };
}
