import type { Span } from '../../../issues/detail.ts';

/**
 * The named rules of the matcher.
 *
 * How rare the code is: `rarity`, from how thickly codes are issued around it and how often such words and numbers stand in
 * lines of strangers.
 *
 * How it is written:
 * - `exact`: as issued. `case`, `diacritics`: only these differ.
 * - `separator_lost`, `separator_changed`, `separator_added`: blanks and punctuation differ from the issued code.
 * - `line_break`: a blank was added or lost where two lines of 35 columns were joined.
 * - `country_code`: a telephone number with 84 in place of its zero. `zeros_lost`: its first zeros lack.
 * - `virtual_account`: the code is the virtual account that was paid into.
 *
 * What stands beside it:
 * - `glued`: letters or digits touch it. `keyword`: a word such as MKH introduces it. `bill_field`: a service that collects
 *   bills names it in a field of its own. `listed`: it is joined to a code that is so introduced. `range`: it is one of the
 *   codes from a first to a last.
 * - `whole_memo`: the payer wrote nothing else. `brief_memo`: the payer wrote one other word. `whole_field`: it stands alone
 *   between hyphens, dots or bars. `purpose_beside`,
 *   `purpose_near`: what such codes are paid for stands beside it, or elsewhere in the line. `learned_position`: codes stand
 *   at this place in other lines too.
 *
 * What else is known:
 * - `check`: its check characters hold. `declared_format`: the institution says that its codes look so. `amount`: the amount
 *   is the bill's, and few bills have it. `other_account`: the money came into an account that is not the institution's.
 *
 * Doubt:
 * - `bank_reference`: it stands inside a bank's reference, account, date or amount. `other_number`: a word says that it is an
 *   invoice, an order, an account, a telephone, a sum.
 * - `date`: digits that may be a day or a year. `equals_amount`: digits that are the sum paid. `round_number`: digits in a list
 *   that may be a sum. `short`: too few characters.
 * - `cut`: the code goes on. `mistyped`: one character differs, as the check characters prove.
 * - `shared_code`: several bills have it. `overlap`: it shares characters with another code.
 */
export const EVIDENCE_RULES = [
  'rarity',
  'exact',
  'case',
  'diacritics',
  'separator_lost',
  'separator_changed',
  'separator_added',
  'line_break',
  'country_code',
  'zeros_lost',
  'virtual_account',
  'glued',
  'keyword',
  'bill_field',
  'listed',
  'range',
  'whole_memo',
  'brief_memo',
  'whole_field',
  'purpose_beside',
  'purpose_near',
  'learned_position',
  'check',
  'declared_format',
  'amount',
  'other_account',
  'bank_reference',
  'other_number',
  'date',
  'equals_amount',
  'round_number',
  'short',
  'cut',
  'mistyped',
  'shared_code',
  'overlap',
] as const;

export type Rule = (typeof EVIDENCE_RULES)[number];

/**
 * What a number of bits rests on: `issued`, counted in the list of issued codes; `sample`, counted in 25,163 published lines of
 * strangers; `institution`, said by the institution; `learned`, counted in lines that were given to `learn`; `assumed`, set by
 * hand, so that what people tell apart at sight is told apart.
 */
export type EvidenceSource = 'issued' | 'sample' | 'institution' | 'learned' | 'assumed';

/**
 * What a code comes to at most, whatever speaks for it: `proposal`, something for a person to look at; `hint`, the same, but
 * no doubt of another code in the line; `nothing`.
 */
export type EvidenceLimit = 'proposal' | 'hint' | 'nothing';

/** One reason for or against a code. */
export interface Evidence {
  /** The rule that spoke. */
  readonly rule: Rule;
  /** The code as issued. */
  readonly code: string;
  /**
   * Where it stands in the description, in UTF-16 indices; absent when the evidence is not in the
   * description.
   */
  readonly span?: Span;
  /** Evidence in bits: the binary logarithm of how much likelier it is for a line that means the code than for one that does not. */
  readonly bits: number;
  /** Where it was seen. */
  readonly source: EvidenceSource;
  /** Where this rule alone keeps a code from being matched by itself. */
  readonly limit?: EvidenceLimit;
}

/** One line of a stranger in so many may be matched by mistake, by the model. */
export const DEFAULT_RISK = 1e-5;
