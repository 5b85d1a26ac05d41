import { FORM, type FormInput } from '../form/fields.ts';
import { oneOf, type TableFor, yesOrNo } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { printedText } from '../input/text.ts';

/** A slip of a thermal printer: what is asked for, with its code; or a confirmation that money came, without one. */
export interface ReceiptInput extends FormInput {
  /** `'80'`: 576 dots, `'58'`: 384 dots. Default `'80'`. */
  readonly roll?: '58' | '80';
  /** Whether the money has come: the paper confirms it and asks for nothing. It is no "biên lai", "phiếu thu" or "hóa đơn". */
  readonly paid?: boolean;
  /** Day and time, as they are to be read. */
  readonly issued?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

/** The fields of {@link ReceiptInput}. */
export const RECEIPT = {
  ...FORM,
  roll: oneOf('80', '58'),
  paid: yesOrNo(),
  issued: printedText(),
  lang: oneOf('vi', 'en'),
} satisfies TableFor<ReceiptInput>;
