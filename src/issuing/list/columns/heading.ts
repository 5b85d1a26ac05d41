import type { RoleTable, RoleWords } from '../../../tables/headings/roles.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { LIST_ROLES, type ListRole, ROLE_PHRASES } from './roles.ts';

/** Words that may stand beside those of any heading. */
const BESIDE = 'tháng này kỳ của';

/** What the marks of a phrase stand for, before and behind its words. */
const PHRASE_MARKS: Readonly<Record<string, string>> = {
  '* ': '(?:.* )?',
  ' *': '(?: .*)?',
  ' #': '(?: \\d+)*',
};

interface SpelledPhrase {
  readonly role: ListRole;
  readonly phrase: string;
}

const SPELLED_PHRASES: readonly SpelledPhrase[] = /* @__PURE__ */ spelledPhrases();

/** The words by which the row of headings is told from titles and rows. */
export const LIST_HEADINGS: RoleTable<ListRole> = /* @__PURE__ */ headingTable();

const PATTERNS = /* @__PURE__ */ SPELLED_PHRASES.map(
  ({ role, phrase }) => [role, headingPattern(phrase)] as const,
);

/** Phrases of several words, as headings without blanks write them: `MaHS`, `SOTIEN`. */
const JOINED: ReadonlyMap<string, ListRole> = /* @__PURE__ */ joinedPhrases();

function spelledPhrases(): SpelledPhrase[] {
  return ROLE_PHRASES.flatMap(([role, phrases]) =>
    phrases.split('|').flatMap((each) => writeOut(each).map((phrase) => ({ role, phrase }))),
  );
}

/** Writes out a phrase with each of its choices. */
function writeOut(phrase: string): readonly string[] {
  const [choice, inside = ''] = /\(([^)]*)\)/.exec(phrase) ?? [];
  if (choice === undefined) return [phrase.replace(/ +/g, ' ').trim()];
  return inside.split('/').flatMap((each) => writeOut(phrase.replace(choice, each)));
}

/** Words that any others may stand before say nothing by themselves. */
function headingTable(): RoleTable<ListRole> {
  const table: Partial<Record<ListRole, RoleWords<ListRole>>> = {};
  for (const role of LIST_ROLES) {
    const own = SPELLED_PHRASES.filter((each) => each.role === role && !each.phrase.startsWith('*'));
    table[role] = {
      words: [own.map(({ phrase }) => phrase.replace(/ [*#]$/, '')).join('|')],
      beside: BESIDE,
    };
  }
  if (!hasAllRoles(table)) throw new TypeError('every role has its words');
  return table;
}

function hasAllRoles(table: Partial<RoleTable<ListRole>>): table is RoleTable<ListRole> {
  return LIST_ROLES.every((role) => table[role] !== undefined);
}

function headingPattern(phrase: string): RegExp {
  const [, before = '', words = '', behind = ''] = /^(\* )?(.*?)( [*#])?$/.exec(phrase) ?? [];
  return new RegExp(`^${PHRASE_MARKS[before] ?? ''}${foldHeading(words)}${PHRASE_MARKS[behind] ?? ''}$`);
}

function joinedPhrases(): ReadonlyMap<string, ListRole> {
  const joined = new Map<string, ListRole>();
  for (const { role, phrase } of SPELLED_PHRASES) {
    const text = foldHeading(phrase).replaceAll(' ', '');
    if (!phrase.startsWith('*') && !joined.has(text)) joined.set(text, role);
  }
  return joined;
}

/** Writes a heading for comparison: words of `a` to `z` and digits; what stands in brackets is left out, but for a percent sign. */
export function foldHeading(text: string): string {
  const bare = stripDiacritics(text.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, ''))
    .toLowerCase()
    .replace(/\(([^)]*)\)/g, (_all, inside: string) => (inside.includes('%') ? '%' : ' '));
  return bare
    .replace(/%/g, ' % ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Finds what a column is for by its heading; `unknown` where no row of the table fits. */
export function roleOf(heading: string, group = ''): ListRole {
  const halves = [heading, ...heading.split(/[\n/|]/)].map(knownRole);
  const role = halves.find((each) => each !== undefined) ?? 'unknown';
  const isPart = group !== '' && (role === 'sum' || role === 'due');
  return isPart && !/^(?:tong|phai)/.test(foldHeading(group)) ? 'item' : role;
}

function knownRole(heading: string): ListRole | undefined {
  const folded = foldHeading(heading);
  return folded === ''
    ? undefined
    : (PATTERNS.find(([, words]) => words.test(folded))?.[0] ?? JOINED.get(folded));
}
