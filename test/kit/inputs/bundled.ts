import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');
const made = new Map<string, Promise<string>>();

/** Bundles a program of this repository once, and gives the file, which a process loads in a tenth of the time of its sources. */
export function bundled(source: string): Promise<string> {
  const file = made.get(source) ?? bundle(source);
  made.set(source, file);
  return file;
}

/** Packages stay outside, and what is loaded when it is needed stays a file of its own. */
async function bundle(source: string): Promise<string> {
  const outdir = join(ROOT, 'out/programs', process.env.VITEST_POOL_ID ?? '0', source.replace(/\W/g, '-'));
  await build({
    ...{ entryPoints: { program: join(ROOT, source) }, outdir, outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' },
    logLevel: 'error',
  });
  return join(outdir, 'program.mjs');
}
