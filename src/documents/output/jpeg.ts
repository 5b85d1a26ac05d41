import type { WasmSource } from '../../bytes/packages/wasm.ts';
import type { Bytes } from '../../bytes/views.ts';
import { JPEG_QUALITY, JPEG_WASM, type JpegQuality, openJpegEncoder } from '../../images/jpeg-encoder.ts';
import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finishAsync } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { readScene } from '../layout/read-scene.ts';
import type { Scene } from '../layout/scene.ts';
import { SCENE_PNG, type ScenePngOptions } from './png.ts';
import { drawRaster } from './raster/draw.ts';
import { pixelsAcross } from './raster/resolution.ts';

export interface SceneJpegOptions extends ScenePngOptions, JpegQuality {
  /** `@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm`, where it cannot be read from the installed package. */
  readonly jpegWasm?: WasmSource;
}

export const SCENE_JPEG = { ...SCENE_PNG, quality: JPEG_QUALITY, jpegWasm: JPEG_WASM } as const;

/**
 * Draws a scene like {@link sceneToPng}, as a JPEG file, with the package `@jsquash/jpeg`.
 *
 * @throws {VietqrError} what {@link sceneToPng} throws, of `quality` and `jpegWasm` as well.
 */
export async function sceneToJpeg(scene: Scene, options?: OptionsOrIndex<SceneJpegOptions>): Promise<Bytes> {
  return unwrap(await safeSceneToJpeg(scene, options));
}

/** Does what {@link sceneToJpeg} does and returns a {@link Result} instead of rejecting. */
export function safeSceneToJpeg(
  scene: Scene,
  options?: OptionsOrIndex<SceneJpegOptions>,
): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, (report) => drawJpeg(scene, options, report));
}

async function drawJpeg(given: unknown, options: unknown, report: Report): Promise<Bytes | undefined> {
  const scene = readScene(given, report);
  const read = readOptions(SCENE_JPEG, options, report);
  if (!scene || !read || hasErrors(report)) return undefined;
  const width = pixelsAcross(scene, read.dpi, report);
  const encode = width === undefined ? undefined : await openJpegEncoder(read.jpegWasm, 'jpegWasm', report);
  if (!encode || width === undefined) return undefined;
  const raster = await drawRaster(scene, width, read, report);
  return raster && encode(raster, read.quality);
}
