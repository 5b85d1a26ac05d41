import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receipt, type Scene } from '../../src/documents/index.ts';
import { safeToEscPos, toEscPos } from '../../src/documents/output/raster/escpos.ts';
import { type Pixels, paulmillr, zxing } from '../kit/drawing/readers.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';

const STALL = { accountName: 'TRAN THI BA', issuer: 'BÚN RIÊU CÔ BẢY', payer: [] };
const ROLLS = ['80', '58'] as const;

describe.each(ROLLS)('a slip of %s mm', (roll) => {
  test('has its code on whole dots, whatever the code', () => {
    const purpose = fc.stringMatching(/^[A-Z0-9]{1,25}$/);
    fc.assert(
      fc.property(purpose, fc.constantFrom('L', 'M', 'Q', 'H'), (text, level) => {
        const payload = { bank: 'MB', account: '0799990000', amount: 187_000, purpose: text };
        const scene = receipt({ ...STALL, payload, roll, level });
        const [code] = codesOf(scene);
        const module = ((code?.side ?? 0) / (code?.matrix.size ?? 1)) * 8;
        for (const dots of [module, (code?.x ?? 0.05) * 8]) expect(dots).toBeCloseTo(Math.round(dots), 9);
        expect(module).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: runs(10, 60) },
    );
  });

  test.each(Object.entries(PAYLOADS))(
    'comes out of the bytes for a printer with the %s code',
    async (_, payload) => {
      const image = printed(await toEscPos(receipt({ ...STALL, payload, roll })));
      expect(image.width).toBe(roll === '80' ? 576 : 384);
      expect(await zxing(image)).toEqual([payload]);
      expect(paulmillr(image)).toBe(payload);
    },
  );

  test('that confirms money holds no code and none of the words of numbered forms in its heading', () => {
    const scene = receipt({ ...STALL, payload: PAYLOADS.amount, roll, paid: true });
    expect(codesOf(scene)).toEqual([]);
    const words = scene.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join('\n');
    expect(words).toContain('ĐÃ THU');
    expect(scene.title).not.toMatch(/biên lai|phiếu thu|hóa đơn/iu);
  });
});

test('what a printer cannot take is refused', async () => {
  const scene = receipt({ ...STALL, payload: PAYLOADS.plain });
  expect(await safeToEscPos({ ...scene, width: 90 })).toMatchObject({
    issues: [{ code: 'render.overflow' }],
  });
  expect(await safeToEscPos(scene, { feed: 256 })).toMatchObject({
    issues: [{ code: 'input.value', path: ['feed'] }],
  });
  const bytes = await toEscPos(scene, { cut: false, feed: 9 });
  expect([...bytes.slice(0, 2), ...bytes.slice(-3)]).toEqual([0x1b, 0x40, 0x1b, 0x64, 9]);
});

function codesOf(scene: Scene) {
  return scene.items.filter((item) => item.kind === 'code');
}

/** What a printer makes of the bytes: reads `GS v 0` as the manual of Epson has it, and knows nothing else. */
function printed(bytes: Uint8Array): Pixels {
  const rows: Uint8Array[] = [];
  let at = 2;
  while (bytes[at] === 0x1d && bytes[at + 1] === 0x76) {
    const across = (bytes[at + 4] ?? 0) + 256 * (bytes[at + 5] ?? 0);
    const count = (bytes[at + 6] ?? 0) + 256 * (bytes[at + 7] ?? 0);
    for (let row = 0; row < count; row++) {
      const from = at + 8 + row * across;
      rows.push(bytes.subarray(from, from + across));
    }
    at += 8 + across * count;
  }
  const width = 8 * (rows[0]?.length ?? 0);
  const data = new Uint8ClampedArray(4 * width * rows.length).fill(255);
  for (const [y, row] of rows.entries())
    for (let x = 0; x < width; x++)
      if (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1)
        data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
  return { width, height: rows.length, data };
}
