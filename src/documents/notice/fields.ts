import type { Amount } from '../../money/vnd.ts';
import { accent } from '../input/accent.ts';
import { amount, signedAmount } from '../input/amount.ts';
import { group, list, oneOf, type TableFor } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { picture } from '../input/picture.ts';
import { printedText, requiredText } from '../input/text.ts';
import { SYMBOL, type SymbolInput } from '../layout/symbol.ts';

/** A fee notice on paper: who asks whom for what, until when, and how to pay. */
export interface NoticeInput extends SymbolInput {
  /** Who issues it; up to two lines. */
  readonly issuer: string;
  /** Address, telephone, tax code: a line each. */
  readonly issuerDetails?: readonly string[];
  /** Default "Thông báo thu tiền". */
  readonly heading?: string;
  /** Below the heading: a round, a term, a period. */
  readonly subject?: string;
  /** Who pays, in pairs such as `{ label: 'Học sinh', value: 'Nguyễn Văn An' }`. */
  readonly payer: readonly NoticePair[];
  /** What for; a reduction has a negative amount. */
  readonly items: readonly NoticeItem[];
  /** In đồng; must be the sum of the items. */
  readonly amount: Amount;
  /** Last day to pay, as it is to be read. */
  readonly due?: string;
  readonly bank: string;
  readonly account: string;
  readonly accountName: string;
  /** The purpose of the transfer, for those who cannot scan. */
  readonly purpose: string;
  /** Further sentences below the payment box. */
  readonly notes?: readonly string[];
  /** Place and date of issue. */
  readonly issued?: string;
  /** Who signs: an office and perhaps a name. */
  readonly signer?: { readonly role: string; readonly name?: string };
  /** Default `'A4'`. */
  readonly paper?: 'A4' | 'A5';
  readonly logo?: Uint8Array;
  readonly accent?: string;
  readonly lang?: Language;
}

export interface NoticePair {
  readonly label: string;
  readonly value: string;
}

export interface NoticeItem {
  readonly name: string;
  /** Whole đồng, negative for a reduction. */
  readonly amount: number;
}

/** The fields of {@link NoticeInput}: what is known, read, described by the JSON Schema and given as flags. */
export const NOTICE = {
  ...SYMBOL,
  lang: oneOf('vi', 'en'),
  amount: { ...amount(), required: true },
  paper: oneOf('A4', 'A5'),
  accent: accent(),
  logo: picture(),
  issuer: requiredText(),
  issuerDetails: list(printedText()),
  heading: printedText(),
  subject: printedText(),
  payer: list(group({ label: requiredText(), value: requiredText() })),
  items: list(group({ amount: signedAmount(), name: requiredText() })),
  due: printedText(),
  bank: requiredText(),
  account: requiredText(),
  accountName: requiredText(),
  purpose: requiredText(),
  notes: list(printedText()),
  issued: printedText(),
  signer: group({ role: requiredText(), name: printedText() }),
} satisfies TableFor<NoticeInput>;
