import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText } from '../../../src/tables/sheet.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';
import { type WrittenWay, writeBook, writtenWays } from '../../kit/workbooks/written.ts';

async function read(bytes: Uint8Array) {
  const report = createReport();
  const tables = await readTables(bytes, undefined, report);
  const [sheet] = tables?.sheets ?? [];
  const rows = sheet?.rows.map(({ row, cells }) => [row, ...cells.map(shownText)]);
  return { rows, sheet, issues: report.issues };
}

const cell = fc.oneof(
  fc.constantFrom('Nguyễn Thị Ửng', '000123', '350.000', 'a & b < c', 'hai\ndòng', ''),
  fc.integer({ min: -99_999_999, max: 99_999_999 }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

const PLAIN: WrittenWay = {
  xml: {
    ...{
      prefix: '',
      isStrict: false,
      texts: 'shared',
      struck: false,
      places: true,
      dimension: 'none',
      targets: 'beside',
    },
    ...{ quote: '"', mark: '', isWide: false, others: false, formulas: false },
  },
  zip: {
    ...{ isStored: false, sizesBehind: 'no', wide: 'no', wideEnd: 'no', folders: false, names: 'plain' },
    comment: '',
  },
};

describe('a workbook', () => {
  test('says the same in whatever way a program writes its XML and its ZIP', async () => {
    await fc.assert(
      fc.asyncProperty(rows, writtenWays, async (given, way) => {
        const filled = given.flatMap((row, at) => {
          const texts = row.map(String);
          while (texts.at(-1) === '') texts.pop();
          return texts.length === 0 ? [] : [[at + 1, ...texts]];
        });
        const { rows: got, sheet, issues } = await read(writeBook(given, way));
        expect(issues).toEqual([]);
        expect(sheet?.name).toBe("Sao kê & số dư '26 <Q3>");
        expect(got).toEqual(filled);
      }),
      tries(400),
    );
  });

  test('with a formula that was never computed has no sum there, wherever its sheet stands', async () => {
    for (const targets of ['beside', 'elsewhere'] as const) {
      const way = { ...PLAIN, xml: { ...PLAIN.xml, targets, formulas: true } };
      const bytes = writeBook([['Số tiền', 350_000]], way, (xml) => xml.replace('<v>350000</v>', ''));
      const { sheet, issues } = await read(bytes);
      expect(issues).toEqual([]);
      expect(sheet?.rows[0]?.cells).toEqual([{ text: 'Số tiền' }, { text: '', unknown: 'formula' }]);
    }
  });

  test.each([
    ['names one part as two sheets', /<sheet [^>]*>/, '$&$&'],
    ['names a part that is not there', 'Target="worksheets/sheet1.xml"', 'Target="worksheets/sheet2.xml"'],
    ['names a sheet without its part', 'r:id="R0"', 'r:id="R9"'],
    ['has a sheet that it does not name', '<sheet ', '<sheex '],
  ])('that %s is damaged', async (_name, what, other) => {
    const seen = createTally();
    const bytes = writeBook([['HP1', 350_000]], PLAIN, (xml) => {
      const changed = xml.replace(what, other);
      if (changed !== xml) seen('changed');
      return changed;
    });
    seen.expectAtLeast({ changed: least(1) });
    expect((await read(bytes)).issues).toMatchObject([{ code: 'table.damaged' }]);
  });
});
