import { BOLD, FONT_CHARACTERS, REGULAR } from './metrics.ts';

/** The two weights of Be Vietnam Pro that documents use: 400 and 700. */
export type Weight = 'regular' | 'bold';

const WIDTHS = /* @__PURE__ */ widthTables();

/** Measures one line set without breaks, in multiples of its type size: never less than what is drawn. */
export function textWidth(text: string, weight: Weight): number {
  const table = WIDTHS[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)] ?? 0;
  return sum / 1000;
}

/** Lists the characters of a text that the typeface cannot draw. */
export function missingGlyphs(text: string): string[] {
  const missing = [...text].filter((c) => c.length > 1 || !WIDTHS.regular[c.charCodeAt(0)]);
  return [...new Set(missing)];
}

/** Widths by UTF-16 code; 0 where there is no glyph. */
function widthTables(): Readonly<Record<Weight, Uint16Array>> {
  return { regular: byCode(REGULAR), bold: byCode(BOLD) };
}

function byCode(widths: readonly number[]): Uint16Array {
  const table = new Uint16Array(FONT_CHARACTERS.charCodeAt(FONT_CHARACTERS.length - 1) + 1);
  widths.forEach((width, i) => {
    table[FONT_CHARACTERS.charCodeAt(i)] = width;
  });
  return table;
}
