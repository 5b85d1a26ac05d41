import type { ScoredLine } from '../evidence/line.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import type { Candidate } from '../index/candidates.ts';
import type { CodeIndex } from '../index/code-index.ts';
import { findText } from '../index/find-text.ts';
import type { ReadCode } from '../index/issued-codes.ts';
import { isInside } from '../text/bank-fields.ts';
import { jointBetween } from '../text/joints.ts';
import { denormalize, type NormalizedRange, type NormalizedText, toSpan } from '../text/normalize.ts';
import { type CodeList, nextNumber } from './lists.ts';

/** What is asked of the issued codes. */
interface IssuedByText {
  readonly codes: readonly ReadCode[];
  readonly codeIndex: CodeIndex;
}

/** Where a code stands, and which it is. */
type PlacedCode = Pick<Candidate, 'index' | 'from' | 'to'>;

/** One digit is a class or a month. */
const LEAST_ABBREVIATED = 2;
/** What parts a day, a month and a year. */
const DATE_SIGNS = ['/', '-', '.'];

/**
 * Finds a shorter number behind a code that is the end of another issued code, as in `HP000123 va 124`. Behind a sign it counts only
 * where the sum is not that of the code.
 */
export function abbreviatedBehind(
  { index, from, to }: PlacedCode,
  line: NormalizedText,
  amount: number | undefined,
  { codes, codeIndex }: IssuedByText,
): NormalizedRange | undefined {
  const next = nextNumber(line, to);
  const length = next ? next.to - next.from : 0;
  if (!next || length < LEAST_ABBREVIATED || length >= to - from) return undefined;
  const joint = jointBetween(line, to, next.from);
  if (joint === undefined || joint === 'blank') return undefined;
  const isWord = next.from > to;
  if (!isWord && amount !== undefined && codes[index]?.amount === amount) return undefined;
  if (DATE_SIGNS.includes(line.text[(line.offsets[next.to - 1] ?? 0) + 1] ?? '')) return undefined;
  const written = denormalize(line.values, from, to);
  if (!/^\d+$/.test(written.slice(written.length - length - 1))) return undefined;
  const other = written.slice(0, written.length - length) + denormalize(line.values, next.from, next.to);
  const found = findText(other, codeIndex);
  return found >= 0 && found !== index ? next : undefined;
}

/** Doubts a list behind which another code stands that was shortened. */
export function doubtAbbreviated({ members }: CodeList, line: ScoredLine, issued: IssuedByText): void {
  const last = members.at(-1)?.candidate;
  const next = last && abbreviatedBehind(last, line.normalized, line.amount, issued);
  if (!next || isInside(toSpan(next, line.normalized), line.bankFields(true))) return;
  for (const { weights } of members) weights.push(WEIGHTS.listedWithStranger);
}
