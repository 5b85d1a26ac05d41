import type { Report } from '../../../issues/report.ts';
import { compareTexts } from '../../../statements/duplicates/compared.ts';
import { dayNumber } from '../../../statements/identity.ts';
import { deadline } from '../../../tables/cells/due.ts';
import { type BillIndex, type IndexedBill, plainCode } from '../bills/bills.ts';
import type { UniqueMovement } from '../deduplicate/deduplicate.ts';
import type { ToldMovement } from '../deduplicate/read-matched.ts';
import type { Decision } from './decision.ts';
import type { Lock, LockedBill } from './lock.ts';

const UNMATCHED = { status: 'none', keys: [] } as const;

/** Makes movements of cash payments, each by its latest decision that says the sum, and of what locks hold. */
export function toldByPeople(
  decisions: readonly Decision[],
  locks: readonly Lock[],
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
        ? [{ ...UNKNOWN_ORIGIN, id, ...paid, description: note ?? '', source: 'cash', match: UNMATCHED }]
        : [],
    ),
    ...locks.flatMap(({ movements, through }) =>
      movements.map((movement) => ({
        ...UNKNOWN_ORIGIN,
        ...movement,
        file: movement.at?.file,
        match: UNMATCHED,
        frozen: { movement, through },
      })),
    ),
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
  { entries, billIndex, locks }: DecisionContext,
  report: Report,
): ReadonlyMap<UniqueMovement, Decision> {
  if (decisions.length === 0) return new Map();
  const byId = movementsById(entries, decisions);
  const decided = new Map<UniqueMovement, Decision>();
  const rows = new Map(decisions.map((decision, row) => [decision, row]));
  for (const decision of [...decisions].sort(compareDecisions)) {
    const at = report.at(rows.get(decision) ?? 0);
    const [entry, ...others] = byId.get(decision.movement) ?? [];
    if (!entry) {
      if (decision.allocations !== 'undo')
        at('decision.unused', { path: ['movement'], received: decision.movement, severity: 'warning' });
    } else if (others.length > 0) at('decision.several', { path: ['movement'], received: decision.movement });
    else if (isOpenFor(decision, entry, locks, at)) decided.set(entry, decision);
  }
  reportContradictions(decisions, report);
  const keyOf = billKeyFinder(billIndex);
  for (const [entry, decision] of decided)
    if (decision.allocations === 'undo') decided.delete(entry);
    else {
      checkSum(decision, entry, report.at(rows.get(decision) ?? 0));
      decided.set(entry, withBillKeys(decision, keyOf, report.at(rows.get(decision) ?? 0)));
    }
  return decided;
}

/** Reports two decisions on one movement, made at one moment, that differ: neither is the later one. */
function reportContradictions(decisions: readonly Decision[], report: Report): void {
  const first = new Map<string, Decision>();
  for (const [row, decision] of decisions.entries()) {
    const name = JSON.stringify([decision.movement, Date.parse(decision.at)]);
    const other = first.get(name);
    if (!other) first.set(name, decision);
    else if (JSON.stringify(other.allocations) !== JSON.stringify(decision.allocations))
      report('decision.contradiction', { path: [row, 'movement'], received: decision.movement });
  }
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
  report: Report,
): Decision {
  if (typeof decision.allocations === 'string') return decision;
  const allocations = decision.allocations.map(({ bill, amount }, row) => {
    const key = keyOf(bill);
    if (key === undefined) report('decision.bill', { path: ['allocations', row, 'bill'], received: bill });
    return { bill: key ?? bill, amount };
  });
  return { ...decision, allocations };
}

/** What decisions are about. */
interface DecisionContext {
  readonly entries: readonly UniqueMovement[];
  readonly billIndex: BillIndex;
  readonly locks: readonly Lock[];
}

/** Movements by the ids that decisions name: their own, or those under which they were told. */
function movementsById(
  entries: readonly UniqueMovement[],
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly UniqueMovement[]> {
  const wanted = new Set(decisions.map(({ movement }) => movement));
  const own = new Map<string, UniqueMovement[]>();
  const told = new Map<string, UniqueMovement[]>();
  const put = (map: Map<string, UniqueMovement[]>, id: string, entry: UniqueMovement) => {
    if (wanted.has(id)) map.set(id, [...new Set([...(map.get(id) ?? []), entry])]);
  };
  for (const entry of entries) {
    put(own, entry.id, entry);
    for (const id of entry.ids) put(told, id, entry);
  }
  return new Map([...told, ...own]);
}

/** Checks whether a decision can still count: what a lock holds was decided before it. */
function isOpenFor(
  decision: Decision,
  { frozen }: UniqueMovement,
  locks: readonly Lock[],
  report: Report,
): boolean {
  const lock = frozen && locks.find(({ through }) => through === frozen.through);
  if (!lock) return true;
  if (Date.parse(decision.at) > Date.parse(lock.at))
    report('decision.locked', { path: ['movement'], received: decision.movement, limit: lock.through });
  return false;
}

function checkSum({ allocations }: Decision, { amount }: UniqueMovement, report: Report): void {
  if (typeof allocations === 'string') return;
  const total = allocations.reduce((all, part) => all + part.amount, 0);
  const wrong = allocations.find((part) => Math.sign(part.amount) !== Math.sign(amount));
  if (wrong) report('decision.sum', { path: ['allocations'], received: String(wrong.amount), limit: amount });
  else if (total !== amount)
    report('decision.sum', { path: ['allocations'], received: String(total), limit: amount });
}

/**
 * Finds the bills of locks in the list, by their keys or else by their codes, as long as they ask the same by the same day: a bill
 * of another month is another, whatever its name. Reports those that are not there.
 */
export function resolveLocks(locks: readonly Lock[], billIndex: BillIndex, report: Report): readonly Lock[] {
  if (locks.length === 0) return locks;
  const byCode = keysByCode(billIndex);
  return locks.map((lock, row) => {
    const known = new Map((lock.bills ?? []).map((bill) => [bill.bill, bill]));
    const reported = new Set<string>();
    const keyOf = (bill: string, path: readonly (string | number)[]): string => {
      const locked = known.get(bill);
      const keys = [bill, ...(locked ? (byCode.get(plainCode(locked.code)) ?? []) : [])];
      const found = keys.find((key) => isLockedBill(billIndex.get(key), locked));
      if (found === undefined && !reported.has(bill))
        report('lock.bill', { path: [row, ...path], received: bill, limit: lock.through });
      reported.add(bill);
      return found ?? bill;
    };
    const movements = lock.movements.map((movement, place) => ({
      ...movement,
      allocations: movement.allocations.map(({ bill, amount }, part) => ({
        bill: keyOf(bill, ['movements', place, 'allocations', part, 'bill']),
        amount,
      })),
    }));
    return { ...lock, movements };
  });
}

function keysByCode(billIndex: BillIndex): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, { code }] of billIndex) {
    const same = keys.get(plainCode(code));
    if (same) same.push(key);
    else keys.set(plainCode(code), [key]);
  }
  return keys;
}

function isLockedBill(bill: IndexedBill | undefined, locked: LockedBill | undefined): boolean {
  if (bill?.inForce === undefined) return false;
  if (!locked) return true;
  const isOneDay = (bill.dueDate && deadline(bill.dueDate)) === (locked.dueDate && deadline(locked.dueDate));
  return plainCode(bill.code) === plainCode(locked.code) && bill.amount === locked.amount && isOneDay;
}

/** The last day that locks close, counted from 1970; none closes any for -Infinity. */
export function closedThrough(locks: readonly Lock[]): number {
  return locks.reduce(
    (last, { through }) => Math.max(last, dayNumber(through) ?? last),
    Number.NEGATIVE_INFINITY,
  );
}

function compareDecisions(a: Decision, b: Decision): number {
  return Date.parse(a.at) - Date.parse(b.at) || compareTexts(JSON.stringify(a), JSON.stringify(b));
}
