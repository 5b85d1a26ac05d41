import type { Finding } from '../../../src/reconcile/matching/decide/overlaps.ts';
import { createLine, type ScoredLine } from '../../../src/reconcile/matching/evidence/line.ts';
import type { Rule } from '../../../src/reconcile/matching/evidence/rules.ts';
import type { CodeKind, EvidenceWeight } from '../../../src/reconcile/matching/evidence/weights.ts';
import { type CodeIndex, createCodeIndex } from '../../../src/reconcile/matching/index/code-index.ts';
import type { ReadCode } from '../../../src/reconcile/matching/index/issued-codes.ts';
import { vocabularyOf } from '../../../src/reconcile/matching/text/keywords.ts';
import {
  createNormalizedText,
  denormalize,
  type NormalizedRange,
  normalize,
  toSpan,
} from '../../../src/reconcile/matching/text/normalize.ts';

/** Bits that tests decide by: round numbers, so that the bounds themselves can be met. */
export const THRESHOLDS = { automatic: 17, rival: 9 };

export function lineOf(text: string, amount?: number): ScoredLine {
  return createLine(normalize(text, createNormalizedText(text.length)), 0, vocabularyOf({}), amount);
}

/** A code alone, or with what else was read of it. */
export type GivenCode = string | (Partial<ReadCode> & { readonly code: string });

export function issuedOf(...given: readonly GivenCode[]): {
  readonly codes: readonly ReadCode[];
  readonly codeIndex: CodeIndex;
} {
  const none = { id: undefined, customer: undefined, amount: undefined, check: undefined };
  const codes = given.map((each) => ({ ...none, ...(typeof each === 'string' ? { code: each } : each) }));
  return { codes, codeIndex: createCodeIndex(codes) };
}

/** Where letters and digits stand in a line. */
export function rangeIn({ normalized }: ScoredLine, text: string): NormalizedRange {
  const from = denormalize(normalized.values, 0, normalized.length).indexOf(text);
  return { from, to: from + text.length };
}

function weightOf(bits: number, rule: Rule = 'exact'): EvidenceWeight {
  return { rule, bits, source: 'issued' };
}

/** A finding of letters and digits of a line. */
export function findingIn(line: ScoredLine, text: string, index: number, kind: CodeKind = 'digits'): Finding {
  const range = rangeIn(line, text);
  const span = toSpan(range, line.normalized);
  return {
    candidate: { ...range, index, shape: 'whole' },
    ...{ span, kind, named: false, declared: false, weights: [] },
  };
}

/** A finding at a place, worth so many bits. */
export function findingAt(
  [start, end]: readonly [number, number],
  index: number,
  bits: number,
  rule: Rule = 'exact',
): Finding {
  return {
    candidate: { from: start, to: end, index, shape: 'whole' },
    ...{ span: { start, end }, kind: 'mixed', named: false, declared: false },
    weights: [weightOf(bits, rule)],
  };
}

export function rulesIn({ weights }: Finding): readonly Rule[] {
  return weights.map(({ rule }) => rule);
}
