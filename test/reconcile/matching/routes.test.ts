import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { defineReference, simulateRoutes } from '../../../src/reference/index.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const kinds = ['HP', 'BV', 'TN'].map((prefix) => defineReference({ prefix, digits: 6 }));
const purposes = [
  (code: string) => `${code} hoc phi thang 9`,
  (code: string) => `${code} T9 6A1`,
  (code: string) => `nop tien ${code}`,
  (code: string) => code,
];
const lists = kinds.map((kind) => {
  const codes = Array.from({ length: 150 }, (_, serial) => kind.issue(serial + 1));
  const bills = codes.map((code) => ({ code, id: code, amount: 350_000 }));
  return {
    codes,
    unchecked: createReconciler(bills),
    checked: createReconciler(bills, { check: kind.isValid }),
  };
});

/** Without the blank before the code nothing shows where the payer's own word ends. */
const hidesStart = (route: string, purpose: string) =>
  ['no-blanks', 'vietcombank-mb-joined'].includes(route) && purpose.startsWith('nop');

test('a code with letters is found behind every route, whether or not its check characters are known', () => {
  const met = createTally();
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.nat(149), fc.constantFrom(...purposes), (list, serial, say) => {
      const code = list.codes[serial] ?? '';
      for (const { route, description, outcome } of simulateRoutes(code, undefined, { purpose: say(code) })) {
        if (outcome === 'lost') continue;
        for (const [name, { match }] of [
          ['unchecked', list.unchecked],
          ['checked', list.checked],
        ] as const) {
          const found = match({ description, amount: 350_000 });
          if (name === 'unchecked' && hidesStart(route, say(code))) met('hidden');
          else {
            met(name);
            expect([route, description, found.status]).toEqual([route, description, 'matched']);
          }
          if (found.status !== 'none') expect(found.bills.map((bill) => bill.code)).toEqual([code]);
        }
      }
    }),
    tries(60),
  );
  met.expectAtLeast({ unchecked: least(500), checked: least(500), hidden: least(10) });
});

test.each([
  ['behind the mark of a scanned code', 'QRHP00000150 T9 6A1- Ma GD ACSP/ qk848819'],
  ['in two words', 'HP00 000150 T9 6A1 FT26434734443371'],
  [
    'in two words of a wrapped memo',
    'MBVCB.2853680400.490510.HP0000 0150 T9.CT tu 0911000757923 LE A toi 1800201234567 TRUONG X',
  ],
  ['with a word behind it', 'HP00000150hoc phi thang 9'],
])('a long code of letters and digits is found %s', (_, description) => {
  const bills = Array.from({ length: 120 }, (_, i) => ({ code: `HP${String(150 + i).padStart(8, '0')}` }));
  expect(createReconciler(bills).match(description)).toMatchObject({
    status: 'matched',
    bills: [{ code: 'HP00000150' }],
  });
});
