import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeToJpeg, toJpeg } from '../../src/draw/jpeg.ts';
import { toPng } from '../../src/draw/png.ts';
import { readJpegFrame } from '../../src/images/jpeg.ts';
import { scan } from '../../src/scan/scan.ts';
import { zxing } from '../kit/drawing/readers.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';

describe('a code as JPEG', () => {
  test('is read back by two readers, whatever its size, colors and quality', async () => {
    const options = fc.record({
      size: fc.integer({ min: 150, max: 700 }),
      quality: fc.integer({ min: 60, max: 100 }),
      dark: fc.constantFrom('#000000', '#0b3d2e', '#7a1f1f'),
      level: fc.constantFrom('L', 'M', 'Q'),
    } as const);
    const check = async (given: typeof options extends fc.Arbitrary<infer T> ? T : never) => {
      const jpeg = await toJpeg(PAYLOADS.amount, given);
      expect(readJpegFrame(jpeg)).toMatchObject({ width: given.size, height: given.size });
      expect(await zxing(jpeg)).toEqual([PAYLOADS.amount]);
      expect((await scan(jpeg)).map(({ text }) => text)).toEqual([PAYLOADS.amount]);
    };
    await fc.assert(fc.asyncProperty(options, check), { numRuns: runs(12, 200) });
  });

  test('is one of shades where it is black on white, and of colors otherwise', async () => {
    expect(readJpegFrame(await toJpeg(PAYLOADS.amount))).toMatchObject({ components: 1 });
    expect(readJpegFrame(await toJpeg(PAYLOADS.amount, { dark: '#7a1f1f' }))).toMatchObject({
      components: 3,
    });
  });

  test('is the same file each time', async () => {
    const [one, two] = [await toJpeg(PAYLOADS.amount), await toJpeg(PAYLOADS.amount)];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(one.length).toBeGreaterThan(toPng(PAYLOADS.amount).length);
  });

  test('is refused as a PNG is', async () => {
    const refused = async (options: Parameters<typeof safeToJpeg>[1]) => {
      const result = await safeToJpeg(PAYLOADS.amount, options);
      return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(await refused({ size: 20 })).toEqual(['render.too_small size']);
    expect(await refused({ dark: '#bdc1c6' })).toEqual(['render.contrast dark']);
    expect(await refused({ quality: 59 })).toEqual(['input.value quality']);
    expect(await refused({ size: 200, moduleSize: 4 })).toEqual(['input.value moduleSize']);
  });

  test('leaves nothing behind in the global object', async () => {
    await toJpeg(PAYLOADS.amount);
    expect('ImageData' in globalThis).toBe(false);
  });
});
