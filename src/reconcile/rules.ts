import type { Span } from '../issues/detail.ts';

/**
 * The named rules of the matcher. The confidence of a match is that of its weakest rule.
 *
 * As written: `exact`, `case`, `diacritics`, `separator_lost`, `separator_changed`, `separator_added`, `line_break` (a blank
 * more or less where two lines of 35 columns were joined), `virtual_account` (the code is the account that was paid into).
 * Neighbours: `glued` (letters or digits touch it), `label` (a word such as MKH introduces it), `listed` (it follows a labelled code).
 * Support: `check` (its check characters hold), `amount` (the amount is the bill's).
 * Doubt: `bank_reference` (it stands inside a reference, account, date or amount), `bare_number` (digits that many numbers could
 * equal by chance), `date`, `equals_amount`, `short`, `cut` (the code goes on), `mistyped` (one character differs and the check
 * characters prove it), `shared_code` (several bills have it), `overlap` (it shares characters with another code).
 */
export type Rule =
  | 'exact'
  | 'case'
  | 'diacritics'
  | 'separator_lost'
  | 'separator_changed'
  | 'separator_added'
  | 'line_break'
  | 'virtual_account'
  | 'glued'
  | 'label'
  | 'listed'
  | 'check'
  | 'amount'
  | 'bank_reference'
  | 'bare_number'
  | 'date'
  | 'equals_amount'
  | 'short'
  | 'cut'
  | 'mistyped'
  | 'shared_code'
  | 'overlap';

/** One reason for or against a code. */
export interface Evidence {
  readonly rule: Rule;
  /** The code as issued. */
  readonly code: string;
  /** Where it stands in the description, in UTF-16 indices; absent when the evidence is not in the description. */
  readonly span?: Span;
  /** From 0 to 1; below {@link AUTOMATIC} nothing is matched automatically. */
  readonly confidence: number;
}

/** The least confidence of an automatic match. */
export const AUTOMATIC = 0.9;
/** The least confidence at which another code in the same line makes an automatic match doubtful. */
export const RIVAL = 0.6;
/** The least confidence at which a code is suggested. */
export const PLAUSIBLE = 0.5;
/** The confidence of a code that stands where codes do not. */
export const UNLIKELY = 0.2;
