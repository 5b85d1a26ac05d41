import type { Span } from '../../../issues/detail.ts';
import type { Candidate } from '../index/candidates.ts';
import { isInside } from '../text/bank-fields.ts';
import { type Introduction, introduction, isPrefixWord, isUpper } from '../text/keywords.ts';
import { isLostBlank } from '../text/line-breaks.ts';
import {
  denormalize,
  FIRST_LETTER,
  isSeparated,
  type NormalizedRange,
  type NormalizedText,
  toSpan,
} from '../text/normalize.ts';
import { PLAUSIBLE_THRESHOLD, RIVAL_THRESHOLD, type Rule, UNLIKELY_THRESHOLD } from './rules.ts';
import { compareForm, type WrittenForm } from './written-form.ts';

/** What is known about an issued code, apart from where it stands. */
export interface Issued {
  readonly code: string;
  /** Whether its check characters were verified. */
  readonly checked: boolean;
  /** How many issued codes have its length. */
  readonly codesOfSameLength: number;
}

/** The line a candidate stands in. */
export interface ScoredText {
  readonly normalized: NormalizedText;
  /** Where the bank's narrative begins. */
  readonly origin: number;
  readonly bankFields: readonly Span[];
  readonly keywords: readonly string[];
  readonly amount?: number | undefined;
  /** Normalized index behind the last code that a keyword introduces, for lists such as `MKH 170342 va 008441`. */
  readonly listFrom: number;
}

/** What the rules say about a candidate. */
export interface Score {
  readonly rules: readonly { readonly rule: Rule; readonly confidence: number }[];
  readonly named: boolean;
}

type ScoreFinding = [rule: Rule, confidence: number];
type Side = 'clean' | 'class' | 'case' | 'column' | 'glued';
/** Letters alone may be a word; with check characters they are not, and count as mixed. */
type CandidateKind = 'digits' | 'letters' | 'mixed';

interface ScoreFacts {
  readonly kind: CandidateKind;
  readonly length: number;
  readonly form: WrittenForm;
  readonly left: Side;
  readonly right: Side;
  readonly introduced: Introduction | 'listed';
  readonly issued: Issued;
  /** Bits by which the code is longer than chance needs to hit one of the issued codes. */
  readonly margin: number;
}

const SURE = 0.97;
const GOOD = 0.93;

/**
 * Margin at which text that touches a code on both sides may be its neighbour: a random window hits with less
 * than 2^-26. A word of a line has many windows but only one on either edge, so a code with one clean side
 * needs less.
 */
const NEIGHBOUR_MARGIN = 26;
const ONE_SIDE_MARGIN = 23;
/** The least length at which a place in column 35 explains a lost or an added blank. */
const BROKEN_LENGTH = 6;
/**
 * Margin at which a code may be written in pieces. Both its edges must be clean: a code that lost its tail would
 * otherwise take a letter of the next word for it.
 */
const PIECES_MARGIN = 24;
const DIGIT_BITS = 3.32;
const LETTER_BITS = 4.7;
const CHECKED_BITS = 5.17;
/**
 * The greatest share of all numbers of a length that may be issued for a bare number to be one of them by
 * itself.
 */
const SPARSE = 1e-7;

const LIST_SIGNS: readonly string[] = [',', ';', '+', '&'];
const LIST_WORDS: readonly string[] = ['VA', 'VOI', 'AND'];

/** Applies the named rules to a candidate that is all there. */
export function score(candidate: Candidate, issued: Issued, line: ScoredText): Score {
  const facts = gather(candidate, issued, line);
  const named = facts.introduced === 'keyword' || facts.introduced === 'listed';
  const found: ScoreFinding[] = [...formRules(facts), ...neighbourRules(facts), ...strengthRules(facts)];
  if (issued.checked) found.push(['check', 1]);
  if (facts.introduced === 'keyword') found.push(['keyword', 1]);
  if (facts.introduced === 'listed') found.push(['listed', SURE]);
  if (facts.kind === 'digits') found.push(...numberRules(candidate, facts, line));
  if (isInside(toSpan(candidate, line.normalized), line.bankFields))
    found.push(['bank_reference', UNLIKELY_THRESHOLD]);
  return { rules: found.map(([rule, confidence]) => ({ rule, confidence })), named };
}

function gather({ from, to }: NormalizedRange, issued: Issued, line: ScoredText): ScoreFacts {
  const { normalized, origin } = line;
  const digits = countDigits(normalized.values, from, to);
  const length = to - from;
  const kind = digits === length ? 'digits' : digits === 0 && !issued.checked ? 'letters' : 'mixed';
  const bits = issued.checked ? length * CHECKED_BITS : digits * DIGIT_BITS + (length - digits) * LETTER_BITS;
  return {
    kind,
    length,
    form: compareForm(issued.code, normalized, from, origin),
    left: sideBefore(normalized, from, origin),
    right: sideBefore(normalized, to, origin),
    introduced: isListed(line, from) ? 'listed' : introduction(normalized, from, line.keywords),
    issued,
    margin: bits - Math.log2(issued.codesOfSameLength),
  };
}

function formRules({ form, kind, length, margin, left, right, issued }: ScoreFacts): ScoreFinding[] {
  const { added, odd, breaks, lost, changed, mixed, widelySplit } = form;
  const found: ScoreFinding[] = [];
  const whole = left === 'clean' && right === 'clean';
  if (form.case) found.push(['case', mixed && (added > 0 || !whole) ? RIVAL_THRESHOLD : 0.99]);
  if (form.diacritics) found.push(['diacritics', 0.98]);
  if (lost > 0) found.push(['separator_lost', 0.98]);
  if (changed) found.push(['separator_changed', widelySplit ? RIVAL_THRESHOLD : 0.98]);
  if (breaks > 0)
    found.push(['line_break', kind === 'digits' || length < BROKEN_LENGTH ? RIVAL_THRESHOLD : SURE]);
  if (added > 0) {
    const strong = whole && (kind === 'letters' ? length >= 10 : margin >= PIECES_MARGIN);
    const natural =
      kind === 'mixed' &&
      odd === 0 &&
      added === 1 &&
      length >= 6 &&
      whole &&
      !startsWithPrefixWord(issued.code);
    found.push([
      'separator_added',
      kind !== 'digits' && !widelySplit && (strong || natural) ? 0.92 : RIVAL_THRESHOLD,
    ]);
  }
  return found.length > 0 ? found : [['exact', 1]];
}

function neighbourRules(facts: ScoreFacts): ScoreFinding[] {
  const { kind, length, issued, margin, introduced } = facts;
  const [left, right] = [facts.left, facts.right].map((side) =>
    side === 'column' && length >= BROKEN_LENGTH ? 'clean' : side,
  );
  const explained = introduced !== 'none' && (left !== 'glued' || margin >= NEIGHBOUR_MARGIN);
  const before = explained ? 'clean' : left;
  if (before === 'clean' && right === 'clean')
    return facts.right === 'column' || facts.left === 'column' ? [['line_break', GOOD]] : [];
  const touching = before === 'glued' || right === 'glued';
  if (kind === 'digits') return [['glued', touching ? UNLIKELY_THRESHOLD : PLAUSIBLE_THRESHOLD]];
  if (kind === 'letters') return [['glued', RIVAL_THRESHOLD]];
  const needed = before === 'clean' || right === 'clean' ? ONE_SIDE_MARGIN : NEIGHBOUR_MARGIN;
  const enough = margin >= needed && (issued.checked || !touching);
  if (!enough && before === 'glued' && right === 'glued') return [['glued', UNLIKELY_THRESHOLD]];
  return [['glued', enough ? GOOD : RIVAL_THRESHOLD]];
}

function strengthRules({ kind, length, introduced, issued }: ScoreFacts): ScoreFinding[] {
  const named = introduced === 'keyword' || introduced === 'listed';
  const least = { digits: named ? 3 : 6, letters: 6, mixed: named ? 3 : 4 }[kind];
  if (length < least) return [['short', length < 3 ? UNLIKELY_THRESHOLD : 0.4]];
  const sparse = issued.codesOfSameLength / 10 ** length <= SPARSE;
  return kind === 'digits' && !named && !sparse ? [['bare_number', PLAUSIBLE_THRESHOLD]] : [];
}

/** Digits that mean something else in most payments; a keyword before them settles it, but for a year. */
function numberRules(
  { from, to }: NormalizedRange,
  { introduced }: ScoreFacts,
  { normalized, amount }: ScoredText,
): ScoreFinding[] {
  const digits = denormalize(normalized.values, from, to);
  if (/^20[1-4]\d$/.test(digits)) return [['date', PLAUSIBLE_THRESHOLD]];
  if (introduced === 'keyword') return [];
  const found: ScoreFinding[] = [];
  if (looksLikeDate(digits)) found.push(['date', PLAUSIBLE_THRESHOLD]);
  if (amount !== undefined && digits === String(amount)) found.push(['equals_amount', PLAUSIBLE_THRESHOLD]);
  if (introduced === 'listed' && digits.endsWith('000')) found.push(['bare_number', PLAUSIBLE_THRESHOLD]);
  return found;
}

function looksLikeDate(digits: string): boolean {
  const shape = /^(\d\d)(\d\d)(?:20)?(\d\d)$/.exec(digits) ?? /^(?:20)?(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!shape) return false;
  const [first = 0, month = 0, last = 0] = shape.slice(1).map(Number);
  const isDay = (day: number) => day >= 1 && day <= 31;
  const isYear = (year: number) => year >= 15 && year <= 40;
  return month >= 1 && month <= 12 && ((isDay(first) && isYear(last)) || (isYear(first) && isDay(last)));
}

/** What touches a boundary between two normalized characters; the ends of a line are clean. */
function sideBefore(line: NormalizedText, index: number, origin: number): Side {
  if (index <= 0 || index >= line.length || isSeparated(line, index)) return 'clean';
  const { values, offsets, text } = line;
  const at = offsets[index] ?? 0;
  const digitBefore = (values[index - 1] ?? 0) < FIRST_LETTER;
  const digitAfter = (values[index] ?? 0) < FIRST_LETTER;
  if (digitBefore && digitAfter) return 'glued';
  if (isLostBlank(at, origin)) return 'column';
  if (digitBefore !== digitAfter) return 'class';
  return isUpper(text.charAt(offsets[index - 1] ?? 0)) === isUpper(text.charAt(at)) ? 'glued' : 'case';
}

/**
 * A comma, a plus or a word for "and" leads from one code to the next; a mere blank may lead to an amount.
 */
function isListed({ normalized, listFrom }: ScoredText, index: number): boolean {
  if (listFrom <= 0 || index < listFrom || index - listFrom > 3) return false;
  const { text, offsets, values } = normalized;
  const between = text.slice((offsets[listFrom - 1] ?? 0) + 1, offsets[index]);
  if (index === listFrom) return between.length <= 3 && LIST_SIGNS.includes(between.trim());
  return LIST_WORDS.includes(denormalize(values, listFrom, index));
}

function startsWithPrefixWord(code: string): boolean {
  return isPrefixWord(/^[A-Za-z]{0,16}/.exec(code)?.[0].toUpperCase() ?? '');
}

function countDigits(values: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((values[i] ?? 0) < FIRST_LETTER) count++;
  return count;
}
