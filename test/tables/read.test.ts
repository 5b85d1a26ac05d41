import { describe, expect, test } from 'vitest';
import { createReport } from '../../src/issues/report.ts';
import { readTable } from '../../src/tables/read.ts';
import { workbook } from '../kit/inputs/xlsx.ts';

const ROWS = [
  ['Mã', 'Số tiền'],
  ['HP1', '350.000'],
];

async function read(
  bytes: Uint8Array,
  accepts: (rows: readonly (readonly unknown[])[]) => boolean = () => false,
) {
  const report = createReport();
  const rows = await readTable(bytes, accepts, report);
  return { rows, issues: report.issues };
}

function csv(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('readTable()', () => {
  test.each([',', ';', '\t'])('takes the separator %j', async (separator) => {
    const text = `\uFEFF${ROWS.map((row) => row.join(separator)).join('\r\n')}`;
    expect((await read(csv(text))).rows).toEqual(ROWS);
  });

  test('gives blank lines their places', async () => {
    expect((await read(csv('a,b\n\n\nc,d\n'))).rows).toEqual([['a', 'b'], [], [], ['c', 'd']]);
  });

  test('reports a quotation that is never closed', async () => {
    expect(await read(csv('a;b\n"c'))).toEqual({
      rows: undefined,
      issues: [{ code: 'table.damaged', severity: 'error', path: [], received: 'openQuote(2)' }],
    });
  });

  test('gives texts, numbers and days of a workbook, blank rows too', async () => {
    const bytes = workbook([['Mã', 5], [], [{ day: 46_270.25 }, { day: 46_270 }]]);
    expect((await read(bytes)).rows).toEqual([['Mã', 5], [], ['2026-09-05 06:00:00', '2026-09-05']]);
  });

  test('takes the bytes of a view, not those around it', async () => {
    const file = workbook([['a']]);
    const around = new Uint8Array(file.length + 20).fill(7);
    around.set(file, 10);
    expect((await read(around.subarray(10, 10 + file.length))).rows).toEqual([['a']]);
  });
});
