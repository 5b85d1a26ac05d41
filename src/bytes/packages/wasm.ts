import { bytesIn, isBuffer } from '../views.ts';

/**
 * Where the wasm file of a package is: its bytes, its compiled module, or its address on the caller's own site. Node, Deno and
 * Bun find it by themselves.
 */
export type WasmSource = Uint8Array | ArrayBuffer | WebAssembly.Module | string | URL;

/** Checks whether a value can be where a wasm file is. */
export function isWasmSource(value: unknown): value is WasmSource {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

/** Checks whether a source is compiled already. */
export function isWasmModule(source: WasmSource): source is WebAssembly.Module {
  return typeof WebAssembly !== 'undefined' && source instanceof WebAssembly.Module;
}

/** Compiles a wasm file, which is fetched where its address is given. @throws where it cannot be had, or is no such file. */
export async function compileWasm(source: WasmSource): Promise<WebAssembly.Module> {
  if (isWasmModule(source)) return source;
  const bytes = isBuffer(source) ? new Uint8Array(source) : bytesIn(source);
  return WebAssembly.compile(bytes ? new Uint8Array(bytes) : await fetchBytes(String(source)));
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
