import { foldName } from '../../text/diacritics.ts';
import type { Row } from '../sheet.ts';
import { shownTrimmed } from './contents.ts';
import type { AmbiguousRole, ColumnHeading } from './roles.ts';
import { roleNames } from './words/recognize.ts';

/** Which heading, as the sheet shows it, or which letter of a column, plays a role. */
export type NamedColumns<R extends string> = Readonly<Partial<Record<R, string>>>;

/** A column that was named for a role, although another has it already. */
export interface SharedColumn<R extends string> {
  readonly role: R;
  readonly heading: ColumnHeading;
}

/** The columns that were named by hand. */
export interface NamedHeadings<R extends string> {
  readonly found: ReadonlyMap<R, ColumnHeading>;
  /** Names that several headings bear. */
  readonly ambiguous: readonly AmbiguousRole<R>[];
  /** Roles whose name no heading bears, and whose letters no column that holds anything. */
  readonly missing: readonly R[];
  /** Columns that two roles name; the one that came second is told. */
  readonly shared: readonly SharedColumn<R>[];
  /** How many were found by the text of a heading. */
  readonly byText: number;
}

/**
 * Finds the headings that were named; a letter stands for a column only where no heading reads like it, and for one without a
 * heading only where `isFilled` tells that it holds something.
 */
export function findNamed<R extends string>(
  headings: readonly ColumnHeading[],
  named: NamedColumns<R> | undefined,
  isFilled: (column: number) => boolean,
): NamedHeadings<R> {
  const found = new Map<R, ColumnHeading>();
  const ambiguous: AmbiguousRole<R>[] = [];
  const shared: SharedColumn<R>[] = [];
  const missing: R[] = [];
  let byText = 0;
  for (const role of named ? roleNames(named) : []) {
    const name = named?.[role] ?? '';
    const same = sameHeadings(headings, name);
    const [only = headingAt(headings, columnOf(name), isFilled)] = same;
    byText += Math.sign(same.length);
    if (same.length > 1) ambiguous.push({ role, headings: same });
    else if (!only) missing.push(role);
    else if ([...found.values()].some(({ column }) => column === only.column))
      shared.push({ role, heading: only });
    else found.set(role, only);
  }
  return { found, ambiguous, missing, shared, byText };
}

/** Tells of columns whether they hold anything from a place in the rows on; the rows are walked once, when it is first asked. */
export function filledColumns(rows: readonly Row[]): (column: number, from: number) => boolean {
  let last: Map<number, number> | undefined;
  const lastPlaces = () => {
    const places = new Map<number, number>();
    for (const [at, { cells }] of rows.entries())
      for (const [column, cell] of cells.entries()) if (shownTrimmed(cell) !== '') places.set(column, at);
    return places;
  };
  return (column, from) => {
    last ??= lastPlaces();
    return (last.get(column) ?? -1) >= from;
  };
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
  isFilled: (column: number) => boolean,
): ColumnHeading | undefined {
  if (column === undefined) return undefined;
  const headed = headings.find((heading) => heading.column === column);
  return headed ?? (isFilled(column) ? { column, text: '' } : undefined);
}

/** Reads the letters of a column, `A` as 0; spreadsheets end at `XFD`. */
function columnOf(letters: string): number | undefined {
  const text = letters.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(text)) return undefined;
  const number = [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return number < 16_384 ? number : undefined;
}

/** Names a cell as a spreadsheet does: column from 0, row from 1. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Writes a column as spreadsheets do, 0 as `A`. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const before = (column - rest) / 26;
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + rest);
}
