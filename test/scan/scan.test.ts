import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import * as full from 'vietqr-kit/scan';
import * as lite from 'vietqr-kit/scan/lite';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import { describeIssue } from '../../src/issues/format.ts';
import { tries } from '../kit/scale.ts';
import { gifFile, grayPng, pngFile } from '../oracle/files.ts';
import { draw, paint, place, rgba } from '../oracle/picture.ts';
import { rotate } from '../oracle/pictures/distort.ts';
import vectors from '../vectors/pictures.json' with { type: 'json' };

const TEXT = '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F';
const symbol = draw(TEXT, 4);
const readers = [
  ['zxing-wasm', full.safeScan],
  ['qr', lite.safeScan],
] as const;

const [jpeg, webp] = vectors.pictures.map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64')));
if (!jpeg || !webp) throw new Error('two pictures');

beforeAll(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('a scanner has nothing to fetch');
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(readers)('pictures read with %s', (_, safeScan) => {
  test('pixels, a PNG file, its buffer and a blob give the same code', async () => {
    const file = grayPng(symbol);
    for (const image of [
      rgba(symbol),
      file,
      Uint8Array.from(file).buffer,
      new Blob([Uint8Array.from(file)]),
    ]) {
      expect(await textsOf(safeScan(image))).toEqual([TEXT]);
    }
  });

  test('bytes of another realm are bytes', async () => {
    const file: unknown = runInNewContext('Uint8Array.from(file)', { file: grayPng(symbol) });
    expect(file).not.toBeInstanceOf(Uint8Array);
    // @ts-expect-error what a sandbox may give
    expect(await textsOf(safeScan(file))).toEqual([TEXT]);
  });

  test('a blob that can no longer be read gives an issue', async () => {
    const blob = new Blob([]);
    vi.spyOn(blob, 'arrayBuffer').mockRejectedValue(new Error('the file was removed'));
    expect(await codesOf(safeScan(blob))).toEqual(['scan.reader']);
  });

  test('WebP without a code is decoded once', async () => {
    const toPixels = vi.fn(() => rgba(paint(50, 50, () => 255)));
    expect(await textsOf(safeScan(webp, { toPixels }))).toEqual([]);
    expect(toPixels).toHaveBeenCalledOnce();
  });

  test('all codes of a page are found, each with its corners', async () => {
    const page = place(
      place(
        paint(900, 500, () => 255),
        symbol,
        20,
        30,
      ),
      draw('HỌC PHÍ THÁNG 9', 5),
      500,
      150,
    );
    const result = await safeScan(rgba(page));
    const codes = result.ok
      ? [...result.value].sort((a, b) => a.position.topLeft.x - b.position.topLeft.x)
      : [];
    expect(codes.map(({ text }) => text)).toEqual([TEXT, 'HỌC PHÍ THÁNG 9']);
    for (const [i, [left, top]] of [
      [36, 46],
      [520, 170],
    ].entries()) {
      expect(Math.abs((codes[i]?.position.topLeft.x ?? 0) - (left ?? 0))).toBeLessThan(4);
      expect(Math.abs((codes[i]?.position.topLeft.y ?? 0) - (top ?? 0))).toBeLessThan(4);
    }
  });

  test('corners follow a symbol that is turned', async () => {
    const turned = rotate(symbol, 90);
    const result = await safeScan(rgba(turned));
    const position = result.ok ? result.value[0]?.position : undefined;
    expect(position?.topLeft.x).toBeGreaterThan(turned.width / 2);
    expect(position?.topLeft.y).toBeLessThan(turned.height / 2);
    expect(position?.bottomLeft.x).toBeLessThan(turned.width / 2);
  });

  test('corners of a code found in a changed picture are those in the picture itself', async () => {
    const dark = place(
      paint(900, 700, () => 70),
      draw(TEXT, 6, { margin: 0 }),
      400,
      300,
    );
    const result = await safeScan(rgba(dark));
    const { x = 0, y = 0 } = (result.ok && result.value[0]?.position.topLeft) || {};
    expect([Math.abs(x - 400) < 6, Math.abs(y - 300) < 6]).toEqual([true, true]);
  });

  test('a picture without a code gives an empty list', async () => {
    expect(await safeScan(rgba(paint(60, 40, () => 255)))).toEqual({ ok: true, value: [], warnings: [] });
    expect(await safeScan(rgba(paint(1, 1, () => 0)))).toEqual({ ok: true, value: [], warnings: [] });
  });

  test('a transparent ground is taken for white under a dark code, for black under a bright one', async () => {
    for (const shade of [0, 255]) {
      const pixels = rgba(symbol);
      for (let i = 0; i < pixels.data.length; i += 4) {
        pixels.data.set([shade, shade, shade, pixels.data[i] === 0 ? 255 : 0], i);
      }
      expect(await textsOf(safeScan(pixels))).toEqual([TEXT]);
    }
  });

  test('letters outside ASCII come back as they were written', async () => {
    for (const text of ['Học phí tháng 9 – Nguyễn Văn Ất', 'ชำระเงิน', 'é']) {
      expect(await textsOf(safeScan(rgba(draw(text, 4))))).toEqual([text]);
    }
  });

  test('another reader is asked when nothing was found, and only then', async () => {
    const position = {
      topLeft: { x: 0, y: 0 },
      topRight: { x: 9, y: 0 },
      bottomRight: { x: 9, y: 9 },
      bottomLeft: { x: 0, y: 9 },
    };
    const decoder = vi.fn(() => [{ text: 'from elsewhere', position }]);
    expect(await textsOf(safeScan(rgba(symbol), { decoder }))).toEqual([TEXT]);
    expect(decoder).not.toHaveBeenCalled();
    expect(await textsOf(safeScan(rgba(paint(30, 20, () => 200)), { decoder }))).toEqual(['from elsewhere']);
    expect(decoder).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ width: 30, height: 20 }));
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('out of order');
      },
    ],
    ['returns something else', () => 'a text'],
    ['returns codes without position', () => [{ text: 'a text' }]],
  ])('a reader of the caller that %s gives an issue', async (_, decoder) => {
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(rgba(paint(30, 20, () => 200)), { decoder }))).toEqual(['scan.reader']);
  });

  test('what a reader of the caller gives is read once and made anew', async () => {
    const seen = new Map<string, number>();
    const once = (value: object, name: string): object =>
      Object.defineProperties(
        {},
        Object.fromEntries(
          Object.entries(value).map(([key, inside]) => {
            const place = `${name}.${key}`;
            const given = typeof inside === 'object' ? once(inside, place) : inside;
            const get = () => {
              seen.set(place, (seen.get(place) ?? 0) + 1);
              return given;
            };
            return [key, { enumerable: true, get }];
          }),
        ),
      );
    const corner = { x: 1, y: 2 };
    const position = { topLeft: corner, topRight: corner, bottomRight: corner, bottomLeft: corner };
    const code = once({ text: 'a text', position, format: 'QR' }, 'code');
    const options = { decoder: () => [code] };
    const result = await Reflect.apply(safeScan, undefined, [rgba(paint(30, 20, () => 200)), options]);
    expect(result).toEqual({ ok: true, value: [{ text: 'a text', position }], warnings: [] });
    expect([...seen.values()].every((count) => count === 1)).toBe(true);
    expect(seen.size).toBe(15);
  });

  test.each([
    ['without a corner', { bottomLeft: undefined }],
    ['with a corner that is no point', { bottomLeft: 5 }],
    ['with a place that is no number', { bottomLeft: { x: '1', y: 2 } }],
    ['with a place nowhere', { bottomLeft: { x: 1, y: Number.NaN } }],
  ])('a reader of the caller that gives a position %s gives an issue', async (_, wrong) => {
    const corner = { x: 1, y: 2 };
    const position = { topLeft: corner, topRight: corner, bottomRight: corner, ...wrong };
    const options = { decoder: () => [{ text: 'a text', position }] };
    const result = Reflect.apply(safeScan, undefined, [rgba(paint(30, 20, () => 200)), options]);
    expect(await codesOf(result)).toEqual(['scan.reader']);
  });

  test('WebP is decoded by the function of the caller', async () => {
    const toPixels = vi.fn(() => rgba(symbol));
    expect(await textsOf(safeScan(webp, { toPixels }))).toEqual([TEXT]);
    expect(toPixels).toHaveBeenCalledExactlyOnceWith(webp);
  });

  test('WebP is read in Node', async () => {
    expect(await textsOf(safeScan(webp))).toEqual(['VQRQ 123']);
    expect(await textsOf(safeScan(webp, { maxPixels: 75 * 75 }))).toEqual(['VQRQ 123']);
    expect(await codesOf(safeScan(webp, { maxPixels: 75 * 75 - 1 }))).toEqual(['scan.too_large']);
  });

  test('damaged WebP gives an issue, and the next file is read', async () => {
    const body = Buffer.from(webp).indexOf('VP8 ') + 8;
    const files = [
      webp.subarray(0, -100),
      patched(webp, body + 3, [0, 0, 0]),
      patched(webp, 24, [99, 0, 0, 99, 0, 0]),
    ];
    for (const file of files) expect(await codesOf(safeScan(file))).toEqual(['scan.damaged']);
    expect(await textsOf(safeScan(webp))).toEqual(['VQRQ 123']);
  });

  test('WebP of any bytes gives codes or an issue', async () => {
    const places = fc.array(fc.tuple(fc.nat(webp.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const file = Uint8Array.from(webp);
        for (const [at, byte] of changes) file[at] = byte;
        expect(['ok', 'scan.damaged', 'scan.format', 'scan.too_large']).toContain(
          (await codesOf(safeScan(file, { maxPixels: 10_000 })))[0],
        );
      }),
      tries(200, 12),
    );
  });

  test('WebP where the package is not installed names the line that installs it', async () => {
    const elsewhere = { createRequire: () => createRequire('/nowhere/program.js') };
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(elsewhere);
    const result = await safeScan(webp);
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'scan.reader', message: expect.stringContaining('npm install @cwasm/webp') }],
    });
    expect(result.ok || describeIssue(result.issues[0], 'vi')).toContain('chạy npm install @cwasm/webp');
  });

  test('WebP where there are neither packages nor a browser needs the function of the caller', async () => {
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    expect(await codesOf(safeScan(webp))).toEqual(['scan.format']);
  });

  test('what the function of the caller makes of a file is checked like any pixels', async () => {
    const make = (pixels: unknown) => ({ toPixels: () => pixels });
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(webp, make({ width: 2, height: 2, data: new Uint8Array(3) })))).toEqual([
      'scan.pixels',
    ]);
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(webp, make(null)))).toEqual(['input.type']);
    expect(await codesOf(safeScan(webp, { toPixels: () => Promise.reject(new Error('no')) }))).toEqual([
      'scan.damaged',
    ]);
  });

  test('the size in a header is refused before anything is made of it', async () => {
    const files = [
      pngFile({ width: 2 ** 31 - 1, height: 2 ** 31 - 1, rows: new Uint8Array(10) }),
      patched(
        jpeg,
        jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0) + 5,
        [255, 255, 255, 255],
      ),
      patched(patched(gifFile(draw('A', 1)), 6, [255, 255, 255, 255]), 0, []),
      patched(webp, 24, [255, 255, 255, 255, 255, 255]),
    ];
    for (const file of files) expect(await codesOf(safeScan(file))).toEqual(['scan.too_large']);
    expect(await codesOf(safeScan(rgba(symbol), { maxPixels: 100 }))).toEqual(['scan.too_large']);
    expect(await codesOf(safeScan(grayPng(symbol), { maxPixels: 100 }))).toEqual(['scan.too_large']);
  });

  test('a PNG file that inflates to a thousand times its picture is read up to the picture', async () => {
    const rows = Buffer.alloc(30_000_000);
    const file = pngFile({ width: 40, height: 40, rows });
    expect(file.length).toBeLessThan(40_000);
    expect(await safeScan(file)).toEqual({ ok: true, value: [], warnings: [] });
  });

  test.each([
    ['a text', 'input.type', 'QR'],
    ['nothing', 'input.type', undefined],
    ['a list', 'input.type', [1, 2, 3]],
    ['no bytes', 'scan.format', new Uint8Array()],
    ['a PDF', 'scan.format', new TextEncoder().encode('%PDF-1.7')],
    ['pixels too few', 'scan.pixels', { width: 2, height: 2, data: new Uint8Array(15) }],
    ['pixels in a list', 'input.type', { width: 1, height: 1, data: [0, 0, 0, 0] }],
    ['no width', 'scan.pixels', { height: 1, data: new Uint8Array(4) }],
    ['half a pixel', 'scan.pixels', { width: 0.5, height: 2, data: new Uint8Array(4) }],
    [
      'a width without end',
      'scan.pixels',
      { width: Number.POSITIVE_INFINITY, height: 1, data: new Uint8Array(4) },
    ],
    [
      'a width beyond any memory',
      'scan.too_large',
      { width: 2 ** 40, height: 2 ** 40, data: new Uint8Array(4) },
    ],
    ['a PNG without data', 'scan.damaged', pngFile({ width: 9, height: 9, rows: new Uint8Array() })],
    [
      'a PNG of depth 3',
      'scan.damaged',
      pngFile({ width: 9, height: 9, depth: 3, rows: new Uint8Array(99) }),
    ],
    [
      'a PNG with a missing palette',
      'scan.damaged',
      pngFile({ width: 9, height: 9, color: 3, rows: new Uint8Array(99) }),
    ],
    ['a PNG of no width', 'scan.damaged', pngFile({ width: 0, height: 9, rows: new Uint8Array(99) })],
    ['a PNG with too few rows', 'scan.damaged', pngFile({ width: 9, height: 9, rows: new Uint8Array(89) })],
    [
      'a PNG with an unknown filter',
      'scan.damaged',
      pngFile({ width: 9, height: 1, rows: Uint8Array.of(5, ...new Uint8Array(9)) }),
    ],
  ])('%s is refused', async (_, code, image) => {
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(image))).toEqual([code]);
  });

  test.each([
    ['null', null, 'input.type'],
    ['an unknown name', { maxPixel: 3 }, 'input.unknown_key'],
    ['no number', { maxPixels: '3' }, 'input.type'],
    ['no function', { decoder: {} }, 'input.type'],
  ])('options are refused: %s', async (_, options, code) => {
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(rgba(symbol), options))).toEqual([code]);
  });
});

describe.each(readers)('what a caller of %s may do wrong', (_, safeScan) => {
  const blank = rgba(paint(30, 20, () => 200));

  test('a number in place of the options is none, so that map scans every picture', async () => {
    const results = await Promise.all([rgba(symbol), blank].map(safeScan));
    expect(results.map((result) => result.ok && result.value.map(({ text }) => text))).toEqual([[TEXT], []]);
  });

  test('all faults of the options are told at once', async () => {
    // @ts-expect-error what a JavaScript caller may give
    expect(await codesOf(safeScan(blank, { maxPixels: 0, toPixels: 1, speed: 2 }))).toEqual([
      'input.unknown_key',
      'input.type',
      'input.type',
    ]);
  });

  test('a getter that throws, in options, picture or codes, is an issue', async () => {
    const fail = () => {
      throw new RangeError('out of reach');
    };
    const throwing = (key: string): object =>
      Object.defineProperty({ width: 1, height: 1 }, key, { enumerable: true, get: fail });
    const call = (...given: unknown[]): Scanned => Reflect.apply(safeScan, undefined, given);
    expect(await codesOf(call(blank, throwing('maxPixels')))).toEqual(['input.unreadable']);
    expect(await codesOf(call(throwing('data')))).toEqual(['input.unreadable']);
    expect(await codesOf(call(blank, { decoder: () => [throwing('text')] }))).toEqual(['scan.reader']);
    expect(await codesOf(call(blank, { decoder: () => new Array(2) }))).toEqual(['scan.reader']);
  });

  test('is told in Vietnamese without an English word of ours', async () => {
    const results = await Promise.all([
      safeScan(new Uint8Array()),
      safeScan(new TextEncoder().encode('%PDF-1.7')),
      safeScan({ width: 0, height: 1, data: new Uint8Array(4) }),
      safeScan({ width: 2, height: 2, data: new Uint8Array(15) }),
      // @ts-expect-error what a JavaScript caller may give
      safeScan(blank, { decoder: () => ({}) }),
      // @ts-expect-error what a JavaScript caller may give
      safeScan('QR', { maxPixels: 9 }),
    ]);
    expect(
      results.map((result) => result.ok || describeIssue(result.issues[0], 'vi').replace(/^.*?: /, '')),
    ).toEqual([
      'tệp trống, không phải ảnh; hãy chọn ảnh PNG, JPEG, GIF hoặc WebP',
      'tệp bắt đầu bằng 25 50 44 46, không phải ảnh; hãy chọn ảnh PNG, JPEG, GIF hoặc WebP',
      '0 × 1; cần chiều rộng và chiều cao từ 1 trở lên',
      '15 byte; cần 16 byte cho 2 × 2',
      'không chạy được bộ đọc mã QR (đối tượng); decoder phải trả về các mã có text và position',
      'phải là điểm ảnh hoặc nội dung tệp ảnh, không phải "QR"',
    ]);
  });
});

describe('files read with zxing-wasm', () => {
  test('a JPEG and a GIF file are read without another package', async () => {
    expect(await textsOf(full.safeScan(jpeg))).toEqual(['VQRQ 123']);
    expect(await textsOf(full.safeScan(gifFile(symbol)))).toEqual([TEXT]);
  });

  test('a JPEG or GIF file may be as large as its header says and no larger than allowed', async () => {
    expect(await codesOf(full.safeScan(jpeg, { maxPixels: 75 * 75 - 1 }))).toEqual(['scan.too_large']);
    expect(await textsOf(full.safeScan(jpeg, { maxPixels: 75 * 75 }))).toEqual(['VQRQ 123']);
  });

  test('what cameras write after the end of a JPEG file does no harm', async () => {
    expect(await textsOf(full.safeScan(Buffer.concat([jpeg, Buffer.alloc(500, 7)])))).toEqual(['VQRQ 123']);
  });

  test('a JPEG file with more scans than any program writes is refused', async () => {
    const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0]);
    const many = Buffer.concat([
      jpeg.subarray(0, -2),
      ...new Array(200).fill(scan),
      Buffer.from([0xff, 0xd9]),
    ]);
    expect(await codesOf(full.safeScan(many))).toEqual(['scan.damaged']);
  });

  test('the wasm file can be given as bytes, as a buffer or compiled', async () => {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    for (const wasm of [bytes, Uint8Array.from(bytes).buffer, await WebAssembly.compile(bytes)]) {
      expect(await textsOf(full.safeScan(rgba(symbol), { wasm }))).toEqual([TEXT]);
    }
  });

  test('a compiled module of another kind gives an issue', async () => {
    const wasm = await WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    expect(await codesOf(full.safeScan(rgba(symbol), { wasm }))).toEqual(['scan.reader']);
  });

  test('wasm that cannot be run gives an issue, and the next call works', async () => {
    expect(await codesOf(full.safeScan(rgba(symbol), { wasm: new Uint8Array([1, 2, 3]) }))).toEqual([
      'scan.reader',
    ]);
    expect(await textsOf(full.safeScan(rgba(symbol)))).toEqual([TEXT]);
  });

  test('scan throws what safeScan returns', async () => {
    await expect(full.scan(new Uint8Array(3))).rejects.toThrow(VietqrError);
    await expect(lite.scan(new Uint8Array(3))).rejects.toThrow(VietqrError);
  });
});

describe('JPEG and GIF files read with qr', () => {
  test('need the function of the caller where there is no browser', async () => {
    for (const file of [jpeg, gifFile(symbol)]) {
      expect(await codesOf(lite.safeScan(file))).toEqual(['scan.format']);
      expect(await textsOf(lite.safeScan(file, { toPixels: () => rgba(symbol) }))).toEqual([TEXT]);
    }
  });
});

type Scanned = Promise<Awaited<ReturnType<typeof full.safeScan>>>;

async function textsOf(result: Scanned): Promise<string[]> {
  const scanned = await result;
  return scanned.ok ? scanned.value.map(({ text }) => text) : scanned.issues.map(({ message }) => message);
}

async function codesOf(result: Scanned): Promise<string[]> {
  const scanned = await result;
  return scanned.ok ? ['ok'] : scanned.issues.map(({ code }) => code);
}

function patched(file: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(file);
  copy.set(bytes, at);
  return copy;
}
