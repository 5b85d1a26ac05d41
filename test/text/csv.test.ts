import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine, csvLines } from '../../src/text/csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '=1+1', "'=1", "''@x", '-5', '"', 'a"b', 'a,b', 'a\r\nb', '\uFEFF', "'", '\t'),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

describe('a table as CSV', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.filter((row) => row.length > 1 || row[0] !== '');
        expect([...csvLines(`\uFEFF${written.map(csvLine).join('')}`)]).toEqual(written);
      }),
    );
  });

  test('is read by csv-parse too, but for the apostrophe that keeps a text a text', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.filter((row) => row.length > 1 || row[0] !== '');
        const read: string[][] = parse(written.map(csvLine).join(''), {
          relaxColumnCount: true,
          recordDelimiter: '\r\n',
        });
        expect(read.map((row) => row.map((text) => text.replace(/^'(?='*[=+\-@\t\r])/, '')))).toEqual(
          written,
        );
      }),
    );
  });

  test('gives a spreadsheet nothing to compute, and leaves numbers alone', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect(csvCell('-5', true)).toBe('-5');
  });
});
