import fc from 'fast-check';
import {
  type Bill,
  type Decision,
  freezeDays,
  type MatchedMovement,
  type Settlement,
  settle,
} from '../../../src/reconcile/index.ts';

/** Texts that harm a report which does not take care. */
const HOSTILE = [
  '=1+1',
  '+84 912',
  '-5',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '</svg><b onclick="x">',
  `O'Brien & "Co", Ltd; x`,
  'a\u202ecba',
  'a\u0000b\u001bc',
  'hai\r\ndòng\tcột',
  '_x0041_ _x000D_',
  'Nguyễn Thị Ánh ﷽ 🎓',
  '\ud800 nửa',
  '0012',
  "'000123",
  '',
] as const;

const text = fc.constantFrom(...HOSTILE);
const day = fc.integer({ min: 1, max: 40 }).map((add) => isoDay(add));

function isoDay(add: number): string {
  return new Date(Date.UTC(2026, 7, add)).toISOString().slice(0, 10);
}

const bill = fc.record(
  {
    amount: fc.constantFrom(350_000, 420_000, 1_000),
    class: fc.oneof(fc.constantFrom('6A1', '6A2', '6A10', '6/1 [a]', 'x'.repeat(40)), text),
    dueDate: fc.constantFrom('2026-08-15', '2026-08-20'),
    name: text,
    customer: fc.constantFrom('7A01', '7A02'),
    isReplaced: fc.boolean(),
  },
  { requiredKeys: [] },
);

const movement = fc.record({
  amount: fc.constantFrom(350_000, 420_000, 700_000, 770_000, 200_000, -350_000, -11_000, 0),
  to: fc.constantFrom<readonly number[]>([], [0], [1], [0, 1], [0, 1], [1, 2]),
  isUnsure: fc.constantFrom(true, false, false, false),
  words: text,
  day: fc.option(day, { nil: undefined }),
  clock: fc.constantFrom('00:00:00', '07:30:15', '23:59:59'),
  reference: fc.option(fc.constantFrom('FT26215859460799', 'FT26215859460800', '17'), { nil: undefined }),
  file: fc.constantFrom('sao-ke.xlsx', 'mb.csv', undefined),
});

const decision = fc.record({
  on: fc.nat(9),
  word: fc.constantFrom('bill', 'halves', 'refund', 'ignore', 'undo', 'cash'),
  bill: fc.nat(4),
  second: fc.nat({ max: 86_399 }),
  note: text,
  fee: fc.constantFrom(undefined, 0, 2_200, 2_200),
});

/** A month as it may come: bills, movements told once or twice, money that went back, decisions, cash and closed days. */
export const month = fc
  .record({
    bills: fc.array(bill, { minLength: 2, maxLength: 5 }),
    movements: fc.array(movement, { maxLength: 9 }),
    decisions: fc.array(decision, { maxLength: 4 }),
    isLocked: fc.boolean(),
    multiple: fc.constantFrom<'propose' | 'exact'>('propose', 'exact'),
    /** What makes 200.000 of 350.000 whole. */
    walletFee: fc.constantFrom(undefined, { fixed: 150_000 }),
  })
  .map(settledMonth);

type Month = { readonly settlement: Settlement; readonly matched: readonly MatchedMovement[] };
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

function settledMonth({
  bills: drawn,
  movements,
  decisions: drawnDecisions,
  isLocked,
  multiple,
  walletFee,
}: {
  readonly bills: readonly Drawn<typeof bill>[];
  readonly movements: readonly Drawn<typeof movement>[];
  readonly decisions: readonly Drawn<typeof decision>[];
  readonly isLocked: boolean;
  readonly multiple: 'propose' | 'exact';
  readonly walletFee: { readonly fixed: number } | undefined;
}): Month {
  const bills = drawn.map(
    ({ isReplaced, ...rest }, i): Bill => ({
      ...rest,
      id: `b${i}`,
      code: `HS2041${i}`,
      ...(isReplaced && i > 0 && { supersededBy: 'b0' }),
    }),
  );
  const matched = movements.map((each, i) => matchedMovement(each, i, bills));
  const policy = { multiple, ...(walletFee && { walletFee }) };
  const first = settle(bills, matched, { policy });
  const decisions = drawnDecisions.flatMap((each, i) => decided(each, i, bills, first));
  const kept = onePerMovement(decisions);
  const second = settle(bills, matched, { policy, decisions: kept });
  if (!isLocked) return { settlement: second, matched };
  const lock = freezeDays(second, { through: '2026-08-12', by: 'Lan', at: '2026-09-20' });
  return { settlement: settle(bills, matched, { policy, decisions: kept, locks: [lock] }), matched };
}

function matchedMovement(
  { to, isUnsure, words, day, clock, reference, file, amount }: Drawn<typeof movement>,
  i: number,
  bills: readonly Bill[],
): MatchedMovement {
  const found = bills.filter((_, at) => to.includes(at));
  const evidence = found.map(({ code }) => ({ rule: 'exact', code, bits: 9, source: 'issued' }) as const);
  return {
    movement: {
      id: `m${i}`,
      amount,
      description: `${words} ${found.map(({ code }) => code).join(' ')}`,
      source: file === undefined ? 'sepay' : 'statement',
      account: '0570101451499',
      ...(day !== undefined && { time: `${day}T${clock}+07:00` }),
      ...(reference !== undefined && { reference }),
      ...(file !== undefined && { at: { file, row: i + 2 } }),
    },
    match: {
      status:
        found.length === 0 ? 'none' : isUnsure ? 'suggested' : found.length > 1 ? 'multiple' : 'matched',
      bills: found,
      evidence,
    },
  };
}

function decided(
  { on, word, bill, second, note, fee }: Drawn<typeof decision>,
  i: number,
  bills: readonly Bill[],
  { movements }: Settlement,
): readonly Decision[] {
  const at = new Date(Date.UTC(2026, 8, 10) + second * 1000).toISOString();
  const made = { by: 'Lan', at, ...(note.trim() !== '' && { note }) };
  const whole = `b${bill % bills.length}`;
  if (word === 'cash')
    return [
      {
        ...made,
        movement: `PT-${i}`,
        cash: { amount: 350_000, time: '2026-08-09' },
        allocations: [{ bill: whole, amount: 350_000 }],
      },
    ];
  const movement = movements[on % Math.max(1, movements.length)];
  if (!movement || movements.filter(({ id }) => id === movement.id).length > 1) return [];
  const { id, amount } = movement;
  if (word === 'refund' || word === 'ignore' || word === 'undo')
    return [{ ...made, movement: id, allocations: word }];
  const open = bills.filter(({ supersededBy }) => supersededBy === undefined).map(({ id: key = '' }) => key);
  const key = open[bill % open.length] ?? 'b0';
  if (amount === 0) return [];
  const half = Math.trunc(amount / 2);
  const kept = fee === undefined ? {} : { walletFee: fee === 0 ? 0 : Math.sign(amount) * fee };
  return [
    {
      ...made,
      movement: id,
      allocations:
        word === 'halves' && open.length > 1
          ? [
              { bill: open[0] ?? key, amount: half },
              { bill: open[1] ?? key, amount: amount - half, ...kept },
            ]
          : [{ bill: key, amount, ...kept }],
    },
  ];
}

function onePerMovement(decisions: readonly Decision[]): readonly Decision[] {
  return [...new Map(decisions.map((each) => [each.movement, each])).values()];
}

const BARE_MOVEMENT = {
  amount: 200_000,
  isUnsure: false,
  words: '',
  day: undefined,
  clock: '07:30:15',
  reference: undefined,
  file: undefined,
} as const;

/** A month with what wallets kept, by policy and as a person says: chance has them rarely. */
export const MONTH_WITH_FEES: Month = settledMonth({
  bills: [{ amount: 350_000 }, { amount: 350_000 }],
  movements: [
    { ...BARE_MOVEMENT, to: [0] },
    { ...BARE_MOVEMENT, to: [] },
  ],
  decisions: [{ on: 1, word: 'bill', bill: 1, second: 0, note: '', fee: 2_200 }],
  ...{ isLocked: false, multiple: 'propose', walletFee: { fixed: 150_000 } },
});

/** A month in which a feed and a statement tell of what may be one movement: chance has them rarely. */
export const MONTH_TOLD_TWICE: Month = settledMonth({
  bills: [{ amount: 350_000 }, { amount: 350_000 }],
  movements: [
    { ...BARE_MOVEMENT, amount: 350_000, to: [0], day: '2026-08-09', file: 'sao-ke.xlsx' },
    { ...BARE_MOVEMENT, amount: 350_000, to: [0], day: '2026-08-09', file: undefined },
  ],
  decisions: [],
  ...{ isLocked: false, multiple: 'propose', walletFee: undefined },
});
