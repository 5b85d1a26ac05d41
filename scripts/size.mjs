// Bundles each import of size-budget.json from dist, as an app would, and holds the result to its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const budgets = readJson('../size-budget.json');
/** Packages that are only loaded when they are used, as a bundler puts them into files of their own. */
const peers = Object.keys(readJson('../package.json').peerDependencies);
const rows = await Promise.all(budgets.map(measure));
console.table(rows.map(({ faults, ...row }) => ({ ...row, verdict: faults.join(', ') || 'ok' })));
process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;

/**
 * `import` of `*` takes all of each entry that `from` names with `+` between. `without` names packages that must not be in the
 * bundle. kB are 1,000 bytes, minified and gzipped.
 */
async function measure({ import: names, from, kB: budget, without }) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: exported(names, from), resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    // The paths of tsconfig.json would lead to src.
    tsconfigRaw: {},
    logLevel: 'error',
    external: peers,
  });
  const kB = gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
  const carried = [...bundled(metafile), ...loadedAtOnce(metafile)];
  const found = without.filter((name) => carried.some((file) => file.includes(`node_modules/${name}/`)));
  return {
    import: `{ ${names} } from '${from}'`,
    kB,
    budget,
    faults: [...(kB > budget ? ['over budget'] : []), ...found.map((name) => `carries ${name}`)],
  };
}

function exported(names, from) {
  if (names !== '*') return `export { ${names} } from '${from}';`;
  return from
    .split(' + ')
    .map((entry, at) => `export * as entry${at} from '${entry}';`)
    .join('\n');
}

/** Lists the files that left at least one byte in the bundle. */
function bundled(metafile) {
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

/** Lists the packages outside the bundle that are imported whether they are used or not. */
function loadedAtOnce(metafile) {
  return Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, kind }) => (kind === 'dynamic-import' ? [] : [`node_modules/${path}/`])),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
