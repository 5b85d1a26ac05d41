/**
 * Finishes dist after tsup: leaves out blanks, writes the CommonJS twin of each module that an entry leads to, and the declarations
 * for ES modules, which lead to those for CommonJS. `npm run build` runs it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { commonjs } from './build/commonjs.ts';
import { importsOf, reachedFrom } from './build/graph.ts';
import { LINE } from './build/line.ts';
import { squeeze } from './build/squeeze.ts';

const dist = join(import.meta.dirname, '../dist');
const entries = Object.values(manifest.exports).flatMap((conditions) =>
  typeof conditions === 'string' ? [] : [conditions.import.default.replace('./dist/', '')],
);
const small = { minifyWhitespace: true, minifySyntax: true, lineLimit: LINE, target: 'es2020' } as const;

const library = reachedFrom(entries, (file) => importsOf(read(file), file));
for (const file of library) await finish(file);
for (const file of modulesOfTheCommandLine()) {
  const { code } = await transform(read(file), small);
  write(file, code);
}
declare();

async function finish(file: string): Promise<void> {
  const code = read(file);
  const { code: twin } = await transform(commonjs(code), { ...small, format: 'cjs', platform: 'node' });
  write(file.replace(/\.js$/, '.cjs'), twin);
  write(file, await squeeze(code));
}

function modulesOfTheCommandLine(): readonly string[] {
  const own = new Set(['own-address.js', 'no-address.js', 'vietqr.min.js']);
  return readdirSync(dist).filter((file) => file.endsWith('.js') && !library.has(file) && !own.has(file));
}

/**
 * Writes the declarations of each entry for ES modules. What names a package has to name its declarations for ES modules, so it
 * stands there again; all else is said once. Fails where a shared file names a package.
 */
function declare(): void {
  const isEntry = new Set(entries.map((entry) => entry.replace(/\.js$/, '.d.cts')));
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.d.cts'))) {
    const text = read(file);
    const namesPackage = /(?:from|import\() ?['"](?!\.)/.test(text);
    if (namesPackage && !isEntry.has(file)) throw new Error(`${file} is shared, and names a package`);
    const own = file
      .split('/')
      .at(-1)
      ?.replace(/\.d\.cts$/, '');
    if (isEntry.has(file))
      write(file.replace(/cts$/, 'ts'), namesPackage ? text : `export * from './${own}.cjs';\n`);
  }
}

function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(join(dist, file), text);
}
