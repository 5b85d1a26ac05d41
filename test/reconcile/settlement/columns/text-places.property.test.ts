import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextPlaces } from '../../../../src/reconcile/settlement/columns/text-places.ts';
import { least, tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

const text = fc.oneof(fc.constantFrom('', '1', '01', 'FT26215859460799'), fc.string({ maxLength: 3 }));

test('a table of places finds each text as a map does, also where more fall on one slot than are looked at', () => {
  const met = createTally();
  fc.assert(
    fc.property(fc.nat(12), fc.array(text, { minLength: 10, maxLength: 200 }), (count, texts) => {
      const places = createTextPlaces(count, (place) => texts[place]);
      const known = new Map<string, number>();
      for (const [row, each] of texts.entries()) {
        expect(places.find(each)).toBe(known.get(each));
        met(known.has(each) ? 'again' : 'new');
        if (!known.has(each)) known.set(each, row);
        expect(places.put(each, row)).toBe(known.get(each));
      }
      if (known.size > 2 * count + 2) met('crowded');
      for (const [each, place] of known) expect(places.find(each)).toBe(place);
    }),
    tries(1200),
  );
  met.expectAtLeast({ again: least(1000), new: least(1000), crowded: least(100) });
});
