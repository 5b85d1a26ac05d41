import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import { describeIssue } from '../../src/issues/format.ts';
import {
  type Bill,
  createReconciler,
  type MatchedMovement,
  reportCsv,
  reportJson,
  reportTable,
  type Settlement,
  safeCreateReconciler,
  safeSettle,
  settle,
} from '../../src/reconcile/index.ts';
import { issuesOf } from '../kit/expect-issue.ts';

const BILLS: readonly Bill[] = [
  { code: 'HS2K4M7P9', id: 'a', amount: 5 },
  { code: 'HS9P7M4K2', id: 'b', amount: 7 },
];
const MOVEMENT = { id: '1', amount: 5, description: 'HS2K4M7P9' };

function linesOf(result: Parameters<typeof issuesOf>[0]): string[] {
  return issuesOf(result).map(({ code, path }) => [code, ...path].join(' '));
}

/** A thing of another language: what a JavaScript caller may give where types forbid it. */
function anything<T>(value: unknown): T {
  return JSON.parse('[]').concat([value])[0];
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

function throwing(): Iterable<never> {
  return {
    [Symbol.iterator]: () => {
      throw new Error('no');
    },
  };
}

/** A bill whose fields can each be read once only. */
function once(bill: Bill): Bill {
  const reads = new Set<string | symbol>();
  return new Proxy(bill, {
    get: (target, key) => {
      if (reads.has(key)) throw new Error(`${String(key)} was read twice`);
      reads.add(key);
      return Reflect.get(target, key);
    },
  });
}

describe('createReconciler()', () => {
  test('reads every field of a code once, and hands back the object it was given', () => {
    const bill = once({ code: 'HS2K4M7P9', id: 'a', amount: 5, check: 'none' });
    const { match } = createReconciler([bill]);
    for (const text of ['nop HS2K4M7P9', 'hs2k4m7p9 nop', 'nop HS2K4M7'])
      expect(match({ description: text, amount: 5 }).bills[0]).toBe(bill);
  });

  test('does not notice that a caller changes a bill afterwards', () => {
    const bill = { code: 'HS2K4M7P9' };
    const { match } = createReconciler([bill]);
    bill.code = 'HS9P7M4K2';
    expect(match('nop HS2K4M7P9').bills).toEqual([bill]);
    expect(match('nop HS9P7M4K2').status).toBe('none');
  });

  test('matches a list with map, and makes reconcilers of one', () => {
    const { match } = createReconciler(BILLS);
    expect(['HS2K4M7P9', 'HS9P7M4K2'].map(match).map(({ status }) => status)).toEqual(['matched', 'matched']);
    expect([BILLS].map(createReconciler)).toMatchObject([{ size: 2 }]);
  });

  test('takes its options from a table', () => {
    const made = (options: object) => linesOf(safeCreateReconciler(BILLS, options));
    expect(made({ label: [] })).toEqual(['input.unknown_key label']);
    expect(made({ check: 'x', keywords: [5] })).toEqual(['input.type check', 'input.type keywords']);
    expect(made({ keywords: revoked() })).toEqual(['input.unreadable keywords']);
  });

  test('answers a list or payment that throws with an issue', () => {
    expect(linesOf(safeCreateReconciler(throwing()))).toEqual(['input.unreadable codes']);
    expect(linesOf(safeCreateReconciler([anything<Bill>(revoked())]))).toEqual(['input.type 0']);
    const check = () => {
      throw new Error('no check today');
    };
    const [found] = issuesOf(safeCreateReconciler(BILLS, { check }));
    expect(found).toMatchObject({ code: 'input.unreadable', received: '"no check today"' });
    const { safeMatch } = createReconciler(BILLS);
    expect(linesOf(safeMatch(once({ code: 'x' })))).toEqual(['input.type movement']);
    const getter = Object.defineProperty({}, 'description', { enumerable: true, get: check });
    expect(linesOf(safeMatch(getter))).toEqual(['input.unreadable movement']);
  });
});

describe('settle()', () => {
  const { match } = createReconciler(BILLS);
  const matched: MatchedMovement[] = [{ movement: MOVEMENT, match: match(MOVEMENT.description) }];

  test('reads every field of a bill once, and hands back the object it was given', () => {
    const bill = once({ code: 'HS2K4M7P9', id: 'a', amount: 5, dueDate: '2026-09-30' });
    const settled = settle([bill], matched);
    expect(settled.bills[0]?.bill).toBe(bill);
    expect(settled.bills[0]?.status).toBe('paid');
  });

  test('takes its policy from a table: a number is none, other keys are refused', () => {
    expect(safeSettle(BILLS, matched, anything(3))).toEqual(safeSettle(BILLS, matched));
    const faults = (options: unknown) => linesOf(safeSettle(BILLS, matched, anything(options)));
    expect(faults({ policy: { several: 'exact' } })).toEqual(['input.unknown_key policy several']);
    expect(faults({ policy: { tolerance: -1, late: 'HOLD' } })).toEqual([
      'input.type policy tolerance',
      'input.type policy late',
    ]);
    expect(faults({ tolerance: 1 })).toEqual(['input.unknown_key tolerance']);
    expect(faults(null)).toEqual(['input.type options']);
  });

  test('answers lists that throw with an issue', () => {
    expect(linesOf(safeSettle(BILLS, throwing()))).toEqual(['input.unreadable movements']);
    expect(linesOf(safeSettle(anything<readonly Bill[]>(revoked()), matched))).toEqual([
      'input.unreadable bills',
    ]);
  });

  test('refuses a due day under its former name, since money would never be late', () => {
    const [bill] = BILLS;
    expect(linesOf(safeSettle([anything<Bill>({ ...bill, due: '2026-01-01' })], []))).toEqual([
      'input.unknown_key 0 due',
    ]);
  });

  test('refuses a bill whose id is no text, since no movement could be for it', () => {
    expect(linesOf(safeSettle([anything<Bill>({ code: 'A1', id: 5 })], []))).toEqual(['bill.invalid 0 id']);
    expect(settle([anything<Bill>({ code: 'A1', id: null })], []).bills[0]?.key).toBe('A1');
  });

  test('names two bills of one id in either language', () => {
    const [found] = issuesOf(
      safeSettle([...BILLS, { code: 'X1', id: 'a, b' }, { code: 'X2', id: 'a, b', amount: 1 }], []),
    );
    expect(found?.message).toBe('3.id: "a, b" twice; expected one bill for an id');
    expect(found && describeIssue(found, 'vi')).toContain('"a, b" đã có ở khoản thu khác');
  });
});

describe.each([
  ['reportTable()', reportTable],
  ['reportCsv()', reportCsv],
  ['reportJson()', reportJson],
])('%s', (_, write) => {
  const settlement: Settlement = settle(BILLS, []);

  function thrown(value: unknown, options?: unknown): string {
    try {
      return write(anything(value), anything(options));
    } catch (error) {
      if (!(error instanceof VietqrError)) throw error;
      return error.issues.map(({ code, path, expected }) => [code, ...path, expected].join(' ')).join('\n');
    }
  }

  test('refuses a language it has no words for', () => {
    expect(thrown(settlement, { lang: 'fr' })).toBe('input.value lang oneOf(en, vi)');
    expect(thrown(settlement, { language: 'vi' })).toBe('input.unknown_key language ');
    expect(thrown(settlement, null)).toBe('input.type options anObject');
    expect(thrown(settlement, 1)).toBe(write(settlement));
  });

  test('throws nothing but VietqrError for what is no settlement', () => {
    for (const value of [undefined, null, 5, 'x', [], {}, revoked(), throwing(), { ...settlement, bills: 5 }])
      expect(thrown(value)).toMatch(/^input\.(?:type|unreadable) settlement/);
    const [bill] = settlement.bills;
    for (const sum of [Number.NaN, Number.POSITIVE_INFINITY, 0.5]) {
      const wrong = { ...settlement, bills: [{ ...bill, received: sum }] };
      expect(thrown(wrong)).toBe('input.type settlement bills 0 whatSettleGives');
      expect(thrown({ ...settlement, totals: { ...settlement.totals, received: sum } })).toBe(
        'input.type settlement totals whatSettleGives',
      );
    }
    const unexplained = { id: 'x', amount: 5, description: '', allocations: [], candidates: [] };
    for (const outcome of ['unallocated', 'ignored'])
      expect(thrown({ ...settlement, movements: [{ ...unexplained, outcome }] })).toBe(
        'input.type settlement movements 0 whatSettleGives',
      );
    expect(thrown({ ...settlement, bills: [{ ...bill, status: 'toString' }] })).toBe(
      'input.type settlement bills 0 whatSettleGives',
    );
    expect(thrown({ ...settlement, totals: { received: '5' } })).toBe(
      'input.type settlement totals whatSettleGives',
    );
  });

  test('writes a settlement that came back from JSON', () => {
    expect(write(JSON.parse(JSON.stringify(settlement)))).toBe(write(settlement));
  });
});
