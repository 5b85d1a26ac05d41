import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { crc32 } from '../../src/bytes/crc32.ts';
import { card, safeCard, sceneToPng } from '../../src/documents/index.ts';
import { toPdf } from '../../src/documents/output/pdf/index.ts';
import { isValidPng } from '../../src/images/png/validate.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { zxing } from '../kit/drawing/readers.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

/** One gray pixel. */
const JPEG = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==',
    'base64',
  ),
);

vi.setConfig({ testTimeout: 30_000 });

describe('a logo file', () => {
  test('may be PNG or JPEG', async () => {
    for (const logo of [LOGO, JPEG]) {
      const scene = card({ payload: PAYLOADS.amount, preset: 'compact', logo, centerImage: logo });
      expect(await zxing(await sceneToPng(scene))).toEqual([PAYLOADS.amount]);
      expect(Buffer.from(await toPdf(scene)).includes('/Subtype /Image')).toBe(true);
    }
  });

  test('with any bytes changed, missing or added is drawn or refused, and stops nothing', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(MARK, JPEG), damage, fc.nat(), async (file, changes, cut) => {
        const logo = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
        for (const [at, byte] of changes) logo[at % file.length] = byte;
        if (cut % 2 === 0 && file === MARK) reseal(logo);
        const result = safeCard({ payload: PAYLOADS.plain, preset: 'compact', logo });
        met(result.ok ? 'drawn' : 'refused');
        if (!result.ok) {
          expect(result.issues[0]).toMatchObject({ code: 'render.picture', path: ['logo'] });
          return;
        }
        await toPdf(result.value).catch((error: unknown) =>
          expect(error).toMatchObject({ code: 'render.picture' }),
        );
        expect(await zxing(await sceneToPng(result.value))).toEqual([PAYLOADS.plain]);
      }),
      { numRuns: runs(15, 60) },
    );
    met.expectAtLeast({ drawn: 1, refused: 2 });
  });

  test('is refused with its chunks out of order, or cut short, before anything is drawn', () => {
    const chunks = chunksOf(MARK);
    const [header = new Uint8Array()] = chunks;
    const end = chunks.at(-1) ?? header;
    const body = chunks.slice(1, -1);
    for (const order of [
      [header, header, ...body, end],
      [header, end, ...body],
      [header, end],
    ]) {
      const logo = Uint8Array.from([...MARK.subarray(0, 8), ...order.flatMap((chunk) => [...chunk])]);
      expect(safeCard({ payload: PAYLOADS.plain, preset: 'compact', logo })).toMatchObject({
        ok: false,
        issues: [{ code: 'render.picture', path: ['logo'] }],
      });
    }
    const cut = safeCard({ payload: PAYLOADS.plain, preset: 'compact', logo: JPEG.subarray(0, -12) });
    expect(cut).toMatchObject({ ok: false, issues: [{ code: 'render.picture', path: ['logo'] }] });
  });

  test('that unpacks to more or less than it says is refused', () => {
    for (const [width, height] of [
      [96, 1],
      [96, 97],
      [0xffff_ffff, 0xffff_ffff],
      [1, 96],
    ] as const) {
      const changed = MARK.slice();
      new DataView(changed.buffer).setUint32(16, width);
      new DataView(changed.buffer).setUint32(20, height);
      reseal(changed);
      expect(isValidPng(changed)).toBe(false);
    }
    expect(isValidPng(MARK)).toBe(true);
  });
});

/** Gives every whole chunk the checksum of what stands in it, so that deeper faults are met. */
function reseal(png: Uint8Array): void {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) return;
    view.setUint32(end, crc32(png.subarray(at + 4, end)));
  }
}

/** The chunks of a PNG, each whole. */
function chunksOf(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 8; at < file.length; ) {
    const next = at + 12 + view.getUint32(at);
    chunks.push(file.subarray(at, next));
    at = next;
  }
  return chunks;
}
