import type { Bytes } from '../../bytes/views.ts';
import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finishAsync } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { readScene } from '../layout/read-scene.ts';
import type { Scene } from '../layout/scene.ts';
import { DRAWING_FIELDS, type DrawingFiles, openEngine } from './raster/engine.ts';
import { DPI_FIELD, pixelsAcross } from './raster/resolution.ts';
import { svgOf } from './svg.ts';

export interface ScenePngOptions extends DrawingFiles {
  /** Pixels per inch, 24 to 1200. Default 96 for cards (their nominal pixels) and 150 for paper. */
  readonly dpi?: number;
}

export const SCENE_PNG = { dpi: DPI_FIELD, ...DRAWING_FIELDS };

/**
 * Draws a scene as a PNG in Be Vietnam Pro, with `@resvg/resvg-js` or, the same pixels anywhere, with `@resvg/resvg-wasm`; fonts
 * of the machine are never used.
 *
 * @throws {VietqrError} `package.missing` when a package is missing, `input.required` for `wasm` and `fonts` where no packages can
 * be read, `input.type` for no scene, `input.value` for a `dpi` out of range and for files that do not work.
 */
export async function sceneToPng(scene: Scene, options?: OptionsOrIndex<ScenePngOptions>): Promise<Bytes> {
  return unwrap(await safeSceneToPng(scene, options));
}

/** Does what {@link sceneToPng} does and returns a {@link Result} instead of throwing. */
export function safeSceneToPng(
  scene: Scene,
  options?: OptionsOrIndex<ScenePngOptions>,
): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, (report) => drawPng(scene, options, report));
}

async function drawPng(given: unknown, options: unknown, report: Report): Promise<Bytes | undefined> {
  const scene = readScene(given, report);
  const read = readOptions(SCENE_PNG, options, report);
  if (!scene || !read || hasErrors(report)) return undefined;
  const width = pixelsAcross(scene, read.dpi, report);
  const draw = width === undefined ? undefined : await openEngine(read, report);
  if (!draw || width === undefined) return undefined;
  return draw(svgOf(scene, true), width, (picture) => new Uint8Array(picture.asPng()));
}
