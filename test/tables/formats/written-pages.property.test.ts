import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText } from '../../../src/tables/sheet.ts';
import { tries } from '../../kit/scale.ts';
import { pageWays, writePage } from '../../kit/workbooks/page.ts';

const cell = fc.oneof(
  fc.constantFrom('Nguyễn Thị Ửng', '000123', '350.000', '01/09/2026', 'a & b < c', 'hai\ndòng', ''),
  fc.nat().map(String),
);
const filled = fc
  .array(cell, { minLength: 1, maxLength: 5 })
  .filter((row) => row.some((text) => text !== ''));
const rows = fc.array(filled, { minLength: 1, maxLength: 8 });

test('a page says the same in whatever way a bank or a program writes it', async () => {
  await fc.assert(
    fc.asyncProperty(rows, pageWays, async (given, way) => {
      const report = createReport();
      const tables = await readTables(writePage(given, way), undefined, report);
      const got = tables?.sheets[0]?.rows.map(({ cells }) => cells.map(shownText).map(withoutBlanks));
      expect(report.issues).toEqual([]);
      expect(got?.slice(0, given.length)).toEqual(given);
      expect(got?.slice(given.length)).toEqual(way.tail.endsWith('07:30') ? [['In lúc 07:30']] : []);
    }),
    tries(4000, 60),
  );
});

/** A blank that does not break is shown as one. */
function withoutBlanks(text: string): string {
  return text.replaceAll('\u00a0', '').trim();
}
