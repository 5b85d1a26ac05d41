import type { Weight } from './measure.ts';
import { FONT_CHARACTERS } from './metrics.ts';

const COMBINING = /[\u0300-\u036f]/;

/** Parts a text into letters, each with the marks behind it. */
export function splitLetters(text: string): string[] {
  if (!COMBINING.test(text)) return [...text];
  const letters: string[] = [];
  for (const character of text) {
    if (COMBINING.test(character) && letters.length > 0) letters[letters.length - 1] += character;
    else letters.push(character);
  }
  return letters;
}

/** How a letter is set that the typeface lacks: from characters that it has. */
export interface Composition {
  /** As wide as the letter. */
  readonly base: string;
  /** A mark that the typeface places on the base. */
  readonly mark?: string;
  /** A bar across its stem, or another sign at a place of its own. */
  readonly stroke?: Readonly<Record<Weight, Stroke>>;
  /** The sign; default {@link STROKE_BAR}. */
  readonly sign?: string;
}

/** Where base and sign stand, in thousandths of the type size; `bar` and `rise` are of the origin of the sign. */
export interface Stroke {
  /** By how much the base stands further right, and the letter is wider, as `đ` is than `d`. */
  readonly shift: number;
  readonly bar: number;
  readonly rise: number;
}

/** Drawn as long and as thick as the bar of `đ`. */
export const STROKE_BAR = '¯';

/** The breve, and the caron that some texts have in its place; the typeface has anchors for both. */
const SHORT_MARKS = ['\u0306', '\u030c'] as const;

/** Vowels that are short with a mark, by what carries it: an `i` loses its dot. */
const SHORT_VOWELS = [...'AaEeOoUuIÊêÔôƠơƯư'].map((vowel) => [vowel, vowel] as const).concat([['i', 'ı']]);

/**
 * The bar of the small letter is as high as that of `đ`; that of the capital crosses the middle of the lower bow. The typeface has
 * no anchor for a breve on `b` and a wrong one on `B`: it stands in their middle, as far above them as above other capitals.
 */
const STRUCK: Readonly<Record<string, Composition & Required<Pick<Composition, 'stroke'>>>> = {
  ƀ: {
    base: 'b',
    stroke: { regular: { shift: 10, bar: -18, rise: -51 }, bold: { shift: 16, bar: -23, rise: -69 } },
  },
  Ƀ: {
    base: 'B',
    stroke: { regular: { shift: 40, bar: 2, rise: -465 }, bold: { shift: 40, bar: -5, rise: -468 } },
  },
  'b\u0306': {
    base: 'b',
    sign: '˘',
    stroke: { regular: { shift: 0, bar: 147, rise: 230 }, bold: { shift: 0, bar: 158, rise: 238 } },
  },
  'B\u0306': {
    base: 'B',
    sign: '˘',
    stroke: { regular: { shift: 0, bar: 161, rise: 210 }, bold: { shift: 0, bar: 181, rise: 210 } },
  },
};

/**
 * Letters that Be Vietnam Pro lacks: the short vowels and the b with a stroke or a breve of Ê Đê, Gia Rai, Ba Na, Xơ Đăng,
 * M'nông and Cơ Ho, and the capital U+0189, which looks like `Đ`.
 */
const COMPOSITIONS: ReadonlyMap<string, Composition> = /* @__PURE__ */ composeAll();

function composeAll(): Map<string, Composition> {
  const all = new Map<string, Composition>([...Object.entries(STRUCK), ['\u0189', { base: 'Đ' }]]);
  for (const mark of SHORT_MARKS) {
    for (const [vowel, base] of SHORT_VOWELS) all.set((vowel + mark).normalize('NFC'), { base, mark });
  }
  for (const letter of [...all.keys()]) if (FONT_CHARACTERS.includes(letter)) all.delete(letter);
  return all;
}

/** Lists the letters that are set from others. */
export function composedLetters(): readonly string[] {
  return [...COMPOSITIONS.keys()];
}

/** Finds how a letter is set that the typeface lacks; nothing for others. */
export function compositionOf(letter: string): Composition | undefined {
  return COMPOSITIONS.get(letter);
}
