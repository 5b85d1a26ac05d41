import { describe, expect, test } from 'vitest';
import {
  type Bill,
  type Decision,
  freezeDays,
  type MatchedMovement,
  type SettleOptions,
  settle,
} from '../../../../src/reconcile/index.ts';

const bills: readonly Bill[] = ['a', 'b', 'c'].map((id, i) => ({ id, code: `HS2041${i}`, amount: 350_000 }));
const by = 'Lan';

type Told = Partial<MatchedMovement['movement']> & { readonly for?: readonly string[] };

function told({ for: keys = [], ...movement }: Told, row: number): MatchedMovement {
  const found = bills.filter(({ id = '' }) => keys.includes(id));
  const status = found.length === 0 ? 'none' : found.length > 1 ? 'multiple' : 'matched';
  return {
    movement: {
      id: `id ${row}`,
      amount: 350_000,
      description: found.map(({ code }) => code).join(' '),
      time: '2026-08-03T00:00:00+07:00',
      source: 'statement',
      account: '0570101451499',
      ...movement,
    },
    match: { status, bills: found, evidence: [] },
  };
}

const settleAll = (all: readonly Told[], options?: SettleOptions) => settle(bills, all.map(told), options);
const outcomes = ({ movements }: ReturnType<typeof settle>) =>
  Object.fromEntries(movements.map(({ id, outcome, reason, undoes }) => [id, { outcome, reason, undoes }]));

const paid: Told = { for: ['a'], reference: 'FT26215859460799' };
const back: Told = { amount: -350_000, reference: 'FT26215859460799' };
const decide = (movement: string, allocations: Decision['allocations']): Decision => ({
  ...{ movement, allocations, by, at: '2026-08-05T08:00:00+07:00' },
});

describe('money that went back under the number of a payment', () => {
  test('is as a person says, who knows that it undoes no payment', () => {
    const settled = settleAll([paid, back], { decisions: [decide('id 1', 'ignore')] });
    expect(outcomes(settled)['id 1']).toEqual({ outcome: 'ignored', reason: 'outgoing', undoes: undefined });
    expect(settled.bills[0]).toMatchObject({ status: 'paid', received: 350_000 });
    expect(settled.movements.find(({ id }) => id === 'id 1')?.decision).toMatchObject({ by });
  });

  test('undoes nothing where what is told of it is in dispute', () => {
    const settled = settleAll([
      paid,
      { ...back, id: 'r' },
      { ...back, id: 'r', for: ['b'] },
      { ...back, id: 'r', for: ['c'] },
    ]);
    const { r } = outcomes(settled);
    expect(r).toMatchObject({ outcome: 'ignored', undoes: undefined });
    expect(settled.bills.map(({ received }) => received)).toEqual([350_000, 0, 0]);
  });

  test('and may be told already says so', () => {
    const settled = settleAll([back, { amount: -350_000, account: '', source: 'sepay' }]);
    expect(
      Object.values(outcomes(settled))
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['outgoing', 'possible_duplicate']);
    expect(settled.totals.returned).toBe(0);
  });
});

test('bills that a payment is only proposed for are not to be looked at when it may have gone back', () => {
  const proposed: Told = { for: ['a', 'b'], amount: 700_000, reference: 'FT26215859460799' };
  const sent: Told = { amount: -700_000, description: 'hoan tra', reference: 'FT26215859460888' };
  const settled = settleAll([proposed, sent]);
  expect(outcomes(settled)).toMatchObject({
    'id 0': { outcome: 'proposed' },
    'id 1': { reason: 'reversed' },
  });
  expect(settled.bills.map(({ status }) => status)).toEqual(['unpaid', 'unpaid', 'unpaid']);
});

describe('the fee of a wallet', () => {
  const policy = { walletFee: { fixed: 5_000 } };
  const short: Told = { for: ['a'], amount: 345_000, reference: 'FT26215859460799' };
  const sent: Told = { amount: -345_000, reference: 'FT26215859460888' };

  test.each([0, -2_000])('goes back as a person says: %d đ', (walletFee) => {
    const decision = decide('id 1', [{ bill: 'a', amount: -345_000, walletFee }]);
    const settled = settleAll([short, sent], { policy, decisions: [decision] });
    expect(settled.movements.find(({ id }) => id === 'id 1')?.allocations).toEqual([
      { bill: 'a', amount: -345_000, walletFee },
    ]);
    expect(settled.bills[0]?.walletFee).toBe(5_000 + walletFee);
  });

  test('stays as a lock holds it, though by the policy of today it would go back', () => {
    const options: SettleOptions = { decisions: [decide('id 1', [{ bill: 'a', amount: -345_000 }])] };
    const lock = freezeDays(
      settleAll(
        [sent].map((each) => ({ ...each, id: 'id 1' })),
        options,
      ),
      {
        ...{ through: '2026-08-31', by, at: '2026-09-01' },
      },
    );
    const late: Told = { ...short, id: 'id 0', time: '2026-08-02T00:00:00+07:00' };
    const settled = settleAll([late, { ...sent, id: 'id 1' }], { policy, locks: [lock] });
    expect(settled.movements.find(({ id }) => id === 'id 1')?.allocations).toEqual([
      { bill: 'a', amount: -345_000 },
    ]);
  });
});

describe('of the bills that a text names', () => {
  const [a = { code: '' }, b = { code: '' }] = bills;
  const replaced: Bill = { id: 'old', code: 'HS20499', amount: 350_000, supersededBy: 'a' };
  const payment = (named: readonly Bill[]): MatchedMovement => ({
    ...told({}, 0),
    match: { status: 'matched', bills: named, evidence: [] },
  });

  test('one and what replaced it are one', () => {
    const settled = settle([a, b, replaced], [payment([a, replaced])]);
    expect(settled.movements[0]?.allocations).toEqual([{ bill: 'a', amount: 350_000 }]);
  });

  test.each(['forward', 'hold'] as const)('one that is not in the list is the reason: %s', (superseded) => {
    const settled = settle([a, b, replaced], [payment([a, { code: 'HS99999' }])], { policy: { superseded } });
    expect(settled.movements[0]).toMatchObject({ outcome: 'unallocated', reason: 'unknown_bill' });
  });
});
