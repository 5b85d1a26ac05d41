import { describe, expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { generator } from '../../kit/inputs/foreign.ts';

const random = generator(12);
const spread = new Set<string>();
while (spread.size < 30_000) spread.add(String(Math.floor(random() * 100_000)).padStart(6, '0'));
const customers = createReconciler([...spread].map((code) => ({ code })));

describe('what codes allow', () => {
  test('is counted around them: three in ten of the numbers below 100,000', () => {
    const [group] = customers.groups();
    expect(group).toMatchObject({ kind: 'digits', length: 6, codes: 30_000, prefix: '0' });
    expect(group?.share).toBeGreaterThan(0.28);
    expect(group?.share).toBeLessThan(0.32);
  });

  test('is one for numbers that run on, however few', () => {
    const codes = Array.from({ length: 1000 }, (_, i) => ({ code: String(4_200_000 + i) }));
    expect(createReconciler(codes).groups()[0]?.share).toBe(1);
  });

  test('is said in words, in either language', () => {
    expect(customers.describe()).toMatch(
      /^30,000 codes of 6 digits that begin with 0: \d\d % of the numbers like them are yours; 9\.3 % of strangers' lines have one, so one that stands alone is yours by chance in 1 of 3\d lines\. More is needed: .* codeFormats .*$/,
    );
    expect(customers.describe({ lang: 'vi' })).toMatch(
      /^30\.000 mã gồm 6 chữ số, bắt đầu bằng 0: \d\d % các số tương tự là mã của đơn vị; 9,3 % .* cứ 3\d giao dịch lạ .*$/,
    );
  });

  test('agrees with what is matched: a rare code alone, another only with more', () => {
    const rare = createReconciler([{ code: 'HS2K4M7P9' }]);
    expect(rare.describe()).toContain('matched by itself');
    expect(rare.match('nop HS2K4M7P9 lop').status).toBe('matched');
    const [code = ''] = spread;
    expect(customers.describe()).not.toContain('matched by itself');
    expect(customers.match(`nop ${code} lop`).status).toBe('suggested');
    expect(customers.match(`nop MKH ${code} lop`).status).toBe('matched');
  });

  test('puts codes together by length and kind, the most first, and counts the rest', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => ({ code: `A${'1'.repeat(i + 2)}` }));
    const reconciler = createReconciler([...lengths, { code: 'A22' }, { code: '123' }, { code: 'ABC' }]);
    expect(reconciler.groups()[0]).toMatchObject({ kind: 'mixed', length: 3, codes: 2, prefix: 'A' });
    expect(reconciler.groups()).toHaveLength(14);
    expect(reconciler.describe()).toContain('6 other lengths and kinds');
    expect(reconciler.describe().split('\n')).toHaveLength(9);
  });
});
