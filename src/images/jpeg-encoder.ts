import type { WasmSource } from '../bytes/packages/wasm.ts';
import type { Bytes } from '../bytes/views.ts';
import { wholeNumber } from '../issues/fields.ts';
import type { Report } from '../issues/report.ts';
import type { Size } from './pixels.ts';
import { type WasmPackage, wasmField, wasmOpener } from './wasm-package.ts';

type JpegCodec = typeof import('@jsquash/jpeg/encode.js');

const JSQUASH: WasmPackage<JpegCodec> = {
  name: '@jsquash/jpeg',
  file: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  load: async () => {
    try {
      return await import('@jsquash/jpeg/encode.js');
    } catch {
      return undefined;
    }
  },
  start: startCodec,
};

export interface JpegQuality {
  /** 60 to 100. Default 90. */
  readonly quality?: number;
}

/** The least at which the finest codes that are drawn are read as without loss. */
const LEAST_QUALITY = 60;

export const JPEG_QUALITY = { ...wholeNumber(LEAST_QUALITY, 100), fallback: 90 } as const;

/** The field for the wasm file of the encoder. */
export const JPEG_WASM = /* @__PURE__ */ wasmField(JSQUASH);

/** Writes opaque pixels of red, green, blue and alpha, row by row, as a JPEG file. */
export type JpegEncoder = (picture: JpegPicture, quality: number) => Promise<Bytes>;

interface JpegPicture extends Size {
  readonly pixels: Uint8Array;
}

const openJsquash = /* @__PURE__ */ wasmOpener(JSQUASH);

/** Opens the encoder of `@jsquash/jpeg`; `option` is what the caller calls its wasm file. Reports like {@link wasmOpener}. */
export async function openJpegEncoder(
  wasm: WasmSource | undefined,
  option: 'wasm' | 'jpegWasm',
  report: Report,
): Promise<JpegEncoder | undefined> {
  const codec = await openJsquash(wasm, option, report);
  return (
    codec &&
    (async ({ pixels, width, height }, quality) => {
      const shades = isGray(pixels) ? IN_GRAY : IN_COLOR;
      const data = new Uint8ClampedArray(pixels);
      const picture = { data, width, height, colorSpace: 'srgb' } as const;
      return new Uint8Array(await codec.default(picture, { ...PLAIN_FILE, ...shades, quality }));
    })
  );
}

/** One pass over the picture, which every program reads, and no colors blurred. */
const PLAIN_FILE = {
  baseline: true,
  progressive: false,
  auto_subsample: false,
  chroma_subsample: 1,
} as const;

/** Color spaces of the encoder. */
const IN_GRAY = { color_space: 1 } as const;
const IN_COLOR = { color_space: 3 } as const;

function isGray(pixels: Uint8Array): boolean {
  for (let i = 0; i < pixels.length; i += 4)
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
  return true;
}

/** Starts the encoder, which by itself would fetch its file, and takes away the `ImageData` that it adds where there is none. */
async function startCodec(codec: JpegCodec, module: WebAssembly.Module): Promise<void> {
  const hadImageData = 'ImageData' in globalThis;
  await new Promise<void>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (made: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(module, imports)
        .then((made) => {
          done(made);
          resolve();
        })
        .catch(reject);
      return {};
    };
    codec.init({ instantiateWasm }).catch(reject);
  });
  if (!hadImageData) Reflect.deleteProperty(globalThis, 'ImageData');
}
