import { describe, expect, test } from 'vitest';
import { type Bill, safeSettle, settle } from '../../../../src/reconcile/index.ts';
import { plainCode } from '../../../../src/reconcile/settlement/bills/bills.ts';

/** What is wrong with a list of bills. */
function faults(...bills: readonly unknown[]) {
  const result = safeSettle(bills as readonly Bill[], []);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path].join(' '));
}

/** What is said of the one thing that is wrong. */
function said(...bills: readonly unknown[]): string {
  const result = safeSettle(bills as readonly Bill[], []);
  return result.ok ? '' : result.issues.map(({ message }) => message).join('\n');
}

const bill = { code: 'HS20410', id: 'a', amount: 100 };

describe('a bill that is none', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, 'bill.invalid 0 code'],
    ['no code', { ...bill, code: undefined }, 'bill.invalid 0 code'],
    ['a number for a code', { ...bill, code: 5 }, 'bill.invalid 0 code'],
    ['a number for an id', { ...bill, id: 5 }, 'bill.invalid 0 id'],
    ['a number for a customer', { ...bill, customer: 5 }, 'bill.invalid 0 customer'],
    ['nothing to pay', { ...bill, amount: 0 }, 'bill.invalid 0 amount'],
    ['half a đồng', { ...bill, amount: 0.5 }, 'bill.invalid 0 amount'],
    ['no day', { ...bill, dueDate: 'soon' }, 'bill.invalid 0 dueDate'],
    ['a number for a day', { ...bill, dueDate: 5 }, 'bill.invalid 0 dueDate'],
    ['a key that was renamed', { ...bill, due: '2026-09-30' }, 'input.unknown_key 0 due'],
    ['a bill that is not there for its own', { ...bill, supersededBy: 'z' }, 'bill.invalid 0 supersededBy'],
    ['a number for that', { ...bill, supersededBy: 5 }, 'bill.invalid 0 supersededBy'],
    ['itself for that', { ...bill, supersededBy: 'a' }, 'bill.invalid 0 supersededBy'],
  ])('%s', (_, given, fault) => {
    expect(faults(given)).toEqual([fault]);
    expect(faults({ code: 'HS20419', id: 'z1' }, given)).toEqual([fault.replace(' 0 ', ' 1 ')]);
  });

  test('is told by what it has, and what it should', () => {
    expect(said(5)).toContain('5');
    expect(said({ ...bill, dueDate: 'soon' })).toMatch(/"soon"; expected YYYY-MM-DD/);
    expect(said({ ...bill, amount: 0.5 })).toMatch(/0\.5; expected whole đồng/);
    expect(said({ ...bill, due: '2026-09-30' })).toContain('dueDate');
    expect(said({ ...bill, supersededBy: 'z' })).toContain('"z"');
    expect(said(bill, bill)).toContain('"a"');
  });
});

test('a list that is none is told with its name', () => {
  const issueOf = (...args: readonly unknown[]) => {
    const result: ReturnType<typeof safeSettle> = Reflect.apply(safeSettle, undefined, args);
    return result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path].join(' '));
  };
  expect(issueOf(5, [])).toEqual(['input.type bills']);
  expect(issueOf([], 5)).toEqual(['input.type movements']);
  expect(issueOf([], [], 'x')).toEqual(['input.type options']);
  expect(issueOf([], [], { policy: { late: 'never' } })).toEqual(['input.type policy late']);
});

describe('bills of one id', () => {
  test.each<[string, Partial<Bill>]>([
    ['code', { code: bill.code }],
    ['sum', { amount: 200 }],
    ['due day', { dueDate: '2026-09-30' }],
    ['customer', { customer: 'KH' }],
    ['successor', { supersededBy: 'b' }],
  ])('are one under several codes, but not with this %s', (_, change) => {
    const successor = { code: 'HS20419', id: 'b' };
    expect(faults(bill, { ...bill, code: 'HS20411' }, successor)).toEqual([]);
    expect(faults(bill, { ...bill, code: 'HS20411', ...change }, successor)).toContain('bill.invalid 1 id');
  });

  test('stand once, where the first stood', () => {
    const list = [bill, { code: 'HS20412', id: 'b' }, { ...bill, code: 'HS20411' }];
    expect(settle(list, []).bills.map(({ key, code }) => [key, code])).toEqual([
      ['a', 'HS20411'],
      ['b', 'HS20412'],
    ]);
  });
});

describe('bills that share a code', () => {
  test('are of one customer, whichever way it is written, unless they name one', () => {
    const list: readonly Bill[] = [
      { code: 'HS-20410', id: 'a' },
      { code: 'hs20410', id: 'b' },
      { code: 'HS20410', id: 'c', customer: 'KH' },
      { code: 'HS20419', id: 'd' },
    ];
    expect(settle(list, []).bills.map(({ customer }) => customer)).toEqual([
      'code HS20410',
      'code HS20410',
      'KH',
      undefined,
    ]);
  });

  test('are of one customer with the bill that has the code for its key', () => {
    const list: readonly Bill[] = [{ code: 'HS20410' }, { code: 'HS20410', id: 'b' }];
    expect(settle(list, []).bills.map(({ customer }) => customer)).toEqual(['code HS20410', 'code HS20410']);
  });
});

test('a bill that was replaced leads to the last that is in force, and a circle nowhere', () => {
  const chain: readonly Bill[] = [
    { code: 'HS20410', id: 'a', supersededBy: 'b' },
    { code: 'HS20411', id: 'b', supersededBy: 'c' },
    { code: 'HS20412', id: 'c', amount: 100 },
  ];
  const paid = {
    movement: { id: 'p', amount: 100, description: 'HS20410' },
    match: { status: 'matched' as const, bills: chain.slice(0, 1), evidence: [] },
  };
  expect(settle(chain, [paid]).bills.map(({ status }) => status)).toEqual([
    'superseded',
    'superseded',
    'paid',
  ]);
  const circle = chain.map((each) => (each.id === 'c' ? { ...each, supersededBy: 'a' } : each));
  expect(faults(...circle)).toEqual([0, 1, 2].map((row) => `bill.invalid ${row} supersededBy`));
});

test('a code is compared by its letters and digits, capitals without marks', () => {
  expect(['HS20410', 'hs-204 10', 'Học 1', 'AZ09', '-HS1', 'HS1-'].map(plainCode)).toEqual([
    'HS20410',
    'HS20410',
    'HOC1',
    'AZ09',
    'HS1',
    'HS1',
  ]);
});
