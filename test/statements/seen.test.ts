import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeen } from '../../src/statements/seen.ts';

describe('how often a text was seen', () => {
  test('is what a map says, for any texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (texts) => {
        const seen = createSeen();
        const counts = new Map<string, number>();
        for (const text of texts) {
          counts.set(text, (counts.get(text) ?? 0) + 1);
          expect(seen.count(text)).toBe(counts.get(text));
        }
      }),
    );
  });

  test('stays right when pages are divided many times', () => {
    const seen = createSeen();
    const texts = Array.from({ length: 30_000 }, (_, i) => `FT26${i}:2026-09-05:${(i % 97) * 1000}`);
    expect(texts.every((text) => seen.count(text) === 1)).toBe(true);
    expect(texts.every((text) => seen.count(text) === 2)).toBe(true);
  });
});
