import { FORM, type FormInput } from '../form/fields.ts';
import { oneOf, type TableFor, yesOrNo } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { printedText } from '../input/text.ts';

/** One slip of a sheet: what one pupil, patient or household is handed. */
export type SlipInput = FormInput;

/** How slips stand on their sheets of A4. */
export interface SlipSheet {
  /** Three, 99 mm high, or two, 148.5 mm high. Default `'3'`. */
  readonly perSheet?: '2' | '3';
  /**
   * `'guillotine'`: sheet k of n holds the slips k, k + n, k + 2n, so that the cut stack is in order; `'reading'`: one below
   * the other. Default `'guillotine'`.
   */
  readonly order?: 'guillotine' | 'reading';
  /** A stub on the left that the office keeps. Default `false`. */
  readonly stub?: boolean;
  /** What the file is called; default the heading of the slips. */
  readonly title?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

/** The fields of {@link SlipInput}. */
export const SLIP = { ...FORM } satisfies TableFor<SlipInput>;

/** The fields of {@link SlipSheet}. */
export const SLIP_SHEET = {
  perSheet: oneOf('3', '2'),
  order: oneOf('guillotine', 'reading'),
  stub: yesOrNo(),
  title: printedText(),
  lang: oneOf('vi', 'en'),
} satisfies TableFor<SlipSheet>;
