import { composedLetters, compositionOf, splitLetters } from './letters.ts';
import { BOLD, FONT_CHARACTERS, REGULAR } from './metrics.ts';

/** The two weights of Be Vietnam Pro that documents use: 400 and 700. */
export type Weight = 'regular' | 'bold';

/** Whether digits stand in cells of equal width, so that columns of numbers align; else as the typeface has them. */
export type Figures = 'equal' | 'own';

const WIDTHS = /* @__PURE__ */ widthTables();

/** The widest digit, in thousandths of the type size. */
const FIGURE_CELL: Readonly<Record<Weight, number>> = { regular: 720, bold: 734 };

/** Measures one line set without breaks, in multiples of its type size: never less than what is drawn. */
export function textWidth(text: string, weight: Weight, figures: Figures = 'own'): number {
  const table = WIDTHS[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += figures === 'equal' && isFigure(code) ? FIGURE_CELL[weight] : (table[code] ?? 0);
  }
  return sum / 1000;
}

/** Places the letters of a line whose digits stand in equal cells: the left edge of each, in multiples of the type size. */
export function placeFigures(text: string, weight: Weight): number[] {
  const table = WIDTHS[weight];
  let at = 0;
  return splitLetters(text).map((letter) => {
    const code = letter.charCodeAt(0);
    const width = table[code] ?? 0;
    const cell = isFigure(code) ? FIGURE_CELL[weight] : width;
    const left = at + (cell - width) / 2;
    at += cell;
    return left / 1000;
  });
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Checks that a text can be drawn whose letters are characters of their own, in a fraction of the time of {@link missingGlyphs}. */
export function hasAllGlyphs(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!WIDTHS.regular[text.charCodeAt(i)]) return false;
  return true;
}

/** Lists the letters of a text that cannot be drawn; a line break is none. */
export function missingGlyphs(text: string): string[] {
  const missing = splitLetters(text).filter((letter) => letter !== '\n' && !isDrawnLetter(letter));
  return [...new Set(missing)];
}

function isDrawnLetter(letter: string): boolean {
  if (letter.length > 1) return compositionOf(letter) !== undefined;
  return Boolean(WIDTHS.regular[letter.charCodeAt(0)]);
}

/** Widths by UTF-16 code; 0 where there is no glyph, and for a mark. */
function widthTables(): Readonly<Record<Weight, Uint16Array>> {
  return { regular: byCode(REGULAR, 'regular'), bold: byCode(BOLD, 'bold') };
}

function byCode(widths: readonly number[], weight: Weight): Uint16Array {
  const table = new Uint16Array(FONT_CHARACTERS.charCodeAt(FONT_CHARACTERS.length - 1) + 1);
  widths.forEach((width, i) => {
    table[FONT_CHARACTERS.charCodeAt(i)] = width;
  });
  for (const letter of composedLetters()) {
    const { base = '', stroke } = compositionOf(letter) ?? {};
    table[letter.charCodeAt(0)] = (table[base.charCodeAt(0)] ?? 0) + (stroke?.[weight].shift ?? 0);
  }
  return table;
}
