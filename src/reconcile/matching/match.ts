import type { Amount } from '../../money/vnd.ts';
import { matchCertain } from './certain.ts';
import type { GrowingList } from './changes.ts';
import { doubtAbbreviated } from './decide/abbreviated.ts';
import { decide, type Match, type ReadPayment } from './decide/decide.ts';
import { findLists, listRange, weighList } from './decide/lists.ts';
import { bestPerCode, dropDuplicatesOfWhole, type Finding, resolveOverlaps } from './decide/overlaps.ts';
import { readRange } from './decide/ranges.ts';
import { createLine, type ScoredLine } from './evidence/line.ts';
import { positionKey } from './evidence/positions.ts';
import type { Rule } from './evidence/rules.ts';
import { score, supportWeights } from './evidence/score.ts';
import { thresholdsOf, totalBits, WEIGHTS } from './evidence/weights.ts';
import { type Candidate, findDamaged, findWhole } from './index/candidates.ts';
import { findText } from './index/find-text.ts';
import { checkerOf, type IssuedCode } from './index/issued-codes.ts';
import { findRewritten } from './index/rewritten.ts';
import type { InstitutionRules } from './institution.ts';
import { normalizeText } from './institution.ts';
import type { MatchingRules, Search } from './search.ts';
import { isInside } from './text/bank-fields.ts';
import { narrativeStart } from './text/line-breaks.ts';
import {
  createNormalizedText,
  denormalize,
  type NormalizedText,
  normalize,
  toSpan,
} from './text/normalize.ts';

/** Makes the function that matches one payment: find, score, resolve overlaps, join lists, decide. */
export function createMatcher<T extends IssuedCode<Amount>>(
  list: GrowingList<T>,
  rules: MatchingRules,
): (received: ReadPayment) => Match<T> {
  const search = { ...list, ...rules, thresholds: thresholdsOf(rules.risk) };
  const buffer = createNormalizedText(512);
  return (received) => matchOne(received, normalize(received.description, buffer), search);
}

const NONE_FOUND: readonly Candidate[] = [];

function matchOne<T extends IssuedCode<Amount>>(
  received: ReadPayment,
  normalized: NormalizedText,
  search: Search<T>,
): Match<T> {
  const { codeIndex, checks, thresholds, institution } = search;
  const { description, amount, virtualAccount } = received;
  const exact = findWhole(normalized, codeIndex);
  const damaged = findDamaged(normalized, codeIndex, checks.places, exact);
  const rewritten = codeIndex.hasLeadingZeros ? findRewritten(normalized, codeIndex) : NONE_FOUND;
  const whole = rewritten.length > 0 ? [...exact, ...rewritten] : exact;
  const creditedCode = virtualAccount ? findText(virtualAccount, codeIndex) : -1;
  if (whole.length === 0 && damaged.length === 0 && creditedCode < 0)
    return { status: 'none', bills: [], evidence: [] };
  const [first] = whole;
  const certain =
    first && whole.length === 1 && damaged.length === 0
      ? matchCertain(first, received, normalized, search)
      : undefined;
  if (certain) return certain;

  const line = createLine(normalized, narrativeStart(description), institution.vocabulary, amount);
  const found = resolveOverlaps(scoreWhole(whole, line, search), thresholds);
  const ranges = weighLists(found, line, search);
  const pieces = damaged.flatMap((candidate) => scoreDamaged(candidate, line, search));
  const findings = [...found, ...ranges, ...dropDuplicatesOfWhole(pieces, found)];
  if (isForeignAccount(received, institution))
    for (const { weights } of findings) weights.push(WEIGHTS.otherAccount);
  return decide(
    { findings: bestPerCode(findings, thresholds), creditedCode, amount, thresholds },
    search,
    codeIndex,
  );
}

function scoreWhole(candidates: Candidate[], line: ScoredLine, search: Search<unknown>): Finding[] {
  candidates.sort((a, b) => a.from - b.from || b.to - a.to);
  return candidates.map((candidate) => {
    const { index } = candidate;
    const code = search.codes[index]?.code ?? '';
    const declared = search.institution.isDeclared(() => normalizeText(code));
    const checked = search.checks.isChecked(index);
    const rarity = search.codeIndex.rarity(index);
    const scored = score(candidate, { code, checked, declared, rarity }, line);
    const span = toSpan(candidate, line.normalized);
    if (search.positions.size > 0 && search.positions.has(positionKey(candidate, line.normalized)))
      scored.weights.push(WEIGHTS.learnedPosition);
    if (isOwnAccount(candidate, line, search.institution)) scored.weights.push(WEIGHTS.bankReference);
    return { candidate, span, declared, ...scored };
  });
}

/** What introduces a whole list, beside a word or field that names one of its codes. */
const INTRODUCING: readonly Rule[] = ['whole_memo', 'purpose_beside'];

/** Weighs what stands around codes and lists of them, and finds the codes of ranges. */
function weighLists(found: readonly Finding[], line: ScoredLine, search: Search<unknown>): Finding[] {
  const { automatic } = search.thresholds;
  return findLists(found, line).flatMap((list) => {
    const { members } = list;
    const isCertain =
      members.length === 1 &&
      members.every(({ weights }) => totalBits(weights, search.thresholds) >= automatic);
    const range = listRange(list);
    let isIntroduced = members.some(({ named }) => named);
    for (const { weights, declared } of isCertain ? [] : members) {
      const support = supportWeights(range, weights, declared, line);
      weights.push(...support);
      isIntroduced ||= support.some(({ rule }) => INTRODUCING.includes(rule));
    }
    weighList(list, isIntroduced, line);
    doubtAbbreviated(list, line, search);
    return readRange(list, line, search);
  });
}

/**
 * A mistyped code counts only where its check characters prove it; what is valid itself is somebody else's
 * code.
 */
function scoreDamaged(candidate: Candidate, line: ScoredLine, search: Search<unknown>): Finding[] {
  const { index, from, to, shape } = candidate;
  const code = search.codes[index];
  if (shape === 'mistyped') {
    if (!code || !search.checks.isChecked(index)) return [];
    const isValid = checkerOf(code, search.check);
    if (isValid?.(denormalize(line.normalized.values, from, to))) return [];
  }
  const span = toSpan(candidate, line.normalized);
  const weight = shape === 'cut' ? WEIGHTS.cut : WEIGHTS.oneCharacterOff;
  const isBanks = isInside(span, line.bankFields(true));
  const weights = isBanks ? [weight, WEIGHTS.bankReference] : [weight];
  return [{ candidate, span, kind: 'mixed', named: false, declared: false, weights }];
}

function isOwnAccount(
  { from, to }: Candidate,
  { normalized }: ScoredLine,
  { accounts }: InstitutionRules,
): boolean {
  return accounts.size > 0 && accounts.has(denormalize(normalized.values, from, to));
}

/** Checks whether money came into an account that the institution does not name among its own. */
function isForeignAccount({ account }: ReadPayment, { accounts }: InstitutionRules): boolean {
  return accounts.size > 0 && account !== undefined && !accounts.has(normalizeText(account));
}
