import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestLogoArea } from '../../../src/draw/logo-area.ts';
import { safeToPng, toPng } from '../../../src/draw/png.ts';
import { safeToSvg, toSvg } from '../../../src/draw/svg.ts';
import { toTerminal } from '../../../src/draw/terminal.ts';
import { qrMatrix } from '../../../src/qr/matrix.ts';
import { LEVELS } from '../../../src/qr/options.ts';
import { blocksOf } from '../../../src/qr/standard.ts';
import { LOGO, MARK } from '../../kit/drawing/logos.ts';
import { openPng, pixelsOf, pixelsOfTerminal } from '../../kit/drawing/pictures.ts';
import { zxing } from '../../kit/drawing/readers.ts';
import { PAYLOADS } from '../../kit/drawing/samples.ts';
import { expectRead } from '../../kit/drawing/scan-back.ts';

/** The darkest logo: no module under it reads as light. */
const BLACK = new Uint8Array(
  new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>')
    .render()
    .asPng(),
);
const cases = Object.entries(PAYLOADS).flatMap(([name, payload]) =>
  LEVELS.map((level) => ({ name, payload, level })),
);

describe('two unrelated readers get exactly the payload from', () => {
  test.each(cases)(
    'SVG, PNG and terminal text of the $name payload at level $level',
    async ({ payload, level }) => {
      for (const dense of [false, true]) {
        const options = { level, dense } as const;
        await expectRead(pixelsOf(toSvg(payload, options), 480), payload);
        await expectRead(openPng(toPng(payload, { ...options, size: 400 })), payload);
        await expectRead(pixelsOfTerminal(toTerminal(payload, options), 3), payload);
      }
    },
  );

  test.each(cases)(
    'an SVG of the $name payload at level $level with the largest logo',
    async ({ payload, level }) => {
      const { version, size } = qrMatrix(payload, { level });
      const hole = largestLogoArea(version, level);
      for (const image of [MARK, LOGO, BLACK]) {
        const options = { level, logo: { image, size: (hole + 0.5) / size }, verify: true } as const;
        await expectRead(pixelsOf(toSvg(payload, options), 600), payload);
      }
      const larger = safeToSvg(payload, { level, logo: { image: MARK, size: (hole + 2.5) / size } });
      expect(larger).toMatchObject({ ok: false, issues: [{ code: 'render.logo' }] });
    },
  );

  test('an SVG with a logo of the usual size, at level Q without being asked', async () => {
    for (const payload of Object.values(PAYLOADS)) {
      const svg = toSvg(payload, { logo: { image: MARK } });
      expect(svg).toContain(`viewBox="0 0 ${qrMatrix(payload, { level: 'Q' }).size + 8} `);
      await expectRead(pixelsOf(svg, 300), payload);
    }
  });

  test('any pair of colors that is let through', async () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const bright = fc.integer({ min: 200, max: 255 });
    const pale = fc
      .tuple(bright, bright, bright)
      .map((all) => `#${all.map((each) => each.toString(16)).join('')}`);
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(color, fc.oneof(color, pale), async (dark, light) => {
        const png = safeToPng(PAYLOADS.plain, { dark, light, moduleSize: 4 });
        if (!png.ok) return fc.pre(false);
        drawn++;
        await expectRead(openPng(png.value), PAYLOADS.plain);
      }),
      { numRuns: 40 },
    );
    expect(drawn).toBeGreaterThanOrEqual(40);
  });
});

describe('the largest hole of a symbol', () => {
  test.each(LEVELS)(
    'leaves it readable when every module in it is wrong, in all versions of level %s',
    async (level) => {
      for (let version = 1; version <= 40; version++) {
        const text = 'a1B'.repeat(1000).slice(0, blocksOf(version, level).data - 4);
        const matrix = qrMatrix(text, { level });
        const first = (matrix.size - largestLogoArea(version, level)) / 2;
        const inside = (place: number) => place >= first && place < matrix.size - first;
        const data = matrix.data.map((module, i) =>
          inside(i % matrix.size) && inside(Math.floor(i / matrix.size)) ? 1 - module : module,
        );
        expect(matrix.version).toBe(version);
        expect(await zxing(toPng({ ...matrix, data }, { moduleSize: 3 })), `version ${version}`).toEqual([
          text,
        ]);
      }
    },
  );
});
