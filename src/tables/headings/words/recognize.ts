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

interface RolePhrase extends Recognized<string> {
  readonly words: readonly HeadingWord[];
  readonly order: number;
}

/** Makes a recogniser that remembers what it was asked. */
export function createRecognizer<R extends string>(roles: RoleTable<R>): Recognizer<R> {
  const lexicon = lexiconOf(roles);
  const known = new Map<string, HeadingReading<R>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const said = hasLostLetters(text) ? readLost(text, lexicon) : readHeading(text, lexicon);
    const reading = readingBy(roles, said);
    if (known.size < MAX_KNOWN) known.set(text, reading);
    return reading;
  };
}

/** Gives a reading the names of the table that it was read by. */
function readingBy<R extends string>(roles: RoleTable<R>, said: HeadingReading<string>): HeadingReading<R> {
  const isRole = (name: string): name is R => Object.hasOwn(roles, name);
  const isOfTable = (each: Recognized<string>): each is Recognized<R> => isRole(each.role);
  return {
    roles: said.roles.filter(isOfTable),
    ...(said.unit && { unit: said.unit }),
    ...(said.unsure && { unsure: said.unsure.filter(isRole) }),
  };
}

interface RoleLexicon {
  readonly roles: RoleTable<string>;
  /** Phrases by their first word without diacritics. */
  readonly byFirst: ReadonlyMap<string, readonly RolePhrase[]>;
  /** Phrases of several words, written as one. */
  readonly byJoined: ReadonlyMap<string, RolePhrase>;
  readonly beside: ReadonlyMap<string, readonly HeadingWord[]>;
  readonly letters: LettersByLength;
}

const LEXICONS = /* @__PURE__ */ new WeakMap<RoleTable<string>, RoleLexicon>();

/** Gives the lexicon of a table, which is made once: its hundreds of phrases take longer than a list of a class. */
function lexiconOf(roles: RoleTable<string>): RoleLexicon {
  const lexicon = LEXICONS.get(roles) ?? createLexicon(roles);
  LEXICONS.set(roles, lexicon);
  return lexicon;
}

function createLexicon(roles: RoleTable<string>): RoleLexicon {
  const phrases = Object.entries(roles).flatMap(([role, words], order) => phrasesOf(role, words, order));
  const byFirst = new Map<string, RolePhrase[]>();
  const byJoined = new Map<string, RolePhrase>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    const same = byFirst.get(first?.bare ?? '');
    if (same) same.push(phrase);
    else if (first) byFirst.set(first.bare, [phrase]);
    const joined = joinedWords(phrase.words);
    if (phrase.words.length > 1 && !byJoined.has(joined)) byJoined.set(joined, phrase);
  }
  const beside = new Map(
    Object.entries(roles).map(([role, words]) => [role, headingWords(words.beside ?? '')]),
  );
  return { roles, byFirst, byJoined, beside, letters: lettersOf(roles) };
}

/** Lists the roles of a table, in its order. */
export function roleNames<R extends string>(roles: Readonly<Partial<Record<R, unknown>>>): R[] {
  const isRole = (key: string): key is R => Object.hasOwn(roles, key);
  return Object.keys(roles).filter(isRole);
}

function phrasesOf(role: string, { words }: RoleWords, order: number): RolePhrase[] {
  return words.flatMap((line, rank) =>
    line.split('|').map((phrase) => ({ role, rank, order, words: headingWords(phrase) })),
  );
}

function joinedWords(words: readonly HeadingWord[]): string {
  return words.map(({ bare }) => bare).join('');
}

/** Reads a heading whose letters were lost: what it may have been has to be of one role. */
function readLost(text: string, lexicon: RoleLexicon): HeadingReading<string> {
  if (text.length > MAX_HEADING_LENGTH) return { roles: [] };
  const restored = restoreLetters(text, lexicon.letters).map((each) => readHeading(each, lexicon));
  const known = restored.filter(({ roles }) => roles.length > 0);
  const [first] = known;
  const unsure = new Set(known.flatMap(({ roles }) => roles.map(({ role }) => role)));
  if (!first || known.every(({ roles }) => isAlike(roles, first.roles))) return first ?? { roles: [] };
  return { roles: [], unsure: [...unsure] };
}

function isAlike(some: readonly Recognized<string>[], others: readonly Recognized<string>[]): boolean {
  return some.length === others.length && some.every(({ role }, at) => role === others[at]?.role);
}

function readHeading(text: string, lexicon: RoleLexicon): HeadingReading<string> {
  const trimmed = text.trim().replace(/\s*:+$/, '');
  if (trimmed === '' || trimmed.length > MAX_HEADING_LENGTH || NO_HEADING.test(takeUnit(trimmed).rest))
    return { roles: [] };
  const { halves, unit, foreign } = takeApart(trimmed);
  const roles = rolesOfHalves(halves, lexicon).filter(({ role }) => !foreign || !isMoney(role, lexicon));
  return { roles, ...(unit && { unit }) };
}

function isMoney(role: string, { roles }: RoleLexicon): boolean {
  return roles[role]?.kind === 'money';
}

/** Understands a heading as a whole, or by its halves; a sum only if no half says something else. */
function rolesOfHalves(
  halves: readonly (readonly HeadingWord[])[],
  lexicon: RoleLexicon,
): Recognized<string>[] {
  const whole = halves.length > 1 ? bestPhrase(halves.flat(), lexicon) : undefined;
  if (whole) return [whole];
  const found = halves.map((half) => roleOfHalf(half, lexicon));
  const roles: Recognized<string>[] = [];
  for (const each of found) if (each && !roles.some(({ role }) => role === each.role)) roles.push(each);
  const isPlain = halves.every((half, at) => found[at] || isAside(half, roles, lexicon));
  const hasSum = roles.some(({ role }) => isMoney(role, lexicon));
  return hasSum && !(isPlain && roles.length === 1) ? [] : roles;
}

/** Checks whether a half adds nothing: words that may stand beside, or a translation that is not known. */
function isAside(
  half: readonly HeadingWord[],
  roles: readonly Recognized<string>[],
  lexicon: RoleLexicon,
): boolean {
  const isBeside = (token: HeadingWord) =>
    roles.some(({ role }) => lexicon.beside.get(role)?.some((word) => isSameWord(token, word)));
  return half.every(isBeside) || half.some(({ bare }) => TRANSLATION.has(bare));
}

/** Understands a half: as one phrase, written as one word, or as Vietnamese with its translation behind. */
function roleOfHalf(half: readonly HeadingWord[], lexicon: RoleLexicon): Recognized<string> | undefined {
  return (
    bestPhrase(half, lexicon) ??
    (half.length === 1 ? lexicon.byJoined.get(joinedWords(half)) : undefined) ??
    roleOfTwoTongues(half, lexicon)
  );
}

function roleOfTwoTongues(
  half: readonly HeadingWord[],
  lexicon: RoleLexicon,
): Recognized<string> | undefined {
  for (let at = 1; at < half.length; at++) {
    const first = bestPhrase(half.slice(0, at), lexicon);
    if (first && bestPhrase(half.slice(at), lexicon)?.role === first.role) return first;
  }
  return undefined;
}

/** Finds the longest phrase beside which only words stand that may; of two that are as long, the one whose diacritics are right. */
function bestPhrase(half: readonly HeadingWord[], lexicon: RoleLexicon): RolePhrase | undefined {
  let best: RolePhrase | undefined;
  let bestScore = 0;
  for (const [at, token] of half.entries()) {
    for (const phrase of lexicon.byFirst.get(token.bare) ?? []) {
      const score = phraseScore(phrase, half, at, lexicon);
      if (score > bestScore) [best, bestScore] = [phrase, score];
    }
  }
  return best;
}

function phraseScore(
  { words, role, order, rank }: RolePhrase,
  half: readonly HeadingWord[],
  at: number,
  { beside }: RoleLexicon,
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
