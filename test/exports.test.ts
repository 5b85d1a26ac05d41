import type { Options } from 'tsup';
import { expect, test } from 'vitest';
import tsconfig from '../tsconfig.json' with { type: 'json' };
import tsup from '../tsup.config.ts';
import { entries, manifest } from './kit/package.ts';

test.each(entries)('the public names of %s change only on purpose', async (entry) => {
  expect(Object.keys(await import(entry)).sort()).toMatchSnapshot();
});

test('package.json, tsconfig and tsup name the same entries', () => {
  const sources = Object.values(tsconfig.compilerOptions.paths).map(([file]) => file?.replace('./', ''));
  expect(Object.keys(tsconfig.compilerOptions.paths)).toEqual(entries);
  expect(libraryBuild()).toEqual(
    Object.fromEntries(entries.map((entry, at) => [nameOf(entry), sources[at]])),
  );
});

test.each(entries)(
  'package.json points %s at its ESM, CJS and types, types first, and Node at one file',
  (entry) => {
    const subpath = entry.replace(manifest.name, '.');
    const name = nameOf(entry);
    const inNode = oneFileNames().includes(name) ? { node: `./dist/node/${name}.js` } : {};
    expect(JSON.stringify(manifest.exports[subpath])).toBe(
      JSON.stringify({
        import: { types: `./dist/${name}.d.ts`, ...inNode, default: `./dist/${name}.js` },
        require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
      }),
    );
  },
);

test('typesVersions leads compilers that know no exports to the same types', () => {
  const found = Object.entries(manifest.typesVersions['*'] ?? {}).map(([name, files]) => [name, ...files]);
  const wanted = entries
    .filter((entry) => entry !== manifest.name)
    .map((entry) => [nameOf(entry), `./dist/${nameOf(entry)}.d.ts`]);
  expect(found).toEqual(wanted);
});

/** What tsup makes the declarations of. */
function libraryBuild(): unknown {
  return builds().find(({ dts }) => dts)?.entry;
}

function oneFileNames(): readonly string[] {
  return Object.keys(builds().find(({ outDir }) => outDir === 'dist/node')?.entry ?? {});
}

function builds(): readonly Options[] {
  return Array.isArray(tsup) ? tsup : [];
}

/** Names the file in dist: the subpath itself, and `index` for the root. */
function nameOf(entry: string): string {
  return entry === manifest.name ? 'index' : entry.slice(manifest.name.length + 1);
}
