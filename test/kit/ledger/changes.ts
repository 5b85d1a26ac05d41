import fc from 'fast-check';
import type {
  Bill,
  Decision,
  IssuedCode,
  Match,
  MatchedMovement,
  Reconciler,
  SettlePolicy,
} from '../../../src/reconcile/index.ts';

/** One call that changes the books. */
export type LedgerChange =
  | { readonly kind: 'bills'; readonly bills: readonly Bill[] }
  | { readonly kind: 'receive'; readonly matched: readonly MatchedMovement[] }
  | { readonly kind: 'assign'; readonly decision: Decision }
  | { readonly kind: 'undo'; readonly movement: string; readonly at: string }
  | { readonly kind: 'lock'; readonly through: string; readonly at: string }
  | { readonly kind: 'unlock'; readonly through: string; readonly at: string }
  | { readonly kind: 'rematch'; readonly match: MatchById };

/** A reconciler that goes by the id of a movement alone. */
export type MatchById = Reconciler['match'];

/** Two bills of one code, two of one customer, one that was replaced, one that nothing has to do with. */
const BILLS: readonly Bill[] = [
  { id: 'a', code: 'HS1001', amount: 350_000, dueDate: '2026-08-02' },
  { id: 'b', code: 'HS1001', amount: 100_000, dueDate: '2026-08-04' },
  { id: 'c', code: 'HS1002', amount: 350_000, customer: 'An' },
  { id: 'd', code: 'HS1003', amount: 70_000, customer: 'An' },
  { id: 'e', code: 'HS1004', amount: 350_000, supersededBy: 'f' },
  { id: 'f', code: 'HS1005', amount: 350_000 },
  { code: 'HS1006' },
];
const KEYS: readonly string[] = BILLS.map(({ id, code }) => id ?? code);
const IDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const SUMS = [350_000, 100_000, 70_000, 450_000];

const dayOf = (day: number) => `2026-08-${String(day).padStart(2, '0')}`;
/** Few days, so that movements of one day and sum meet. */
const anyDay = fc.integer({ min: 1, max: 5 });
const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }))
  .map(
    ([day, hour]) => `2026-09-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+07:00`,
  );

/** The bills of a text: mostly one, or none. */
const anyKeys = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KEYS).map((key) => [key]) },
  { weight: 2, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom<string[][]>(['a', 'b'], ['c', 'd'], ['a', 'c'], ['gone']) },
);

/** A movement as one of several sources tells it, which may be one that another told, take one back, or share its id. */
const anyMatched: fc.Arbitrary<MatchedMovement> = fc
  .record({
    id: fc.constantFrom(...IDS),
    amount: fc.constantFrom(...SUMS, ...SUMS, -350_000, -100_000),
    day: fc.option(anyDay, { nil: undefined, freq: 9 }),
    account: fc.constantFrom('0570101451499', '0011001234567', '0570****499', undefined),
    reference: fc.constantFrom(
      ...['FT26215859460799', 'FT26215859460800', 'FT26215859460801', '26215859', '5243', '5244'],
      ...[undefined, undefined, undefined],
    ),
    counterpartyAccount: fc.constantFrom('19036512345017', '0451000212345', undefined, undefined),
    description: fc.constantFrom(
      ...['nop tien', 'HS1001 hoc phi', 'hoan tra FT26215859460799', 'hoan tra', 'FT26215859460800', ''],
    ),
    source: fc.constantFrom('statement', 'sepay', 'casso', undefined),
    file: fc.constantFrom('a.csv', 'b.csv', undefined),
    keys: anyKeys,
    isSuggested: fc.boolean(),
  })
  .map(({ day, file, keys, isSuggested, account, counterpartyAccount, reference, source, ...rest }) => ({
    movement: {
      ...rest,
      ...(account !== undefined && { account }),
      ...(counterpartyAccount !== undefined && { counterpartyAccount }),
      ...(reference !== undefined && { reference }),
      ...(source !== undefined && { source }),
      ...(day !== undefined && { time: `${dayOf(day)}T00:00:00+07:00` }),
      ...(file !== undefined && { at: { file } }),
    },
    match: matchOf(keys, isSuggested),
  }));

function idOf(movement: Parameters<MatchById>[0]): string {
  return typeof movement === 'object' && 'id' in movement ? String(movement.id) : '';
}

function matchOf(keys: readonly string[], isSuggested: boolean): Match<IssuedCode> {
  return {
    status: keys.length === 0 ? 'none' : isSuggested ? 'suggested' : keys.length > 1 ? 'multiple' : 'matched',
    bills: keys.map((id) => ({ id, code: id })),
    evidence: [],
  };
}

const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    movement: fc.constantFrom(...IDS, '1#2', 'PT01', 'PT02'),
    words: fc.constantFrom('refund', 'ignore', 'undo', undefined, undefined, undefined),
    bills: fc.constantFrom(['a'], ['c'], ['e'], ['HS1005'], ['a', 'b'], ['gone']),
    amount: fc.constantFrom(...SUMS),
    isCash: fc.boolean(),
    day: anyDay,
    at: anyMoment,
  })
  .map(({ movement, words, bills, amount, isCash, day, at }) => {
    const [first = '', ...others] = bills;
    const rest = others.map((bill) => ({ bill, amount: 10_000 }));
    const allocations = [{ bill: first, amount: amount - 10_000 * rest.length }, ...rest];
    const isCounter = isCash && movement.startsWith('PT');
    return {
      ...{ movement, allocations: words ?? allocations, by: 'Lan', at },
      ...(isCounter && { cash: { amount, time: `${dayOf(day)}T08:00:00+07:00` } }),
    };
  });

const anyChange: fc.Arbitrary<LedgerChange> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...BILLS), { minLength: 1, maxLength: 7 })
      .map((bills) => ({ kind: 'bills' as const, bills })),
  },
  {
    weight: 8,
    arbitrary: fc
      .array(anyMatched, { minLength: 1, maxLength: 4 })
      .map((matched) => ({ kind: 'receive' as const, matched })),
  },
  { weight: 4, arbitrary: anyDecision.map((decision) => ({ kind: 'assign' as const, decision })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ movement: fc.constantFrom(...IDS), at: anyMoment })
      .map((undone) => ({ kind: 'undo' as const, ...undone })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ day: anyDay, at: anyMoment })
      .map(({ day, at }) => ({ kind: 'lock' as const, through: dayOf(day), at })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ day: anyDay, at: anyMoment })
      .map(({ day, at }) => ({ kind: 'unlock' as const, through: dayOf(day), at })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(anyKeys, fc.boolean()), { minLength: IDS.length, maxLength: IDS.length })
      .map((answers) => ({
        kind: 'rematch' as const,
        match: (movement: Parameters<MatchById>[0]) =>
          matchOf(...(answers[IDS.indexOf(idOf(movement))] ?? [[], false])),
      })),
  },
);

/** Calls that change the books; mostly the bills come first. */
export const anyChanges: fc.Arbitrary<readonly LedgerChange[]> = fc
  .tuple(
    fc.option(fc.shuffledSubarray([...BILLS], { minLength: 5 }), { freq: 3 }),
    fc.array(anyChange, { minLength: 1, maxLength: 12 }),
  )
  .map(([bills, changes]) => (bills ? [{ kind: 'bills', bills }, ...changes] : changes));

const PAID: MatchedMovement = {
  movement: { id: '1', amount: 350_000, description: '', time: '2026-08-05', source: 'sepay' },
  match: { status: 'matched', bills: [{ id: 'c', code: 'c' }], evidence: [] },
};
const DECIDED: Decision = {
  movement: '1',
  allocations: [{ bill: 'a', amount: 350_000 }],
  by: 'Lan',
  at: '2026-09-01T00:00:00+07:00',
};

/** A decision that another sum sets aside, and a lock that holds a movement: chance has them rarely. */
export const ALL_KINDS: readonly LedgerChange[] = [
  { kind: 'bills', bills: BILLS },
  { kind: 'receive', matched: [PAID, { ...PAID, movement: { ...PAID.movement, id: '2' } }] },
  { kind: 'assign', decision: DECIDED },
  { kind: 'receive', matched: [{ ...PAID, movement: { ...PAID.movement, amount: 100_000 } }] },
  { kind: 'lock', through: '2026-08-31', at: '2026-09-02T00:00:00+07:00' },
  { kind: 'unlock', through: '2026-08-31', at: '2026-09-03T00:00:00+07:00' },
  { kind: 'receive', matched: [{ movement: { ...PAID.movement, id: '3' }, match: matchOf([], false) }] },
  { kind: 'rematch', match: () => matchOf(['a'], false) },
];

/** Money that is whole by what a wallet kept of it. */
export const WITH_FEES: readonly LedgerChange[] = [
  { kind: 'bills', bills: BILLS },
  { kind: 'receive', matched: [{ ...PAID, movement: { ...PAID.movement, amount: 100_000 } }] },
];

/** A policy by which 100,000 of 350,000 are whole. */
export const FEE_POLICY: SettlePolicy = {
  graceDays: 2,
  lateFee: { perDay: 1000 },
  walletFee: { fixed: 250_000 },
};
