import { FORM, type FormInput } from '../form/fields.ts';
import { accent } from '../input/accent.ts';
import { group, oneOf, type TableFor } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { picture } from '../input/picture.ts';
import { printedText, requiredText } from '../input/text.ts';

/** A fee notice on paper: who asks whom for what, until when, and how to pay. */
export interface NoticeInput extends FormInput {
  /** Place and date of issue. */
  readonly issued?: string;
  /** Who signs: an office and perhaps a name. */
  readonly signer?: {
    /** The office, in capitals or not as it is to be read: "HIỆU TRƯỞNG". */
    readonly role: string;
    /** The name below the room to sign. */
    readonly name?: string;
  };
  /** Default `'A4'`. */
  readonly paper?: 'A4' | 'A5';
  /** The bytes of a PNG or JPEG, beside the issuer. */
  readonly logo?: Uint8Array;
  /** The color of the band below the issuer. */
  readonly accent?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

/** The fields of {@link NoticeInput}: what is known, read, described by the JSON Schema and given as flags. */
export const NOTICE = {
  ...FORM,
  lang: oneOf('vi', 'en'),
  paper: oneOf('A4', 'A5'),
  accent: accent(),
  logo: picture(),
  issued: printedText(),
  signer: group({ role: requiredText(), name: printedText() }),
} satisfies TableFor<NoticeInput>;
