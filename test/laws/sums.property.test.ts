import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeCard } from '../../src/documents/index.ts';
import { safeToDeepLink } from '../../src/hosted/index.ts';
import { safeEncode, safeFromRow } from '../../src/index.ts';
import type { Result } from '../../src/issues/result.ts';
import { safeEncode as encodeLite } from '../../src/lite.ts';
import { type Amount, safeFormatVnd } from '../../src/money/vnd.ts';
import { safeNumberInWords } from '../../src/money/words.ts';
import { momo, vnpay } from '../../src/profiles/index.ts';
import { createReconciler, reportJson, safeCreateReconciler, safeSettle } from '../../src/reconcile/index.ts';
import { safeCombineStatements } from '../../src/statements/index.ts';
import { tries } from '../kit/scale.ts';

const PAYEE = { bank: '970436', account: '0011001234567' };
const CODE = { code: 'HS2K4M7P9', id: 'a' };
const NOTE = { by: 'Lan', at: '2026-10-02T08:00:00+07:00' };
const paid = (amount: Amount) => ({
  movement: { id: 't1', amount, description: CODE.code, time: '2026-09-05T10:00:00+07:00' },
  match: { status: 'matched' as const, bills: [CODE], evidence: [] },
});
const decided = (amount: Amount) => ({ ...NOTE, movement: 't1', allocations: [{ bill: 'a', amount }] });
const cash = (amount: Amount) => ({
  ...NOTE,
  movement: 'c1',
  allocations: 'refund' as const,
  cash: { amount, time: '2026-10-02' },
});

/** What is done with a sum at each public door, in a form in which equal things are equal. */
const DOORS: Readonly<Record<string, (sum: Amount) => Result<unknown>>> = {
  encode: (amount) => safeEncode({ ...PAYEE, amount }),
  'encode, a fee': (fee) => safeEncode({ ...PAYEE, tipIndicator: 'fixed', convenienceFeeFixed: fee }),
  'lite encode': (amount) => encodeLite({ ...PAYEE, amount }),
  'momo.encode': (amount) => momo.safeEncode({ bank: '971025', account: 'PSP1234567890123456', amount }),
  'vnpay.encode': (amount) =>
    vnpay.safeEncode({ merchantId: '0102030405', merchantName: 'QUAN NUOC MIA', storeLabel: 'MIA', amount }),
  fromRow: (amount) => safeFromRow({ ...PAYEE, amount }),
  formatVnd: (amount) => safeFormatVnd(amount),
  numberInWords: (amount) => safeNumberInWords(amount),
  card: (amount) => safeCard({ payload: PAYEE, amount }),
  toDeepLink: (amount) => safeToDeepLink({ ...PAYEE, amount }, { app: 'mb' }),
  createReconciler: (amount) => matched(safeCreateReconciler([{ ...CODE, amount }]), 350_000),
  'createReconciler().match': (amount) =>
    matched(safeCreateReconciler([{ ...CODE, amount: 350_000 }]), amount),
  'settle, a bill': (amount) => settled(safeSettle([{ ...CODE, amount }], [paid(350_000)])),
  'settle, a movement': (amount) => settled(safeSettle([{ ...CODE, amount: 350_000 }], [paid(amount)])),
  'settle, a decision': (amount) =>
    settled(safeSettle([CODE], [paid(amount)], { decisions: [decided(amount)] })),
  'settle, cash': (amount) => settled(safeSettle([CODE], [], { decisions: [cash(amount)] })),
  combineStatements: (amount) =>
    safeCombineStatements([{ movements: [{ ...paid(amount).movement, source: 'statement' }] }]),
};

function matched(made: ReturnType<typeof safeCreateReconciler>, amount: Amount): Result<unknown> {
  if (!made.ok) return made;
  const found = made.value.safeMatch({ description: `${CODE.code} hoc phi`, amount });
  return found.ok ? { ...found, value: [found.value.status, found.value.evidence] } : found;
}

/** The report as JSON, without the bills, which are the caller's own. */
function settled(done: ReturnType<typeof safeSettle>): Result<unknown> {
  if (!done.ok) return done;
  const bills = done.value.bills.map(({ bill: _, ...balance }) => balance);
  return { ...done, value: [bills, done.value.movements, done.value.totals, reportJson(done.value)] };
}

describe('a sum of đồng at every door that takes one', () => {
  test.each(Object.entries(DOORS))('%s takes a number, a bigint and digits for one thing', (_name, door) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), (sum) => {
        const asNumber = door(sum);
        expect(asNumber.ok).toBe(true);
        expect(door(BigInt(sum))).toEqual(asNumber);
        expect(door(String(sum))).toEqual(asNumber);
      }),
      tries(200, 20),
    );
  });

  test.each(Object.entries(DOORS))('%s refuses with one code what is no whole sum', (_name, door) => {
    const codes = ['350000.5', 'abc', '3e5', '0x1', 10n ** 20n, '9'.repeat(20)].map((sum) => {
      const done = door(sum);
      return done.ok ? 'taken' : done.issues[0].code;
    });
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).not.toBe('taken');
  });
});

test('a bill with a bigint is handed back as it came', () => {
  const bill = { ...CODE, amount: 350_000n };
  expect(createReconciler([bill]).match(CODE.code).bills[0]).toBe(bill);
});
