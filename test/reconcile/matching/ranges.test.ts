import { expect, test } from 'vitest';
import type { Span } from '../../../src/issues/detail.ts';
import type { Candidate } from '../../../src/reconcile/matching/index/candidates.ts';
import { findBankFields, isInside } from '../../../src/reconcile/matching/text/bank-fields.ts';
import {
  createNormalizedText,
  type NormalizedRange,
  normalize,
  toSpan,
} from '../../../src/reconcile/matching/text/normalize.ts';

const TEXT = 'nộp - Trace 062914';
const BANK_FIELDS = findBankFields(TEXT, true);
const CANDIDATE: Candidate = { index: 0, from: 8, to: 14, shape: 'whole' };

test('a range of normalized text is no span of the text it came from, and the other way round', () => {
  // @ts-expect-error normalized indices are no UTF-16 indices
  expect(isInside(CANDIDATE, BANK_FIELDS)).toBe(false);
  // @ts-expect-error UTF-16 indices are no normalized indices
  const range: NormalizedRange = { start: 0, end: 1 } satisfies Span;
  expect(range).toBeDefined();
});

test('toSpan() leads a range back to its place in the text', () => {
  const normalized = normalize(TEXT, createNormalizedText());
  const span = toSpan(CANDIDATE, normalized);
  expect(TEXT.slice(span.start, span.end)).toBe('062914');
  expect(isInside(span, BANK_FIELDS)).toBe(true);
});
