import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIntact, pngChunks, readPngHeader } from '../../src/images/png/chunks.ts';
import { decodePng, isWholePng, measurePng } from '../../src/images/png/decode.ts';
import { isValidPng } from '../../src/images/png/validate.ts';
import { readPngRows, writePng } from '../../src/images/png/write.ts';
import { pngFile } from '../oracle/files.ts';

const palette = Uint8Array.of(0, 0, 0, 255, 255, 255);
const file = pngFile({ width: 9, height: 5, depth: 1, color: 3, palette, rows: new Uint8Array(15) });

describe('pngChunks()', () => {
  test('lists the chunks of a file, each intact, and their data', () => {
    const chunks = [...pngChunks(file)];
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(chunks.every((chunk) => isIntact(file, chunk))).toBe(true);
    const [, plte] = chunks;
    expect(file.subarray(plte?.start, plte?.end)).toEqual(Buffer.from(palette));
  });

  test('lists of a file cut short those that are all there', () => {
    const whole = [...pngChunks(file)];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        const there = whole.filter(({ end }) => end + 4 <= length);
        expect([...pngChunks(file.subarray(0, length))]).toEqual(there);
        expect(isWholePng(file.subarray(0, length))).toBe(false);
        expect(isValidPng(file.slice(0, length))).toBe(false);
      }),
    );
  });

  test('a chunk with any one byte changed is not intact', () => {
    const [header] = pngChunks(file);
    if (!header) throw new Error('no header');
    fc.assert(
      fc.property(
        fc.integer({ min: header.start - 4, max: header.end + 3 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Uint8Array.from(file);
          changed[at] = (changed[at] ?? 0) ^ by;
          expect(isIntact(changed, header)).toBe(false);
        },
      ),
    );
  });
});

describe('readPngHeader()', () => {
  test('knows the depths of each color type and no others', () => {
    const allowed: Readonly<Record<number, readonly number[]>> = {
      0: [1, 2, 4, 8, 16],
      2: [8, 16],
      3: [1, 2, 4, 8],
      4: [8, 16],
      6: [8, 16],
    };
    for (let color = 0; color < 8; color++) {
      for (let depth = 0; depth <= 17; depth++) {
        const given = pngFile({ width: 3, height: 2, depth, color, rows: new Uint8Array(4) });
        const known = allowed[color]?.includes(depth) === true;
        expect(readPngHeader(given) !== undefined, `${color}, ${depth}`).toBe(known);
      }
    }
  });

  test('is the one by which files are measured, decoded and validated', () => {
    expect(readPngHeader(file)).toEqual({ width: 9, height: 5, depth: 1, colorType: 3, interlaced: false });
    expect(measurePng(file)).toMatchObject({ width: 9, height: 5 });
    expect(decodePng(file)).toMatchObject({ width: 9, height: 5, data: new Uint8Array(45) });
    expect(isValidPng(file)).toBe(true);
    for (const at of [26, 27]) {
      const other = Uint8Array.from(file);
      other[at] = 1;
      expect(readPngHeader(other)).toBeUndefined();
    }
  });
});

describe('readPngRows()', () => {
  test('gives the rows that writePng was given', () => {
    const width = fc.integer({ min: 1, max: 40 });
    const drawing = width.chain((width) => {
      const stride = Math.ceil(width / 8);
      const row = fc.uint8Array({ minLength: stride, maxLength: stride });
      const band = fc.record({ row, times: fc.integer({ min: 1, max: 4 }) });
      return fc.record({ width: fc.constant(width), bands: fc.array(band, { minLength: 1, maxLength: 5 }) });
    });
    fc.assert(
      fc.property(drawing, (bitmap) => {
        const { rows, stride } = readPngRows(writePng(bitmap, 6));
        expect(stride).toBe(Math.ceil(bitmap.width / 8));
        expect([...rows]).toEqual(
          bitmap.bands.flatMap(({ row, times }) => Array.from({ length: times }, () => [...row]).flat()),
        );
      }),
    );
  });
});
