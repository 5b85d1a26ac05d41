import { packageFile } from '../bytes/packages/installed.ts';
import { compileWasm, isWasmSource, type WasmSource } from '../bytes/packages/wasm.ts';
import { type Field, field } from '../issues/fields.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';

/** An optional package whose work is done by a wasm file. */
export interface WasmPackage<T> {
  readonly name: string;
  /** Where the file is, as the package is imported. */
  readonly file: string;
  /**
   * Imports the package; nothing where it is not installed. The import names it, so that bundlers find it, inside `try`, so that
   * they go on without it.
   */
  readonly load: () => Promise<T | undefined>;
  /** Starts what was loaded. */
  readonly start: (loaded: T, module: WebAssembly.Module) => Promise<unknown>;
}

/** Makes the field for where the wasm file of a package is. */
export function wasmField({ file }: Pick<WasmPackage<unknown>, 'file'>): Field<WasmSource> {
  return field(`wasmFile(${file})`, isWasmSource, { code: 'input.type' });
}

/** Gives a package that was started; `option` is what the caller calls its wasm file. Reports like {@link wasmOpener}. */
export type OpenWasm<T> = (
  given: WasmSource | undefined,
  option: string,
  report: Report,
) => Promise<T | undefined>;

/**
 * Makes what loads and starts a package once for all that ask; where it failed, the next may give another file. Reports
 * `package.missing`, `input.required` where its file has to be given, and `input.value` for a file that does not work.
 */
export function wasmOpener<T>({ name, file, load, start }: WasmPackage<T>): OpenWasm<T> {
  let started: Promise<unknown> | undefined;
  const startOnce = (loaded: T, source: WasmSource) => {
    started ??= compileWasm(source).then((module) => start(loaded, module));
    return started;
  };
  return async (given, option, report) => {
    const loaded = await load();
    if (!loaded) return report('package.missing', { received: name, limit: name });
    const expected = `wasmFile(${file})` as const;
    const source = given ?? packageFile(file);
    if (!source) return report('input.required', { path: [option], expected });
    try {
      await startOnce(loaded, source);
      return loaded;
    } catch (error) {
      started = undefined;
      const received = error instanceof Error ? error.message : stringify(error);
      return report('input.value', { path: [option], expected, received });
    }
  };
}
