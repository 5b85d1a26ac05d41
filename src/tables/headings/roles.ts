import type { MoneyUnit } from '../cells/money.ts';
import type { Row, Worksheet } from '../sheet.ts';

/** What the cells of a column hold. */
export type ColumnKind = 'money' | 'day' | 'text';

/** What is known of a heading when it is decided which role it plays. */
export interface HeadingContext<R extends string> {
  /** The heading, and all of its table. */
  readonly text: string;
  readonly texts: readonly string[];
  /** What the first cells below show; blank ones are left out. */
  readonly cells: readonly string[];
  readonly above: readonly Row[];
  /** Tells whether a heading of the table is recognised as a role. */
  readonly has: (role: R) => boolean;
}

/** The words by which the headings of one role are recognised. */
export interface RoleWords<R extends string = string> {
  /** `text` by default. A sum is only recognised where every half of its heading is understood. */
  readonly kind?: ColumnKind;
  /**
   * Phrases in Vietnamese with diacritics, or in English, separated by `|`. A line that stands before another is the more
   * specific: where two columns are recognised, the one of the earlier line plays the role.
   */
  readonly words: readonly string[];
  /** Words that may stand beside a phrase without changing what it means, separated by blanks. */
  readonly beside?: string;
  /** Roles whose column is taken where no heading is recognised as this one. */
  readonly orElse?: readonly R[];
  /** Roles beside which this one is not looked for. */
  readonly notBeside?: readonly R[];
  /** Decides by what stands around and below; `undefined` leaves the column without role. */
  readonly decide?: (context: HeadingContext<R>) => R | undefined;
}

/** The words of every role of a domain. */
export type RoleTable<R extends string> = Readonly<Record<R, RoleWords<R>>>;

/** The heading of a column. */
export interface ColumnHeading {
  /** From 0. */
  readonly column: number;
  /** As the sheet shows it; what stands in a second row follows behind a line break. `''` for a column without heading. */
  readonly text: string;
  /** The heading of several columns above. */
  readonly group?: string;
  readonly unit?: MoneyUnit;
  /** Other roles that share the cells, such as a voucher number below the day. */
  readonly also?: readonly string[];
}

/** The column of each role. */
export type RoleColumns<R extends string> = Readonly<Partial<Record<R, ColumnHeading>>>;

/** Several columns of which none is more clearly the one of a role than another. */
export interface AmbiguousRole<R extends string> {
  readonly role: R;
  readonly headings: readonly ColumnHeading[];
}

/** A table with its headings understood. */
export interface FoundTable<R extends string> {
  readonly sheet: Worksheet;
  /** The rows of headings, by their numbers in the sheet; both 0 where columns were named by letters and no row has headings. */
  readonly first: number;
  readonly last: number;
  readonly columns: RoleColumns<R>;
  readonly ambiguous: readonly AmbiguousRole<R>[];
  /** Columns without a role, those too that have no heading and yet hold something. */
  readonly others: readonly ColumnHeading[];
  readonly above: readonly Row[];
  /** What stands below, without headings that are repeated on each page and rows that number the columns. */
  readonly body: readonly Row[];
}
