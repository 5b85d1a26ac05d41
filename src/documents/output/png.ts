import type { Bytes } from '../../bytes/views.ts';
import { field, type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finishAsync } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { readScene } from '../layout/read-scene.ts';
import type { Scene } from '../layout/scene.ts';
import { openDrawing } from './raster/draw.ts';

export interface ScenePngOptions {
  /** Pixels per inch, 24 to 1200. Default 96 for cards (their nominal pixels) and 150 for paper. */
  readonly dpi?: number;
}

export const SCENE_PNG = {
  dpi: field(
    'numberBetween(24, 1200)',
    (value): value is number => typeof value === 'number' && value >= 24 && value <= 1200,
  ),
};
const DPI = { screen: 96, paper: 150 } as const;

/**
 * Draws a scene as a PNG in Be Vietnam Pro, with `@resvg/resvg-js`; fonts of the machine are never used.
 *
 * @throws {VietqrError} `package.missing` when a package is missing, `input.type` for no scene, `input.value` for a `dpi` out of range.
 */
export async function sceneToPng(scene: Scene, options?: OptionsOrIndex<ScenePngOptions>): Promise<Bytes> {
  return unwrap(await safeSceneToPng(scene, options));
}

/** Does what {@link sceneToPng} does and returns a {@link Result} instead of throwing. */
export function safeSceneToPng(
  scene: Scene,
  options?: OptionsOrIndex<ScenePngOptions>,
): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, async (report) => drawPng(scene, options, report));
}

function drawPng(given: unknown, options: unknown, report: Report): Bytes | undefined {
  const scene = readScene(given, report);
  const read = readOptions(SCENE_PNG, options, report);
  if (!scene || !read || hasErrors(report)) return undefined;
  const { dpi = DPI[scene.medium] } = read;
  if (!isDrawable(scene, dpi, report)) return undefined;
  const drawing = openDrawing(scene, Math.round((scene.width / 25.4) * dpi), report);
  return drawing && new Uint8Array(drawing.asPng());
}

/** More than A4 at 1200 pixels per inch; four bytes a pixel are what memory has to hold. */
const MAX_DRAWN_PIXELS = 200_000_000;

/** Checks whether the pixels of a page can be held, and reports the resolution where they cannot. */
function isDrawable({ width, height }: Scene, dpi: number, report: Report): boolean {
  const most = Math.floor(25.4 * Math.sqrt(MAX_DRAWN_PIXELS / (width * height)));
  if (dpi <= most) return true;
  report('input.value', { path: ['dpi'], expected: `numberBetween(24, ${most})`, received: String(dpi) });
  return false;
}
