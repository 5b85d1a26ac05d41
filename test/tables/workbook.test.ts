import { type CellObject, read } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../../src/tables/index.ts';
import type { WrittenRow, WrittenSheet } from '../../src/tables/workbook/book.ts';
import { sheetNames } from '../../src/tables/workbook/names.ts';
import { writeWorkbook } from '../../src/tables/workbook/write.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { tries } from '../kit/scale.ts';

const sheet = (rows: readonly WrittenRow[], rest: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: 'Tổng hợp',
  widths: [12, 30],
  rows,
  hasHeadings: true,
  ...rest,
});

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '_x0041_',
    '_x005F_',
    '\u0000\u000b\u001f',
    '\ufffe\uffff',
    '0012',
    '<&>"\'',
    ' a ',
    'a\nb',
  ),
);

/** What a workbook makes of a text: a line feed between lines, whole characters. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');

/** Our own reader takes a cell of blanks for an empty one. */
const shown = (text: string) => (/\S/.test(kept(text)) ? kept(text) : '');

describe('a workbook that was written', () => {
  test('holds every text and number, as other programs and our own reader find them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyText, fc.integer({ min: -9e15, max: 9e15 })), { minLength: 1, maxLength: 6 }),
        async (cells) => {
          const rows = cells.map(
            ([text, sum]): WrittenRow => [
              { value: text, style: 'code' },
              { value: text, style: 'plain' },
              { value: sum, style: 'sum' },
            ],
          );
          const bytes = writeWorkbook([sheet(rows)]);
          const book = read(bytes, { dense: true });
          const found: readonly (readonly (CellObject | undefined)[])[] =
            book.Sheets['Tổng hợp']?.['!data'] ?? [];
          expect(found.map((row) => Array.from(row, (cell) => cell?.v ?? ''))).toEqual(
            cells.map(([text, sum]) => [kept(text), kept(text), sum]),
          );
          const [own] = (await readSheets(bytes)).sheets;
          for (const { row, cells: read } of own?.rows ?? []) {
            const [text = '', sum] = cells[row - 1] ?? [];
            expect(
              read.map((cell) => (typeof cell === 'string' ? cell : (cell.number ?? cell.text))),
            ).toEqual([shown(text), shown(text), sum]);
          }
        },
      ),
      tries(200, 20),
    );
  });

  test('shows sums in thousands, days and times as such, and codes with their noughts', async () => {
    const row: WrittenRow = [
      { value: '0012', style: 'code' },
      { value: -1_250_000, style: 'sum' },
      { value: 46_270, style: 'day' },
      { value: 46_270.5, style: 'time' },
    ];
    const [own] = (await readSheets(writeWorkbook([sheet([row])]))).sheets;
    expect(own?.rows[0]?.cells).toEqual([
      { text: '0012' },
      { text: '-1,250,000', number: -1_250_000 },
      { text: '05/09/2026', number: 46_270, day: '2026-09-05' },
      { text: '05/09/2026 12:00:00', number: 46_270.5, day: '2026-09-05T12:00:00' },
    ]);
  });

  test('keeps its headings in sight, filters, has widths, and says what a column takes', () => {
    const rows = [
      ['Mã', 'Gán cho mã'],
      ['m0', ''],
    ].map((cells) => cells.map((value) => ({ value, style: 'input' }) as const));
    const parts = unzipSync(
      writeWorkbook([sheet(rows, { prompts: [{ column: 1, title: 'Gán', text: 'a & b' }] })]),
    );
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(xml).toContain('<col min="2" max="2" width="30" customWidth="1"/>');
    expect(xml).toMatch(/promptTitle="Gán" prompt="a &amp; b" sqref="B2:B2"/);
    expect(xml).toMatch(/<c r="B2" s="\d+"\/>/);
  });

  test('marks a text that looks like a formula as text, so that to edit it does not run it', () => {
    const styles = (value: string) => {
      const parts = unzipSync(writeWorkbook([sheet([[{ value, style: 'plain' }]])]));
      const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      const looks = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).match(
        /<xf [^>]*applyNumberFormat[^>]*>/g,
      );
      return looks?.[Number(/<c r="A1" s="(\d+)"/.exec(xml)?.[1])]?.includes('quotePrefix="1"');
    };
    expect(['=1+1', '+84', '-5', '@a'].map(styles)).toEqual([true, true, true, true]);
    expect(['a', '5', ' =1'].map(styles)).toEqual([false, false, false]);
  });

  test('is the same bytes for the same sheets, whatever the clock and the zone', () => {
    const rows: readonly WrittenRow[] = [[{ value: 'Mã', style: 'heading' }]];
    expect(writeWorkbook([sheet(rows)])).toEqual(writeWorkbook([sheet(rows)]));
    const zone = process.env.TZ;
    const here = writeWorkbook([sheet(rows)]);
    process.env.TZ = 'America/Los_Angeles';
    expect(writeWorkbook([sheet(rows)])).toEqual(here);
    process.env.TZ = zone;
  });
});

describe('names of sheets', () => {
  test('are ones that Excel takes, each its own, and kept where they are such already', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 45 }),
      fc.constantFrom(
        '6/1',
        '6A1',
        '6a1',
        'History',
        "'",
        '',
        '[x]',
        'x'.repeat(31),
        'X'.repeat(40),
        '🎓'.repeat(20),
      ),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of names) {
          expect(each).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
          expect(each.trim()).not.toBe('');
          expect(each.length).toBeLessThanOrEqual(31);
          expect(each.toLowerCase()).not.toBe('history');
          expect(each).not.toMatch(/\p{Surrogate}/u);
        }
        expect(sheetNames(names)).toEqual(names);
      }),
    );
  });
});
