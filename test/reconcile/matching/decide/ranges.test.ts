import { describe, expect, test } from 'vitest';
import { findLists } from '../../../../src/reconcile/matching/decide/lists.ts';
import { readRange } from '../../../../src/reconcile/matching/decide/ranges.ts';
import { WEIGHTS } from '../../../../src/reconcile/matching/evidence/weights.ts';
import { findingIn, type GivenCode, issuedOf, lineOf } from '../../../kit/reconcile/findings.ts';

/** Reads a line of two codes: those found between, and what the first is weighed by. */
function rangeOf(
  text: string,
  ends: readonly [string, string],
  issued: readonly GivenCode[],
  amount?: number,
) {
  const line = lineOf(text, amount);
  const { codes, codeIndex } = issuedOf(...issued);
  const members = ends.map((code) =>
    findingIn(
      line,
      code,
      codes.findIndex((each) => each.code === code),
      'mixed',
    ),
  );
  const [list] = findLists(members, line);
  const between = list ? readRange(list, line, { codes, codeIndex }) : [];
  return {
    between,
    codes: between.map(({ candidate }) => codes[candidate.index]?.code),
    weights: members[0]?.weights,
  };
}

const priced = (code: string, amount = 100) => ({ code, amount });

describe('two codes joined as the ends of a range', () => {
  test('bring those between, each for the whole range', () => {
    const { between, codes, weights } = rangeOf(
      'nop HS01-HS04 lop',
      ['HS01', 'HS04'],
      ['HS03', 'HS02', 'HS01', 'HS04'],
    );
    expect(codes).toEqual(['HS02', 'HS03']);
    expect(weights).toEqual([WEIGHTS.range]);
    expect(between[1]).toEqual({
      candidate: { from: 3, to: 11, index: 0, shape: 'whole' },
      ...{ span: { start: 4, end: 13 }, kind: 'mixed', named: false, declared: false },
      weights: [WEIGHTS.range],
    });
  });

  test('are booked with them where the sum is that of all', () => {
    const issued = ['HS01', 'HS02', 'HS03'].map((code) => priced(code));
    expect(rangeOf('nop HS01-HS03', ['HS01', 'HS03'], issued, 300).weights).toEqual([WEIGHTS.rangeOfSum]);
    expect(rangeOf('nop HS01-HS03', ['HS01', 'HS03'], issued, 301).weights).toEqual([WEIGHTS.range]);
  });

  test('are for a person where one between was not issued, whatever the sum', () => {
    const issued = ['HS01', 'HS02', 'HS04'].map((code) => priced(code));
    const { between, weights } = rangeOf('nop HS01-HS04', ['HS01', 'HS04'], issued, 300);
    expect([between, weights]).toEqual([[], [WEIGHTS.range]]);
  });

  test('are for a person where a bill has no sum, or two bills have one code', () => {
    const [first, last] = [priced('HS01'), priced('HS03')];
    expect(rangeOf('nop HS01-HS03', ['HS01', 'HS03'], [first, 'HS02', last], 200).weights).toEqual([
      WEIGHTS.range,
    ]);
    const twice = [first, priced('HS02'), priced('HS02'), last];
    expect(rangeOf('nop HS01-HS03', ['HS01', 'HS03'], twice, 300).weights).toEqual([WEIGHTS.range]);
  });

  test('count up the number at their end, whatever digits stand before', () => {
    const issued = ['HS1A02', 'HS1A03', 'HS1A04'];
    expect(rangeOf('nop HS1A02-HS1A04', ['HS1A02', 'HS1A04'], issued).codes).toEqual(['HS1A03']);
  });

  test('are no range of more than a hundred', () => {
    const issued = ['HS001', 'HS002', 'HS100', 'HS101'];
    expect(rangeOf('nop HS001-HS100', ['HS001', 'HS100'], issued).weights).toEqual([WEIGHTS.range]);
    expect(rangeOf('nop HS001-HS101', ['HS001', 'HS101'], issued).weights).toEqual([]);
  });

  test('are none of two beginnings, from the last to the first, or side by side', () => {
    const issued = ['HS01', 'HS02', 'HS03', 'HP03'];
    expect(rangeOf('nop HS01-HP03', ['HS01', 'HP03'], issued).weights).toEqual([]);
    expect(rangeOf('nop HS03-HS01', ['HS03', 'HS01'], issued).weights).toEqual([]);
    expect(rangeOf('nop HS01-HS02', ['HS01', 'HS02'], issued).weights).toEqual([]);
  });
});

test('a list, or a range with more behind it, brings nothing', () => {
  const issued = ['HS01', 'HS02', 'HS03', 'HS05'];
  expect(rangeOf('nop HS01, HS03', ['HS01', 'HS03'], issued).weights).toEqual([]);
  const line = lineOf('nop HS01-HS03, HS05');
  const { codes, codeIndex } = issuedOf(...issued);
  const members = [0, 2, 3].map((index) => findingIn(line, issued[index] ?? '', index, 'mixed'));
  const [list] = findLists(members, line);
  expect(list?.joints).toEqual(['range', 'sign']);
  expect(list && readRange(list, line, { codes, codeIndex })).toEqual([]);
  expect(members[0]?.weights).toEqual([]);
});
