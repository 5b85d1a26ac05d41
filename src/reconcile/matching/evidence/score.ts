import type { Candidate } from '../index/candidates.ts';
import { isInside } from '../text/bank-fields.ts';
import { type Introduction, introduction, isPrefixWord } from '../text/keywords.ts';
import { denormalize, FIRST_LETTER, type NormalizedRange, toSpan } from '../text/normalize.ts';
import { isYear, looksLikeDate } from '../text/numbers.ts';
import { contextWeights } from './context.ts';
import type { ScoredLine } from './line.ts';
import { isBehindMark, type Side, sideBefore } from './sides.ts';
import { type CodeKind, type EvidenceWeight, rarityWeight, WEIGHTS } from './weights.ts';
import { AS_ISSUED, compareForm, type WrittenForm } from './written-form.ts';

/** What is known about an issued code, apart from where it stands. */
export interface Issued {
  readonly code: string;
  /** Whether its check characters were verified. */
  readonly checked: boolean;
  /** Whether it has a format that the institution declared. */
  readonly declared: boolean;
  /** Bits by which a text like it is rarely one of the issued codes. */
  readonly rarity: number;
}

/** What the rules say about a candidate. */
export interface Score {
  readonly weights: EvidenceWeight[];
  readonly kind: CodeKind;
  /** Whether a word or a field of the line says that it is a code. */
  readonly named: boolean;
}

interface ScoreFacts {
  readonly range: NormalizedRange;
  readonly kind: CodeKind;
  readonly length: number;
  readonly form: WrittenForm;
  readonly left: Side;
  readonly right: Side;
  readonly introduced: Introduction;
  /** Whether it stands behind the mark with which a bank begins its narrative. */
  readonly isMarked: boolean;
  readonly isBillField: boolean;
  readonly named: boolean;
  readonly issued: Issued;
}

/** Rarity at which a keyword that nothing parts from the code may be one. */
const RARE_BEHIND_WORD = 26;
/** The least length at which a place in column 35 explains a lost or an added blank. */
const BROKEN_LENGTH = 6;
/** The least length of a code that is cut between letters and digits. */
const CUT_LENGTH = 6;
/** Digits in groups as telephone numbers are written. */
const DIGIT_GROUPS = /^\d{3,4}([ .-])\d{3}\1\d{3,4}$/;

/** Codes in pieces that stand in strangers' lines no more often than those in one. */
const AS_WORDS: readonly EvidenceWeight[] = [
  WEIGHTS.groupsOfDigits,
  WEIGHTS.piecesOfClasses,
  WEIGHTS.piecesOfLongCode,
  WEIGHTS.touchedLongCode,
  WEIGHTS.bankMark,
  WEIGHTS.lineBreakBeside,
];
/** The least length of a code of letters and digits that its shape alone tells from its neighbours. */
const LONG_CODE = 8;

/** Applies the named rules to a candidate that is all there. */
export function score(candidate: Candidate, issued: Issued, line: ScoredLine): Score {
  const facts = gather(candidate, issued, line);
  const { kind, named } = facts;
  const formFound = formWeights(facts, line);
  const beside = neighbourWeights(facts);
  const isOneWord = facts.form.added === 0 || formFound.some((each) => AS_WORDS.includes(each));
  const standsAlone = isOneWord && beside.every((each) => AS_WORDS.includes(each));
  const found = [rarityWeight(issued.rarity, kind, facts.length, standsAlone), ...formFound, ...beside];
  if (candidate.shape === 'country_code') found.push(WEIGHTS.countryCode);
  if (candidate.shape === 'zeros_lost') found.push(WEIGHTS.zerosLost);
  if (issued.checked) found.push(WEIGHTS.check);
  if (issued.declared) found.push(WEIGHTS.declaredFormat);
  if (facts.isBillField) found.push(WEIGHTS.billField);
  else if (facts.introduced === 'keyword' && facts.left !== 'glued') found.push(WEIGHTS.keyword);
  found.push(...doubtWeights(facts, line));
  return { weights: found, kind, named };
}

/** Weighs what the payer wrote around a candidate; other numbers and what stands in banks' references have no such support. */
export function supportWeights(
  range: NormalizedRange,
  weights: readonly EvidenceWeight[],
  isDeclared: boolean,
  line: ScoredLine,
): EvidenceWeight[] {
  const isOther = weights.some(({ limit, rule }) => limit === 'nothing' || rule === 'other_number');
  return isOther ? [] : contextWeights(range, line, isDeclared);
}

function gather(range: Candidate, issued: Issued, line: ScoredLine): ScoreFacts {
  const { normalized, origin, vocabulary } = line;
  const { from, to } = range;
  const digits = countDigits(normalized.values, from, to);
  const length = to - from;
  const kind = digits === length ? 'digits' : digits === 0 && !issued.checked ? 'letters' : 'mixed';
  const left = sideBefore(normalized, from, origin);
  const introduced = introduction(normalized, from, vocabulary);
  const span = toSpan(range, normalized);
  const isBillField = line.billFields().some(({ start, end }) => start === span.start && end === span.end);
  return {
    range,
    kind,
    length,
    form: range.shape === 'whole' ? compareForm(issued.code, normalized, from, origin) : AS_ISSUED,
    left,
    right: sideBefore(normalized, to, origin),
    introduced,
    isMarked: isBehindMark(normalized, from, origin),
    isBillField,
    named: isBillField || (introduced === 'keyword' && left !== 'glued'),
    issued,
  };
}

function formWeights(facts: ScoreFacts, line: ScoredLine): EvidenceWeight[] {
  const { form, kind, length, left, right } = facts;
  const { added, breaks, lost, changed, widelySplit } = form;
  const found: EvidenceWeight[] = [];
  const whole = left === 'clean' && right === 'clean';
  if (form.case) found.push(caseWeight(facts, whole));
  if (form.diacritics) found.push(WEIGHTS.diacritics);
  if (lost > 0) found.push(WEIGHTS.separatorLost);
  if (changed) found.push(widelySplit ? WEIGHTS.separatorWide : WEIGHTS.separatorChanged);
  if (breaks > 0)
    found.push(kind === 'digits' || length < BROKEN_LENGTH ? WEIGHTS.lineBreakUncertain : WEIGHTS.lineBreak);
  if (added > 0) found.push(piecesWeight(facts, whole, line));
  return found.length > 0 ? found : [WEIGHTS.exact];
}

function caseWeight({ form, left, right }: ScoreFacts, whole: boolean): EvidenceWeight {
  if (!form.mixed || (whole && form.added === 0)) return WEIGHTS.caseChanged;
  const isByCase = [left, right].some((side) => side === 'case' || side === 'glued');
  return isByCase || form.added > 0 ? WEIGHTS.caseMixed : WEIGHTS.caseUneven;
}

/**
 * Both edges of a code in pieces must be clean: one that lost its tail would otherwise take a letter of the next word for it.
 */
function piecesWeight(
  { kind, form, length, issued, range }: ScoreFacts,
  whole: boolean,
  line: ScoredLine,
): EvidenceWeight {
  const { added, odd, widelySplit } = form;
  if (kind === 'digits') {
    const { start, end } = toSpan(range, line.normalized);
    const isInGroups = whole && DIGIT_GROUPS.test(line.normalized.text.slice(start, end));
    return isInGroups ? WEIGHTS.groupsOfDigits : WEIGHTS.piecesUncertain;
  }
  if (widelySplit || !whole) return WEIGHTS.piecesUncertain;
  if (kind === 'letters') return WEIGHTS.piecesOfLetters;
  const isNatural = odd === 0 && added === 1 && length >= CUT_LENGTH && !startsWithPrefixWord(issued.code);
  if (isNatural) return WEIGHTS.piecesOfClasses;
  return added === 1 && length >= LONG_CODE ? WEIGHTS.piecesOfLongCode : WEIGHTS.pieces;
}

function neighbourWeights(facts: ScoreFacts): EvidenceWeight[] {
  const { kind, length, issued, introduced, named } = facts;
  const [left = 'clean', right = 'clean'] = [facts.left, facts.right].map((side) =>
    side === 'column' && length >= BROKEN_LENGTH ? 'clean' : side,
  );
  const explained = introduced !== 'none' || facts.isBillField;
  if (
    left === 'glued' &&
    explained &&
    kind !== 'digits' &&
    right === 'clean' &&
    issued.rarity >= RARE_BEHIND_WORD
  )
    return [WEIGHTS.touchedTwice];
  const before = explained && left !== 'glued' ? 'clean' : left;
  if (facts.isMarked && kind === 'mixed' && right === 'clean') return [WEIGHTS.bankMark];
  if (before === 'clean' && right === 'clean')
    return facts.right === 'column' || facts.left === 'column' ? [WEIGHTS.lineBreakBeside] : [];
  const touching = before === 'glued' || right === 'glued';
  if (kind === 'digits') {
    if (touching) return [WEIGHTS.insideNumber];
    return named && before === 'clean' ? [WEIGHTS.touchedNamed] : [WEIGHTS.touchedDigits];
  }
  if (kind === 'letters') return [WEIGHTS.touchedLetters];
  const isOneSided = before === 'clean' || right === 'clean';
  if (touching && !issued.checked) return [isOneSided ? WEIGHTS.hidden : WEIGHTS.hiddenTwice];
  if (issued.checked) return [isOneSided ? WEIGHTS.touchedOnceChecked : WEIGHTS.touchedTwiceChecked];
  if (before === 'clean' && length >= LONG_CODE) return [WEIGHTS.touchedLongCode];
  return [isOneSided ? WEIGHTS.touchedOnce : WEIGHTS.touchedTwice];
}

function doubtWeights(facts: ScoreFacts, line: ScoredLine): EvidenceWeight[] {
  const { range, kind, named, introduced, isBillField } = facts;
  const found: EvidenceWeight[] = [];
  if (isShort(facts)) found.push(WEIGHTS.short);
  if (kind === 'digits') {
    if (introduced === 'other' && !isBillField) found.push(WEIGHTS.otherNumber);
    found.push(...numberDoubts(denormalize(line.normalized.values, range.from, range.to), named, line));
  }
  if (!isBillField && isInside(toSpan(range, line.normalized), line.bankFields(kind === 'digits')))
    found.push(WEIGHTS.bankReference);
  return found;
}

function isShort({ kind, length, named, issued }: ScoreFacts): boolean {
  const isMeant = named || issued.declared;
  const least = { digits: isMeant ? 3 : 6, letters: 6, mixed: isMeant ? 3 : 4 }[kind];
  return length < least;
}

/** Digits that mean something else in most payments; a keyword before them settles it, but for a year. */
function numberDoubts(digits: string, named: boolean, { amount }: ScoredLine): EvidenceWeight[] {
  if (isYear(digits)) return [WEIGHTS.year];
  if (named) return [];
  const found: EvidenceWeight[] = [];
  if (looksLikeDate(digits)) found.push(WEIGHTS.date);
  if (amount !== undefined && digits === String(amount)) found.push(WEIGHTS.equalsAmount);
  return found;
}

function startsWithPrefixWord(code: string): boolean {
  return isPrefixWord(/^[A-Za-z]{0,16}/.exec(code)?.[0].toUpperCase() ?? '');
}

function countDigits(values: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((values[i] ?? 0) < FIRST_LETTER) count++;
  return count;
}
