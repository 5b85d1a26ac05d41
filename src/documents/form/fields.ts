import { CODE, type CodeInput } from '../code/fields.ts';
import { group, list } from '../input/fields.ts';
import { printedText, requiredText } from '../input/text.ts';
import { FEE_ITEM, type FeeItem } from '../items/fields.ts';

/** What is handed out says all of this: who asks whom for what, until when. */
export interface FormInput extends CodeInput {
  /** Who issues it; up to two lines. */
  readonly issuer: string;
  /** Address, telephone, tax code: a line each. */
  readonly issuerDetails?: readonly string[];
  /** The title; each document has its own. */
  readonly heading?: string;
  /** Below the title: a round, a term, a period. */
  readonly subject?: string;
  /** Who pays, in pairs such as `{ label: 'Học sinh', value: 'Nguyễn Văn An' }`. */
  readonly payer: readonly PayerLine[];
  /** What for; must add up to the amount. */
  readonly items?: readonly FeeItem[];
  /** Last day to pay, as it is to be read. */
  readonly due?: string;
  /** Further sentences. */
  readonly notes?: readonly string[];
}

export interface PayerLine {
  /** What stands before the value: "Lớp". */
  readonly label: string;
  /** The value, as it is to be read: "3A". */
  readonly value: string;
}

/** The fields of {@link FormInput}. */
export const FORM = {
  ...CODE,
  issuer: requiredText(),
  issuerDetails: list(printedText()),
  heading: printedText(),
  subject: printedText(),
  payer: list(group({ label: requiredText(), value: requiredText() })),
  items: list(group(FEE_ITEM)),
  due: printedText(),
  notes: list(printedText()),
} as const;
