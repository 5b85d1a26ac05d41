import { describe, expect, test, vi } from 'vitest';
import {
  card,
  labels,
  notice,
  poster,
  type Scene,
  sceneToPng,
  sceneToSvg,
} from '../../src/documents/index.ts';
import type { Code } from '../../src/documents/layout/scene.ts';
import { toPdf } from '../../src/documents/output/pdf.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import {
  crop,
  drawPdf,
  drawSvg,
  type Part,
  type Pixels,
  POPPLER,
  paulmillr,
  zxing,
} from '../kit/drawing/readers.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from '../kit/drawing/samples.ts';

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
        for (const [centerImage, level] of MARKED) {
          const details = preset === 'qr_only' ? {} : { ...NAMES, logo: LOGO };
          const scene = card({ payload, preset, level, ...(centerImage ? { centerImage } : {}), ...details });
          const image = drawSvg(sceneToSvg(scene), widthOf(scene, 96));
          expect(await zxing(image)).toEqual([payload]);
          expect(paulmillr(image)).toBe(payload);
        }
      },
    );

    const scenes = SPREAD.map((payload) => card({ payload, preset }));
    test('as a PNG', () => expectScreen(scenes, 96));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  describe.each(['A4', 'A5', 'A6'] as const)('a poster on %s', (paper) => {
    const scenes = SPREAD.map((payload) =>
      poster({ ...POSTER, payload, paper, centerImage: MARK, logo: LOGO }),
    );
    test('as a PNG', () => expectScreen(scenes, 100));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  describe.each(['A4', 'A5'] as const)('a notice on %s', (paper) => {
    const scenes = SPREAD.map((payload) => notice({ ...NOTICE, payload, paper, logo: LOGO }));
    test('as a PNG', () => expectScreen(scenes, 100));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  test.runIf(POPPLER).each([
    ['24 to a page', LABELS, {}],
    ['40 to a page, in a grid with gaps', LABELS, { columns: 4, rows: 10, margin: 8, gap: 2 }],
    ['8 tall ones to a page', LABELS.slice(0, 8), { columns: 4, rows: 2, outline: true }],
  ])('every label of a sheet, %s', (_, items, sheet) => expectPaper(labels(items, sheet)));
});

/** zxing finds the code in the whole picture; the other reader gets it cut out with its quiet zone. */
async function expectScreen(scenes: readonly Scene[], dpi: number): Promise<void> {
  const scale = dpi / 25.4;
  for (const scene of scenes) {
    const [code] = codesOf(scene);
    expect(await zxing(await sceneToPng(scene, { dpi }))).toEqual([code?.matrix.text]);
    const image = drawSvg(sceneToSvg(scene), widthOf(scene, dpi));
    if (code) await expectCode(code, image, { scale, part: { x: 0, y: 0 } });
  }
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
  { scale, part }: { scale: number; part: { x: number; y: number } },
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
