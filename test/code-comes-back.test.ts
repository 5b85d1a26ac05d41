import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReconciler } from '../src/reconcile/index.ts';
import { defineReference, planPurpose, ROUTE_NAMES, simulateDescription } from '../src/reference/index.ts';

const KINDS = {
  'digits, two check digits': defineReference({ prefix: 'HP', digits: 6 }),
  'clear characters, one check character': defineReference({
    prefix: 'BVN',
    characters: 6,
    key: 'truong mau',
  }),
  'clear characters, two check characters': defineReference({ prefix: 'HP', characters: 4, check: '941-31' }),
};
const BILLS = 2000;

describe('a code on its way through the banks', () => {
  for (const [name, reference] of Object.entries(KINDS)) {
    const bills = Array.from({ length: BILLS }, (_, serial) => ({
      code: reference.issue(serial * 7),
      id: `bill ${serial}`,
    }));
    const { match } = createReconciler(bills, { check: reference.isValid });

    it(`comes back as the same bill where it survives, and never as another: ${name}`, () => {
      const serial = fc.nat({ max: BILLS - 1 });
      const note = fc.constantFrom(
        '',
        'Hoc phi thang 9',
        'Nguyen Van An lop 6A1',
        'tien dien ky 10/2026 nha so 12',
      );
      fc.assert(
        fc.property(
          serial,
          fc.constantFrom(...ROUTE_NAMES),
          note,
          fc.nat({ max: 999_999 }),
          (row, route, parts, seed) => {
            const { code = '' } = bills[row] ?? {};
            const plan = planPurpose({ code, parts: parts ? [parts] : [], budget: 'extended' });
            const trace = String(seed).padStart(6, '0');
            const description = simulateDescription(plan.purpose, route, { trace });
            const found = match(description);
            const survived = description
              .toUpperCase()
              .replace(/[^A-Z0-9]/g, '')
              .includes(code);
            if (survived)
              expect([description, found.status, found.bills[0]?.code]).toEqual([
                description,
                'matched',
                code,
              ]);
            else expect(['none', 'suggested']).toContain(found.status);
          },
        ),
        { numRuns: 400 },
      );
    });
  }
});
