import fc from 'fast-check';
import { decode } from 'vietqr-kit';
import { createRegister, type IssueConfig, type IssueRow, issue } from 'vietqr-kit/issuing';
import { defineReference } from 'vietqr-kit/reference';
import { describe, expect, test } from 'vitest';
import { type BillListPreset, PRESETS } from '../../../src/issuing/list/options.ts';
import { readModules } from '../../../src/qr/read.ts';

const PAYEE = { bank: '970405', account: '1800201234567', accountName: 'TRUONG THCS HOA CAU' };
const SCHOOL: IssueConfig = { preset: 'school', payee: PAYEE, reference: { prefix: 'HP', digits: 6 } };
const ROWS: IssueRow[] = [
  { key: '0601001', name: 'Ngô Hoàng An', class: '6A1', amount: 1_541_800, dueDate: '2026-09-30' },
  { key: '0601002', name: 'Lý Thanh Bình', class: '6A1', amount: 1_489_800 },
];

async function results(rows: Iterable<IssueRow>, config = SCHOOL) {
  const all = [];
  for await (const result of issue(rows, config)) all.push(result);
  return all;
}

async function issued(rows: Iterable<IssueRow>, config = SCHOOL) {
  return (await results(rows, config)).flatMap((result) => (result.ok ? [result.value] : []));
}

const row = fc.record(
  {
    key: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    name: fc.constant('Nguyễn Quỳnh Xuân'),
    class: fc.string({ unit: 'grapheme', maxLength: 40 }),
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
  },
  { requiredKeys: ['key', 'amount'] },
);

describe('codes for a list', () => {
  test('carry what the list says, to the payee of the settings, and no name', async () => {
    const presets = fc.constantFrom(...(Object.keys(PRESETS) as BillListPreset[]));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 8 }),
        presets,
        async (rows, preset) => {
          const bills = await issued(rows, { preset, payee: PAYEE });
          expect(bills.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
          for (const [at, { payload, code, symbol, amount }] of bills.entries()) {
            const read = decode(payload);
            expect(read).toMatchObject({ account: PAYEE.account, amount, bank: { bin: PAYEE.bank } });
            expect(read.purpose?.startsWith(code)).toBe(true);
            expect(amount).toBe(rows[at]?.amount);
            expect(readModules(symbol.data)).toBe(payload);
            expect(payload).not.toContain('Quynh');
          }
        },
      ),
    );
  });

  test('have serial numbers in the order of the list, which stay month after month', async () => {
    const register = createRegister();
    const { issue: codeOf } = defineReference({ prefix: 'HP', digits: 6 });
    const first = await issued(ROWS, { ...SCHOOL, register });
    expect(first.map(({ code }) => code)).toEqual([1, 2].map(codeOf));
    const next = [{ key: 'new', amount: 5000 }, ...ROWS.toReversed()];
    const second = await issued(next, { ...SCHOOL, register });
    expect(second.map(({ code }) => code)).toEqual([3, 2, 1].map(codeOf));
  });

  test('are asked for one at a time: no row is taken before its code is', async () => {
    let taken = 0;
    function* endless() {
      for (;;) yield { key: `k${++taken}`, amount: 1000 };
    }
    const codes = issue(endless(), SCHOOL);
    await codes.next();
    await codes.next();
    expect(taken).toBe(2);
    await codes.return();
  });

  test('are the own ones of an institution that says so', async () => {
    const [bill] = await issued([{ key: 'PC03DD0412300', amount: 308_448 }], {
      preset: 'electricity',
      payee: PAYEE,
      codes: 'own',
    });
    expect(bill).toMatchObject({ code: 'PC03DD0412300', purpose: 'PC03DD0412300 Tien dien', check: 'none' });
    expect(decode(bill?.payload ?? '').customerLabel).toBe('PC03DD0412300');
  });

  test('keep the number of a citizen out', async () => {
    const [bill] = await issued([{ key: '092123456789', amount: 5000 }], { preset: 'water', payee: PAYEE });
    expect(bill?.payload).not.toContain('092123456789');
  });

  test.each([
    ['a key twice', [...ROWS, { key: '0601001', amount: 7000 }], 'issue.key_twice'],
    ['no sum', [...ROWS, { key: 'x' }], 'input.type'],
    ['a sum of nothing', [...ROWS, { key: 'x', amount: 0 }], 'input.value'],
    ['a fraction', [...ROWS, { key: 'x', amount: 10.5 }], 'input.type'],
    ['no key', [...ROWS, { key: '', amount: 7000 }], 'input.required'],
  ])('are refused for %s, and the others go on', async (_title, rows, code) => {
    const all = await results([...rows, { key: 'last', amount: 8000 }]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    const [, , bad] = all;
    expect(bad?.ok === false && bad.issues[0].code).toBe(code);
  });

  test('are refused where nobody is paid, or the settings are wrong', async () => {
    await expect(results(ROWS, {})).rejects.toThrow('payee');
    const reserved = { ...SCHOOL, reference: { prefix: 'FT', digits: 6 } };
    await expect(results(ROWS, reserved)).rejects.toThrow('FT');
  });

  test('run out with their digits, and say so', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({ key: `k${at}`, amount: 1000 }));
    const all = await results(rows, { ...SCHOOL, reference: { prefix: 'HP', digits: 2 } });
    expect(all.filter(({ ok }) => !ok)).toHaveLength(1);
  });
});
