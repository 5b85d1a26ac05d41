import { expect, test } from 'vitest';
import { createSeen } from '../../src/statements/seen.ts';
import { growth } from '../kit/linear.ts';

test('how often texts were seen is counted in steps in proportion to them', () => {
  const texts = (length: number) => Array.from({ length }, (_, i) => `FT26${248_000_000 + i * 7}`);
  const countAll = (all: readonly string[]) => {
    const seen = createSeen();
    for (const text of all) seen.count(text);
  };
  expect(growth(texts, countAll, 4096)).toBeLessThan(2.3);
});
