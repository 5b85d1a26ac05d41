import { expect } from 'vitest';
import { type Scene, sceneToPng, sceneToSvg } from '../../../src/documents/index.ts';
import type { Code } from '../../../src/documents/layout/scene.ts';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { crop, drawPdf, drawSvg, type Part, type Pixels, paulmillr, zxing } from './readers.ts';

/** Dots per inch at which pages of PDF files are drawn; at the last every reader has pixels enough. */
const DPI = [72, 150, 300] as const;
/** Pixels to a module below which a reader promises nothing, in a picture whose modules fall between its pixels. */
const ENOUGH = { zxing: 1.4, paulmillr: 2 } as const;

/** Expects both readers to get one payload from a picture. */
export async function expectRead(image: Pixels, payload: string): Promise<void> {
  expect(await zxing(image)).toEqual([payload]);
  expect(paulmillr(image)).toBe(payload);
}

/** Expects zxing to find the code in the whole picture, and the readers in what is cut out with its quiet zone. */
export async function expectScreen(scenes: readonly Scene[], dpi: number): Promise<void> {
  const scale = dpi / 25.4;
  for (const scene of scenes) {
    const codes = codesOf(scene);
    expect(await zxing(await sceneToPng(scene, { dpi }))).toEqual(codes.map(({ matrix }) => matrix.text));
    const image = drawSvg(sceneToSvg(scene), widthOf(scene, dpi));
    for (const code of codes)
      expect(await countReaders(code, image, { scale, part: { x: 0, y: 0 } })).toBeGreaterThan(0);
  }
}

/** Expects both readers to get every code, cut out of its page, wherever a module has pixels enough. */
export async function expectPaper(scenes: readonly Scene[], dots: readonly number[] = DPI): Promise<void> {
  const pdf = await toPdf(scenes);
  const codes = scenes.flatMap(codesOf);
  for (const dpi of dots) {
    const part = hull(codes, dpi / 25.4);
    const pages = drawPdf(pdf, dpi, part);
    expect(pages.length).toBe(scenes.length);
    for (const [i, page] of pages.entries()) {
      for (const code of codesOf(scenes[i])) {
        const readers = await countReaders(code, page, { scale: dpi / 25.4, part });
        if (dpi === DPI.at(-1)) expect(readers).toBe(2);
      }
    }
  }
}

/** Expects each reader for which a module has pixels enough to get the code, and gives the number of those. */
async function countReaders(
  code: Code,
  page: Pixels,
  { scale, part }: { scale: number; part: { x: number; y: number } },
): Promise<number> {
  const { matrix, side } = code;
  const { x, y, width, height } = withQuiet(code, scale);
  const image = crop(page, { x: x - part.x, y: y - part.y, width, height });
  const module = (side / matrix.size) * scale;
  if (module >= ENOUGH.zxing) expect(await zxing(image)).toEqual([matrix.text]);
  if (module >= ENOUGH.paulmillr) expect(paulmillr(image)).toBe(matrix.text);
  return Number(module >= ENOUGH.zxing) + Number(module >= ENOUGH.paulmillr);
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

/** Gives the width of a scene in whole pixels. */
export function widthOf({ width }: Scene, dpi: number): number {
  return Math.round((width / 25.4) * dpi);
}
