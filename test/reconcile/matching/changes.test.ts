import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { verifies } from '../../../src/text/check-digits.ts';
import { createForeignLines, generator, issueCodes } from '../../kit/inputs/foreign.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const check = (code: string) => code.startsWith('HS') && verifies(code.slice(2), '31-3');
const own = issueCodes('HS', 6, 700).map((code, row) => ({ code, id: `bill ${row}`, amount: 10_000 + row }));
const numbers = Array.from({ length: 700 }, (_, i) => ({ code: `4${String(i * 131).padStart(7, '0')}` }));
const pool = own.flatMap((bill, i) => [bill, numbers[i] ?? bill]);

/** A change: so many bills from a place of the pool on come in or go. */
const change = fc.record({
  isAdded: fc.boolean(),
  from: fc.nat({ max: pool.length - 1 }),
  count: fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 200, max: 700 })),
});

describe('bills that come and go', () => {
  test('are found as if the list had been so from the start', () => {
    const met = createTally();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(), (changes, seed) => {
        const grown = createReconciler(pool.slice(0, 50), { check });
        const present = new Set(pool.slice(0, 50));
        for (const { isAdded, from, count } of changes) {
          const bills = pool.slice(from, from + count).filter((bill) => present.has(bill) !== isAdded);
          expect(isAdded ? grown.add(bills) : grown.remove(bills)).toBe(bills.length);
          for (const bill of bills) isAdded ? present.add(bill) : present.delete(bill);
        }
        expect(grown.size).toBe(present.size);
        const fresh = createReconciler(present, { check });
        const random = generator(seed);
        const foreign = createForeignLines(random);
        for (let i = 0; i < 40; i++) {
          const { code } = pool[Math.floor(random() * pool.length)] ?? { code: '' };
          const cut = i % 5 === 0 ? code.slice(0, 8) : code;
          const line = `${i % 2 ? 'nop' : foreign()} MKH ${cut} lop`;
          const [found, wanted] = [grown.match(line), fresh.match(line)];
          expect([line, found.status, found.bills]).toEqual([line, wanted.status, wanted.bills]);
          met(found.status);
        }
        expect(grown.groups().map(({ codes }) => codes)).toEqual(fresh.groups().map(({ codes }) => codes));
      }),
      tries(40),
    );
    met.expectAtLeast({ matched: least(100), none: least(100), suggested: least(5), multiple: 0 });
  });

  test('share a code, and each goes by itself', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((id) => ({ code: 'TN5150', id, customer: id }));
    if (!one || !two || !three) throw new Error('three bills');
    const reconciler = createReconciler([one]);
    reconciler.add([two, three]);
    expect(reconciler.match('nop TN5150').status).toBe('suggested');
    expect(reconciler.remove([{ ...two, code: 'tn 5150' }])).toBe(1);
    expect(reconciler.match('nop TN5150').bills).toEqual([one, three]);
    expect(reconciler.remove([one])).toBe(1);
    expect(reconciler.match('nop TN5150')).toMatchObject({ status: 'matched', bills: [three] });
    expect(reconciler.remove([three, three])).toBe(1);
    expect(reconciler.match('nop TN5150').status).toBe('none');
    expect(reconciler.size).toBe(0);
  });

  test('come all or none, and a fault is told at its row', () => {
    const reconciler = createReconciler([{ code: 'TN5150' }]);
    expect(() => reconciler.add([{ code: 'TN5151' }, { code: '-' }])).toThrow('codes.1.code');
    expect([reconciler.size, reconciler.match('nop TN5151').status]).toEqual([1, 'none']);
  });

  test('bring lengths and first characters that none had', () => {
    const reconciler = createReconciler([{ code: 'TN5150' }]);
    reconciler.add([{ code: '0987001122' }, { code: 'QZ' }]);
    expect(reconciler.match('nop 84987001122').status).toBe('matched');
    expect(reconciler.match('MKH QZ').evidence.map(({ rule }) => rule)).toContain('keyword');
  });
});
