import type { MoneyUnit } from '../../cells/money.ts';
import type { RoleTable, RoleWords } from '../roles.ts';
import { hasLostLetters, type LettersByLength, lettersOf, restoreLetters } from './lost-letters.ts';
import { type HeadingWord, headingWords, isSameWord, takeApart, takeUnit } from './tokens.ts';

/** A role that a heading names. */
export interface Recognized<R extends string> {
  readonly role: R;
  /** The line of its words; the lower, the more specific. */
  readonly rank: number;
}

/** What a heading says: its roles in their order, the first of which is the one of its column. */
export interface HeadingReading<R extends string> {
  readonly roles: readonly Recognized<R>[];
  readonly unit?: MoneyUnit;
  /** Roles that it may be of, where letters were lost that would tell. */
  readonly unsure?: readonly R[];
}

/** Recognises headings by the words of a table. */
export type Recognizer<R extends string> = (text: string) => HeadingReading<R>;

/** A heading is a few words; what is longer, or holds a long number or a day, is none. */
const MAX_HEADING_LENGTH = 120;
const NO_HEADING = /\d{5}|\d[/.-]\d{1,2}[/.-]\d|:[^\S\r\n]*[^\s/(|]|\d[.,]\d{3}/u;

/** More texts than any row of headings has; a body may offer millions. */
const MAX_KNOWN = 4000;

/** English words that show a half to be the translation of the other. */
const TRANSLATION = new Set(
  'amount value transaction transactions debit credit account balance payment total'.split(' '),
);

interface RolePhrase<R extends string> extends Recognized<R> {
  readonly words: readonly HeadingWord[];
  readonly order: number;
}

/** Makes a recogniser that remembers what it was asked. */
export function createRecognizer<R extends string>(roles: RoleTable<R>): Recognizer<R> {
  const lexicon = createLexicon(roles);
  const known = new Map<string, HeadingReading<R>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = hasLostLetters(text) ? readLost(text, lexicon) : readHeading(text, lexicon);
    if (known.size < MAX_KNOWN) known.set(text, reading);
    return reading;
  };
}

interface RoleLexicon<R extends string> {
  readonly roles: RoleTable<R>;
  /** Phrases by their first word without diacritics. */
  readonly byFirst: ReadonlyMap<string, readonly RolePhrase<R>[]>;
  /** Phrases of several words, written as one. */
  readonly byJoined: ReadonlyMap<string, RolePhrase<R>>;
  readonly beside: ReadonlyMap<R, readonly HeadingWord[]>;
  readonly letters: LettersByLength;
}

function createLexicon<R extends string>(roles: RoleTable<R>): RoleLexicon<R> {
  const phrases = roleNames(roles).flatMap((role, order) => phrasesOf(role, roles[role], order));
  const byFirst = new Map<string, RolePhrase<R>[]>();
  const byJoined = new Map<string, RolePhrase<R>>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    const same = byFirst.get(first?.bare ?? '');
    if (same) same.push(phrase);
    else if (first) byFirst.set(first.bare, [phrase]);
    const joined = joinedWords(phrase.words);
    if (phrase.words.length > 1 && !byJoined.has(joined)) byJoined.set(joined, phrase);
  }
  const beside = new Map(roleNames(roles).map((role) => [role, headingWords(roles[role].beside ?? '')]));
  return { roles, byFirst, byJoined, beside, letters: lettersOf(roles) };
}

/** Lists the roles of a table, in its order. */
export function roleNames<R extends string>(roles: Readonly<Partial<Record<R, unknown>>>): R[] {
  const isRole = (key: string): key is R => Object.hasOwn(roles, key);
  return Object.keys(roles).filter(isRole);
}

function phrasesOf<R extends string>(role: R, { words }: RoleWords<R>, order: number): RolePhrase<R>[] {
  return words.flatMap((line, rank) =>
    line.split('|').map((phrase) => ({ role, rank, order, words: headingWords(phrase) })),
  );
}

function joinedWords(words: readonly HeadingWord[]): string {
  return words.map(({ bare }) => bare).join('');
}

/** Reads a heading whose letters were lost: what it may have been has to be of one role. */
function readLost<R extends string>(text: string, lexicon: RoleLexicon<R>): HeadingReading<R> {
  if (text.length > MAX_HEADING_LENGTH) return { roles: [] };
  const restored = restoreLetters(text, lexicon.letters).map((each) => readHeading(each, lexicon));
  const known = restored.filter(({ roles }) => roles.length > 0);
  const [first] = known;
  const unsure = new Set(known.flatMap(({ roles }) => roles.map(({ role }) => role)));
  if (!first || known.every(({ roles }) => isAlike(roles, first.roles))) return first ?? { roles: [] };
  return { roles: [], unsure: [...unsure] };
}

function isAlike<R extends string>(
  some: readonly Recognized<R>[],
  others: readonly Recognized<R>[],
): boolean {
  return some.length === others.length && some.every(({ role }, at) => role === others[at]?.role);
}

function readHeading<R extends string>(text: string, lexicon: RoleLexicon<R>): HeadingReading<R> {
  const trimmed = text.trim().replace(/\s*:+$/, '');
  if (trimmed === '' || trimmed.length > MAX_HEADING_LENGTH || NO_HEADING.test(takeUnit(trimmed).rest))
    return { roles: [] };
  const { halves, unit, foreign } = takeApart(trimmed);
  const roles = rolesOfHalves(halves, lexicon).filter(({ role }) => !foreign || !isMoney(role, lexicon));
  return { roles, ...(unit && { unit }) };
}

function isMoney<R extends string>(role: R, { roles }: RoleLexicon<R>): boolean {
  return roles[role].kind === 'money';
}

/** Understands a heading as a whole, or by its halves; a sum only if no half says something else. */
function rolesOfHalves<R extends string>(
  halves: readonly (readonly HeadingWord[])[],
  lexicon: RoleLexicon<R>,
): Recognized<R>[] {
  const whole = halves.length > 1 ? bestPhrase(halves.flat(), lexicon) : undefined;
  if (whole) return [whole];
  const found = halves.map((half) => roleOfHalf(half, lexicon));
  const roles: Recognized<R>[] = [];
  for (const each of found) if (each && !roles.some(({ role }) => role === each.role)) roles.push(each);
  const isPlain = halves.every((half, at) => found[at] || isAside(half, roles, lexicon));
  const hasSum = roles.some(({ role }) => isMoney(role, lexicon));
  return hasSum && !(isPlain && roles.length === 1) ? [] : roles;
}

/** Checks whether a half adds nothing: words that may stand beside, or a translation that is not known. */
function isAside<R extends string>(
  half: readonly HeadingWord[],
  roles: readonly Recognized<R>[],
  lexicon: RoleLexicon<R>,
): boolean {
  const isBeside = (token: HeadingWord) =>
    roles.some(({ role }) => lexicon.beside.get(role)?.some((word) => isSameWord(token, word)));
  return half.every(isBeside) || half.some(({ bare }) => TRANSLATION.has(bare));
}

/** Understands a half: as one phrase, written as one word, or as Vietnamese with its translation behind. */
function roleOfHalf<R extends string>(
  half: readonly HeadingWord[],
  lexicon: RoleLexicon<R>,
): Recognized<R> | undefined {
  return (
    bestPhrase(half, lexicon) ??
    (half.length === 1 ? lexicon.byJoined.get(joinedWords(half)) : undefined) ??
    roleOfTwoTongues(half, lexicon)
  );
}

function roleOfTwoTongues<R extends string>(
  half: readonly HeadingWord[],
  lexicon: RoleLexicon<R>,
): Recognized<R> | undefined {
  for (let at = 1; at < half.length; at++) {
    const first = bestPhrase(half.slice(0, at), lexicon);
    if (first && bestPhrase(half.slice(at), lexicon)?.role === first.role) return first;
  }
  return undefined;
}

/** Finds the longest phrase beside which only words stand that may; of two that are as long, the one whose diacritics are right. */
function bestPhrase<R extends string>(
  half: readonly HeadingWord[],
  lexicon: RoleLexicon<R>,
): RolePhrase<R> | undefined {
  let best: RolePhrase<R> | undefined;
  let bestScore = 0;
  for (const [at, token] of half.entries()) {
    for (const phrase of lexicon.byFirst.get(token.bare) ?? []) {
      const score = phraseScore(phrase, half, at, lexicon);
      if (score > bestScore) [best, bestScore] = [phrase, score];
    }
  }
  return best;
}

function phraseScore<R extends string>(
  { words, role, order, rank }: RolePhrase<R>,
  half: readonly HeadingWord[],
  at: number,
  { beside }: RoleLexicon<R>,
): number {
  if (!words.every((word, i) => isAt(half[at + i], word))) return 0;
  const rest = half.filter((_, i) => i < at || i >= at + words.length);
  const allowed = beside.get(role) ?? [];
  if (!rest.every((token) => allowed.some((word) => isSameWord(token, word)))) return 0;
  const exact = words.filter((word, i) => half[at + i]?.marked === word.marked).length;
  return words.length * 10_000 + exact * 1000 + 500 - order * 10 - Math.min(rank, 9);
}

function isAt(token: HeadingWord | undefined, word: HeadingWord): boolean {
  return token !== undefined && isSameWord(token, word);
}
