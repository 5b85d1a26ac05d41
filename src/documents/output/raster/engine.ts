import { installedPackages } from '../../../bytes/packages/installed.ts';
import type { WasmSource } from '../../../bytes/packages/wasm.ts';
import type { Report } from '../../../issues/report.ts';
import { FONT_FILES, type FontFiles, fontPaths, loadResvg, reportNoResvg } from '../optional-packages.ts';
import { type DrawSvg, drawingOptions } from './drawn-svg.ts';
import { openWasmEngine, RESVG_FILE, RESVG_WASM } from './resvg-wasm.ts';

/** What draws scenes where it cannot be read from installed packages. */
export interface DrawingFiles {
  /**
   * `@resvg/resvg-wasm/index_bg.wasm`, of the package that draws where `@resvg/resvg-js` is not. Needed in browsers and edge
   * runtimes; it is never fetched from a public server.
   */
  readonly wasm?: WasmSource;
  /** The typeface, for places where it cannot be read from the installed package. `@resvg/resvg-wasm` draws it. */
  readonly fonts?: FontFiles;
}

/** The fields of {@link DrawingFiles}. */
export const DRAWING_FIELDS = { wasm: RESVG_FILE, fonts: FONT_FILES } as const;

/**
 * Finds what draws: `@resvg/resvg-js` where it is installed and nothing is given, else `@resvg/resvg-wasm`, which draws the same
 * pixels. Reports `package.missing`, `input.required` and `input.value`.
 */
export async function openEngine(
  { wasm, fonts }: DrawingFiles,
  report: Report,
): Promise<DrawSvg | undefined> {
  const isGiven = wasm !== undefined || fonts !== undefined;
  const resvg = isGiven ? undefined : loadResvg();
  if (resvg) return nativeEngine(resvg, report);
  if (await RESVG_WASM.load()) return openWasmEngine(wasm, fonts, report);
  return reportNoResvg(isGiven || !installedPackages() ? RESVG_WASM.name : undefined, report);
}

function nativeEngine({ Resvg }: typeof import('@resvg/resvg-js'), report: Report): DrawSvg | undefined {
  const paths = fontPaths(report);
  if (!paths) return undefined;
  const fontFiles = [paths.regular, paths.bold];
  return (svg, width, take) => {
    const options = drawingOptions(width);
    return take(new Resvg(svg, { ...options, font: { ...options.font, fontFiles } }).render());
  };
}
