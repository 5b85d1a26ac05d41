import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isVietqrError, VietqrError } from 'vietqr-kit';
import * as lite from 'vietqr-kit/lite';
import { afterAll, describe, expect, test } from 'vitest';

/** What is looked at of another copy of the package. */
interface Copy {
  decode(text: string): unknown;
  isVietqrError(value: unknown): boolean;
  readonly VietqrError: { [Symbol.hasInstance](value: unknown): boolean };
}

const home = mkdtempSync(join(tmpdir(), 'vietqr-copies-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Bundles the lite entry into a file of its own, which shares no class with the sources. */
async function bundle(format: 'esm' | 'cjs'): Promise<string> {
  const outfile = join(home, format === 'esm' ? 'copy.mjs' : 'copy.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../../src/lite.ts')],
    bundle: true,
    format,
    outfile,
  });
  return outfile;
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

const COPIES: Readonly<Record<string, () => Promise<Copy>>> = {
  'an ES module': async () => import(await bundle('esm')),
  CommonJS: async () => createRequire(import.meta.url)(await bundle('cjs')),
  'the lite entry': async () => lite,
};

describe.each(Object.entries(COPIES))('an error of a copy as %s', (_name, load) => {
  test('is known to this copy, and one of this copy to it', async () => {
    const copy = await load();
    const theirs = thrownBy(() => copy.decode('x'));
    const ours = thrownBy(() => lite.decode('x'));
    for (const error of [theirs, ours]) {
      expect(error instanceof VietqrError && isVietqrError(error)).toBe(true);
      expect(error instanceof copy.VietqrError && copy.isVietqrError(error)).toBe(true);
    }
  });
});

test('nothing else is taken for one', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [new Error('x'), { name: 'VietqrError', issues: [] }, null, undefined, 5, proxy]) {
    expect(isVietqrError(value)).toBe(false);
    expect(value instanceof VietqrError).toBe(false);
  }
});
