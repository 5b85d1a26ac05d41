import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { workbookStream } from '../../../src/tables/formats/workbook/xls/container.ts';
import { cellRecords } from '../../../src/tables/formats/workbook/xls/records.ts';
import { readTables } from '../../../src/tables/read.ts';
import { shownText } from '../../../src/tables/sheet.ts';
import { tries } from '../../kit/scale.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Writes a workbook as Excel 97 did, its texts in one list. */
function xlsOf(rows: Rows): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), 'Thu');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8', bookSST: true }));
}

/** Puts a stream into a container again. */
function containerOf(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Workbook', Buffer.from(stream));
  return Uint8Array.from(Buffer.from(CFB.write(container, { type: 'buffer' })));
}

function streamOf(bytes: Uint8Array): Uint8Array {
  const stream = workbookStream(bytes);
  if (!stream) throw new Error('no stream');
  return stream.slice();
}

/** Gives where records of a kind start. */
function recordsOf(stream: Uint8Array, wanted: number): number[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const found: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === wanted) found.push(at);
  return found;
}

async function read(bytes: Uint8Array) {
  const report = createReport();
  const tables = await readTables(bytes, undefined, report);
  const rows = tables?.sheets.flatMap((sheet) => sheet.rows.map(({ cells }) => cells.map(shownText)));
  return { rows, codes: report.issues.map(({ code }) => code), tables };
}

const LONG: Rows = Array.from({ length: 600 }, (_, at) => [
  `HS${at} NGUYỄN VĂN AN nộp tiền học phí`,
  350_000 + at,
]);
const asShown = (rows: Rows) => rows.map((row) => row.map(String));

describe('the stream of a workbook', () => {
  test.each([
    ['in small sectors', 4095],
    ['in whole sectors', 4097],
    ['whose table has a table of its own', 7_500_000],
  ])('%s is the one that its writer put in', (_name, length) => {
    const stream = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
    expect(Buffer.from(streamOf(containerOf(stream))).equals(Buffer.from(stream))).toBe(true);
  });

  test('is none where sectors follow each other in a circle', () => {
    const bytes = xlsOf(LONG);
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, 1, true);
    expect(workbookStream(bytes)).toBeUndefined();
  });
});

describe('the records of a workbook', () => {
  test('of cells alone say what all of them say', async () => {
    const bytes = xlsOf(LONG);
    expect((await read(bytes)).rows).toEqual(asShown(LONG));
    const records = cellRecords(streamOf(bytes));
    if (!(records instanceof Uint8Array)) throw new Error('no records');
    expect((await read(containerOf(records))).rows).toEqual(asShown(LONG));
  });

  test('that are of another program, or of a chart in a sheet, change nothing', async () => {
    const stream = streamOf(xlsOf(LONG));
    const [row = 0] = recordsOf(stream, 0xfd);
    const chart = [
      0x09,
      0x08,
      8,
      0,
      0,
      6,
      0x20,
      0,
      0,
      0,
      0,
      0,
      0x03,
      0x02,
      14,
      0,
      ...Array(14).fill(0),
      0x0a,
      0,
      0,
      0,
    ];
    const more = Uint8Array.from([
      ...stream.subarray(0, row),
      0x37,
      0x32,
      2,
      0,
      1,
      1,
      ...chart,
      ...stream.subarray(row),
    ]);
    expect((await read(containerOf(more))).rows).toEqual(asShown(LONG));
  });

  test('that end before the cells do are damaged; noughts may follow the end', () => {
    const stream = streamOf(xlsOf(LONG));
    const [, cell = 0] = recordsOf(stream, 0xfd);
    expect(cellRecords(Uint8Array.from([...stream, ...Array(100).fill(0)]))).toEqual(cellRecords(stream));
    stream.set([0x0a, 0, 0, 0, 0, 0], cell);
    expect(cellRecords(stream)).toBeUndefined();
  });

  test('of two cells in one place, or of no sheet, are damaged', async () => {
    const stream = streamOf(xlsOf([['a', 'b']]));
    const [first = 0, second = 0] = recordsOf(stream, 0xfd);
    expect(cellRecords(stream)).toBeInstanceOf(Uint8Array);
    stream.copyWithin(second + 4, first + 4, first + 8);
    expect(cellRecords(stream)).toBeUndefined();
    const [end = 0] = recordsOf(stream, 0x0a);
    const globals = stream.slice(0, end + 4);
    globals.set([0x50], recordsOf(globals, 0x85)[0]);
    expect(cellRecords(globals)).toBeUndefined();
  });

  test('of a locked workbook, or of one before Excel 97, are named', () => {
    const stream = streamOf(xlsOf([['a', 1]]));
    const locked = Uint8Array.from([...stream.subarray(0, 20), 0x2f, 0, 2, 0, 0, 0, ...stream.subarray(20)]);
    expect(cellRecords(locked)).toBe('encrypted');
    expect(cellRecords(stream.map((byte, at) => (at === 5 ? 5 : byte)))).toBe('excel95');
  });

  /** What a record says of itself and does not hold. */
  test.each([
    ['a text', 0xfc, 12, [0xff, 0xff]],
    ['phonetics behind a text', 0xfc, 14, [0x04]],
    ['a format', 0x41e, 6, [0xff, 0x7f]],
    ['the place of its sheet', 0x85, 4, [0x11, 0, 0, 0]],
  ])('that say more of %s than is there are damaged', async (_name, kind, at, said) => {
    const stream = streamOf(xlsOf(LONG));
    const [record] = recordsOf(stream, kind);
    expect(record).toBeDefined();
    stream.set(said, (record ?? 0) + at);
    expect((await read(containerOf(stream))).codes).toEqual(['table.damaged']);
  });

  test('whose bytes were changed give the cells, fewer or others, or damage', async () => {
    const stream = streamOf(xlsOf(LONG.slice(0, 40)));
    const changes = fc.array(fc.tuple(fc.nat(stream.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const other = stream.slice();
        for (const [at, byte] of changed) other[at] = byte;
        const { tables, codes } = await read(containerOf(other));
        expect(tables === undefined).toBe(codes.length > 0);
      }),
      tries(200),
    );
  });
});
