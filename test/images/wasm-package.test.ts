import { describe, expect, test } from 'vitest';
import { wasmOpener } from '../../src/images/wasm-package.ts';
import { createReport } from '../../src/issues/report.ts';

/** The smallest module: nothing but its head. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function opener(starts: WebAssembly.Module[], loaded: object | undefined = {}) {
  return wasmOpener({
    name: 'a-package',
    file: 'a-package/a.wasm',
    load: async () => loaded,
    start: async (_, module) => starts.push(module),
  });
}

describe('a package that works by a wasm file', () => {
  test('is started once, however many ask, from bytes, a buffer or a module', async () => {
    const starts: WebAssembly.Module[] = [];
    const open = opener(starts);
    const report = createReport();
    const module = await WebAssembly.compile(EMPTY);
    const all = await Promise.all([EMPTY, EMPTY.buffer, module].map((wasm) => open(wasm, 'wasm', report)));
    expect(all.every((each) => each !== undefined)).toBe(true);
    expect(starts.length).toBe(1);
    expect(report.issues).toEqual([]);
  });

  test('tells of a file that does not work, and takes the next', async () => {
    const starts: WebAssembly.Module[] = [];
    const open = opener(starts);
    const report = createReport();
    expect(await open(EMPTY.subarray(0, 5), 'jpegWasm', report)).toBeUndefined();
    expect(report.issues).toMatchObject([
      { code: 'input.value', path: ['jpegWasm'], expected: 'wasmFile(a-package/a.wasm)' },
    ]);
    expect(await open(EMPTY, 'jpegWasm', createReport())).toBeDefined();
  });

  test('tells that its file is not there, or the whole package', async () => {
    const report = createReport();
    await opener([])(undefined, 'wasm', report);
    await wasmOpener({ name: 'a', file: 'a', load: async () => undefined, start: async () => {} })(
      EMPTY,
      'wasm',
      report,
    );
    expect(report.issues.map(({ code }) => code)).toEqual(['input.required', 'package.missing']);
  });
});
