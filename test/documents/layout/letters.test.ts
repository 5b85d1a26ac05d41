import { describe, expect, test } from 'vitest';
import { poster, sceneToSvg } from '../../../src/documents/index.ts';
import { readPrintedText } from '../../../src/documents/input/text.ts';
import { composedLetters, compositionOf, splitLetters } from '../../../src/documents/layout/text/letters.ts';
import { missingGlyphs } from '../../../src/documents/layout/text/measure.ts';
import { FONT_CHARACTERS } from '../../../src/documents/layout/text/metrics.ts';
import { createReport } from '../../../src/issues/report.ts';
import { HIGHLAND_LETTERS } from '../../kit/drawing/alphabets.ts';
import { POSTER, VIETNAMESE } from '../../kit/drawing/samples.ts';

const LETTERS = [...new Set([...HIGHLAND_LETTERS, ...composedLetters(), ...VIETNAMESE])];

describe('letters that are set from others', () => {
  test('are those of the alphabets that the typeface lacks, in either form of Unicode', () => {
    for (const letter of LETTERS) {
      for (const form of ['NFC', 'NFD']) {
        const report = createReport();
        expect(readPrintedText(`Y ${letter.normalize(form)}n`, report), letter).toBe(`Y ${letter}n`);
      }
    }
    expect(HIGHLAND_LETTERS.filter((letter) => compositionOf(letter)).length).toBeGreaterThanOrEqual(26);
    for (const letter of composedLetters()) expect(FONT_CHARACTERS).not.toContain(letter);
  });

  test('are no others: a mark without a place is named with what carries it', () => {
    expect(missingGlyphs('ŏ x\u0306 ƀ\u0306 \u0306 Ɓ')).toEqual(['x\u0306', 'ƀ\u0306', ' \u0306', 'Ɓ']);
    expect(splitLetters('\u0306aê\u0306\u0301')).toEqual(['\u0306', 'a', 'ê\u0306\u0301']);
  });

  test('are text in SVG as they were given', () => {
    expect(sceneToSvg(poster({ ...POSTER, name: 'Y Ƀŏn Niê' }))).toContain('>Y Ƀŏn Niê</text>');
  });
});
