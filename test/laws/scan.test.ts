import fc from 'fast-check';
import * as full from 'vietqr-kit/scan';
import * as lite from 'vietqr-kit/scan/lite';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../src/images/detect.ts';
import type { GrayImage } from '../../src/images/pixels.ts';
import { VietqrError } from '../../src/issues/error.ts';
import { createReport } from '../../src/issues/report.ts';
import { darkest, halve, median, mirror, stretch } from '../../src/scan/enhance.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import { gifFile, grayPng } from '../oracle/files.ts';
import { draw, map, rgba } from '../oracle/picture.ts';
import vectors from '../vectors/pictures.json' with { type: 'json' };

const small = draw('VQRQ 123', 2);
const files = [
  grayPng(small),
  gifFile(small),
  ...vectors.pictures.map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64'))),
];

const picture: fc.Arbitrary<GrayImage> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data) => ({ width, height, data })),
  );

describe('laws of scanning', () => {
  test('any text that fits a symbol comes back from both readers', async () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFĐỆấ ắ'), minLength: 1, maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('L', 'M', 'Q', 'H'), async (value, level) => {
        const pixels = rgba(draw(value, 3, { level }));
        expect((await full.scan(pixels)).map((code) => code.text)).toEqual([value]);
        expect((await lite.scan(pixels)).map((code) => code.text)).toEqual([value]);
      }),
      { numRuns: runs(10, 60) },
    );
  });

  test('every proper prefix of a picture file is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), (file, cut) => {
        const report = createReport();
        expect(readImageHeader(file.subarray(0, cut % file.length), 1e6, report)).toBeUndefined();
        expect(report.issues).toHaveLength(1);
      }),
      { numRuns: runs(200) },
    );
  });

  test('no damage to a file makes a reader fail or read another text', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async (file, edits) => {
        const bytes = Uint8Array.from(file);
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
        for (const safeScan of [full.safeScan, lite.safeScan]) {
          const result = await safeScan(bytes, { maxPixels: 1e6 });
          met(result.ok ? 'read' : 'refused');
          if (result.ok) expect(result.value.every(({ text }) => text === 'VQRQ 123')).toBe(true);
          else expect(result.issues[0].code).toMatch(/^scan\.(damaged|format|too_large)$/);
        }
      }),
      { numRuns: runs(40, 150) },
    );
    met.expectAtLeast({ read: runs(5, 20), refused: runs(20, 75) });
  });

  test('no value of any kind makes a reader throw anything but VietqrError', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.oneof(fc.constant({}), fc.anything()), async (image, options) => {
        for (const scan of [full.scan, lite.scan]) {
          // @ts-expect-error what a JavaScript caller may give
          const error: unknown = await scan(image, options).catch((thrown: unknown) => thrown);
          met(Array.isArray(error) ? 'read' : 'refused');
          if (!Array.isArray(error)) expect(error).toBeInstanceOf(VietqrError);
        }
      }),
      { numRuns: runs(60, 150) },
    );
    met.expectAtLeast({ read: 0, refused: runs(60, 150) });
  });
});

describe('laws of enhancing', () => {
  test('the median is that of nine sorted neighbours', () => {
    fc.assert(
      fc.property(picture, ({ width, height, data }) => {
        const result = median({ width, height, data });
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const inside = x > 0 && y > 0 && x < width - 1 && y < height - 1;
            const rows = [-width, 0, width].flatMap((row) =>
              [-1, 0, 1].map((step) => data[y * width + x + row + step] ?? 0),
            );
            const expected = inside ? rows.sort((a, b) => a - b)[4] : data[y * width + x];
            expect(result.data[y * width + x]).toBe(expected);
          }
        }
      }),
    );
  });

  test('mirroring twice changes nothing', () => {
    fc.assert(
      fc.property(picture, (gray) => {
        expect(mirror(mirror(gray))).toEqual(gray);
      }),
    );
  });

  test('halving keeps the mean of every four', () => {
    fc.assert(
      fc.property(picture, (gray) => {
        const half = halve(gray);
        expect([half.width, half.height]).toEqual([gray.width >> 1, gray.height >> 1]);
        for (const [i, value] of half.data.entries()) {
          const at = 2 * Math.floor(i / half.width) * gray.width + 2 * (i % half.width);
          const four = [at, at + 1, at + gray.width, at + gray.width + 1].map(
            (index) => gray.data[index] ?? 0,
          );
          expect(value).toBe(Math.floor(four.reduce((sum, one) => sum + one, 0) / 4));
        }
      }),
    );
  });

  test('stretching and parting keep the order of shades', () => {
    fc.assert(
      fc.property(picture, (gray) => {
        for (const change of [stretch, darkest]) {
          const { data } = change(gray);
          const order = [...gray.data.keys()].sort((a, b) => (gray.data[a] ?? 0) - (gray.data[b] ?? 0));
          for (const [i, index] of order.entries()) {
            expect(data[index]).toBeGreaterThanOrEqual(data[order[i - 1] ?? index] ?? 0);
          }
        }
      }),
    );
  });

  test('the darkest of three shades is parted from the other two', () => {
    const { data } = darkest(map(small, (value, x) => (value === 0 ? 10 : x % 7 === 0 ? 90 : 220)));
    expect([...data]).toEqual([...small.data]);
  });
});
