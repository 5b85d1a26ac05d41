import type { ScoredLine } from '../evidence/line.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import type { CodeIndex } from '../index/code-index.ts';
import { findText } from '../index/find-text.ts';
import type { ReadCode } from '../index/issued-codes.ts';
import { denormalize } from '../text/normalize.ts';
import { type CodeList, listRange } from './lists.ts';
import type { Finding } from './overlaps.ts';

/** Codes from a first to a last, both included; a list of more is no range that a payer writes. */
const MOST_IN_RANGE = 100;

/** What is asked of the issued codes. */
interface IssuedCodes {
  readonly codes: readonly ReadCode[];
  readonly codeIndex: CodeIndex;
}

/**
 * Reads two codes that a hyphen or "đến" joins as the first and last of a range when codes between them were issued: all are
 * for a person to look at, but booked when every code between was issued and the sum is that of all.
 */
export function readRange(list: CodeList, line: ScoredLine, issued: IssuedCodes): Finding[] {
  const [first, last] = list.members;
  if (!first || !last || list.members.length !== 2 || list.joints[0] !== 'range') return [];
  const texts = textsBetween(writtenCode(first, line), writtenCode(last, line));
  const between = texts.map((text) => findText(text, issued.codeIndex)).filter((index) => index >= 0);
  if (between.length === 0) return [];
  const all = [first.candidate.index, ...between, last.candidate.index];
  const isSum = line.amount !== undefined && totalAmount(all, issued) === line.amount;
  const isWhole = isSum && between.length === texts.length;
  const weight = isWhole ? WEIGHTS.rangeOfSum : WEIGHTS.range;
  first.weights.push(weight);
  last.weights.push(weight);
  if (between.length < texts.length) return [];
  return between.map((index) => ({
    ...first,
    candidate: { ...listRange(list), index, shape: 'whole' },
    span: { start: first.span.start, end: last.span.end },
    named: false,
    weights: [...first.weights],
  }));
}

function writtenCode({ candidate: { from, to } }: Finding, { normalized }: ScoredLine): string {
  return denormalize(normalized.values, from, to);
}

/** So many digits count exactly. */
const NUMBER_AT_END = /\d{1,15}$/;

/** The codes between two that differ in the number at their end; none where that does not rise by two or more. */
function textsBetween(first: string, last: string): string[] {
  const prefix = first.replace(NUMBER_AT_END, '');
  const [start, end] = [Number(first.slice(prefix.length)), Number(last.slice(prefix.length))];
  const length = end - start - 1;
  if (prefix !== last.replace(NUMBER_AT_END, '') || length > MOST_IN_RANGE - 2) return [];
  const digits = first.length - prefix.length;
  return Array.from({ length }, (_, at) => prefix + String(start + 1 + at).padStart(digits, '0'));
}

/** The sum of the bills of some codes; undefined where a code has none, or two. */
function totalAmount(indices: readonly number[], { codes, codeIndex }: IssuedCodes): number | undefined {
  let sum = 0;
  for (const index of indices) {
    const amount = codes[index]?.amount;
    if (amount === undefined || codeIndex.next(index) >= 0) return undefined;
    sum += amount;
  }
  return sum;
}
