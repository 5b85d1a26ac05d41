import type { Report } from '../../../issues/report.ts';
import type { Scene } from '../../layout/scene.ts';
import { fontPaths, loadResvg } from '../optional-packages.ts';
import { svgOf } from '../svg.ts';

/** A picture of a scene: pixels of red, green, blue and alpha, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Draws a scene in so many pixels across, in Be Vietnam Pro. Reports `package.missing`. */
export function drawRaster(scene: Scene, width: number, report: Report): Raster | undefined {
  const drawing = openDrawing(scene, width, report);
  return drawing && { width: drawing.width, height: drawing.height, pixels: new Uint8Array(drawing.pixels) };
}

/** Draws like {@link drawRaster}, as `@resvg/resvg-js` gives it. */
export function openDrawing(scene: Scene, width: number, report: Report) {
  const resvg = loadResvg(report);
  const fonts = resvg && fontPaths(report);
  if (!resvg || !fonts) return undefined;
  return new resvg.Resvg(svgOf(scene, true), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: [fonts.regular, fonts.bold],
      defaultFontFamily: 'Be Vietnam Pro',
    },
  }).render();
}
