import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packages from '../../package.json' with { type: 'json' };
import { entries, manifest } from '../kit/package.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'vietqr-layout-'));
const folder = join(home, 'node_modules', manifest.name);

beforeAll(async () => {
  await run('npm', ['pack', root, '--ignore-scripts']);
  await run('mkdir', ['-p', folder]);
  const tarball = `${manifest.name}-${manifest.version}.tgz`;
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  for (const name of Object.keys(packages.dependencies))
    symlinkSync(join(root, 'node_modules', name), join(home, 'node_modules', name));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('each condition', () => {
  /** The platforms of package.json, as their bundlers ask for them. */
  const conditions: readonly (readonly [name: string, wanted: readonly string[], address: string])[] = [
    ['node', ['node'], 'own-address'],
    ['browser', ['browser'], 'no-address'],
    ['workerd', ['workerd', 'worker', 'browser'], 'no-address'],
    ['workerd beside node', ['workerd', 'node'], 'no-address'],
    ['react-native', ['react-native'], 'no-address'],
    ['none of them', [], 'no-address'],
  ];

  test.each(conditions)(
    '%s finds a file for every entry, and its address',
    async (_name, wanted, address) => {
      const { files, text } = await bundled(wanted, entries);
      expect(files.filter((file) => /(?:own|no)-address/.test(file))).toEqual([`dist/${address}.js`]);
      expect(text.includes('import.meta')).toBe(address === 'own-address');
    },
  );

  test.each(conditions)('%s lets every entry be required', async (_name, wanted, address) => {
    const { files, text } = await bundled(wanted, entries, 'require');
    expect(files.filter((file) => /-address/.test(file))).toEqual([`dist/${address}.cjs`]);
    expect(text).not.toContain('import.meta');
    expect(files.filter((file) => !file.endsWith('.cjs'))).toEqual([]);
  });

  test('node gets one file for an entry that has one, and no other gets it', async () => {
    const whole = readdirSync(join(folder, 'dist/node'));
    expect(whole).toEqual(expect.arrayContaining(['index.js', 'lite.js', 'png.js', 'svg.js']));
    for (const file of whole) {
      const entry = file === 'index.js' ? manifest.name : `${manifest.name}/${file.replace('.js', '')}`;
      const inNode = (await bundled(['node'], [entry])).files;
      expect(inNode.filter((name) => !name.endsWith('-address.js'))).toEqual([`dist/node/${file}`]);
      const elsewhere = (await bundled(['browser'], [entry])).files;
      expect(elsewhere.filter((name) => name.startsWith('dist/node/'))).toEqual([]);
    }
  });

  test('Node itself opens the one file, and the chunks with the same names elsewhere', async () => {
    writeFileSync(
      join(home, 'both.mjs'),
      `const names = async (file) => Object.keys(await import(file)).sort().join();
       const whole = ${JSON.stringify(readdirSync(join(folder, 'dist/node')))};
       for (const file of whole) {
         const at = import.meta.resolve(\`${manifest.name}/\${file.slice(0, -3)}\`.replace('/index', ''));
         if (!at.endsWith(\`/dist/node/\${file}\`)) throw new Error(at);
         if ((await names(at)) !== (await names(at.replace('/node/', '/')))) throw new Error(file);
       }
       console.log(whole.length);`,
    );
    expect(Number(await run('node', ['both.mjs']))).toBe(readdirSync(join(folder, 'dist/node')).length);
  });
});

describe('the code', () => {
  const files = () =>
    readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.[cm]?js$/.test(file),
    );

  test('is ES2020 in every file: nothing is newer than what that target leaves as it is', async () => {
    const newer: string[] = [];
    for (const file of files()) {
      const code = readFileSync(join(folder, 'dist', file), 'utf8');
      if (!(await isWithin('es2020', code))) newer.push(file);
    }
    expect(newer).toEqual([]);
  });

  test.each([
    'let a; a ??= 1;',
    'class A { b = 1 }',
    'await 1;',
    'class A { static { 1 } }',
    'class A { #b() {} }',
  ])('that is newer is seen: %s', async (code) => {
    expect(await isWithin('es2020', code)).toBe(false);
    expect(await isWithin('es2022', code)).toBe(true);
  });

  test('shows a line of a terminal or some, no file whole, where an error ends a program', () => {
    const longest = files().flatMap((file) => {
      if (/\.min\./.test(file)) return [];
      const lines = readFileSync(join(folder, 'dist', file), 'utf8').split('\n');
      return lines.filter((line) => line.length > 20_000).map(() => file);
    });
    expect(longest).toEqual([]);
  });
});

describe('the pages of the tarball', () => {
  const pages = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

  test('lead to files of the tarball', () => {
    const dead = pages().flatMap((page) =>
      linksOf(readFileSync(join(folder, page), 'utf8'))
        .map((link) => join(dirname(page), link))
        .filter((file) => !existsSync(join(folder, file)))
        .map((file) => `${page} → ${file}`),
    );
    expect(pages().length).toBeGreaterThan(30);
    expect(dead).toEqual([]);
  });

  test('are read for links in all their forms', () => {
    const page =
      '[a](b.md#c) ![d](e.png) <a href="f.md">\n[g]: h.md\n[i](https://x.vn/y) [j](#k) `[l](m.md)`';
    expect(linksOf(page)).toEqual(['b.md', 'e.png', 'f.md', 'h.md']);
  });
});

test('npm publish --dry-run takes the package, and corrects nothing in it', async () => {
  const args = ['publish', root, '--dry-run', '--ignore-scripts', '--json', '--offline'];
  const { stdout, stderr } = await promisify(execFile)('npm', args, { cwd: home, maxBuffer: 1e8 });
  expect(stdout).toContain(`"id": "${manifest.name}@${manifest.version}"`);
  expect(stderr).not.toMatch(/errors? corrected|npm (?:error|ERR)/);
});

/** Relative links of a page, without their anchors. */
function linksOf(page: string): readonly string[] {
  const text = page.replaceAll(/```.*?```|`[^`\n]*`/gs, '');
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)];
  return found
    .map(([, inline, attribute, reference]) => inline ?? attribute ?? reference ?? '')
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
    .map((link) => link.replace(/#.*$/, ''));
}

/** Whether a target changes nothing of a program. */
async function isWithin(target: string, code: string): Promise<boolean> {
  const printed = (to: string) => transform(code, { target: to, format: 'esm' }).then((made) => made.code);
  return (await printed(target).catch(() => undefined)) === (await printed('esnext'));
}

/** Bundles entries as a platform does, and tells which files of the package that took. */
async function bundled(conditions: readonly string[], names: readonly string[], how = 'import') {
  const lines = names.map((entry, at) =>
    how === 'import' ? `export * as e${at} from '${entry}';` : `exports.e${at} = require('${entry}');`,
  );
  const { metafile, outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: home },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    format: how === 'import' ? 'esm' : 'cjs',
    conditions: [...conditions],
    external: [...Object.keys(packages.dependencies), ...Object.keys(manifest.peerDependencies)],
    absWorkingDir: home,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs)
    .filter((file) => file !== '<stdin>')
    .map((file) => relative(folder, join(home, file)));
  return { files, text: outputFiles[0]?.text ?? '' };
}

async function run(program: string, args: readonly string[]): Promise<string> {
  const done = promisify(execFile)(program, [...args], { cwd: home, maxBuffer: 1e8 });
  const { stdout } = await done.catch((error) => {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}
