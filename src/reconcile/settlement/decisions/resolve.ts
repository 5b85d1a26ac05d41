import type { Report } from '../../../issues/report.ts';
import { compareTexts } from '../../../statements/duplicates/compared.ts';
import { type BillIndex, plainCode } from '../bills/bills.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import { CASH_SOURCE, type Frozen, type ToldMovement } from '../deduplicate/read-matched.ts';
import type { Decision } from './decision.ts';
import { keysByCode } from './locked-bills.ts';
import { nearBills } from './near-bills.ts';

const UNMATCHED = { status: 'none', keys: [] } as const;

/** Makes movements of cash payments, each by its latest decision that says the sum, and of what locks hold. */
export function toldByPeople(
  decisions: readonly Decision[],
  held: readonly Frozen[],
): readonly ToldMovement[] {
  const latest = new Map([...decisions].sort(compareDecisions).map((each) => [each.movement, each]));
  const cash = new Map(
    [...decisions]
      .sort(compareDecisions)
      .flatMap((each) => (each.cash ? [[each.movement, each] as const] : [])),
  );
  return [
    ...[...cash].flatMap(([id, { cash: paid, note }]) =>
      paid && latest.get(id)?.allocations !== 'undo'
        ? [{ ...UNKNOWN_ORIGIN, id, ...paid, description: note ?? '', source: CASH_SOURCE, match: UNMATCHED }]
        : [],
    ),
    ...held.map(({ movement, lock }) => ({
      ...UNKNOWN_ORIGIN,
      ...movement,
      file: movement.at?.file,
      match: UNMATCHED,
      frozen: { movement, lock },
    })),
  ];
}

const UNKNOWN_ORIGIN = {
  time: undefined,
  account: undefined,
  reference: undefined,
  file: undefined,
  at: undefined,
  source: undefined,
};

/**
 * Finds the decision that counts for each movement, the latest; what is wrong with it is reported: bills that are not in the
 * list, another sum than the movement's, a movement that is closed.
 */
export function resolveDecisions(
  decisions: readonly Decision[],
  { entries, billIndex }: DecisionContext,
  report: Report,
): ReadonlyMap<UniqueMovement, Decision> {
  const decided = new Map<UniqueMovement, Decision>();
  if (decisions.length === 0) return decided;
  const keyOf = billKeyFinder(billIndex);
  for (const [entry, { decision, at, isDisputed }] of latestDecisions(decisions, entries, report)) {
    if (isDisputed)
      at('decision.conflict', { path: ['at'], received: decision.movement, limit: decision.at });
    if (entry.frozen) checkHeld(decision, entry.frozen, keyOf, at);
    else if (decision.allocations !== 'undo') {
      checkSum(decision, entry, at);
      decided.set(entry, withBillKeys(decision, keyOf, billIndex, at));
    }
  }
  return decided;
}

/** A decision that counts, and where it stands. */
interface LatestDecision {
  readonly decision: Decision;
  readonly at: Report;
  /** Another of that moment says something else. */
  readonly isDisputed: boolean;
}

/** Finds the latest decision on each movement; those that name none, or several, are reported. */
function latestDecisions(
  decisions: readonly Decision[],
  entries: readonly UniqueMovement[],
  report: Report,
): ReadonlyMap<UniqueMovement, LatestDecision> {
  const byId = movementsById(entries, decisions);
  const latest = new Map<UniqueMovement, LatestDecision>();
  const placed = decisions.map((decision, row) => ({ decision, at: report.at(row) }));
  for (const { decision, at } of placed.sort((a, b) => compareDecisions(a.decision, b.decision))) {
    const [entry, ...others] = byId.get(decision.movement) ?? [];
    if (!entry) {
      if (decision.allocations !== 'undo')
        at('decision.unused', { path: ['movement'], received: decision.movement, severity: 'warning' });
    } else if (others.length > 0) at('decision.several', { path: ['movement'], received: decision.movement });
    else latest.set(entry, { decision, at, isDisputed: isDisputedBy(latest.get(entry), decision) });
  }
  return latest;
}

function isDisputedBy(before: LatestDecision | undefined, decision: Decision): boolean {
  if (!before || Date.parse(before.decision.at) !== Date.parse(decision.at)) return false;
  return before.isDisputed || saysOf(before.decision) !== saysOf(decision);
}

/** Makes a finder of the key of a bill by its id, or by a code that no other bill has. */
function billKeyFinder(billIndex: BillIndex): (name: string) => string | undefined {
  const byCode = keysByCode(billIndex);
  return (name) => {
    if (billIndex.get(name)?.inForce !== undefined) return name;
    const keys = (byCode.get(plainCode(name)) ?? []).filter((key) => billIndex.get(key)?.inForce === key);
    return keys.length === 1 ? keys[0] : undefined;
  };
}

function withBillKeys(
  decision: Decision,
  keyOf: (name: string) => string | undefined,
  billIndex: BillIndex,
  report: Report,
): Decision {
  if (typeof decision.allocations === 'string') return decision;
  const allocations = decision.allocations.map((share, row) => {
    const { bill } = share;
    const key = keyOf(bill);
    if (key === undefined) {
      const limit = nearBills(bill, billIndex).join(', ') || undefined;
      report('decision.bill', { path: ['allocations', row, 'bill'], received: bill, limit });
    }
    return { ...share, bill: key ?? bill };
  });
  return { ...decision, allocations };
}

/** What decisions are about. */
interface DecisionContext {
  readonly entries: readonly UniqueMovement[];
  readonly billIndex: BillIndex;
}

/**
 * Movements by the ids that decisions name: their own, or those under which they were told. What a lock holds keeps its id; else
 * an id under which several were told is no name of one, since it depends on the others which of them has it.
 */
function movementsById(
  entries: readonly UniqueMovement[],
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly UniqueMovement[]> {
  const wanted = new Set(decisions.map(({ movement }) => movement));
  const named = new Map<string, UniqueMovement[]>();
  for (const entry of entries)
    for (const id of new Set([entry.id, ...(entry.ids ?? [])]))
      if (wanted.has(id))
        named
          .set(id, named.get(id) ?? [])
          .get(id)
          ?.push(entry);
  for (const [id, all] of named) {
    const own = all.filter((entry) => entry.id === id);
    const isOwn =
      own.some(({ frozen }) => frozen) || all.every((entry) => own.includes(entry) || isSecond(entry));
    if (isOwn && own.length > 0) named.set(id, own);
  }
  return named;
}

/** Checks whether a movement only repeats another, or what a lock holds. */
function isSecond({ isPossibleDuplicate, frozen }: UniqueMovement): boolean {
  return isPossibleDuplicate === true || frozen !== undefined;
}

/** What a decision says, whoever made it. */
function saysOf({ allocations, cash }: Decision): string {
  const shares =
    typeof allocations === 'string'
      ? allocations
      : allocations.map(({ bill, amount, walletFee }) => JSON.stringify([bill, amount, walletFee])).sort();
  return JSON.stringify([shares, cash]);
}

/** Reports a decision on what a lock holds: a later one is refused, and an earlier one that says something else does not count. */
function checkHeld(
  decision: Decision,
  { movement, lock }: Frozen,
  keyOf: (name: string) => string | undefined,
  report: Report,
): void {
  const isLater = Date.parse(decision.at) > Date.parse(lock.at);
  const named = (parts: Decision['allocations']) =>
    typeof parts === 'string'
      ? parts
      : parts
          .map(({ bill, amount, walletFee }) => JSON.stringify([keyOf(bill) ?? bill, amount, walletFee]))
          .sort();
  const isOther = String(named(decision.allocations)) !== String(named(movement.allocations));
  if (isLater || (isOther && decision.allocations !== 'undo'))
    report('decision.locked', {
      path: ['movement'],
      received: decision.movement,
      limit: lock.through,
      ...(!isLater && { severity: 'warning' }),
    });
}

function checkSum({ allocations }: Decision, { amount }: UniqueMovement, report: Report): void {
  if (typeof allocations === 'string') return;
  const total = allocations.reduce((all, part) => all + part.amount, 0);
  const isWrong = (share: number) => Math.sign(share) !== Math.sign(amount);
  const wrong = allocations.flatMap((part) => [part.amount, part.walletFee || amount]).find(isWrong);
  if (wrong !== undefined)
    report('decision.sum', { path: ['allocations'], received: String(wrong), limit: amount });
  else if (total !== amount)
    report('decision.sum', { path: ['allocations'], received: String(total), limit: amount });
}

/** Compares by time, so that the decision that counts comes last; of one moment the texts tell the order. */
export function compareDecisions(a: Decision, b: Decision): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareTexts(JSON.stringify(a), JSON.stringify(b));
}
