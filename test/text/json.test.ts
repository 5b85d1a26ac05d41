import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedName } from '../../src/text/json/repeated-name.ts';
import { expectLinear } from '../kit/linear.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

type Way = readonly (string | number)[];

/** Lists the ways to all members of objects in a value. */
function membersOf(value: unknown, way: Way = []): Way[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => membersOf(each, [...way, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    [...way, name],
    ...membersOf(each, [...way, name]),
  ]);
}

/** Writes a value as JSON, and behind the member at the end of a way the same name with another value, in letters. */
function written(value: unknown, [name, ...rest]: Way, again: string, gap: string): string {
  const next = (each: unknown, isOnWay: boolean) =>
    isOnWay && rest.length > 0 ? written(each, rest, again, gap) : JSON.stringify(each);
  if (Array.isArray(value)) return `[${value.map((each, at) => next(each, at === name)).join(`${gap},`)}]`;
  const members = Object.entries(value ?? {}).flatMap(([key, each]) => {
    const isOnWay = key === name;
    const member = `${JSON.stringify(key)}${gap}:${gap}${next(each, isOnWay)}`;
    return isOnWay && rest.length === 0 ? [member, `${JSON.stringify(key)}:${again}`] : [member];
  });
  return `{${members.join(`${gap},${gap}`)}${gap}}`;
}

const blanks = fc.constantFrom('', ' ', '\n\t');
const values = fc.jsonValue({ maxDepth: 4 });

describe('a name that an object of JSON tells twice', () => {
  test('is found nowhere in what a program writes', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        expect(repeatedName(JSON.stringify(value, undefined, indent))).toBeUndefined();
      }),
      tries(400),
    );
  });

  test('is found wherever it stands, and is none where both values are the same letters', () => {
    const held = createTally();
    fc.assert(
      fc.property(values, values, blanks, fc.nat(), (value, other, gap, nth) => {
        const ways = membersOf(value);
        const way = ways[nth % Math.max(1, ways.length)];
        if (!way) return;
        const first = JSON.stringify(way.reduce((inner, name) => Reflect.get(Object(inner), name), value));
        const again = JSON.stringify(other);
        held(first === again ? 'same' : 'other');
        expect(repeatedName(written(value, way, again, gap))).toEqual(first === again ? undefined : way);
        expect(repeatedName(written(value, way, first, gap))).toBeUndefined();
      }),
      tries(800),
    );
    held.expectAtLeast({ other: least(200), same: 0 });
  });

  test.each([
    ['{"amount":1,"amount":999}', ['amount']],
    ['{"amount":1,"\\u0061mount":999}', ['amount']],
    ['[{"a":1},{"a":1,"b":{"c":[1,{"d":",:}","d":0}]}}]', [1, 'b', 'c', 1, 'd']],
    ['{"":1,"":2}', ['']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"a":1,"b":1,"a":2}', ['a']],
    ['{"a":1,"a":1.0}', ['a']],
  ])('of %s is at %j', (json, way) => {
    expect(repeatedName(json)).toEqual(way);
  });

  test.each([
    '{"a":1,"A":2}',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":1},"b":{"a":2}}',
    '{"a":"\\"a\\":2,"}',
    '1',
    '"{"',
  ])('is not in %s', (json) => {
    expect(repeatedName(json)).toBeUndefined();
  });

  test.each([
    ['lists inside each other', (length: number) => '['.repeat(length) + ']'.repeat(length)],
    ['objects inside each other', (length: number) => `${'{"a":'.repeat(length)}1${'}'.repeat(length)}`],
    [
      'members',
      (length: number) =>
        `{${Array.from({ length }, (_, at) => `"${String(at).padStart(8, '0')}":12`).join()}}`,
    ],
    [
      'one value told again and again',
      (length: number) => `{${Array.from({ length }, () => '"a":12').join()}}`,
    ],
    ['escapes', (length: number) => `{"${'\\u0061'.repeat(length)}":"${'\\\\'.repeat(length)}"}`],
  ])('is looked for in steps in proportion to the length of %s', (_, make) => {
    expectLinear(make, repeatedName);
  });
});
