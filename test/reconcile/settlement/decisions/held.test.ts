import { describe, expect, test } from 'vitest';
import {
  type Bill,
  freezeDays,
  type Lock,
  type LockedMovement,
  type MatchedMovement,
  safeFreezeDays,
  safeSettle,
  settle,
} from '../../../../src/reconcile/index.ts';

const bills: readonly Bill[] = ['a', 'b'].map((id, at) => ({ id, code: `HS2041${at}`, amount: 100 }));
const by = { by: 'Lan', at: '2026-09-01' };
const movement = {
  ...{ amount: 100, description: 'nop tien', time: '2026-08-03T00:00:00+07:00' },
  ...{ account: '0570101451499', reference: 'FT26215859460799' },
};
const lockOf = (through: string, held: Pick<LockedMovement, 'id' | 'source' | 'allocations'>): Lock => ({
  ...{ through, ...by },
  movements: [{ ...movement, ...held }],
});

function issues(received: readonly MatchedMovement[], locks: readonly Lock[]) {
  const result = safeSettle(bills, received, { locks });
  return (result.ok ? result.warnings : result.issues).map(({ code, path, received: told }) =>
    [code, path.join(' '), told].join(' | '),
  );
}

describe('one movement that two locks hold', () => {
  const byFile = lockOf('2026-08-31', {
    ...{ id: 'm0', source: 'statement', allocations: [{ bill: 'a', amount: 100 }] },
  });

  test.each(['a', 'b'])('under two ids is refused, also where both book it alike: for %s', (bill) => {
    const byFeed = lockOf('2026-09-30', {
      ...{ id: 'sepay:1', source: 'sepay', allocations: [{ bill, amount: 100 }] },
    });
    for (const locks of [
      [byFile, byFeed],
      [byFeed, byFile],
    ]) {
      const said = issues([], locks);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^decision\.locks \| locks id \| (m0|sepay:1)$/);
    }
  });

  test('is no matter where they are two', () => {
    const other = { ...movement, id: 'sepay:1', source: 'sepay', reference: 'FT26215859460800' };
    const byFeed: Lock = {
      ...{ through: '2026-09-30', ...by },
      movements: [{ ...other, allocations: [{ bill: 'b', amount: 100 }] }],
    };
    expect(issues([], [byFile, byFeed])).toEqual([]);
    expect(settle(bills, [], { locks: [byFile, byFeed] }).bills.map(({ received }) => received)).toEqual([
      100, 100,
    ]);
  });
});

test('a lock says nothing of the sum of a bill that has none', () => {
  const open: Bill = { id: 'gift', code: 'HS20499' };
  const match = { status: 'matched' as const, bills: [open], evidence: [] };
  const paid = { movement: { ...movement, id: 'm0' }, match };
  const lock = freezeDays(settle([open], [paid]), { through: '2026-08-31', ...by });
  expect(lock.bills).toEqual([{ bill: 'gift', code: 'HS20499' }]);
  expect(settle([open], [paid], { locks: [lock] }).bills[0]).toMatchObject({ status: 'paid', received: 100 });
});

describe('what is wrong is told by its place and kind', () => {
  const decision = { ...by, movement: 'm0', allocations: [{ bill: 'a', amount: 100 }] };
  const cash = { amount: 100, time: '2026-08-03' };

  test.each([
    ['input.type | decisions 0 at | aDay', { ...decision, at: 'soon' }],
    ['input.type | decisions 0 by | aText', { ...decision, by: '  ' }],
    ['input.type | decisions 0 cash amount | wholeVnd', { ...decision, cash: { ...cash, amount: 0 } }],
    ['input.type | decisions 0 cash time | aDay', { ...decision, cash: { ...cash, time: 'soon' } }],
    [
      'input.type | decisions 0 allocations 0 amount | wholeVnd',
      { ...decision, allocations: [{ bill: 'a', amount: 1.5 }] },
    ],
    [
      'input.type | decisions 0 allocations 0 bill | aText',
      { ...decision, allocations: [{ bill: ' ', amount: 100 }] },
    ],
  ])('%s', (said, wrong) => {
    const result = safeSettle(bills, [], { decisions: [wrong] });
    const told = result.ok ? [] : result.issues;
    expect(told.map(({ code, path, expected }) => [code, path.join(' '), expected].join(' | '))).toEqual([
      said,
    ]);
  });

  test('of a settlement that is none', () => {
    const wrong = { ...settle(bills, []), bills: [{}] };
    const result = safeFreezeDays(JSON.parse(JSON.stringify(wrong)), { through: '2026-08-31', ...by });
    expect(result.ok ? [] : result.issues.map(({ path }) => path[0])).toContain('settlement');
  });
});
