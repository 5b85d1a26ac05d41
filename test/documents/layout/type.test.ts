import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { FILES, readCharacters, standsAlone } from '../../../scripts/font-metrics.ts';
import { fitText, shrinkingSizes } from '../../../src/documents/layout/text/fit.ts';
import { missingGlyphs, textWidth } from '../../../src/documents/layout/text/measure.ts';
import { FONT_CHARACTERS } from '../../../src/documents/layout/text/metrics.ts';
import { readFonts } from '../../../src/documents/output/optional-packages.ts';
import { finish } from '../../../src/issues/finish.ts';
import { documentsMessages } from '../../../src/issues/messages/en/documents.ts';
import { unwrap } from '../../../src/issues/result.ts';
import { VIETNAMESE } from '../../kit/drawing/samples.ts';
import { runs } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const letters = fc
  .string({ unit: fc.constantFrom(...VIETNAMESE, ...'0123456789.,-/() '), minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/ +/g, ' ').trim() || 'x');
const weight = fc.constantFrom('regular' as const, 'bold' as const);

describe('the metrics', () => {
  test('know exactly the characters of the installed typeface', () => {
    for (const file of Object.values(FILES)) {
      const standing = [...readCharacters(file)].filter(standsAlone).map((c) => String.fromCodePoint(c));
      expect(standing.sort().join('')).toBe([...FONT_CHARACTERS].sort().join(''));
    }
  });

  test('hold every Vietnamese letter, digits, punctuation and the sign of the đồng', () => {
    expect(new Set(VIETNAMESE).size).toBe(186);
    expect(missingGlyphs(`${VIETNAMESE.join('')}0123456789₫–—…“”‘’•×±°%&@#/\\()[]{}<>"'+=*!?.,:;`)).toEqual(
      [],
    );
  });

  test('name what is missing, once', () => {
    expect(missingGlyphs('汉字 và 汉 😀')).toEqual(['汉', '字', '😀']);
  });

  test('never measure a line shorter than it is drawn, kerning included', () => {
    const document = new PDFDocument({ autoFirstPage: false });
    const fonts = unwrap(finish(documentsMessages, readFonts));
    document.registerFont('regular', fonts.regular);
    document.registerFont('bold', fonts.bold);
    fc.assert(
      fc.property(letters, weight, (text, heavy) => {
        const drawn = document.font(heavy).fontSize(1000).widthOfString(text) / 1000;
        expect(textWidth(text, heavy)).toBeGreaterThanOrEqual(drawn);
      }),
      { numRuns: runs(60, 300) },
    );
    for (const heavy of ['regular', 'bold'] as const) {
      for (const letter of [...FONT_CHARACTERS].filter((c) => /\p{Lu}/u.test(c))) {
        const text = letter.repeat(25);
        const drawn = document.font(heavy).fontSize(1000).widthOfString(text) / 1000;
        expect(textWidth(text, heavy), text).toBeGreaterThanOrEqual(drawn);
      }
    }
  });
});

describe('setting a text into a room', () => {
  const room = fc.record({
    width: fc.double({ min: 5, max: 100, noNaN: true }),
    lines: fc.integer({ min: 1, max: 4 }),
    size: fc.double({ min: 2, max: 10, noNaN: true }),
    weight,
  });

  test('keeps every character, the width, the number of lines and the least size, or says that it cannot', () => {
    const met = createTally();
    fc.assert(
      fc.property(letters, room, (text, given) => {
        const smallest = given.size * 0.6;
        const fitted = fitText(text, { ...given, sizes: shrinkingSizes(given.size, smallest) });
        met(fitted ? 'fitted' : 'too long');
        if (!fitted) {
          expect(textWidth(text, given.weight) * smallest).toBeGreaterThan(given.width);
          return;
        }
        expect(fitted.lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(fitted.lines.length).toBeLessThanOrEqual(given.lines);
        expect(fitted.size).toBeLessThanOrEqual(given.size);
        expect(fitted.size).toBeGreaterThanOrEqual(smallest);
        for (const line of fitted.lines) {
          expect(textWidth(line, given.weight) * fitted.size).toBeLessThanOrEqual(given.width + 1e-9);
        }
      }),
    );
    met.expectAtLeast({ fitted: 15, 'too long': 5 });
  });

  test('succeeds whenever one line at full size is wide enough', () => {
    fc.assert(
      fc.property(letters, weight, (text, heavy) => {
        const width = textWidth(text, heavy) * 4;
        const fitted = fitText(text, {
          width: width + 0.001,
          lines: 1,
          sizes: shrinkingSizes(4, 2),
          weight: heavy,
        });
        expect(fitted).toEqual({ size: 4, lines: [text] });
      }),
    );
  });

  test('shrinks a little rather than break, and breaks rather than shrink much', () => {
    const text = 'Trường Tiểu học Nguyễn Thị Minh Khai';
    const full = textWidth(text, 'bold') * 10;
    const wide = fitText(text, { width: full * 0.9, lines: 2, sizes: shrinkingSizes(10, 5), weight: 'bold' });
    expect(wide?.lines).toEqual([text]);
    const narrow = fitText(text, {
      width: full * 0.6,
      lines: 2,
      sizes: shrinkingSizes(10, 5),
      weight: 'bold',
      even: true,
    });
    expect(narrow).toEqual({ size: 10, lines: ['Trường Tiểu học', 'Nguyễn Thị Minh Khai'] });
  });

  test('divides a word only when nothing else helps', () => {
    const word = 'W'.repeat(25);
    const width = textWidth('W', 'bold') * 13.2 * 4;
    expect(
      fitText(word, { width, lines: 2, sizes: shrinkingSizes(4, 3), weight: 'bold' })?.lines.join(''),
    ).toBe(word);
    expect(fitText(word, { width, lines: 1, sizes: shrinkingSizes(4, 3), weight: 'bold' })).toBeUndefined();
  });
});
