import { expect, test } from 'vitest';
import { sources } from './kit/structure/sources.ts';

/** `map.set(key, [...(map.get(key) ?? []), item])`: each item copies all before it, which costs their square. */
const GROWN_BY_COPY = /\.set\([^;]{0,80}?,\s*\[\s*\.\.\.\([^;]{0,60}\.get\(/;

test('no list of a map is grown by copying it', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter(({ source }) => GROWN_BY_COPY.test(source)).map(({ file }) => file)).toEqual([]);
});

test('a list that is grown by copying it is seen', () => {
  for (const copied of ['a.set(b, [...(a.get(b) ?? []), c]);', 'a.set(b.c, [\n ...(a.get(b.c) ?? []),\n d])'])
    expect(GROWN_BY_COPY.test(copied)).toBe(true);
  expect(GROWN_BY_COPY.test('a.set(b, [c, d]); e.get(f)')).toBe(false);
});
