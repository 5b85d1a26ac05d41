import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesByMoment } from '../../../src/reconcile/settlement/deduplicate/moments.ts';

const moment = fc.oneof(
  fc.constantFrom(0, -1, 1_788_000_000_000, 8.64e15, -8.64e15),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
);

test('places stand by their moments, those of one moment as they came, and a run is all of a moment', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      const { places, runs } = placesByMoment(moments.length, (place) => moments[place] ?? 0);
      const sorted = [...moments.keys()].sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b);
      expect([...places]).toEqual(sorted);
      expect(runs.flatMap((run) => [...run])).toEqual(sorted);
      const ofRuns = runs.map((run) => [...new Set([...run].map((place) => moments[place]))]);
      expect(ofRuns).toEqual([...new Set(moments)].sort((a, b) => a - b).map((each) => [each]));
    }),
  );
});
