import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layTable } from '../../src/console/text-table.ts';
import { wrapLines, wrapWords } from '../../src/console/wrap.ts';
import { displayWidth } from '../../src/issues/format.ts';

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcđẾ漢1-'), minLength: 1, maxLength: 20 }), { minLength: 1 })
  .map((list) => list.join(' '));
const width = fc.integer({ min: 2, max: 40 });

describe('wrapWords()', () => {
  test('keeps every letter, and no line is wider than the terminal', () => {
    fc.assert(
      fc.property(words, width, (text, most) => {
        const lines = wrapWords(text, most);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('divides inside a word only where the word is wider than a line', () => {
    expect(wrapWords('học phí tháng chín', 9)).toEqual(['học phí', 'tháng', 'chín']);
    expect(wrapWords('mã 00020101021138', 8)).toEqual(['mã', '00020101', '021138']);
  });

  test('leaves a text that fits as it is, with its blanks', () => {
    expect(wrapWords('  00  template', 20)).toEqual(['  00  template']);
  });
});

test('wrapLines() sets the following lines in', () => {
  expect(wrapLines('một hai ba bốn\n  năm sáu bảy tám', 12, 2)).toBe(
    'một hai ba\n  bốn\n  năm sáu\n  bảy tám',
  );
});

describe('layTable()', () => {
  const cell = fc.oneof(words, fc.constant(''));

  test('fits the terminal where a column may wrap, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 5 }),
        fc.integer({ min: 40, max: 90 }),
        (rows, most) => {
          const heads = [
            { title: 'nội dung', wraps: true as const },
            { title: 'tên', wraps: true as const },
          ];
          const table = layTable(heads, rows, { width: most });
          for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(most);
          const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
          expect(letters(table)).toBe(letters(['nội dung', 'tên', ...rows.flat()].join('')));
        },
      ),
    );
  });

  test('is as wide as its cells where no terminal is said', () => {
    const long = 'x '.repeat(80).trim();
    expect(layTable([{ title: 'a', wraps: true }], [[long]]).split('\n')).toEqual(['a', long]);
  });

  test('narrows the widest of the columns that wrap', () => {
    const heads = [{ title: 'BIN' }, { title: 'tên', wraps: true as const }];
    expect(layTable(heads, [['970436', 'Ngân hàng Ngoại thương Việt Nam']], { width: 30 })).toBe(
      'BIN     tên\n970436  Ngân hàng Ngoại thương\n        Việt Nam',
    );
  });
});
