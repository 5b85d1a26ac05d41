import { describe, expect, test } from 'vitest';
import { createReport } from '../../src/issues/report.ts';
import { readTable, type TableFile } from '../../src/tables/read.ts';
import { workbook } from '../kit/inputs/xlsx.ts';

const ROWS = [
  ['Mã', 'Số tiền'],
  ['HP1', '350.000'],
  ['', ''],
];

async function read(
  file: TableFile,
  accepts: (rows: readonly (readonly unknown[])[]) => boolean = () => false,
) {
  const report = createReport();
  const rows = await readTable(file, accepts, report);
  return { rows, issues: report.issues };
}

function csv(text: string): TableFile {
  return { bytes: new TextEncoder().encode(text), format: 'csv' };
}

describe('readTable()', () => {
  test.each([',', ';', '\t'])('takes the delimiter %j when its headings are found', async (delimiter) => {
    const text = `\uFEFF${ROWS.map((row) => row.join(delimiter)).join('\r\n')}`;
    const { rows } = await read(csv(text), ([head]) => head?.length === 2);
    expect(rows).toEqual(ROWS);
  });

  test('takes the comma when no headings are found, and reports its fault only', async () => {
    expect((await read(csv('a;b\n'))).rows).toEqual([['a;b']]);
    expect(await read(csv('a;b\n"c'))).toEqual({
      rows: undefined,
      issues: [{ code: 'table.format', severity: 'error', path: [], received: 'openQuote(2)' }],
    });
    expect((await read(csv('a,b\n"c;d,e\n'), ([head]) => head?.length === 1)).rows).toBeUndefined();
  });

  test('takes a later delimiter although the comma breaks a quotation', async () => {
    const { rows, issues } = await read(csv('"a";b\n"c"; d\n'), ([head]) => head?.length === 2);
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(issues).toEqual([]);
  });

  test('reads UTF-16 as spreadsheets save it', async () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFFMã,b', 'utf16le'));
    expect((await read({ bytes, format: 'csv' })).rows).toEqual([['Mã', 'b']]);
  });

  test('gives texts, numbers and days of a workbook, blank rows too', async () => {
    const bytes = workbook([['Mã', 5], [], [{ day: 46_270.25 }, { day: 46_270 }]]);
    expect((await read({ bytes, format: 'xlsx' })).rows).toEqual([
      ['Mã', 5],
      [null, null],
      ['2026-09-05 06:00:00', '2026-09-05'],
    ]);
  });

  test('takes the bytes of a view, not those around it', async () => {
    const file = workbook([['a']]);
    const around = new Uint8Array(file.length + 20).fill(7);
    around.set(file, 10);
    const bytes = around.subarray(10, 10 + file.length);
    expect((await read({ bytes, format: 'xlsx' })).rows).toEqual([['a']]);
  });

  test.each([
    ['csv', Uint8Array.of(0xff, 0x00, 0x81), 'notUtf8'],
    ['xlsx', Uint8Array.of(), 'emptyFile'],
    ['xlsx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04), 'damagedFile'],
    ['xlsx', Uint8Array.of(0x68, 0x69), 'noWorkbook'],
    ['xlsx', workbook([['a']]).slice(0, 400), 'damagedFile'],
  ] as const)('reports a %s file that is none (%#)', async (format, bytes, received) => {
    expect(await read({ bytes, format })).toEqual({
      rows: undefined,
      issues: [{ code: 'table.format', severity: 'error', path: [], received }],
    });
  });
});
