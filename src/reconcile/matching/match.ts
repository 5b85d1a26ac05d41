import { decide, type IncomingPayment, type Match } from './decide/decide.ts';
import { bestPerCode, dropDuplicatesOfWhole, type Finding, resolveOverlaps } from './decide/overlaps.ts';
import { PLAUSIBLE_THRESHOLD, RIVAL_THRESHOLD, UNLIKELY_THRESHOLD } from './evidence/rules.ts';
import { candidateSpan, type ScoredText, score } from './evidence/score.ts';
import { type Candidate, type CharactersByPosition, findDamaged, findWhole } from './index/candidates.ts';
import type { CodeIndex } from './index/code-index.ts';
import { type Check, checkerOf, type IssuedCode, verifyAll } from './index/issued-codes.ts';
import { spreadBits, polynomial } from './index/rolling-hash.ts';
import { findBankFields, isInside } from './text/bank-fields.ts';
import { keywordList } from './text/keywords.ts';
import { narrativeStart } from './text/line-breaks.ts';
import {
  createNormalizedText,
  denormalize,
  FIRST_LETTER,
  type NormalizedText,
  normalize,
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
interface Search<T> {
  readonly entries: readonly T[];
  readonly codeIndex: CodeIndex;
  readonly check: Check | undefined;
  readonly keywords: readonly string[];
  /** One for a code whose check characters hold. */
  readonly flags: Uint8Array;
  readonly places: CharactersByPosition;
}

/** Makes the function that matches one payment: find, score, resolve overlaps, decide. */
export function createMatcher<T extends IssuedCode>(
  entries: readonly T[],
  codeIndex: CodeIndex,
  { check, keywords = [] }: ReconcilerOptions,
): (received: IncomingPayment) => Match<T> {
  const search = {
    entries,
    codeIndex,
    check,
    keywords: keywordList(keywords.map(normalizedText)),
    ...verifyAll(entries, check),
  };
  const buffer = createNormalizedText(512);
  return (received) => matchOne(received, normalize(received.description, buffer), search);
}

function matchOne<T extends IssuedCode>(
  received: IncomingPayment,
  normalized: NormalizedText,
  search: Search<T>,
): Match<T> {
  const { entries, codeIndex, places, keywords } = search;
  const { description, amount, virtualAccount } = received;
  const whole = findWhole(normalized, codeIndex);
  const damaged = findDamaged(normalized, codeIndex, places, whole);
  const creditedCode = virtualAccount ? indexOf(virtualAccount, codeIndex) : -1;
  if (whole.length === 0 && damaged.length === 0 && creditedCode < 0)
    return { status: 'none', bills: [], evidence: [] };

  const bankFields = findBankFields(
    description,
    whole.some((candidate) => isNumber(candidate, normalized)),
  );
  const line = { normalized, origin: narrativeStart(description), bankFields, keywords, amount, listFrom: 0 };
  const found = resolveOverlaps(scoreWhole(whole, line, search));
  const echoes = damaged.flatMap((candidate) => scoreDamaged(candidate, line, search));
  const findings = bestPerCode([...found, ...dropDuplicatesOfWhole(echoes, found)]);
  return decide({ findings, creditedCode, amount }, entries, codeIndex);
}

/** Scores from left to right, so that a code listed behind a labelled one is recognised. */
function scoreWhole<T extends IssuedCode>(
  candidates: Candidate[],
  line: ScoredText,
  search: Search<T>,
): Finding[] {
  let listFrom = 0;
  candidates.sort((a, b) => a.from - b.from || b.to - a.to);
  return candidates.map((candidate) => {
    const { index, from: start, to: end } = candidate;
    const issued = {
      code: search.entries[index]?.code ?? '',
      checked: search.flags[index] === 1,
      codesOfSameLength: search.codeIndex.lengths.get(end - start) ?? 1,
    };
    const { rules, labelled } = score(candidate, issued, { ...line, listFrom });
    if (labelled) listFrom = end;
    return { candidate, span: candidateSpan(candidate, line.normalized), rules: [...rules] };
  });
}

/**
 * A mistyped code counts only where its check characters prove it; what is valid itself is somebody else's
 * code.
 */
function scoreDamaged<T extends IssuedCode>(
  candidate: Candidate,
  line: ScoredText,
  search: Search<T>,
): Finding[] {
  const { index, from: start, to: end, shape } = candidate;
  const entry = search.entries[index];
  if (shape === 'mistyped') {
    if (!entry || search.flags[index] !== 1) return [];
    const isValid = checkerOf(entry, search.check);
    if (isValid?.(denormalize(line.normalized.values, start, end))) return [];
  }
  const span = candidateSpan(candidate, line.normalized);
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

function isNumber({ from: start, to: end }: Candidate, { values }: NormalizedText): boolean {
  return values.subarray(start, end).every((value) => value < FIRST_LETTER);
}
