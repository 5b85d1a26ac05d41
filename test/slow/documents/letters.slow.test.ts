import PDFDocument from 'pdfkit';
import { describe, expect, test, vi } from 'vitest';
import { notice, type Scene, sceneToPng } from '../../../src/documents/index.ts';
import { composedLetters, compositionOf } from '../../../src/documents/layout/text/letters.ts';
import { textWidth } from '../../../src/documents/layout/text/measure.ts';
import { readFonts } from '../../../src/documents/output/optional-packages.ts';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { finish } from '../../../src/issues/finish.ts';
import { documentsMessages } from '../../../src/issues/messages/en/documents.ts';
import { unwrap } from '../../../src/issues/result.ts';
import { openPng } from '../../kit/drawing/pictures.ts';
import { drawPdf, type Pixels, POPPLER, textOfPdf } from '../../kit/drawing/readers.ts';
import { NOTICE } from '../../kit/drawing/samples.ts';

vi.setConfig({ testTimeout: 30_000 });

const WEIGHTS = ['regular', 'bold'] as const;
const COLUMNS = 20;
const CELL = 10;
/** Five pixels in a millimetre. */
const DPI = 127;

/** A page with one text after another in cells of a grid. */
function gridOf(
  texts: readonly string[],
  more: Partial<Scene['items'][number] & { kind: 'text' }> = {},
): Scene {
  const rows = Math.ceil(texts.length / COLUMNS);
  const style = { kind: 'text', size: 5, weight: 'regular', fill: '#000000', anchor: 'start' } as const;
  const items = texts.map((text, i) => {
    const place = { x: (i % COLUMNS) * CELL + 2, y: Math.floor(i / COLUMNS) * CELL + 7 };
    return { ...style, ...place, text, ...more };
  });
  return { width: COLUMNS * CELL, height: rows * CELL, title: 'x', lang: 'vi', medium: 'paper', items };
}

/** The dark pixels of each cell of {@link gridOf}, as a text that differs where they do. */
function inkOf({ width, data }: Pixels, count: number): string[] {
  const side = width / COLUMNS;
  return Array.from({ length: count }, (_, i) => {
    const [left, top] = [(i % COLUMNS) * side, Math.floor(i / COLUMNS) * side];
    let ink = '';
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        ink += (data[((top + y) * width + left + x) * 4] ?? 255) < 128 ? '#' : ' ';
    return ink;
  });
}

const dark = (ink: string) => ink.replaceAll(' ', '').length;

describe('letters that are set from others', () => {
  test('are drawn, each otherwise than what it is set from and than what no letter is drawn as', async () => {
    const composed = composedLetters();
    const texts = [...composed, ...composed.map((letter) => compositionOf(letter)?.base ?? ''), '汉'];
    for (const weight of WEIGHTS) {
      for (const figures of ['own', 'equal'] as const) {
        const png = openPng(await sceneToPng(gridOf(texts, { weight, figures }), { dpi: DPI }));
        const ink = inkOf(png, texts.length);
        const own = ink.filter((_, i) => i < composed.length && composed[i] !== '\u0189');
        expect(new Set([...own, ink.at(-1)]).size).toBe(composed.length);
        for (const [i, letter] of composed.entries()) {
          const more = dark(ink[i] ?? '') - dark(ink[composed.length + i] ?? '');
          expect(more, `${letter} ${weight} ${figures}`).toBeGreaterThanOrEqual(letter === '\u0189' ? 0 : 2);
        }
      }
    }
  });

  test('stand as wide as they are measured, kerning included', () => {
    const document = new PDFDocument({ autoFirstPage: false });
    const fonts = unwrap(finish(documentsMessages, readFonts));
    for (const weight of WEIGHTS) {
      document.registerFont(weight, fonts[weight]).font(weight).fontSize(1000);
      for (const letter of composedLetters()) {
        const { base = '', mark = '', stroke } = compositionOf(letter) ?? {};
        for (const beside of 'aoưyTVFAƠLr.') {
          const drawn = document.widthOfString(base + mark + beside) + (stroke?.[weight].shift ?? 0);
          expect(textWidth(letter + beside, weight) * 1000, letter + beside).toBeGreaterThanOrEqual(drawn);
        }
      }
    }
  });
});

describe.runIf(POPPLER)('in a PDF', () => {
  test('their text comes out of the cells of a table', async () => {
    const unit = composedLetters().slice(0, 10).join('');
    const item = { name: 'Ăn', quantity: 1, unit, price: 1_250_000, amount: 1_250_000 };
    const text = textOfPdf(await toPdf(notice({ ...NOTICE, items: [item] })));
    expect(text.replace(/\s/g, '')).toContain(unit);
  });

  test('they are drawn as in a picture', async () => {
    const texts = composedLetters();
    for (const weight of WEIGHTS) {
      const scene = gridOf(texts, { weight });
      const part = { x: 0, y: 0, width: scene.width * 5, height: scene.height * 5 };
      const [page] = drawPdf(await toPdf(scene), DPI, part);
      const printed = page ? inkOf(page, texts.length).map(dark) : [];
      const shown = inkOf(openPng(await sceneToPng(scene, { dpi: DPI })), texts.length).map(dark);
      for (const [i, letter] of texts.entries()) {
        expect(printed[i] ?? 0, letter).toBeGreaterThan(0.7 * (shown[i] ?? 0));
        expect(printed[i] ?? 0, letter).toBeLessThan(1.3 * (shown[i] ?? 0));
      }
    }
  });
});
