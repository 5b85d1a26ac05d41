import { describe, expect, test } from 'vitest';
import { createReconciler } from '../../../src/reconcile/index.ts';
import { generator, randomText } from '../../kit/inputs/foreign.ts';

const random = generator(31);
const own = Array.from({ length: 400 }, (_, i) => String(100_000 + i * 17));
const strangers = Array.from({ length: 400 }, () => randomText(random, '0123456789', 6)).filter(
  (number) => !own.includes(number),
);
const line = (number: string, i: number) => `DIEM THU ${2 + (i % 2)} CTY NUOC ${number} KY ${1 + (i % 9)}`;
const make = () => createReconciler(own.map((code) => ({ code })));
const learned = (lines: readonly (string | { description: string; code: string })[]) => make().learn(lines);

describe('a place at which codes stand', () => {
  test('is learned from lines, and a code there is then matched', () => {
    const reconciler = make();
    const [code = ''] = own;
    expect(reconciler.match(line(code, 0)).status).toBe('suggested');
    const [position, ...more] = reconciler.learn(own.slice(0, 200).map(line));
    expect(position).toEqual({ before: ['CTY', 'NUOC'], after: 'KY', length: 6, lines: 200, hits: 200 });
    expect(more).toEqual([]);
    expect(reconciler.match(line(code, 0)).status).toBe('matched');
    expect(reconciler.match(`CTY DIEN ${code} KY 1`).status).toBe('suggested');
    expect(reconciler.match(`CTY NUOC ${code} NO 1`).status).toBe('suggested');
  });

  test('needs so many lines that fewer than 95 % would be a surprise', () => {
    expect(learned(own.slice(0, 126).map(line))).toEqual([]);
    expect(learned(own.slice(0, 127).map(line))).toHaveLength(1);
  });

  test('needs ten different codes', () => {
    const few = (count: number) => Array.from({ length: 300 }, (_, i) => line(own[i % count] ?? '', i));
    expect(learned(few(9))).toEqual([]);
    expect(learned(few(10))).toHaveLength(1);
  });

  test('is not learned where strangers stand too', () => {
    const mixed = (own: readonly string[], others: readonly string[]) => [...own, ...others].map(line);
    expect(learned(mixed(own.slice(0, 300), strangers.slice(0, 3)))).toHaveLength(1);
    expect(learned(mixed(own.slice(0, 300), strangers.slice(0, 20)))).toEqual([]);
  });

  test('is not learned where chance explains the hits: nearly every number is issued', () => {
    const dense = Array.from({ length: 900 }, (_, i) => String(100_000 + i));
    const { learn } = createReconciler(dense.map((code) => ({ code })));
    expect(learn(dense.slice(0, 300).map(line))).toEqual([]);
  });

  test('is learned from twenty decisions of people, and from none where one was for another number', () => {
    const decided = own.slice(0, 21).map((code, i) => ({ description: line(code, i), code }));
    expect(learned(decided.slice(0, 20))).toHaveLength(1);
    expect(learned(decided.slice(0, 19))).toEqual([]);
    const [first, ...rest] = decided;
    expect(learned([{ description: first?.description ?? '', code: own[30] ?? '' }, ...rest])).toEqual([]);
  });
});

test('what is no line is refused at its place', () => {
  expect(() => make().learn(JSON.parse('["a", 5]'))).toThrow('lines.1');
  expect(() => make().learn(JSON.parse('[{ "description": "a", "code": 5 }]'))).toThrow('lines.0');
});
