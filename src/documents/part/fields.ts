import { CODE, type CodeInput } from '../code/fields.ts';
import { oneOf, type TableFor } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { printedText } from '../input/text.ts';

/** The payment part: one block, always equal, by which payers know where to scan and what must be right. */
export interface PartInput extends CodeInput {
  /** Last day to pay, as it is to be read. */
  readonly due?: string;
  /** `'flat'`, 190 × 60 mm, or `'upright'`, 90 × 85 mm. Default `'flat'`. */
  readonly form?: PartForm;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

export type PartForm = 'flat' | 'upright';

/** The fields of {@link PartInput}. */
export const PART = {
  ...CODE,
  due: printedText(),
  form: oneOf('flat', 'upright'),
  lang: oneOf('vi', 'en'),
} satisfies TableFor<PartInput>;
