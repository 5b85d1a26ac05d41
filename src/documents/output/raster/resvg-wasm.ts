import type { WasmSource } from '../../../bytes/packages/wasm.ts';
import { type WasmPackage, wasmField, wasmOpener } from '../../../images/wasm-package.ts';
import type { Report } from '../../../issues/report.ts';
import { type FontFiles, readFonts } from '../optional-packages.ts';
import { type DrawSvg, drawingOptions } from './drawn-svg.ts';

type ResvgWasm = typeof import('@resvg/resvg-wasm');

/** The build of resvg that runs everywhere. */
export const RESVG_WASM: WasmPackage<ResvgWasm> = {
  name: '@resvg/resvg-wasm',
  file: '@resvg/resvg-wasm/index_bg.wasm',
  load: async () => {
    try {
      return await import('@resvg/resvg-wasm');
    } catch {
      return undefined;
    }
  },
  start: startResvg,
};

/** The field for its wasm file. */
export const RESVG_FILE = /* @__PURE__ */ wasmField(RESVG_WASM);

const openResvg = /* @__PURE__ */ wasmOpener(RESVG_WASM);

/** Opens it, with the typeface that is given or installed. Reports like {@link wasmOpener}, and `input.*` for the fonts. */
export async function openWasmEngine(
  wasm: WasmSource | undefined,
  given: FontFiles | undefined,
  report: Report,
): Promise<DrawSvg | undefined> {
  const resvg = await openResvg(wasm, 'wasm', report);
  const fonts = resvg && (given ?? readFonts(report));
  if (!fonts) return undefined;
  for (const weight of given ? FONT_PARTS : []) {
    if (drawsLetters(resvg, fonts[weight])) continue;
    return report('input.value', { path: ['fonts', weight], expected: 'fontFile', received: 'otherBytes' });
  }
  return (svg, width, take) => {
    const options = drawingOptions(width);
    const fontBuffers = [fonts.regular, fonts.bold];
    const drawing = new resvg.Resvg(svg, { ...options, font: { ...options.font, fontBuffers } });
    const picture = drawing.render();
    try {
      return take(picture);
    } finally {
      picture.free();
      drawing.free();
    }
  };
}

const FONT_PARTS = ['regular', 'bold'] as const;

/** Starts the package; a page that uses it for itself may have done that. */
async function startResvg({ initWasm, Resvg }: ResvgWasm, module: WebAssembly.Module): Promise<void> {
  try {
    await initWasm(module);
  } catch (error) {
    if (!isStarted(Resvg)) throw error;
  }
}

function isStarted(Resvg: ResvgWasm['Resvg']): boolean {
  try {
    new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').free();
    return true;
  } catch {
    return false;
  }
}

/** Checks whether a font file has letters; with one that has none a page would be without them, and nobody told. */
function drawsLetters({ Resvg }: ResvgWasm, file: Uint8Array): boolean {
  const { font } = drawingOptions(1);
  const letter = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">Đ</text></svg>',
    {
      font: { ...font, fontBuffers: [file] },
    },
  );
  try {
    return letter.getBBox() !== undefined;
  } finally {
    letter.free();
  }
}
