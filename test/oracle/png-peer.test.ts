import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shade } from '../../src/images/pixels.ts';
import { decodePng } from '../../src/images/png/decode.ts';
import { runs } from '../kit/scale.ts';
import { pngFile } from './files.ts';

/** Another PNG reader; it comes with qrcode and has no types of its own. */
const { PNG }: { PNG: { sync: { read(file: Buffer): { data: Uint8Array } } } } = createRequire(
  createRequire(import.meta.url).resolve('qrcode'),
)('pngjs');

const KINDS: readonly (readonly [color: number, channels: number, depths: readonly number[]])[] = [
  [0, 1, [1, 2, 4, 8, 16]],
  [2, 3, [8, 16]],
  [3, 1, [1, 2, 4, 8]],
  [4, 2, [8, 16]],
  [6, 4, [8, 16]],
];

const kind = fc.constantFrom(
  ...KINDS.flatMap(([color, channels, depths]) => depths.map((depth) => ({ color, channels, depth }))),
);

/** Columns, rows and steps of the seven passes. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

test('any sound PNG file is read as pngjs reads it', () => {
  fc.assert(
    fc.property(
      kind,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      fc.boolean(),
      fc.infiniteStream(fc.nat(255)),
      ({ color, channels, depth }, width, height, interlaced, transparent, stream) => {
        const next = () => stream.next().value ?? 0;
        const bytes = (count: number) => Uint8Array.from({ length: count }, next);
        const lines = interlaced
          ? PASSES.flatMap(([left, top, right, down]) => {
              const columns = Math.max(0, Math.ceil((width - left) / right));
              return columns === 0
                ? []
                : new Array(Math.max(0, Math.ceil((height - top) / down))).fill(columns);
            })
          : new Array(height).fill(width);
        const rows = Buffer.concat(
          lines.flatMap((columns) => [
            Uint8Array.of(next() % 5),
            bytes(Math.ceil((columns * channels * depth) / 8)),
          ]),
        );
        const file = pngFile({
          width,
          height,
          depth,
          color,
          interlace: interlaced ? 1 : 0,
          rows,
          ...(color === 3 && { palette: bytes(3 * 2 ** depth) }),
          ...(transparent && color === 3 && { clear: bytes(2 ** depth) }),
          ...(transparent && color < 3 && depth <= 8 && { clear: new Uint8Array(color === 0 ? 2 : 6) }),
        });
        const theirs = PNG.sync.read(Buffer.from(file)).data;
        const ours = decodePng(file);
        const different = [...theirs.keys()].filter((at) => {
          if (at % 4 !== 0) return false;
          const [red = 0, green = 0, blue = 0, alpha = 0] = theirs.subarray(at, at + 4);
          const value = ours?.data[at / 4] ?? Number.NaN;
          const opacity = ours?.opacity?.[at / 4] ?? 255;
          const near = alpha === 0 || Math.abs(value - shade(red, green, blue)) <= 1;
          return !near || Math.abs(opacity - alpha) > 1;
        });
        expect(different).toEqual([]);
      },
    ),
    { numRuns: runs(60, 200) },
  );
});
