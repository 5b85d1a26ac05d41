import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import { bytesIn, isBuffer } from '../bytes/views.ts';
import type { GrayImage } from '../images/pixels.ts';
import { issue } from '../issues/issue.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import type { ScannedCode } from './code.ts';
import { packageFile } from './platform.ts';

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

/**
 * Where the reader's wasm file (`zxing-wasm/reader/zxing_reader.wasm`) is: its bytes, its compiled module, or its
 * address on the caller's own site. Node, Deno and Bun find it by themselves.
 */
export type WasmSource = Uint8Array | ArrayBuffer | WebAssembly.Module | string | URL;

export type ReaderSettings = Pick<ReaderOptions, 'binarizer'>;

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
 * from a public server.
 */
export async function openReader(wasm: WasmSource | undefined): Promise<Result<CodeReader>> {
  const zxing = await load();
  if (!zxing) return fail(missingPackage('zxing-wasm is not installed', 'npm install zxing-wasm'));
  const overrides = overridesFor(wasm);
  if (!overrides) {
    return fail(
      missingPackage(
        'its wasm file was not found',
        "give wasm: the bytes or address of 'zxing-wasm/reader/zxing_reader.wasm'",
      ),
    );
  }
  const prepare = () => zxing.prepareZXingModule({ overrides, equalityFn: Object.is, fireImmediately: true });
  try {
    await prepare();
  } catch (error) {
    zxing.purgeZXingModule();
    return fail(
      missingPackage(error instanceof Error ? error.message : 'its wasm file cannot be run', 'check wasm'),
    );
  }
  return toResult<CodeReader>(async (file, settings) => {
    try {
      await prepare();
      return codesIn(await zxing.readBarcodes(file, { ...ALWAYS, ...settings }));
    } catch (error) {
      zxing.purgeZXingModule();
      throw error;
    }
  }, []);
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

function missingPackage(received: string, expected: string) {
  return issue('scan.reader', { received, expected });
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
  if (typeof WebAssembly !== 'undefined' && source instanceof WebAssembly.Module) {
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
