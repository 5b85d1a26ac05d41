import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPngBits } from '../../src/images/png/bits.ts';
import { decodePng } from '../../src/images/png/decode.ts';
import { type Bitmap, readPngRows, writePng } from '../../src/images/png/write.ts';

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

const same = (a: Uint8Array, b: Uint8Array) => a.length > 0 && Buffer.compare(a, b) === 0;
const grayOf = (png: Uint8Array) => decodePng(png)?.data ?? new Uint8Array();

test('bands are packed into what the built-in library packs, and every reader unpacks it', () => {
  fc.assert(
    fc.property(bitmaps, (bitmap) => {
      const [own, usual] = [writePng(bitmap, undefined), writePng(bitmap, 6)];
      expect(same(readPngRows(own).rows, readPngRows(usual).rows)).toBe(true);
      const data = own.subarray(41, -16);
      expect(same(unzlibSync(data), inflateSync(data))).toBe(true);
      expect(same(grayOf(own), grayOf(usual))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('rows that repeat farther apart than a copy reaches are packed too', () => {
  const wide = (byte: number) => new Uint8Array(33_000).fill(byte);
  const bitmap = { width: 264_000, bands: [0, 255, 170].map((byte) => ({ row: wide(byte), times: 4 })) };
  const data = writePng(bitmap, undefined).subarray(41, -16);
  expect(inflateSync(data).equals(inflateSync(writePng(bitmap, 6).subarray(41, -16)))).toBe(true);
});

test('the bits of a finished file are the pixels that the decoder gives', () => {
  fc.assert(
    fc.property(bitmaps, fc.constantFrom(undefined, 6 as const), (bitmap, compression) => {
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
