import type { Span } from '../../../issues/detail.ts';

/**
 * The named rules of the matcher. The confidence of a match is that of its weakest rule.
 *
 * How the code is written:
 * - `exact`: as issued. `case`, `diacritics`: only these differ.
 * - `separator_lost`, `separator_changed`, `separator_added`: blanks and punctuation differ from the issued code.
 * - `line_break`: a blank was added or lost where two lines of 35 columns were joined.
 * - `virtual_account`: the code is the virtual account that was paid into.
 *
 * What stands beside it:
 * - `glued`: letters or digits touch it. `keyword`: a word such as MKH introduces it. `listed`: it follows a code so introduced.
 *
 * Support, which never decides:
 * - `check`: its check characters hold. `amount`: the amount is the bill's.
 *
 * Doubt:
 * - `bank_reference`: it stands inside a bank's reference, account, date or amount.
 * - `bare_number`: digits without a keyword that other numbers may equal by chance. `date`: digits that may be a day or
 *   a year. `equals_amount`: digits that are the sum paid. `short`: too few characters.
 * - `cut`: the code goes on. `mistyped`: one character differs, as the check characters prove.
 * - `shared_code`: several bills have it. `overlap`: it shares characters with another code.
 */
export const EVIDENCE_RULES = [
  'exact',
  'case',
  'diacritics',
  'separator_lost',
  'separator_changed',
  'separator_added',
  'line_break',
  'virtual_account',
  'glued',
  'keyword',
  'listed',
  'check',
  'amount',
  'bank_reference',
  'bare_number',
  'date',
  'equals_amount',
  'short',
  'cut',
  'mistyped',
  'shared_code',
  'overlap',
] as const;

export type Rule = (typeof EVIDENCE_RULES)[number];

/** One reason for or against a code. */
export interface Evidence {
  readonly rule: Rule;
  /** The code as issued. */
  readonly code: string;
  /**
   * Where it stands in the description, in UTF-16 indices; absent when the evidence is not in the
   * description.
   */
  readonly span?: Span;
  /** From 0 to 1; below {@link ACCEPT} nothing is matched automatically. */
  readonly confidence: number;
}

/** The least confidence of an automatic match. */
export const ACCEPT = 0.9;
/** The least confidence at which another code in the same line makes an automatic match doubtful. */
export const RIVAL_THRESHOLD = 0.6;
/** The least confidence at which a code is suggested. */
export const PLAUSIBLE_THRESHOLD = 0.5;
/** The confidence of a code that stands where codes do not. */
export const UNLIKELY_THRESHOLD = 0.2;
