import type { Report } from '../../../issues/report.ts';
import type { Scene } from '../../layout/scene.ts';
import { svgOf } from '../svg.ts';
import { type DrawingFiles, openEngine } from './engine.ts';

/** A picture of a scene: pixels of red, green, blue and alpha, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Draws a scene in so many pixels across, in Be Vietnam Pro. Reports `package.missing` and `input.*` for the files. */
export async function drawRaster(
  scene: Scene,
  width: number,
  files: DrawingFiles,
  report: Report,
): Promise<Raster | undefined> {
  const draw = await openEngine(files, report);
  return draw?.(svgOf(scene, true), width, (picture) => ({
    width: picture.width,
    height: picture.height,
    pixels: new Uint8Array(picture.pixels),
  }));
}
