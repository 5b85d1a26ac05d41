import { CODE, type CodeInput } from '../code/fields.ts';
import { accent } from '../input/accent.ts';
import { type DocumentField, oneOf, type TableFor, yesOrNo } from '../input/fields.ts';
import { length } from '../input/number.ts';
import type { Language } from '../input/phrases.ts';
import { picture } from '../input/picture.ts';
import { printedText, requiredText } from '../input/text.ts';

/** A standee for a counter or a stall, or a sticker. */
export interface PosterInput extends CodeInput {
  /** Who is paid, as customers know them; first and largest, up to three lines. */
  readonly name: string;
  /** The call in the band; default "Quét mã QR để thanh toán". */
  readonly heading?: string;
  /** One line at the foot, for example a stall number. */
  readonly note?: string;
  /** Default the {@link fingerprint} of the payload; `''` prints none. */
  readonly fingerprint?: string;
  /**
   * Default `'A5'`. `'folded'` is a sheet of A4 across with two faces, to be folded in the middle and stood up like an open
   * book; `'tent'` one upright, folded across, with a face on each side of the ridge, the upper one on its head; `'sticker'` is as
   * large as a bank card, 85 × 54 mm.
   */
  readonly paper?: PosterPaper;
  /** How far the band reaches beyond the edge that is cut, in millimetres, 0 to 10; default 0, and the band ends before the edge. */
  readonly bleed?: number;
  /** Marks outside the edge to cut along; default `false`. */
  readonly cropMarks?: boolean;
  /** The bytes of a PNG or JPEG, beside the name. */
  readonly logo?: Uint8Array;
  /** The color of the bands, `#rrggbb`. */
  readonly accent?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

export type PosterPaper = 'A4' | 'A5' | 'A6' | 'folded' | 'tent' | 'sticker';

/** The fields of {@link PosterInput}. */
export const POSTER = {
  ...CODE,
  lang: oneOf('vi', 'en'),
  paper: oneOf('A5', 'A4', 'A6', 'folded', 'tent', 'sticker'),
  name: requiredText(),
  heading: printedText(),
  note: printedText(),
  fingerprint: fingerprintText(),
  bleed: length(10),
  cropMarks: yesOrNo(),
  logo: picture(),
  accent: accent(),
} satisfies TableFor<PosterInput>;

/** An empty one is another thing than none. */
function fingerprintText(): DocumentField<string | undefined, string> {
  return { ...printedText(), blank: undefined };
}
