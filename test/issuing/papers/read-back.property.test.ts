import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberingReader } from '../../../src/issuing/papers/read-back.ts';
import { qrMatrix } from '../../../src/qr/matrix.ts';
import { readModules } from '../../../src/qr/read.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const TEXTS = [
  'HP000123',
  'HP000124',
  'a longer text, of another size of symbol, of which more stands there',
];
const symbols = TEXTS.map((text) => ({ text, modules: qrMatrix(text).data }));

const copy = fc.record({
  symbol: fc.constantFrom(...symbols),
  changed: fc.array(fc.nat(440), { maxLength: 3 }),
});

test('a reader that remembers reads of every copy what stands in it, also of one that was changed since', () => {
  const tally = createTally();
  fc.assert(
    fc.property(fc.array(copy, { minLength: 2, maxLength: 8 }), (copies) => {
      const read = rememberingReader();
      for (const { symbol, changed } of copies) {
        const cells = Uint8Array.from(symbol.modules);
        for (const at of changed) cells[at] = cells[at] ? 0 : 1;
        const text = read(cells);
        expect(text).toBe(readModules(cells));
        tally(text === symbol.text ? 'whole' : 'damaged');
      }
    }),
    tries(100),
  );
  tally.expectAtLeast({ whole: least(50), damaged: least(50) });
});
