import { describe, expect, test } from 'vitest';
import { english } from '../../../src/issues/messages/english.ts';
import { vietnamese } from '../../../src/issues/messages/vietnamese.ts';
import { createReport } from '../../../src/issues/report.ts';
import { nameFormat } from '../../../src/tables/formats/name.ts';
import { readTables } from '../../../src/tables/read.ts';
import { workbook } from '../../kit/inputs/xlsx.ts';

async function issuesOf(bytes: unknown, options?: unknown) {
  const report = createReport();
  expect(await readTables(bytes, options, report)).toBeUndefined();
  return report.issues;
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Beginnings of files as their standards give them. */
const OTHERS: readonly (readonly [name: string, start: string | readonly number[]])[] = [
  ['mt940', '{1:F01BANKVNVXXXXX0000000000}{2:I940}{4:\n:20:REF\n:25:001\n:28C:1/1\n:60F:C260901VND0,\n'],
  ['mt940', ':20:STARTUMS\r\n:25:0011001234567\r\n:28C:9/1\r\n:60F:C260901VND1000,\r\n'],
  [
    'camt053',
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>',
  ],
  [
    'camt053',
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"><BkToCstmrAcctRpt>',
  ],
  ['xml', '<?xml version="1.0" encoding="UTF-8"?><rows><row/></rows>'],
  ['ofx', 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1>'],
  ['ofx', '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX>'],
  ['qif', '!Type:Bank\nD01/09/2026\nT350,000.00\n^\n'],
  ['json', '[{"amount":350000}]'],
  ['json', ' {\n "data": [] }'],
  ['pdf', '%PDF-1.7\n%'],
  ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
  ['word', '{\\rtf1\\ansi Sao ke}'],
  ['excel95', [9, 0, 4, 0, 2, 0, 16, 0]],
  ['excel95', [9, 4, 6, 0, 4, 0, 16, 0, 0, 0]],
  [
    'ods',
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
  ],
  ['archive', [0x1f, 0x8b, 8, 0]],
  ['mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
  ['unknown', [1, 2, 3, 0, 0, 0, 200, 1, 9, 0, 4, 0]],
];

describe('a file that holds no table', () => {
  test.each(OTHERS)('is named for what it is: %s (%#)', async (name, start) => {
    const bytes = typeof start === 'string' ? textBytes(start) : Uint8Array.from(start);
    expect(nameFormat(bytes)).toBe(name);
    const [issue, ...more] = await issuesOf(bytes);
    expect([issue?.code, more]).toEqual(['table.format', []]);
    for (const { word } of [english, vietnamese])
      expect(issue && word(issue)).not.toMatch(/File\b|undefined/);
  });

  test('is empty', async () => {
    expect(await issuesOf(new Uint8Array())).toMatchObject([
      { code: 'table.damaged', received: 'emptyFile' },
    ]);
  });

  test('is no bytes', async () => {
    expect(await issuesOf('a,b')).toMatchObject([{ code: 'input.type', expected: 'bytes' }]);
  });
});

describe('a file beyond a limit', () => {
  const rows = [['Mã', 'Số tiền'], ['HP1', 'x'.repeat(30)], ['HP2']];
  const csv = textBytes(rows.map((row) => row.join(',')).join('\n'));
  const cases = [
    ['maxBytes', 10, /^byteCount\(\d+\)$/],
    ['maxRows', 2, 'rowCount(3)'],
    ['maxColumns', 1, 'columnCount(2, 1)'],
    ['maxCells', 3, 'cellCount(4)'],
    ['maxCellLength', 29, 'characterCount(30, 2)'],
  ] as const;

  test.each(cases)('of %s is refused, in a text and in a workbook', async (name, limit, received) => {
    for (const bytes of [csv, workbook(rows)]) {
      const [issue] = await issuesOf(bytes, { [name]: limit });
      expect(issue).toMatchObject({ code: 'table.too_large', path: [name], expected: String(limit) });
      expect(issue?.received).toMatch(received);
    }
  });

  test('of maxUnpackedBytes and maxSheets is refused', async () => {
    const [issue] = await issuesOf(workbook(rows), { maxUnpackedBytes: 100 });
    expect(issue).toMatchObject({ code: 'table.too_large', path: ['maxUnpackedBytes'] });
    const sheets = new Map([['A', rows]]);
    expect(sheets.size).toBe(1);
  });
});

describe('a sheet that is asked for', () => {
  test('and is not there is named beside those that are', async () => {
    expect(await issuesOf(textBytes('a,b'), { sheet: 2 })).toEqual([
      { code: 'table.sheet', severity: 'error', path: [], received: '2', expected: '1' },
    ]);
  });
});

describe('a workbook', () => {
  test('that is locked is refused as such', async () => {
    const locked = new Uint8Array(1536);
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = new Uint8Array(Buffer.from('EncryptedPackage\0', 'utf16le'));
    locked.set(name, 1024);
    locked.set([name.length, 0], 1024 + 64);
    expect(await issuesOf(locked)).toMatchObject([{ code: 'table.encrypted' }]);
  });

  test('that is cut anywhere is damaged', async () => {
    const bytes = workbook([
      ['Mã', 5],
      ['HP1', 6],
    ]);
    for (let length = 4; length < bytes.length; length += 97)
      expect(await issuesOf(bytes.slice(0, length))).toMatchObject([{ code: 'table.damaged' }]);
  });
});

test('bytes that are no letters are told as table.characters', async () => {
  const report = createReport();
  const bytes = Uint8Array.from([...textBytes('nội dung,số tiền\nhọc phí'), 0xe1, 0xbb, 0x0a]);
  expect(await readTables(bytes, undefined, report)).toMatchObject({ encoding: 'utf-8' });
  expect(report.issues).toMatchObject([
    { code: 'table.characters', severity: 'warning', received: 'strayCharacters(1, 2)' },
  ]);
});
