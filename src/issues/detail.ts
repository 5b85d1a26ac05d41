/** How heavy an issue is: an error refuses, a warning does not. */
export type Severity = 'error' | 'warning';

/** A half-open range of UTF-16 indices into the text that was read. */
export interface Span {
  /** Index of the first UTF-16 unit, from 0. */
  readonly start: number;
  /** Index behind the last UTF-16 unit. */
  readonly end: number;
}

/** Where a fault is and what was wanted; everything a sentence about it may use. */
export interface IssueDetail {
  /** Field names from the outside in; a row number comes first in a batch. */
  readonly path?: readonly (string | number)[];
  /** Object ids from the root down, `['62', '08']`. */
  readonly tags?: readonly string[];
  /** Where it stands in the text that was read. */
  readonly at?: Span;
  /** What was wanted, as a key for sentences: `'aString'`, `'oneOf(M, Q)'`. */
  readonly expected?: string;
  /** What came instead. An account is shown by its last four characters. */
  readonly received?: string;
}
