import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import { packageFile } from '../bytes/packages/installed.ts';
import { isWasmModule, type WasmSource } from '../bytes/packages/wasm.ts';
import { bytesIn, isBuffer } from '../bytes/views.ts';
import type { GrayImage } from '../images/pixels.ts';
import type { Report } from '../issues/report.ts';
import type { ScannedCode } from './code.ts';
import { failureOf } from './decoder.ts';

type Zxing = typeof import('zxing-wasm/reader');

/** The parts of an Emscripten module that say where its wasm comes from. */
type Overrides =
  | { readonly wasmBinary: ArrayBuffer }
  | { readonly locateFile: () => string }
  | {
      readonly instantiateWasm: (
        imports: WebAssembly.Imports,
        done: (made: WebAssembly.Instance) => void,
      ) => object;
    };

/** What the module would print comes as an error anyway. */
interface Silence {
  readonly printErr: () => void;
}

export type ReaderSettings = Pick<ReaderOptions, 'binarizer' | 'maxNumberOfSymbols'>;

/** Looks for codes in a JPEG, GIF or PGM file; nothing where the file cannot be decoded. */
export type CodeReader = (file: Uint8Array, settings: ReaderSettings) => Promise<ScannedCode[] | undefined>;

/** Every size down to 100 pixels is looked at, each half the one before: down-scaling takes out noise and glare. */
const ALWAYS = {
  formats: ['QRCode'],
  textMode: 'Plain',
  downscaleFactor: 2,
  downscaleThreshold: 100,
} as const satisfies ReaderOptions;

/**
 * Loads the reader, always from local bytes or the given source: left to itself, zxing-wasm would fetch its wasm
 * from a public server. Reports `scan.reader` where there is none.
 */
export async function openReader(
  wasm: WasmSource | undefined,
  report: Report,
): Promise<CodeReader | undefined> {
  const zxing = await load();
  if (!zxing) {
    const [received, expected] = ['notInstalled(zxing-wasm)', 'install(zxing-wasm)'] as const;
    return report('scan.reader', { received, expected });
  }
  const overrides = overridesFor(wasm);
  if (!overrides) return report('scan.reader', { received: 'wasmNotFound', expected: 'giveWasm' });
  const prepare = () => zxing.prepareZXingModule({ overrides, equalityFn: Object.is, fireImmediately: true });
  try {
    await prepare();
  } catch (error) {
    zxing.purgeZXingModule();
    const received = failureOf('zxing-wasm', error);
    return report('scan.reader', { received, expected: 'checkWasm' });
  }
  return readerOf(zxing, prepare);
}

/** A failure may leave the module in a state that no later call can use; it is built anew then. */
function readerOf(zxing: Zxing, prepare: () => Promise<unknown>): CodeReader {
  return async (file, settings) => {
    try {
      await prepare();
      return codesIn(await zxing.readBarcodes(file, { ...ALWAYS, ...settings }));
    } catch (error) {
      zxing.purgeZXingModule();
      throw error;
    }
  };
}

/** Writes shades as a PGM file, which the reader takes with a quarter of the bytes of pixels. */
export function pgm({ width, height, data }: GrayImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

async function load(): Promise<Zxing | undefined> {
  try {
    return await import('zxing-wasm/reader');
  } catch {
    return undefined;
  }
}

let last: { readonly wasm: WasmSource | undefined; readonly overrides: Overrides & Silence } | undefined;

/** The same object for the same source, so that the module is built once. */
function overridesFor(wasm: WasmSource | undefined): (Overrides & Silence) | undefined {
  if (last && last.wasm === wasm) return last.overrides;
  const source = wasm ?? packageFile('zxing-wasm/reader/zxing_reader.wasm');
  if (source === undefined) return undefined;
  last = { wasm, overrides: { ...overridesOf(source), printErr: () => {} } };
  return last.overrides;
}

function overridesOf(source: WasmSource): Overrides {
  if (isWasmModule(source)) {
    return {
      instantiateWasm: (imports, done) => {
        done(new WebAssembly.Instance(source, imports));
        return {};
      },
    };
  }
  if (isBuffer(source)) return { wasmBinary: source };
  const bytes = bytesIn(source);
  return bytes ? { wasmBinary: new Uint8Array(bytes).buffer } : { locateFile: () => String(source) };
}

function codesIn(results: readonly ReadResult[]): ScannedCode[] | undefined {
  if (results.some(({ isValid, format }) => !isValid && format === 'None')) return undefined;
  return results
    .filter(({ isValid }) => isValid)
    .map(({ text, bytes, hasECI, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text: (hasECI ? undefined : textFromBytes(bytes)) ?? text,
      position: { topLeft, topRight, bottomRight, bottomLeft },
    }));
}

/** Payment codes are written in UTF-8, and the reader only guesses it; nothing where the bytes are something else. */
function textFromBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
