import { describe, expect, test } from 'vitest';
import { findLists, nextNumber, weighList } from '../../../../src/reconcile/matching/decide/lists.ts';
import { WEIGHTS } from '../../../../src/reconcile/matching/evidence/weights.ts';
import { denormalize } from '../../../../src/reconcile/matching/text/normalize.ts';
import { findingIn, lineOf, rulesIn } from '../../../kit/reconcile/findings.ts';

describe('findLists()', () => {
  const line = lineOf('MKH 062914, 062915, 0629');
  const codes = [findingIn(line, '062914', 0), findingIn(line, '062915', 1)] as const;

  test('joins codes of one length and kind', () => {
    expect(findLists(codes, line).map(({ members, joints }) => [members.length, joints])).toEqual([
      [2, ['sign']],
    ]);
  });

  test.each([
    ['length', { ...codes[1], candidate: { ...codes[1].candidate, to: codes[1].candidate.to - 1 } }],
    ['kind', { ...codes[1], kind: 'mixed' as const }],
    ['code', { ...codes[1], candidate: { ...codes[1].candidate, index: 0 } }],
  ])('leaves those apart that have another %s, or the same', (_, second) => {
    expect(findLists([codes[0], second], line)).toHaveLength(2);
  });
});

/** The rules by which the members of the list of two codes in a line are weighed. */
function weighed(
  text: string,
  first: string,
  second: string,
  { introduced = true, kind = 'digits' as const } = {},
) {
  const line = lineOf(text);
  const [list] = findLists([findingIn(line, first, 0, kind), findingIn(line, second, 1, kind)], line);
  if (list) weighList(list, introduced, line);
  return list?.members.map(rulesIn);
}

describe('weighList()', () => {
  test('doubts a member that may be a sum, unless a range ends with it', () => {
    expect(weighed('MKH 100914, 200000', '100914', '200000')).toEqual([
      ['listed'],
      ['listed', 'round_number'],
    ]);
    expect(weighed('MKH 100914-200000', '100914', '200000')).toEqual([['listed'], ['listed']]);
  });

  test('doubts no code that stands first for that', () => {
    expect(weighed('MKH 200000, 100914', '200000', '100914')).toEqual([['listed'], ['listed']]);
  });

  test('doubts all of which one is a number of something else, once, but those that something names', () => {
    const line = lineOf('062914, 062915, 062916');
    const codes = ['062914', '062915', '062916'].map((code, index) => findingIn(line, code, index));
    codes[0]?.weights.push(WEIGHTS.otherNumber);
    const members = codes.map((each, at) => ({ ...each, named: at === 1 }));
    weighList({ members, joints: ['sign', 'sign'] }, true, line);
    expect(members.map(rulesIn)).toEqual([['other_number'], [], ['other_number']]);
  });

  test('doubts no code with letters for that', () => {
    const line = lineOf('AB1001, AB2000');
    const [list] = findLists(
      [findingIn(line, 'AB1001', 0, 'mixed'), findingIn(line, 'AB2000', 1, 'mixed')],
      line,
    );
    if (list) weighList(list, false, line);
    expect(list?.members.map(rulesIn)).toEqual([['listed'], ['listed']]);
  });

  test('doubts all where a number of that length follows that was not issued, and something introduces the list', () => {
    const text = 'MKH 062914, 062915, 062999';
    expect(weighed(text, '062914', '062915')).toEqual([
      ['listed', 'listed'],
      ['listed', 'listed'],
    ]);
    expect(weighed(text, '062914', '062915', { introduced: false })).toEqual([['listed'], ['listed']]);
    expect(weighed('MKH 062914, 062915', '062914', '062915')).toEqual([['listed'], ['listed']]);
  });

  test('doubts no code with letters for a number that follows', () => {
    const line = lineOf('nop AB1234, 123456');
    const code = findingIn(line, 'AB1234', 0, 'mixed');
    weighList({ members: [code], joints: [] }, true, line);
    expect(rulesIn(code)).toEqual([]);
  });
});

describe('nextNumber()', () => {
  const numberBehind = (text: string, start: number) => {
    const { normalized } = lineOf(text);
    const next = nextNumber(normalized, start);
    return next && denormalize(normalized.values, next.from, next.to);
  };

  test('finds digits behind up to five letters', () => {
    expect(numberBehind('AB va 124', 2)).toBe('124');
    expect(numberBehind('AB vanha 124', 2)).toBe('124');
    expect(numberBehind('AB vanhac 124', 2)).toBeUndefined();
    expect(numberBehind('AB va', 2)).toBeUndefined();
  });

  test('ends at whatever stands between digits', () => {
    expect(numberBehind('AB va 12 34', 2)).toBe('12');
  });
});
