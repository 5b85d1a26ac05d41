import { read as readBook, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { dayOfSerial, readDayFormat } from '../../../src/tables/formats/workbook/serial.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText, type Worksheet } from '../../../src/tables/sheet.ts';
import { workbookOf } from '../../kit/inputs/workbook.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

async function read(bytes: Uint8Array, options?: unknown) {
  const report = createReport();
  const tables = await readTables(bytes, options, report);
  return { tables, sheets: tables?.sheets ?? [], issues: report.issues };
}

function shown(sheet: Worksheet | undefined) {
  return (sheet?.rows ?? []).map(({ row, cells }) => [row, ...cells.map(shownText)]);
}

const cell = fc.oneof(
  fc.constantFrom('Nguyễn Thị Ửng', '000123', '350.000', '01/09/2026', 'a & b < c', "'0011", 'hai\ndòng', ''),
  fc.integer({ min: -99_999_999, max: 99_999_999 }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

function expectedOf(given: readonly (readonly (string | number)[])[]) {
  return given.flatMap((row, at) => {
    const texts = row.map(String);
    while (texts.at(-1) === '') texts.pop();
    return texts.length === 0 ? [] : [[at + 1, ...texts]];
  });
}

describe('a workbook', () => {
  test.each(['xlsx', 'biff8', 'xlml'] as const)(
    'that SheetJS writes as %s reads back as shown',
    async (bookType) => {
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const book = utils.book_new(
            utils.aoa_to_sheet(given.map((row) => row.map((each) => (each === '' ? null : each)))),
            'Thu',
          );
          const { tables, sheets, issues } = await read(
            new Uint8Array(write(book, { type: 'array', bookType })),
          );
          expect(issues).toEqual([]);
          expect(tables?.format).toBe(bookType === 'xlsx' ? 'xlsx' : 'xls');
          expect(sheets[0]?.name).toBe('Thu');
          expect(shown(sheets[0])).toEqual(expectedOf(given));
        }),
        tries(60),
      );
    },
  );

  test('gives what a cell shows, and the number and day beside it', async () => {
    const { sheets } = await read(
      workbookOf([
        '<c r="A1" s="1"><v>123</v></c><c r="B1"><v>350000.00000000006</v></c><c r="C1" s="2"><v>46270</v></c>',
        '<c r="A2" s="3"><v>46270.3124999</v></c><c r="B2"><v>12345678901234567</v></c><c r="C2" t="b"><v>1</v></c>',
        '<c r="A3" t="e"><v>#N/A</v></c><c r="B3"><f>SUM(A1:A2)</f></c><c r="C3" t="str"><f>A1</f><v>HP1</v></c>',
        '<c r="A4" t="inlineStr"><is><r><t>Hai </t></r><r><t>phần</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></is></c><c r="B4" t="n"><f>A1</f><v></v></c><c r="C4" s="4"><v>0.25</v></c>',
        '<c r="A5" s="5"><v>1.5</v></c><c r="B5" t="d"><v>2026-09-05T07:30:00</v></c><c r="C5" t="b"><f>A1</f></c>',
      ]),
    );
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      [
        { text: '000123', number: 123 },
        { text: '350000', number: 350000.00000000006 },
        { text: '05/09/2026', number: 46_270, day: '2026-09-05' },
      ],
      [
        { text: '05/09/2026 07:30:00', number: 46_270.3124999, day: '2026-09-05T07:30:00' },
        { text: '1.23457E+16', number: 12_345_678_901_234_568 },
        { text: 'TRUE' },
      ],
      [{ text: '#N/A', unknown: 'error' }, { text: '', unknown: 'formula' }, { text: 'HP1' }],
      [{ text: 'Hai phần' }, { text: '', unknown: 'formula' }, { text: '06:00', number: 0.25 }],
      [
        { text: '36:00', number: 1.5 },
        expect.objectContaining({ number: 46_270.3125 }),
        { text: '', unknown: 'formula' },
      ],
    ]);
  });

  test('counts days from 1904 where it says so', async () => {
    const { sheets } = await read(workbookOf(['<c r="A1" s="2"><v>44808</v></c>'], { is1904: true }));
    expect(sheets[0]?.rows[0]?.cells).toMatchObject([{ day: '2026-09-05' }]);
  });

  test('gives all its sheets, hidden ones, rows and merges marked', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['a']]), 'Bìa');
    const second = utils.aoa_to_sheet([
      ['Phát sinh', null],
      ['Nợ', 'Có'],
      [1, 2],
    ]);
    second['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    second['!rows'] = [{}, {}, { hidden: true }];
    second['!cols'] = [{ hidden: true }];
    utils.book_append_sheet(book, second, 'Ẩn');
    utils.book_set_sheet_visibility(book, 1, 1);
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const { sheets } = await read(
        new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true })),
      );
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ['Bìa', undefined],
        ['Ẩn', true],
      ]);
      expect(sheets[1]?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
      expect(shown(sheets[1])).toEqual([
        [1, 'Phát sinh'],
        [2, 'Nợ', 'Có'],
        [3, '1', '2'],
      ]);
      if (bookType === 'xlsx')
        expect(sheets[1]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, undefined, true]);
    }
  });

  test('leaves the sheet that was asked for', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['a']]), 'Một');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['b']]), 'Hai');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    for (const sheet of ['Hai', 2])
      expect(shown((await read(bytes, { sheet })).sheets[0])).toEqual([[1, 'b']]);
    expect((await read(bytes, { sheet: 'Ba' })).issues).toMatchObject([
      { code: 'table.sheet', expected: 'Một, Hai' },
    ]);
    expect((await read(bytes, { maxSheets: 1 })).issues).toMatchObject([
      { code: 'table.too_large', path: ['maxSheets'], received: 'sheetCount(2)' },
    ]);
  });

  test('with one cell in the last row and column is read without walking there', async () => {
    const bytes = workbookOf(['<c r="A1" t="str"><v>a</v></c>', '<c r="XFD1048576"><v>1</v></c>'], {
      lastRow: 1_048_576,
    });
    const { sheets } = await read(bytes);
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 1],
      [1_048_576, 16_384],
    ]);
    expect((await read(bytes, { maxColumns: 1 })).issues).toMatchObject([
      { code: 'table.too_large', path: ['maxColumns'], received: 'columnCount(2, 1048576)' },
    ]);
    expect((await read(bytes, { maxCells: 16_384 })).issues).toMatchObject([
      { code: 'table.too_large', path: ['maxCells'], received: 'cellCount(16385)' },
    ]);
  });

  test('is compacted: blank cells and rows, places left out, prefixes and comments change nothing', async () => {
    const { sheets } = await read(
      workbookOf([
        '<c s="1"/><c><v>1</v></c><c s="1"></c><c><v>2</v></c>',
        '<c r="C2" s="2"/><!-- <c r="A2"><v>9</v></c> -->',
        '<c r="B3" t="str"><v>x &amp; y</v></c>   \n<c><v>3</v></c>',
      ]),
    );
    expect(shown(sheets[0])).toEqual([
      [1, '', '1', '', '2'],
      [3, '', 'x & y', '3'],
    ]);
  });

  test.each([
    ['rows', { maxRows: 2 }, 'rowCount(3)'],
    ['cells', { maxCells: 4 }, 'cellCount(6)'],
    ['columns', { maxColumns: 1 }, 'columnCount(2, 1)'],
    ['characters', { maxCellLength: 2 }, 'characterCount(3, 1)'],
  ])('with too many %s is refused, unless another sheet is wanted', async (_name, limits, received) => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['abc', 1],
        [2, 3],
        [4, 5],
      ]),
      'Lớn',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([['b']]), 'Nhỏ');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    expect((await read(bytes, limits)).issues).toMatchObject([{ code: 'table.too_large', received }]);
    for (const sheet of ['Nhỏ', 2])
      expect(shown((await read(bytes, { ...limits, sheet })).sheets[0])).toEqual([[1, 'b']]);
  });

  test('whose sheet has lost its part is damaged, not empty', async () => {
    const parts = unzipSync(new Uint8Array(workbookOf(['<row r="1"><c r="A1"><v>1</v></c></row>'])));
    const kept = Object.entries(parts).map(([name, part]) => [
      name.replace('sheet1.xml', 'shxxt1.xml'),
      part,
    ]);
    const { issues } = await read(zipSync(Object.fromEntries(kept)));
    expect(issues).toMatchObject([{ code: 'table.damaged' }]);
  });

  /** Parts that a reader of workbooks reads with holes, or passes over. */
  test.each([
    ['a text that is nowhere', 'xl/worksheets/sheet1.xml', '<v>0</v>', '<v>9</v>'],
    ['a number that is none', 'xl/worksheets/sheet1.xml', '<v>350000</v>', '<v>35x</v>'],
    ['two values in a cell', 'xl/worksheets/sheet1.xml', '<v>350000</v>', '<v>350000</v><v>1</v>'],
    ['two cells in one place', 'xl/worksheets/sheet1.xml', 'r="B2"', 'r="A2"'],
    ['a cell of another row', 'xl/worksheets/sheet1.xml', 'r="B2"', 'r="B1"'],
    ['a cell with an attribute that is none', 'xl/worksheets/sheet1.xml', 't="s"', 'u="s"'],
    ['a cell of a type that is none', 'xl/worksheets/sheet1.xml', 't="s"', 't="q"'],
    ['a row twice', 'xl/worksheets/sheet1.xml', '<row r="2"', '<row r="1"'],
    ['an element that does not end', 'xl/worksheets/sheet1.xml', '</row>', ''],
    ['its cells twice', 'xl/worksheets/sheet1.xml', '</sheetData>', '</sheetData><sheetData/>'],
    ['a text that does not end', 'xl/sharedStrings.xml', '</si>', ''],
    ['a sheet that it does not name', 'xl/workbook.xml', '<sheet ', '<sheex '],
    ['a list of sheets that is torn', 'xl/workbook.xml', '<sheets>', ''],
    ['styles behind styles', 'xl/styles.xml', '</styleSheet>', '</styleSheet><styleSheet/>'],
  ])('with %s is damaged', async (_name, part, what, other) => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['Mã', 'Tiền'],
        ['HP1', 350_000],
      ]),
      'Thu',
    );
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true })));
    const xml = new TextDecoder().decode(parts[part]);
    expect(xml).toContain(what);
    expect((await read(zipSync(parts))).issues).toEqual([]);
    const { issues } = await read(
      zipSync({ ...parts, [part]: new TextEncoder().encode(xml.replace(what, other)) }),
    );
    expect(issues).toMatchObject([{ code: 'table.damaged' }]);
  });

  test('with a record that nobody knows writes nothing to the console', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const rows = Array.from({ length: 200 }, (_, at) => [`HS${at}`, 350_000 + at]);
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'Thu');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
    const label = bytes.findIndex((each, at) => each === 4 && bytes[at + 1] === 2 && at > 2048);
    bytes.set([0x37, 0x32], label);
    await read(bytes);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test('of records that bytes were put between or taken from is damaged', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`HS${at}`, 350_000 + at]);
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'Thu');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
    expect((await read(bytes)).issues).toEqual([]);
    for (const at of [3000, 5001, 8003]) {
      const more = Uint8Array.from([...bytes.subarray(0, at), 1, 2, 3, 4, 5, 6, 7, ...bytes.subarray(at)]);
      expect((await read(more)).issues).toMatchObject([{ code: 'table.damaged' }]);
      const cut = bytes.subarray(0, at);
      expect((await read(cut)).issues).toMatchObject([{ code: 'table.damaged' }]);
    }
  });

  test.each(['<c><v>1</v>', '<c <c <c ', '</row><c><v>1</v></c>', '<c><c><v>1</v></c></c>'])(
    'with %s for its cells is damaged',
    async (cells) => {
      expect((await read(workbookOf([cells]))).issues).toMatchObject([{ code: 'table.damaged' }]);
    },
  );

  test('that grows when it is unpacked is stopped, whatever its directory says', async () => {
    const parts = unzipSync(workbookOf([]));
    const sheet = new Uint8Array(3_000_000).fill(32);
    const big = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
    const said = await read(big, { maxUnpackedBytes: 1_000_000 });
    expect(said.issues).toMatchObject([
      { code: 'table.too_large', received: expect.stringMatching(/^unpackedBytes\(300\d{4}\)$/) },
    ]);
    const lying = withUnpackedSize(big, 3_000_000, 10);
    const met = await read(lying, { maxUnpackedBytes: 1_000_000 });
    expect(met.issues).toMatchObject([{ code: 'table.too_large', received: 'unpackedBytes(1000001)' }]);
  });
});

test('a changed byte of a packed sheet is damage, not another sum', async () => {
  const bytes = workbookOf(['<c r="A1"><v>350000</v></c>', '<c r="A2"><v>1541800</v></c>']);
  const seen = createTally();
  for (let at = 0; at < bytes.length; at += 11) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { sheets } = await read(changed);
    if (sheets.length === 0) continue;
    seen('read');
    expect(shown(sheets[0])).toEqual([
      [1, '350000'],
      [2, '1541800'],
    ]);
  }
  seen.expectAtLeast({ read: least(5) });
});

/** Writes another size wherever one stands, as a directory that lies. */
function withUnpackedSize(bytes: Uint8Array, size: number, said: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at++)
    if (view.getUint32(at, true) === size) view.setUint32(at, said, true);
  return changed;
}

describe('a serial number', () => {
  test('is the day that the calendar counts to, to the second', () => {
    const times = fc.integer({ min: 61 * 86_400, max: 2_958_465 * 86_400 });
    fc.assert(
      fc.property(times, fc.integer({ min: -400, max: 400 }), (seconds, off) => {
        const day = dayOfSerial((seconds + off / 1000) / 86_400, { hasDay: true, hasTime: true }, false);
        expect(day).toBe(new Date((seconds - 25_569 * 86_400) * 1000).toISOString().slice(0, 19));
      }),
    );
  });

  test('before the 29 February that never was counts one day further', () => {
    const format = { hasDay: true, hasTime: false };
    expect([1, 59, 60, 61].map((serial) => dayOfSerial(serial, format, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
      '1900-03-01',
    ]);
  });

  test.each([
    ['dd/mm/yyyy', true, false],
    ['m/d/yy h:mm', true, true],
    ['[$-42A]dd mmmm yyyy', true, false],
    ['hh:mm:ss AM/PM', false, true],
    ['mmm', true, false],
  ])('of format %s shows a day %s and a time %s', (format, hasDay, hasTime) => {
    expect(readDayFormat(format)).toEqual({ hasDay, hasTime });
  });

  test.each(['General', '#,##0 "đ"', '0000000', '[h]:mm', '#,##0\\ [$₫-42A]', '0.00E+00', '@'])(
    'of format %s shows none',
    (format) => expect(readDayFormat(format)).toBeUndefined(),
  );
});

test('bytes changed anywhere give tables or issues', async () => {
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ['Mã', 'Số tiền'],
      ['HP1', 350_000],
    ]),
    'Thu',
  );
  const files = (['xlsx', 'biff8', 'html', 'xlml'] as const).map(
    (bookType) => new Uint8Array(write(book, { type: 'array', bookType })),
  );
  expect(readBook(files[1]).SheetNames).toEqual(['Thu']);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (file, changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const { tables, issues } = await read(bytes);
        expect(tables !== undefined).toBe(issues.every(({ severity }) => severity === 'warning'));
      },
    ),
    tries(300),
  );
});
