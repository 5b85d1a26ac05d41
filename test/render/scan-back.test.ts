import { describe, expect, test, vi } from 'vitest';
import {
  card,
  labels,
  notice,
  poster,
  type Scene,
  sceneToPng,
  sceneToSvg,
} from '../../src/render/documents.ts';
import { toPdf } from '../../src/render/pdf.ts';
import type { Code } from '../../src/render/scene.ts';
import { LOGO, MARK } from './logos.ts';
import { crop, drawPdf, drawSvg, type Part, type Pixels, paulmillr, zxing } from './readers.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from './samples.ts';

/** Short, with Vietnamese letters, and as long as they come. */
const SPREAD = [PAYLOADS.plain, PAYLOADS.vietnamese, PAYLOADS.long] as const;
const PRESETS = ['qr_only', 'compact', 'compact2', 'print'] as const;
const MARKED = [
  [undefined, 'L'],
  [undefined, 'M'],
  [undefined, 'Q'],
  [undefined, 'H'],
  [MARK, 'M'],
  [MARK, 'Q'],
  [MARK, 'H'],
] as const;
const DPI = [72, 150, 300] as const;
/** Pixels to a module below which a reader promises nothing, in a picture whose modules fall between its pixels. */
const ENOUGH = { zxing: 1.4, paulmillr: 2 } as const;

vi.setConfig({ testTimeout: 30_000 });

describe('two unrelated readers get exactly the payload from', () => {
  describe.each(PRESETS)('a card "%s"', (preset) => {
    test.each(Object.entries(PAYLOADS))(
      'with the %s payload, at each level, with and without a mark',
      async (_, payload) => {
        for (const [mark, level] of MARKED) {
          const details = preset === 'qr_only' ? {} : { ...NAMES, logo: LOGO };
          const scene = card({ payload, preset, level, ...(mark ? { mark } : {}), ...details });
          const image = drawSvg(sceneToSvg(scene), widthOf(scene, 96));
          expect(await zxing(image)).toEqual([payload]);
          expect(paulmillr(image)).toBe(payload);
        }
      },
    );

    test('as a PNG and on a PDF page', async () => {
      const scenes = SPREAD.map((payload) => card({ payload, preset }));
      for (const scene of scenes) await expectScreen(scene, await sceneToPng(scene));
      await expectPaper(scenes);
    });
  });

  test.each(['A4', 'A5', 'A6'] as const)('a poster on %s, on screen and on paper', async (paper) => {
    const scenes = SPREAD.map((payload) => {
      return poster({ ...POSTER, payload, paper, mark: MARK, logo: LOGO });
    });
    for (const scene of scenes) await expectScreen(scene, await sceneToPng(scene, { dpi: 100 }));
    await expectPaper(scenes);
  });

  test.each(['A4', 'A5'] as const)('a notice on %s, on screen and on paper', async (paper) => {
    const scenes = SPREAD.map((payload) => notice({ ...NOTICE, payload, paper, logo: LOGO }));
    for (const scene of scenes) await expectScreen(scene, await sceneToPng(scene, { dpi: 100 }));
    await expectPaper(scenes);
  });

  test.each([
    ['24 to a page', {}],
    ['40 to a page, in a grid with gaps', { columns: 4, rows: 10, margin: 8, gap: 2 }],
    ['8 tall ones to a page', { columns: 4, rows: 2, outline: true }],
  ])('every label of a sheet, %s', async (_, sheet) => {
    const scenes = labels(LABELS, sheet);
    await expectPaper(scenes);
  });
});

async function expectScreen(scene: Scene, png: Uint8Array): Promise<void> {
  expect(await zxing(png)).toEqual(codesOf(scene).map(({ matrix }) => matrix.text));
}

/** Both readers get every code, cut out of its page with its quiet zone, wherever a module has pixels enough. */
async function expectPaper(scenes: readonly Scene[]): Promise<void> {
  const pdf = await toPdf(scenes);
  const codes = scenes.flatMap(codesOf);
  for (const dpi of DPI) {
    const part = hull(codes, dpi / 25.4);
    const pages = drawPdf(pdf, dpi, part);
    expect(pages.length).toBe(scenes.length);
    for (const [i, page] of pages.entries()) {
      for (const code of codesOf(scenes[i])) await expectCode(code, page, { scale: dpi / 25.4, part });
    }
  }
}

async function expectCode(
  code: Code,
  page: Pixels,
  { scale, part }: { scale: number; part: Part },
): Promise<void> {
  const { matrix, side } = code;
  const { x, y, width, height } = withQuiet(code, scale);
  const image = crop(page, { x: x - part.x, y: y - part.y, width, height });
  const module = (side / matrix.size) * scale;
  if (module >= ENOUGH.zxing) expect(await zxing(image)).toEqual([matrix.text]);
  if (module >= ENOUGH.paulmillr) expect(paulmillr(image)).toBe(matrix.text);
}

/** The smallest part of a page, in whole pixels, that holds all codes. */
function hull(codes: readonly Code[], scale: number): Part {
  const parts = codes.map((code) => withQuiet(code, scale));
  const x = Math.floor(Math.min(...parts.map((part) => part.x)));
  const y = Math.floor(Math.min(...parts.map((part) => part.y)));
  const width = Math.ceil(Math.max(...parts.map((part) => part.x + part.width)) - x);
  const height = Math.ceil(Math.max(...parts.map((part) => part.y + part.height)) - y);
  return { x, y, width, height };
}

function withQuiet({ x, y, side, matrix }: Code, scale: number): Part {
  const quiet = (side / matrix.size) * 4;
  const room = (side + 2 * quiet) * scale;
  return { x: (x - quiet) * scale, y: (y - quiet) * scale, width: room, height: room };
}

function codesOf(scene: Scene | undefined): Code[] {
  const codes = scene?.items.filter((item) => item.kind === 'code') ?? [];
  expect(codes.length).toBeGreaterThan(0);
  return codes;
}

function widthOf({ width }: Scene, dpi: number): number {
  return Math.round((width / 25.4) * dpi);
}
