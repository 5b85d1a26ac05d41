import { foldName } from '../../text/diacritics.ts';
import type { AmbiguousRole, ColumnHeading } from './roles.ts';
import { roleNames } from './words/recognize.ts';

/** Which heading, as the sheet shows it, or which letter of a column, plays a role. */
export type NamedColumns<R extends string> = Readonly<Partial<Record<R, string>>>;

/** The columns that were named by hand. */
export interface NamedHeadings<R extends string> {
  readonly found: ReadonlyMap<R, ColumnHeading>;
  /** Names that several headings bear. */
  readonly ambiguous: readonly AmbiguousRole<R>[];
  /** Roles whose name no heading bears. */
  readonly missing: readonly R[];
  /** How many were found by the text of a heading. */
  readonly byText: number;
}

/** Finds the headings that were named; a letter stands for a column only where no heading reads like it. */
export function findNamed<R extends string>(
  headings: readonly ColumnHeading[],
  named: NamedColumns<R> | undefined,
): NamedHeadings<R> {
  const found = new Map<R, ColumnHeading>();
  const ambiguous: AmbiguousRole<R>[] = [];
  const missing: R[] = [];
  let byText = 0;
  for (const role of named ? roleNames(named) : []) {
    const name = named?.[role] ?? '';
    const same = sameHeadings(headings, name);
    const [only = headingAt(headings, columnOf(name))] = same;
    byText += Math.sign(same.length);
    if (same.length > 1) ambiguous.push({ role, headings: same });
    else if (only) found.set(role, only);
    else missing.push(role);
  }
  return { found, ambiguous, missing, byText };
}

/** Those that are written exactly so; else those that are without diacritics, case and punctuation, or by one of their lines. */
function sameHeadings(headings: readonly ColumnHeading[], name: string): readonly ColumnHeading[] {
  const exact = headings.filter(({ text }) => text === name.trim());
  if (exact.length > 0) return exact;
  const folded = foldName(name);
  const whole = folded === '' ? [] : headings.filter((heading) => spellings(heading)[0] === folded);
  return whole.length > 0 || folded === ''
    ? whole
    : headings.filter((each) => spellings(each).includes(folded));
}

function spellings({ text, group = '' }: ColumnHeading): string[] {
  return [text, `${group}${text}`, ...text.split(/[\n/(|]/)].map(foldName);
}

function headingAt(
  headings: readonly ColumnHeading[],
  column: number | undefined,
): ColumnHeading | undefined {
  if (column === undefined) return undefined;
  return headings.find((heading) => heading.column === column) ?? { column, text: '' };
}

/** Reads the letters of a column, `A` as 0; spreadsheets end at `XFD`. */
function columnOf(letters: string): number | undefined {
  const text = letters.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(text)) return undefined;
  const number = [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return number < 16_384 ? number : undefined;
}

/** Writes a column as spreadsheets do, 0 as `A`. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const before = (column - rest) / 26;
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + rest);
}
