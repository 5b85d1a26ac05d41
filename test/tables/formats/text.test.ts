import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { streamRows } from '../../../src/tables/formats/text/stream.ts';
import { readTables } from '../../../src/tables/read.ts';
import type { Row } from '../../../src/tables/sheet.ts';
import { least, oneIn, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const SEPARATORS = [',', ';', '\t', '|', '^', '~'] as const;
const BREAKS = ['\n', '\r\n', '\r'] as const;

/** Windows-1258 has a byte for each of these; tones stand behind their vowel. */
const LETTERS_1258 = [...'\0'.repeat(0x80), ...new TextDecoder('windows-1258').decode(highBytes())];

function highBytes(): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
}

/** Writes a text as the code page does: what has no byte of its own, as letter and tone. */
function in1258(text: string): Uint8Array {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const decomposed = letter.normalize('NFD');
      const parts = [decomposed.replace(tones, '').normalize(), ...(decomposed.match(tones) ?? [])];
      return parts.map((part) => (part < '\x80' ? part.charCodeAt(0) : LETTERS_1258.indexOf(part)));
    }),
  );
}

function inUtf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

const ENCODERS = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16le': (text: string) => inUtf16(text, false),
  'utf-16le with mark': (text: string) => inUtf16(`\uFEFF${text}`, false),
  'utf-16be': (text: string) => inUtf16(text, true),
  'utf-16be with mark': (text: string) => inUtf16(`\uFEFF${text}`, true),
  'windows-1258': in1258,
} as const;

/** Cells of the kinds that statements and fee lists hold. */
const cellOfAnyKind = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map((n) => n.toLocaleString('de-DE')) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map((n) => n.toLocaleString('en-US')) },
  { weight: 2, arbitrary: fc.constantFrom('01/09/2026', '30-Sep-2026', '01/09/2026 07:30:59', '20260930') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('NGUYEN VAN A nop tien', 'học phí tháng 9', 'Ghi có', 'Đỗ Thị Ửng', ''),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('nói "đủ"', 'dòng 1\ndòng 2', 'a, b; c', ' đầu', '000123', '"', "'0011"),
  },
);

const table = fc
  .record({ width: fc.integer({ min: 3, max: 9 }), height: fc.integer({ min: 4, max: 12 }) })
  .chain(({ width, height }) =>
    fc.array(fc.array(cellOfAnyKind, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

interface Written {
  readonly separator: string;
  readonly lineBreak: string;
  readonly quoteAll: boolean;
}

function write(rows: readonly (readonly string[])[], { separator, lineBreak, quoteAll }: Written): string {
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(separator) || text.startsWith(' ')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((row) => row.map(cell).join(separator)).join(lineBreak);
}

async function read(bytes: Uint8Array, options?: unknown) {
  const report = createReport();
  const tables = await readTables(bytes, options, report);
  return { tables, rows: tables?.sheets[0]?.rows ?? [], issues: report.issues };
}

function cellsOf(rows: readonly Row[]) {
  return rows.map(({ cells }) => cells);
}

function filled(rows: readonly (readonly string[])[]) {
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** Divides bytes at some places. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
}

async function stream(parts: readonly Uint8Array[], options?: unknown) {
  const report = createReport();
  const rows: Row[] = [];
  for await (const row of streamRows(parts, options, report)) rows.push(row);
  return { rows, issues: report.issues };
}

describe('delimited text', () => {
  test('reads back equal in every separator, encoding, line break and way of quoting', async () => {
    const seen = createTally();
    const style = fc.record({
      separator: fc.constantFrom(...SEPARATORS),
      lineBreak: fc.constantFrom(...BREAKS),
      quoteAll: fc.boolean(),
    });
    const encodings = fc.constantFrom(...(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[]));
    await fc.assert(
      fc.asyncProperty(table, style, encodings, async (rows, written, encoding) => {
        const bytes = ENCODERS[encoding](write(rows, written));
        const { tables, rows: got, issues } = await read(bytes, { separator: written.separator });
        expect(issues).toEqual([]);
        expect(cellsOf(got)).toEqual(filled(rows));
        const shows = /[^\0-\x7f]/.test(rows.flat().join(''));
        if (shows || encoding.startsWith('utf')) {
          expect(tables?.encoding).toBe(encoding.split(' ')[0]);
          seen('encoding');
        }
      }),
      tries(400),
    );
    seen.expectAtLeast({ encoding: least(200) });
  });

  test('has the text of a formula that is a text alone, as programs keep digits', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...SEPARATORS), async (rows, separator) => {
        const kept = rows.map((row) => row.map((text) => `="${text.replaceAll('"', '""')}"`));
        const text = write(kept, { separator, lineBreak: '\n', quoteAll: true });
        const { rows: got, issues } = await read(new TextEncoder().encode(text), { separator });
        expect(issues).toEqual([]);
        expect(cellsOf(got).map((cells) => cells.map((cell) => cell))).toEqual(rows);
      }),
      tries(100),
    );
  });

  test('shows its separator where rows are written alike', async () => {
    let [right, all] = [0, 0];
    const rows = table.filter((each) => filled(each).length > 3);
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...SEPARATORS), async (given, separator) => {
        const title = [['NGÂN HÀNG TMCP'], ['Sao kê, từ 01/09/2026 đến 30/09/2026'], []];
        const heading = (given[0] ?? []).map((_, at) => `Cột ${at + 1}`);
        const text = write([...title, heading, ...given], { separator, lineBreak: '\r\n', quoteAll: false });
        const { tables } = await read(ENCODERS['utf-8'](text));
        all++;
        if (tables?.separator === separator) right++;
      }),
      tries(300),
    );
    expect([right, all]).toEqual([all, tries(300).numRuns]);
  });

  test('gives the rows that csv-parse gives', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...SEPARATORS), async (rows, separator) => {
        const text = write(rows, { separator, lineBreak: '\r\n', quoteAll: false });
        const other: string[][] = parse(text, {
          delimiter: separator,
          relax_quotes: true,
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        expect(cellsOf((await read(ENCODERS['utf-8'](text), { separator })).rows)).toEqual(filled(other));
      }),
      tries(200),
    );
  });

  test('is the same however its bytes are divided', async () => {
    const encodings = fc.constantFrom(...Object.values(ENCODERS));
    const cuts = fc.array(fc.nat(), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, encodings, cuts, async (rows, encode, places) => {
        const text = write(rows, { separator: ';', lineBreak: '\r\n', quoteAll: false });
        const bytes = encode(text.repeat(1));
        const whole = await read(bytes);
        expect(await stream(pieces(bytes, places))).toEqual({ rows: whole.rows, issues: whole.issues });
      }),
      tries(200),
    );
  });

  test('is the same however its bytes are divided when it is long', async () => {
    const line = '01/09/2026;FT26;350.000;;1.541.800;"nộp ""tiền""\r\ntháng 9";HP';
    const text = Array.from({ length: 2600 }, (_, at) =>
      at < 1300 ? `${at};a;b;;c;d;e` : `${at};${line}`,
    ).join('\r\n');
    for (const [nth, encode] of Object.values(ENCODERS).entries()) {
      const bytes = encode(text);
      const { rows } = await read(bytes);
      expect(rows).toHaveLength(2600);
      for (const size of oneIn(4, [7, 65_535, 65_536, 200_001], nth)) {
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(isDeepStrictEqual((await stream(parts)).rows, rows), `${nth}, ${size}`).toBe(true);
      }
    }
  });
});

describe('a row', () => {
  test('has the number of the line where it starts', async () => {
    const text = 'sep=;\r\nMã;Nội dung\n\n"HP1";"hai\r\ndòng"\rHP2;x\r\n\r\nHP3;y';
    const { rows, tables } = await read(ENCODERS['utf-8'](text));
    expect(tables?.separator).toBe(';');
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, 'Mã'],
      [4, 'HP1'],
      [6, 'HP2'],
      [8, 'HP3'],
    ]);
  });

  test('keeps all its cells, also beyond the headings', async () => {
    const text =
      'Ngày,Ghi có,Nội dung\n01/09/2026,1,541,800,HP1\n02/09/2026,350000,HP2\n03/09/2026,350000,HP3\n';
    const { rows } = await read(ENCODERS['utf-8'](text));
    expect(rows[1]?.cells).toEqual(['01/09/2026', '1', '541', '800', 'HP1']);
  });

  test('ends at any line break of a file that mixes them', async () => {
    const { rows } = await read(ENCODERS['utf-8']('a,b\r\n1,2\n3,4\r5,6'));
    expect(cellsOf(rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });
});

describe('an encoding', () => {
  const vectors = [
    [
      'windows-1252',
      'café;Ågren;½',
      Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0xc5, 0x67, 0x72, 0x65, 0x6e, 0x3b, 0xbd, 0xcc]),
    ],
    ['windows-1258', 'Số tiền', in1258('Số tiền')],
    ['utf-8', 'Số tiền', ENCODERS['utf-8']('Số tiền')],
  ] as const;
  test.each(vectors)('%s is told by its bytes', async (encoding, _text, bytes) => {
    expect((await read(bytes)).tables?.encoding).toBe(encoding);
  });

  test('that is given is taken', async () => {
    const { rows, tables } = await read(Uint8Array.of(0xec, 0x2c, 0x41), { encoding: 'windows-1252' });
    expect([tables?.encoding, cellsOf(rows)]).toEqual(['windows-1252', [['ì', 'A']]]);
  });
});

describe('a stream', () => {
  test('asks for more only when its rows were taken', async () => {
    let given = 0;
    const piece = ENCODERS['utf-8']('a,b,c\n'.repeat(20_000));
    async function* source() {
      for (;;) {
        given++;
        yield piece;
      }
    }
    const rows = streamRows(source(), undefined, createReport());
    for (let i = 0; i < 1000; i++) await rows.next();
    await rows.return();
    expect(given).toBeLessThan(4);
  });

  test('reads a stream of the web', async () => {
    const source = new Blob(['a,b\n', '1,2\n']).stream();
    const report = createReport();
    const rows: Row[] = [];
    for await (const row of streamRows(source, undefined, report)) rows.push(row);
    expect(cellsOf(rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test.each([
    ['a text', 'a,b\n', 'input.type'],
    ['pieces that are no bytes', ['a,b\n'], 'input.type'],
    ['a workbook', [Uint8Array.of(0x50, 0x4b, 3, 4)], 'table.format'],
    ['nothing', [], 'table.damaged'],
  ])('of %s is refused', async (_title, source, code) => {
    const report = createReport();
    for await (const row of streamRows(source, undefined, report)) expect(row).toBeUndefined();
    expect(report.issues.map((each) => each.code)).toEqual([code]);
  });

  test('whose source throws is refused', async () => {
    const source = {
      async *[Symbol.asyncIterator]() {
        yield ENCODERS['utf-8']('a,b\n');
        throw new Error('gone');
      },
    };
    const report = createReport();
    for await (const row of streamRows(source, undefined, report)) expect(row).toBeDefined();
    expect(report.issues.map((each) => each.code)).toEqual(['input.unreadable']);
  });
});

describe('a text without an end of lines', () => {
  const read = async (text: string) => {
    const report = createReport();
    await readTables(new TextEncoder().encode(text), {}, report);
    return report.issues;
  };

  const kinds = [
    [',', 'columnCount(5242881, 1)'],
    ['a', 'characterCount(5242880, 1)'],
    ['"', 'openQuote(1)'],
  ] as const;
  test.each(oneIn(3, kinds, 1))('of %s alone is told by what is too much', async (letter, received) => {
    expect(await read(letter.repeat(6_000_000))).toMatchObject([{ received }]);
  });
});

test('lines of blanks and separators alone are counted and left out, whichever breaks they have', async () => {
  const report = createReport();
  const text = '\r\r\n\n , ,\t\na,b\n   \n,,\rc,d\n\n';
  const tables = await readTables(new TextEncoder().encode(text), { separator: ',' }, report);
  expect(tables?.sheets[0]?.rows).toEqual([
    { row: 5, cells: ['a', 'b'] },
    { row: 8, cells: ['c', 'd'] },
  ]);
});
