import { describe, expect, test } from 'vitest';
import { createReconciler, type Match } from '../../../src/reconcile/index.ts';
import { generator } from '../../kit/inputs/foreign.ts';
import { inventInstitutions } from '../../kit/reconcile/institutions.ts';
import { createStrangers } from '../../kit/reconcile/strangers.ts';
import { runs } from '../../kit/scale.ts';

const invented = inventInstitutions(generator(20261129));
const isAutomatic = ({ status }: Match) => status === 'matched' || status === 'multiple';

describe.each(invented.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const { match } = createReconciler(
    each.codes.map((code) => ({ code })),
    { institution: each.institution },
  );

  test('are matched with no line of a stranger', () => {
    const next = createStrangers(generator(5), each);
    const wrong: string[] = [];
    for (let i = 0; i < runs(800, 30_000); i++) {
      const line = next();
      if (isAutomatic(match(line))) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });

  test('are matched with lines that name them and what they pay for', () => {
    const random = generator(6);
    const [word = ''] = each.institution.keywords ?? [''];
    for (let i = 0; i < runs(50); i++) {
      const code = each.codes[Math.floor(random() * each.codes.length)] ?? '';
      const line = `TT ${each.trade} ${word} ${code} LE THI HOA`;
      expect([line, match(line).bills[0]?.code, match(line).status]).toEqual([line, code, 'matched']);
    }
  });
});

test('the greater the risk that is taken, the more lines of strangers are matched', () => {
  const water = invented.find(({ name }) => name === 'water');
  if (!water) throw new Error('a water company');
  const bills = water.codes.map((code) => ({ code }));
  const lines = Array.from({ length: 4000 }, createStrangers(generator(9), water));
  const counts = [1e-12, 1e-5, 0.01].map((risk) => {
    const { match } = createReconciler(bills, { risk, institution: water.institution });
    return lines.filter((line) => isAutomatic(match(line))).length;
  });
  const [least, usual, most = 0] = counts;
  expect([least, usual]).toEqual([0, 0]);
  expect(most).toBeGreaterThan(5);
  expect(most).toBeLessThan(4000 * 0.01);
});
