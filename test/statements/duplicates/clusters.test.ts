import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPossibleDuplicates } from '../../../src/reconcile/settlement/deduplicate/possible-duplicates.ts';
import type { ToldMovement } from '../../../src/reconcile/settlement/deduplicate/read-matched.ts';
import { clusterMovements } from '../../../src/statements/duplicates/clusters.ts';
import { compareAll, daysApart, relationOf } from '../../../src/statements/duplicates/compared.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { clusterAllPairs, duplicatesOfAllPairs } from './all-pairs.ts';

const cluster = (rows: readonly ToldMovement[]) => clusterMovements(compareAll(rows));

const movement = fc
  .record({
    source: fc.constantFrom('statement', 'statement', 'sepay', 'casso'),
    file: fc.constantFrom('a', 'b', 'c'),
    account: fc.constantFrom('0011001234567', '0011****567', '0011009999567', '11001234567', undefined),
    reference: fc.constantFrom('5254', 'FT26100000001', 'FT26100000001', '12345678', undefined),
    day: fc.integer({ min: 1, max: 6 }),
    amount: fc.constantFrom(350_000, 200_000),
    words: fc.constantFrom('HS1', 'MBVCB HS1 hoc phi', 'HS2', 'HS1 FT26100000001', ''),
    bills: fc.constantFrom([], [], ['x'], ['y'], ['x', 'y']),
  })
  .map(({ source, file, day, words, bills, ...rest }) => ({
    ...rest,
    source,
    file: source === 'statement' ? file : undefined,
    description: words,
    time: `2026-09-0${day}T00:00:00+07:00`,
    match: { status: bills.length > 0 ? ('matched' as const) : ('none' as const), keys: bills },
    at: undefined,
  }));
const movements = fc
  .array(movement, { minLength: 4, maxLength: 10 })
  .map((all) => all.map((each, row): ToldMovement => ({ ...each, id: `id ${row}` })));

const idsOf = (clusters: readonly (readonly { told: { id: string } }[])[]) =>
  clusters.map((each) => each.map(({ told: { id } }) => id));

describe('clusters', () => {
  test('are those that a comparison of all pairs finds', () => {
    const met = createTally();
    fc.assert(
      fc.property(movements, (all) => {
        const found = cluster(all);
        expect(idsOf(found)).toEqual(idsOf(clusterAllPairs(compareAll(all))));
        met(found.length < all.length ? 'some are one' : 'none are one');
      }),
      tries(500),
    );
    met.expectAtLeast({ 'some are one': least(100), 'none are one': least(50) });
  });

  test('leave the possible duplicates that a comparison of all pairs finds', () => {
    const met = createTally();
    fc.assert(
      fc.property(movements, (all) => {
        const clusters = cluster(all);
        const found = findPossibleDuplicates(clusters).duplicates;
        expect(found).toEqual(duplicatesOfAllPairs(clusters));
        met(found.size > 0 ? 'some' : 'none');
      }),
      tries(500),
    );
    met.expectAtLeast({ some: least(50), none: least(50) });
  });

  test('and possible duplicates are the same in any order', () => {
    fc.assert(
      fc.property(movements, fc.infiniteStream(fc.nat()), (all, random) => {
        const mixed = all
          .map((one) => ({ one, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const [found, again] = [cluster(all), cluster(mixed)];
        expect(idsOf(again)).toEqual(idsOf(found));
        expect(findPossibleDuplicates(again)).toEqual(findPossibleDuplicates(found));
      }),
      tries(300),
    );
  });

  test('hold each movement once, one of each source, of one sum and account, within days', () => {
    fc.assert(
      fc.property(movements, (all) => {
        const found = cluster(all);
        expect(idsOf(found).flat().sort()).toEqual(all.map(({ id }) => id).sort());
        for (const each of found) {
          expect(new Set(each.map(({ channel }) => channel)).size).toBe(each.length);
          expect(new Set(each.map(({ told: { amount } }) => amount)).size).toBe(1);
          expect(daysApart(each, [])).toBeLessThanOrEqual(4);
          for (const one of each)
            expect(each.some((other) => relationOf([one], [other]) === 'different')).toBe(false);
        }
      }),
      tries(300),
    );
  });
});
