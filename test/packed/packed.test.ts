import { execFile, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EdgeRuntime } from 'edge-runtime';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, manifest } from '../kit/package.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'vietqr-kit-'));
const tarball = join(home, `${manifest.name}-${manifest.version}.tgz`);

beforeAll(async () => {
  await run('npm', ['pack', root, '--ignore-scripts']);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  await run('npm', ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']);
  for (const extension of ['mts', 'cts', 'ts']) {
    copyFileSync(join(import.meta.dirname, 'consumer.ts'), join(home, `consumer.${extension}`));
  }
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the tarball', () => {
  test('holds the build and the words, and no source or test', async () => {
    const files = (await run('tar', ['-tzf', tarball])).trim().split('\n');
    const expected =
      /^package\/((?:dist|docs|examples)\/[\w./-]+|package\.json|LICENSE|(CHANGELOG|CONTRIBUTING|RELEASING|SECURITY|THIRD-PARTY-NOTICES)\.md|README(\.vi)?\.md)$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    expect(files).toContain('package/dist/cli.js');
    expect(files).toContain('package/THIRD-PARTY-NOTICES.md');
    expect(files).toContain('package/docs/reference/vietqr.schema.json');
  });

  test('is light: no map, no link, 6 MB unpacked', async () => {
    const lines = (await run('tar', ['-tvzf', tarball])).trim().split('\n');
    const sizes = lines.map((line) => Number(line.split(/\s+/)[2]));
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000_000);
    expect(lines.filter((line) => line.endsWith('.map') || line.startsWith('l'))).toEqual([]);
    const dist = join(home, 'node_modules', manifest.name, 'dist');
    const naming = readdirSync(dist).filter(
      (file) => file.includes('.') && /sourceMappingURL/.test(readFileSync(join(dist, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  test('satisfies publint', async () => {
    expect(await tool('publint', ['run', tarball, '--strict'])).toContain('All good!');
  });

  test('gives every entry its types, to ESM and to CommonJS (attw)', async () => {
    expect(await tool('attw', [tarball, '--profile', 'node16', '--no-emoji'])).toContain('OK (CJS)');
  });
});

describe('every entry', () => {
  const loop = (load: string) =>
    `(async () => { const all = {}; for (const entry of ${JSON.stringify(entries)})
      all[entry] = Object.keys(${load}).sort(); console.log(JSON.stringify(all)); })()`;

  test.each([
    ['imports', 'names.mjs', 'await import(entry)'],
    ['requires', 'names.cjs', 'require(entry)'],
  ])('%s with all its public names', async (_how, file, load) => {
    writeFileSync(join(home, file), loop(load));
    expect(JSON.parse(await run('node', [file]))).toEqual(await sourceNames());
  });

  test('throws errors that the others know, imported and required', async () => {
    const program = `import { createRequire } from 'node:module';
      import * as esm from 'vietqr-kit'; import * as lite from 'vietqr-kit/lite';
      const require = createRequire(import.meta.url);
      const copies = [esm, lite, require('vietqr-kit'), require('vietqr-kit/lite')];
      const thrown = copies.map(({ decode }) => { try { return decode('x'); } catch (error) { return error; } });
      const known = copies.flatMap(({ VietqrError, isVietqrError }) =>
        thrown.map((error) => error instanceof VietqrError && isVietqrError(error)));
      console.log(JSON.stringify([known.length, known.every(Boolean)]));`;
    writeFileSync(join(home, 'errors.mjs'), program);
    expect(JSON.parse(await run('node', ['errors.mjs']))).toEqual([16, true]);
  });

  test.each([
    ['decode', 'vietqr-kit'],
    ['safeDecode, formatIssues', 'vietqr-kit'],
    ['decode', 'vietqr-kit/lite'],
    ['inspect', 'vietqr-kit/inspect'],
    ['createReconciler', 'vietqr-kit/reconcile'],
  ])('{ %s } of %s carries nothing that opens files or decodes encodings', async (names, entry) => {
    const contents = `export { ${names} } from '${entry}';`;
    const { outputFiles, metafile } = await build({
      ...browser,
      metafile: true,
      minify: true,
      stdin: { contents, resolveDir: home },
    });
    const carried = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    expect(
      carried.filter((file) => /node_modules\/(?:@e965\/xlsx|csv-parse|fflate|zod)\//.test(file)),
    ).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/TextDecoder\([^)]|windows-125|utf-16/i);
  });

  test('bundles for browsers without a Node built-in', async () => {
    const contents = entries.map((entry, at) => `export * as entry${at} from '${entry}';`).join('\n');
    const { errors } = await build({ ...browser, stdin: { contents, resolveDir: home } });
    expect(errors).toEqual([]);
  });
});

describe('a program that uses the package', () => {
  const nodenext = '--module nodenext --target es2022 --lib es2022,dom --strict'.split(' ');
  const report = (load: string) =>
    run('node', ['--input-type=module', '-e', `${load}; console.log(JSON.stringify(report))`]);

  test('compiles under nodenext, and runs the same as ESM and as CommonJS', async () => {
    await tool('tsc', [...nodenext, 'consumer.mts', 'consumer.cts']);
    const esm = await report("import { report } from './consumer.mjs'");
    expect(JSON.parse(esm)).toEqual(expected);
    expect(await report("import { report } from './consumer.cjs'")).toBe(esm);
  });

  test('is told the line that installs what is missing', async () => {
    await build({
      entryPoints: [join(home, 'consumer.ts')],
      outfile: join(home, 'alone.mjs'),
      format: 'esm',
    });
    const call =
      "import { withoutPeers } from './alone.mjs'; console.log((await withoutPeers()).join('\\n'))";
    const said = (await run('node', ['--input-type=module', '-e', call])).trim().split('\n');
    expect(said).toEqual([
      expect.stringContaining('npm install pdfkit @expo-google-fonts/be-vietnam-pro'),
      expect.stringContaining('npm install zxing-wasm'),
      expect.stringContaining('npm install qr'),
      expect.stringContaining('npm install @cwasm/webp'),
    ]);
  });

  test('compiles under bundler resolution', async () => {
    const bundler = '--module esnext --moduleResolution bundler --noEmit'.split(' ');
    expect(await tool('tsc', [...nodenext, ...bundler, 'consumer.ts'])).toBe('');
  });

  test('runs in an edge runtime, where there is no Buffer', async () => {
    const { outputFiles } = await build({ ...browser, entryPoints: [join(home, 'consumer.ts')] });
    const runtime = new EdgeRuntime();
    expect(runtime.evaluate('typeof Buffer')).toBe('undefined');
    const found = runtime.evaluate(`${outputFiles[0]?.text}; JSON.stringify(consumer.report)`);
    expect(JSON.parse(found)).toEqual(expected);
  });
});

describe('the vietqr command', () => {
  const vietqr = join(home, 'node_modules/.bin/vietqr');

  test('reads what the package wrote', async () => {
    const [payload = ''] = (
      await run(vietqr, ['encode', '--bank', 'VCB', '--account', '0011001234567'])
    ).split('\n');
    expect(await run(vietqr, ['decode', payload])).toContain('0011001234567');
  });

  test('serves codes, and cards from a thread of its own', async () => {
    const settings = { payee: { bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' } };
    writeFileSync(join(home, 'vietqr.json'), JSON.stringify(settings));
    const server = spawn(vietqr, ['serve', '--port', '0'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const base = await new Promise<string>((resolve) =>
        server.stdout.once('data', (data) => resolve(String(data).trim())),
      );
      const ask = async (picture: string) => {
        const { status, headers } = await fetch(`${base}/image/VCB-0011001234567-${picture}`);
        return [status, headers.get('content-type'), headers.get('x-vietqr-drawn')];
      };
      expect(await ask('qr_only.svg')).toEqual([200, 'image/svg+xml; charset=utf-8', null]);
      expect(await ask('compact2.png')).toEqual([200, 'image/png', 'code']);
    } finally {
      server.kill();
    }
    expect(await new Promise((resolve) => server.once('exit', resolve))).toBe(0);
  });

  test('has a file for each thing that package.json points at, and no import.meta where Hermes compiles', async () => {
    const files = (await run('tar', ['-tzf', tarball])).split('\n');
    const named = [...JSON.stringify(manifest).matchAll(/"\.\/(dist\/[^"]+)"/g)];
    expect(named.map(([, file]) => `package/${file}`).filter((file) => !files.includes(file))).toEqual([]);
    const contents = entries.map((entry, at) => `export * as e${at} from '${entry}';`).join('\n');
    const { outputFiles } = await build({
      ...browser,
      format: 'esm',
      stdin: { contents, resolveDir: home },
      external: Object.keys(manifest.peerDependencies),
    });
    expect(outputFiles[0]?.text).not.toContain('import.meta');
  });
});

/** What consumer.ts finds, wherever it runs. */
const expected = {
  account: '0011001234567',
  lite: '970436',
  payee: 3,
  again: true,
  bank: '970436',
  banks: true,
  scheme: 'vietqr',
  acceptsCut: false,
  schema: true,
  text: 'Do',
  svg: '<svg',
  png: [...Buffer.from('PNG')],
  terminal: 27,
  card: '<svg',
  shown: 2,
  doctor: 'vietqr',
  match: 'matched',
};

const browser = {
  bundle: true,
  write: false,
  platform: 'browser',
  format: 'iife',
  globalName: 'consumer',
  logLevel: 'silent',
} as const;

async function sourceNames(): Promise<Record<string, string[]>> {
  const names = entries.map(async (entry) => [entry, Object.keys(await import(entry)).sort()] as const);
  return Object.fromEntries(await Promise.all(names));
}

/** Runs a tool of this repository on the consumer's folder. */
function tool(name: string, args: readonly string[]): Promise<string> {
  return run(join(root, 'node_modules/.bin', name), args);
}

/** Runs a program in the consumer's folder and gives what it printed; a failure shows both streams. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const done = promisify(execFile)(program, [...args], { cwd: home });
  const { stdout } = await done.catch((error) => {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}
