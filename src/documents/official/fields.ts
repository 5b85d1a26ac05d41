import { FORM, type FormInput } from '../form/fields.ts';
import { group, list, oneOf, type TableFor } from '../input/fields.ts';
import type { Language } from '../input/phrases.ts';
import { printedText, requiredText } from '../input/text.ts';

/**
 * A notice of a body with number and signature (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mẫu 1.4), with a payment part. `issuer` is
 * the body itself, `subject` the "trích yếu". It is for all who pay; a paper for one person is a `notice`.
 */
export interface OfficialNoticeInput extends Omit<FormInput, 'payer' | 'issuerDetails' | 'heading'> {
  /** The body above the issuer. */
  readonly superior?: string;
  /** Number and sign: "05/TB-THCSHC". */
  readonly number: string;
  /** What the notice is about, below its title. */
  readonly subject: string;
  /** Place and date: "Cần Thơ, ngày 05 tháng 9 năm 2026". */
  readonly issued: string;
  /** On what it rests, a line each: "Căn cứ Nghị quyết số …;". */
  readonly grounds?: readonly string[];
  /** What it says before the items, a paragraph each. */
  readonly body: readonly string[];
  /** Who gets it, a line each, without dashes. */
  readonly recipients?: readonly string[];
  /** Who signs: the office, for a deputy on two lines ("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"), and the name. */
  readonly signer: {
    /** The office, in capitals or not as it is to be read: "HIỆU TRƯỞNG". */
    readonly role: string;
    /** The name below the room to sign. */
    readonly name?: string;
  };
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

const { payer: _payer, issuerDetails: _details, heading: _heading, ...OFFICIAL_FORM } = FORM;

/** The fields of {@link OfficialNoticeInput}. */
export const OFFICIAL_NOTICE = {
  ...OFFICIAL_FORM,
  lang: oneOf('vi', 'en'),
  superior: printedText(),
  number: requiredText(),
  subject: requiredText(),
  issued: requiredText(),
  grounds: list(printedText()),
  body: { ...list(printedText()), required: true },
  recipients: list(printedText()),
  signer: { ...group({ role: requiredText(), name: printedText() }), required: true },
} satisfies TableFor<OfficialNoticeInput>;
