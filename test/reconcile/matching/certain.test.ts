import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { findBankFields, isInside, mayBeInField } from '../../../src/reconcile/matching/text/bank-fields.ts';
import { verifies } from '../../../src/text/check-digits.ts';
import { createForeignLines, generator, issueCodes } from '../../kit/inputs/foreign.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const check = (code: string) => code.startsWith('HS') && verifies(code.slice(2), '31-3');
const own = [
  ...issueCodes('HS', 6, 2000),
  ...issueCodes('K', 3, 300),
  'A1B2',
  'ABCDEFGH',
  'DH-77A-21',
  'FT3A9C0E12B7',
  'GD5340IBT1CWY59I',
];
const bills = own.map((code, row) => ({ code, amount: 10_000 + (row % 700) }));
const code = fc.constantFrom(...own);
const line = fc.nat().map((seed) => createForeignLines(generator(seed))());
const text = fc
  .tuple(
    line,
    fc.array(fc.tuple(code, fc.nat({ max: 160 }), fc.constantFrom(' ', '.', '/', '', '  ', ' GD ')), {
      maxLength: 2,
    }),
  )
  .map(([own, put]) =>
    put.reduce(
      (whole, [one, at, sign]) => `${whole.slice(0, at)}${sign}${one}${sign}${whole.slice(at)}`,
      own,
    ),
  );

/** An account that is no code has a line weighed in full. */
const IN_FULL = { virtualAccount: 'Z0Z0Z0' };

test.each([
  ['plain codes', createReconciler(bills)],
  ['codes with check characters', createReconciler(bills, { check })],
  [
    'codes of a declared format',
    createReconciler(bills, { institution: { codeFormats: ['HS[A-Z0-9]{7}', 'A\\dB\\d'] } }),
  ],
])('what is matched at first sight comes to the same as what is weighed in full: %s', (_name, { match }) => {
  const met = createTally();
  fc.assert(
    fc.property(text, fc.nat({ max: 20_000 }), (description, amount) => {
      const first = match({ description, amount });
      const full = match({ description, amount, ...IN_FULL });
      expect([first.status, first.bills]).toEqual([full.status, full.bills]);
      for (const row of first.evidence) expect(full.evidence).toContainEqual(row);
      met(first.status);
    }),
    tries(400),
  );
  met.expectAtLeast({ matched: least(30), none: least(20), multiple: 0, suggested: 0 });
});

test('what may be no part of a bank number at first sight is none when looked for', () => {
  const met = createTally();
  fc.assert(
    fc.property(text, (description) => {
      const fields = findBankFields(description, false);
      for (const { index, 0: word } of description.matchAll(/[A-Za-z0-9]+/g)) {
        const span = { start: index, end: index + word.length };
        if (!/[A-Za-z]/.test(word) || word.length < 6 || mayBeInField(description, span)) continue;
        met('told');
        // Where lines were joined, a number may go on behind the blank.
        const isCut =
          description.length > 35 &&
          fields.some(({ start, end }) => /\s/.test(description.slice(start, end)));
        if (!isCut) expect([description, word, isInside(span, fields)]).toEqual([description, word, false]);
      }
    }),
    tries(800, 50),
  );
  met.expectAtLeast({ told: least(500) });
});
