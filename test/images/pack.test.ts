import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { toPng } from '../../src/draw/png.ts';
import { readPngBits } from '../../src/images/png/bits.ts';
import { decodePng } from '../../src/images/png/decode.ts';
import { type Bitmap, readPngRows, writePng } from '../../src/images/png/write.ts';
import { qrMatrix } from '../../src/qr/matrix.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const band = (bytes: number) =>
  fc.record({
    row: fc.oneof(
      fc.uint8Array({ minLength: bytes, maxLength: bytes }),
      fc
        .array(fc.constantFrom(0, 255), { minLength: bytes, maxLength: bytes })
        .map((row) => Uint8Array.from(row)),
    ),
    times: fc.integer({ min: 1, max: 60 }),
  });

const bitmaps: fc.Arbitrary<Bitmap> = fc.integer({ min: 3, max: 90 }).chain((bytes) =>
  fc.record({
    width: fc.constant(bytes * 8),
    bands: fc.array(band(bytes), { minLength: 1, maxLength: 12 }),
  }),
);

/** Rows that differ from the one above in a few bytes, if any, as those of codes do. */
const alike: fc.Arbitrary<Bitmap> = fc.integer({ min: 3, max: 24 }).chain((bytes) =>
  fc
    .array(
      fc.record({
        changes: fc.array(fc.tuple(fc.nat(bytes - 1), fc.constantFrom(0, 255, 170)), { maxLength: 4 }),
        times: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((steps) => {
      const row = new Uint8Array(bytes).fill(255);
      const bands = steps.map(({ changes, times }) => {
        for (const [at, byte] of changes) row[at] = byte;
        return { row: row.slice(), times };
      });
      return { width: bytes * 8, bands: [...bands, { row: row.slice(), times: 1 }] };
    }),
);

const same = (a: Uint8Array, b: Uint8Array) => a.length > 0 && Buffer.compare(a, b) === 0;
const grayOf = (png: Uint8Array) => decodePng(png)?.data ?? new Uint8Array();

test('bands are packed into what the built-in library packs, and every reader unpacks it', () => {
  fc.assert(
    fc.property(fc.oneof(bitmaps, alike), (bitmap) => {
      const [own, usual] = [writePng(bitmap, undefined), writePng(bitmap, 6)];
      expect(same(readPngRows(own).rows, readPngRows(usual).rows)).toBe(true);
      const data = own.subarray(41, -16);
      expect(same(unzlibSync(data), inflateSync(data))).toBe(true);
      expect(same(grayOf(own), grayOf(usual))).toBe(true);
    }),
    { numRuns: runs(150, 3000) },
  );
});

test('rows that repeat farther apart than a copy reaches are packed too', () => {
  const wide = (byte: number) => new Uint8Array(33_000).fill(byte);
  const bitmap = { width: 264_000, bands: [0, 255, 170].map((byte) => ({ row: wide(byte), times: 4 })) };
  const [own, usual] = [writePng(bitmap, undefined), writePng(bitmap, 6)];
  expect(same(readPngRows(own).rows, readPngRows(usual).rows)).toBe(true);
  expect(inflateSync(own.subarray(41, -16)).length).toBe(12 * 33_001);
});

test('codes of modules that fill bytes are smaller than what the built-in library packs', () => {
  const code = fc.record({
    text: fc.string({ minLength: 20, maxLength: 150 }),
    module: fc.constantFrom(1, 2, 4, 8),
    extra: fc.nat(40),
  });
  const met = createTally();
  fc.assert(
    fc.property(code, ({ text, module, extra }) => {
      const size = (qrMatrix(text).size + 8) * module + (extra % module);
      const [own, usual] = [toPng(text, { size }).length, toPng(text, { size, compression: 6 }).length];
      met(own < usual ? 'smaller' : 'as large');
      expect(own).toBeLessThan(usual * 1.05);
    }),
    { numRuns: runs(60, 600) },
  );
  met.expectAtLeast({ smaller: 40, 'as large': 0 });
});

test('a usual code of 500 pixels takes less than 1,000 bytes', () => {
  expect(toPng(PAYLOADS.amount, { size: 500 }).length).toBeLessThan(1000);
});

test('the bits of a finished file are the pixels that the decoder gives', () => {
  fc.assert(
    fc.property(fc.oneof(bitmaps, alike), fc.constantFrom(undefined, 6 as const), (bitmap, compression) => {
      const file = writePng(bitmap, compression);
      const bits = readPngBits(file);
      const pixels = grayOf(file);
      const white = pixels.map((_, i) => {
        const [x, y] = [i % bitmap.width, Math.floor(i / bitmap.width)];
        return (((bits?.bytes[(bits.starts[y] ?? 0) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
      });
      expect(white.length).toBeGreaterThan(0);
      expect(Buffer.compare(white, pixels)).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('no byte of a finished file may be another: its bits are not read then', () => {
  const row = Uint8Array.from({ length: 8 }, (_, i) => (i % 3 === 0 ? 0 : 255));
  const file = writePng(
    {
      width: 64,
      bands: [
        { row, times: 16 },
        { row: row.toReversed(), times: 16 },
      ],
    },
    undefined,
  );
  expect(readPngBits(file)).toBeDefined();
  const readable = [...file.keys()].filter((at) => {
    const changed = file.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    return readPngBits(changed) !== undefined;
  });
  expect(readable.filter((at) => at >= 8)).toEqual([]);
});
