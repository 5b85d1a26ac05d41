import { describe, expect, test } from 'vitest';
import {
  bestPerCode,
  dropDuplicatesOfWhole,
  type Finding,
  resolveOverlaps,
} from '../../../../src/reconcile/matching/decide/overlaps.ts';
import { findingAt, rulesIn, THRESHOLDS } from '../../../kit/reconcile/findings.ts';

const { automatic, rival } = THRESHOLDS;

/** The numbers of the codes that stay, and the rules by which they are weighed. */
function kept(...findings: readonly Finding[]) {
  return resolveOverlaps(findings, THRESHOLDS).map((each) => [each.candidate.index, ...rulesIn(each)]);
}

describe('a code inside another', () => {
  test('gives way to one that is sure, also where both end at one place', () => {
    expect(kept(findingAt([0, 8], 0, automatic), findingAt([2, 6], 1, 40))).toEqual([[0, 'exact']]);
    expect(kept(findingAt([0, 8], 0, automatic), findingAt([2, 8], 1, 40))).toEqual([[0, 'exact']]);
  });

  test('stays as it is beside one that is less than sure', () => {
    const both = [findingAt([0, 8], 0, automatic - 1), findingAt([2, 6], 1, 40)];
    expect(kept(...both)).toEqual([
      [0, 'exact'],
      [1, 'exact'],
    ]);
  });

  test('is doubted, as the other is, where the other was put together from pieces and both are sure', () => {
    const pieced = (inner: number) => [
      findingAt([0, 8], 0, automatic, 'separator_added'),
      findingAt([2, 6], 1, inner),
    ];
    expect(kept(...pieced(automatic))).toEqual([
      [0, 'separator_added', 'overlap'],
      [1, 'exact', 'overlap'],
    ]);
    expect(kept(...pieced(automatic - 1))).toEqual([[0, 'separator_added']]);
  });

  test('stays where both are one code', () => {
    expect(kept(findingAt([0, 8], 0, automatic), findingAt([2, 6], 0, 40))).toHaveLength(2);
  });

  test('has given way for good, whatever another beside it says', () => {
    const [sure, weak, inner] = [
      findingAt([0, 10], 0, 40),
      findingAt([5, 12], 1, 5),
      findingAt([6, 9], 2, 40),
    ];
    expect(kept(sure, weak, inner).map(([index]) => index)).toEqual([0, 1]);
  });
});

describe('codes that merely overlap', () => {
  const pair = (first: number, second: number) => [
    findingAt([0, 8], 0, first),
    findingAt([4, 12], 1, second),
  ];

  test('are both doubted where each may be meant', () => {
    expect(kept(...pair(rival, rival))).toEqual([
      [0, 'exact', 'overlap'],
      [1, 'exact', 'overlap'],
    ]);
  });

  test.each([
    [rival - 1, rival],
    [rival, rival - 1],
  ])('stay as they are where one is no rival: %d and %d bits', (first, second) => {
    expect(kept(...pair(first, second))).toEqual([
      [0, 'exact'],
      [1, 'exact'],
    ]);
  });
});

describe('dropDuplicatesOfWhole()', () => {
  const whole = [findingAt([25, 30], 0, 40), findingAt([5, 10], 1, 40)];
  const left = (place: readonly [number, number], index = 7) =>
    dropDuplicatesOfWhole([findingAt(place, index, 3)], whole).length;

  test('leaves out what begins or ends inside a whole code, in whichever order those stand', () => {
    expect([left([9, 14]), left([1, 6]), left([29, 34]), left([20, 26])]).toEqual([0, 0, 0, 0]);
  });

  test('keeps what only touches one', () => {
    expect([left([10, 14]), left([1, 5]), left([30, 34])]).toEqual([1, 1, 1]);
  });

  test('leaves out what stands whole elsewhere', () => {
    expect([left([12, 18], 0), left([12, 18], 1)]).toEqual([0, 0]);
  });
});

describe('bestPerCode()', () => {
  const [weak, sure, twin] = [findingAt([0, 6], 0, 5), findingAt([8, 14], 0, 20), findingAt([16, 22], 0, 20)];

  test('keeps the finding with the most bits, of equal ones the first', () => {
    expect(bestPerCode([weak, sure], THRESHOLDS)).toEqual([sure]);
    expect(bestPerCode([sure, weak], THRESHOLDS)).toEqual([sure]);
    expect(bestPerCode([sure, twin], THRESHOLDS)[0]).toBe(sure);
  });
});
