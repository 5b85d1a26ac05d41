import { decide, type IssuedList, type Match, type ReadPayment } from './decide/decide.ts';
import { bestPerCode, dropDuplicatesOfWhole, type Finding, resolveOverlaps } from './decide/overlaps.ts';
import { PLAUSIBLE_THRESHOLD, RIVAL_THRESHOLD, UNLIKELY_THRESHOLD } from './evidence/rules.ts';
import { type ScoredText, score } from './evidence/score.ts';
import { type Candidate, type CharactersByPosition, findDamaged, findWhole } from './index/candidates.ts';
import type { CodeIndex } from './index/code-index.ts';
import { type Check, checkerOf, type IssuedCode, verifyAll } from './index/issued-codes.ts';
import { polynomial, spreadBits } from './index/rolling-hash.ts';
import { findBankFields, isInside } from './text/bank-fields.ts';
import { keywordList } from './text/keywords.ts';
import { narrativeStart } from './text/line-breaks.ts';
import {
  createNormalizedText,
  denormalize,
  FIRST_LETTER,
  type NormalizedRange,
  type NormalizedText,
  normalize,
  toSpan,
} from './text/normalize.ts';

export interface ReconcilerOptions {
  /**
   * How the codes' check characters are verified. Codes that pass count as checked: text that touches them is
   * no doubt, and a single mistyped character is recognised. Default: no code is checked. Give `isValid` of
   * the reference that made the codes where foreign codes stand in the same list; a bare system is passed by
   * 1 in 31 to 1 in 1271 of foreign codes.
   */
  readonly check?: Check;
  /** More words that introduce a code, as `MKH` and `Mã HS` do. Case, blanks and diacritics do not matter. */
  readonly keywords?: readonly string[];
}

/** Everything that is known before a payment comes. */
interface Search<T> extends IssuedList<T> {
  readonly codeIndex: CodeIndex;
  readonly check: Check | undefined;
  readonly keywords: readonly string[];
  /** One for a code whose check characters hold. */
  readonly flags: Uint8Array;
  readonly places: CharactersByPosition;
}

/** Makes the function that matches one payment: find, score, resolve overlaps, decide. */
export function createMatcher<T extends IssuedCode>(
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
  { check, keywords = [] }: ReconcilerOptions,
): (received: ReadPayment) => Match<T> {
  const search = {
    ...issued,
    codeIndex,
    check,
    keywords: keywordList(keywords.map(normalizedText)),
    ...verifyAll(issued.codes, check),
  };
  const buffer = createNormalizedText(512);
  return (received) => matchOne(received, normalize(received.description, buffer), search);
}

function matchOne<T extends IssuedCode>(
  received: ReadPayment,
  normalized: NormalizedText,
  search: Search<T>,
): Match<T> {
  const { codeIndex, places, keywords } = search;
  const { description, amount, virtualAccount } = received;
  const whole = findWhole(normalized, codeIndex);
  const damaged = findDamaged(normalized, codeIndex, places, whole);
  const creditedCode = virtualAccount ? indexOf(virtualAccount, codeIndex) : -1;
  if (whole.length === 0 && damaged.length === 0 && creditedCode < 0)
    return { status: 'none', bills: [], evidence: [] };

  const bankFields = findBankFields(
    description,
    whole.some((candidate) => isAllDigits(candidate, normalized)),
  );
  const line = { normalized, origin: narrativeStart(description), bankFields, keywords, amount, listFrom: 0 };
  const found = resolveOverlaps(scoreWhole(whole, line, search));
  const withoutDuplicates = damaged.flatMap((candidate) => scoreDamaged(candidate, line, search));
  const findings = bestPerCode([...found, ...dropDuplicatesOfWhole(withoutDuplicates, found)]);
  return decide({ findings, creditedCode, amount }, search, codeIndex);
}

/** Scores from left to right, so that a code listed behind one with a keyword is recognised. */
function scoreWhole(candidates: Candidate[], line: ScoredText, search: Search<unknown>): Finding[] {
  let listFrom = 0;
  candidates.sort((a, b) => a.from - b.from || b.to - a.to);
  return candidates.map((candidate) => {
    const { index, from, to } = candidate;
    const issued = {
      code: search.codes[index]?.code ?? '',
      checked: search.flags[index] === 1,
      codesOfSameLength: search.codeIndex.lengths.get(to - from) ?? 1,
    };
    const { rules, named } = score(candidate, issued, { ...line, listFrom });
    if (named) listFrom = to;
    return { candidate, span: toSpan(candidate, line.normalized), rules: [...rules] };
  });
}

/**
 * A mistyped code counts only where its check characters prove it; what is valid itself is somebody else's
 * code.
 */
function scoreDamaged(candidate: Candidate, line: ScoredText, search: Search<unknown>): Finding[] {
  const { index, from, to, shape } = candidate;
  const code = search.codes[index];
  if (shape === 'mistyped') {
    if (!code || search.flags[index] !== 1) return [];
    const isValid = checkerOf(code, search.check);
    if (isValid?.(denormalize(line.normalized.values, from, to))) return [];
  }
  const span = toSpan(candidate, line.normalized);
  const doubt = shape === 'cut' ? PLAUSIBLE_THRESHOLD : RIVAL_THRESHOLD;
  const rule = shape === 'cut' ? 'cut' : 'mistyped';
  return [
    {
      candidate,
      span,
      rules: [{ rule, confidence: isInside(span, line.bankFields) ? UNLIKELY_THRESHOLD : doubt }],
    },
  ];
}

/** The first code equal to a whole text, or -1. */
function indexOf(text: string, codeIndex: CodeIndex): number {
  const line = normalize(text, createNormalizedText(text.length));
  if (!codeIndex.lengths.has(line.length)) return -1;
  const hash = spreadBits(polynomial(line.values, 0, line.length), line.length);
  return codeIndex.find({ line, from: 0, to: line.length }, hash);
}

function normalizedText(text: string): string {
  const { values, length } = normalize(text, createNormalizedText(text.length));
  return denormalize(values, 0, length);
}

function isAllDigits({ from, to }: NormalizedRange, { values }: NormalizedText): boolean {
  return values.subarray(from, to).every((value) => value < FIRST_LETTER);
}
