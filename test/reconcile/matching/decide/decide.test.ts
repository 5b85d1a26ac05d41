import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src/reconcile/matching/decide/decide.ts';
import type { Finding } from '../../../../src/reconcile/matching/decide/overlaps.ts';
import { PROPOSED_BITS, WEIGHTS } from '../../../../src/reconcile/matching/evidence/weights.ts';
import { findingAt, type GivenCode, issuedOf, THRESHOLDS } from '../../../kit/reconcile/findings.ts';

const { automatic, rival } = THRESHOLDS;
const SHARES = { shareOf: () => 2 ** -10, count: () => undefined };

/** What is decided of findings, with the places of the bills in the list. */
function decided(
  findings: readonly Finding[],
  issued: readonly GivenCode[],
  {
    amount,
    creditedCode = -1,
    removed = [] as readonly number[],
  }: {
    readonly amount?: number;
    readonly creditedCode?: number;
    readonly removed?: readonly number[];
  } = {},
) {
  const { codes, codeIndex } = issuedOf(...issued);
  const bills = codes.map((code, place) =>
    removed.includes(place) ? undefined : { code: code.code, place },
  );
  const list = { codes, bills, shares: SHARES };
  const found = { findings, creditedCode, amount, thresholds: THRESHOLDS };
  const { status, bills: chosen, evidence } = decide(found, list, codeIndex);
  return { told: [status, ...chosen.map(({ place }) => place)], evidence };
}

const THREE = ['HS0001', 'HS0002', 'HS0003'];

describe('a bill', () => {
  test('is matched from the very bits that the risk asks for', () => {
    expect(decided([findingAt([0, 6], 0, automatic)], THREE).told).toEqual(['matched', 0]);
    expect(decided([findingAt([0, 6], 0, automatic - 0.1)], THREE).told).toEqual(['suggested', 0]);
  });

  test('has a rival from the very bits of one', () => {
    const beside = (bits: number) =>
      decided([findingAt([0, 6], 0, 40), findingAt([8, 14], 1, bits)], THREE).told;
    expect(beside(rival)).toEqual(['suggested', 0, 1]);
    expect(beside(rival - 0.1)).toEqual(['matched', 0]);
  });

  test('is suggested from the very bits of a proposal', () => {
    expect(decided([findingAt([0, 6], 0, PROPOSED_BITS)], THREE).told).toEqual(['suggested', 0]);
    expect(decided([findingAt([0, 6], 0, PROPOSED_BITS - 0.1)], THREE).told).toEqual(['none']);
  });

  test('that was removed is none', () => {
    expect(decided([findingAt([0, 6], 0, 40)], THREE, { removed: [0] }).told).toEqual(['none']);
  });
});

test('several sure bills stand in the order of the line, however sure each is', () => {
  const found = [findingAt([0, 6], 2, 30), findingAt([8, 14], 0, 50), findingAt([16, 22], 1, 40)];
  expect(decided(found, THREE).told).toEqual(['multiple', 2, 0, 1]);
});

test('a line without a sum does not prefer bills without one', () => {
  const issued = [{ code: 'HS0001', amount: 100 }, 'HS0002'];
  expect(decided([findingAt([0, 6], 0, 10), findingAt([8, 14], 1, 10)], issued).told).toEqual([
    'suggested',
    0,
    1,
  ]);
});

describe('bills that share a code', () => {
  const bill = (id: string, customer: string, amount: number) => ({ code: 'HS0001', id, customer, amount });

  test('of one customer are as sure as the surest of them', () => {
    const issued = [bill('a', 'An', 100), bill('b', 'An', 200)];
    expect(decided([findingAt([0, 6], 0, 14)], issued, { amount: 200 }).told).toEqual(['multiple', 1, 0]);
  });

  test('of two customers are never sure, and each stands for itself', () => {
    const issued = [bill('a', 'An', 100), bill('b', 'Ba', 200)];
    expect(decided([findingAt([0, 6], 0, 40)], issued, { amount: 200 }).told[0]).toBe('suggested');
    expect(decided([findingAt([0, 6], 0, 1)], issued, { amount: 200 }).told).toEqual(['suggested', 1]);
  });

  test('are one where they have one id, whoever is named', () => {
    const issued = [bill('a', 'An', 100), bill('a', 'Ba', 200)];
    expect(decided([findingAt([0, 6], 0, 40)], issued).told).toEqual(['matched', 0]);
  });
});

test('evidence has a place in the line, but not that of the sum, nor of the account paid into', () => {
  const issued = [{ code: 'HS0001', amount: 200 }];
  const { evidence } = decided([findingAt([0, 6], 0, 12.34)], issued, { amount: 200, creditedCode: 0 });
  expect(evidence.map(({ rule, bits }) => [rule, bits])).toEqual([
    ['virtual_account', 30],
    ['amount', 10],
    ['exact', 12.3],
    ['amount', 10],
  ]);
  expect(evidence.map((each) => 'span' in each)).toEqual([false, false, true, false]);
});

test('evidence says what limits it', () => {
  const finding = findingAt([0, 6], 0, 40);
  finding.weights.push(WEIGHTS.overlap);
  const { told, evidence } = decided([finding], THREE);
  expect(told).toEqual(['suggested', 0]);
  expect(evidence[1]).toEqual({
    ...{ rule: 'overlap', code: 'HS0001', span: { start: 0, end: 6 }, bits: 0 },
    ...{ source: 'assumed', limit: 'proposal' },
  });
});
