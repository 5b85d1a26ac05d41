// Runs the packed package on the platforms it is for, and writes docs/reference/platforms.md from what they printed.
// The tools are installed into a folder of their own: node scripts/matrix.mjs [FOLDER]; `npm run build` comes first.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { nextApp } from './matrix/next-app.mjs';
import { page, pageInVietnamese } from './matrix/pages.mjs';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const home = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'vietqr-matrix-'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');

/** TypeScript from the oldest to the newest; `node10` ends with 6. */
const COMPILERS = ['5.0', '5.4', '5.5', '5.7', '5.9', '6.0', '7.0'];

/** Entries with types of zod or pdfkit, which begin with TypeScript 5.5. */
const LATER_TYPES = ['./schema', './pdf'];

/** What each platform is asked: a code is written, read, drawn and served, and a card tells what it lacks. */
const PROGRAM = `
import { decode, encode } from 'vietqr-kit';
import { card, safeSceneToPng } from 'vietqr-kit/documents';
import { hostedHandler } from 'vietqr-kit/hosted';
import { toPng } from 'vietqr-kit/png';
import { toSvg } from 'vietqr-kit/svg';
export async function check() {
  const said = [];
  const payload = encode({ bank: 'VCB', account: '0011001234567', amount: 5000 });
  if (decode(payload).amount === 5000) said.push('codec');
  if (toSvg(payload).startsWith('<svg') && toPng(payload)[1] === 80) said.push('draw');
  const drawn = await safeSceneToPng(card({ payload }));
  const isTold = !drawn.ok && ['package.missing', 'input.required'].includes(drawn.issues[0].code);
  if (drawn.ok || isTold) said.push(drawn.ok ? 'card' : 'card told');
  if (typeof Request === 'function') {
    const handle = hostedHandler({ accounts: [{ bank: 'VCB', account: '0011001234567' }] });
    const answer = await handle(new Request('http://localhost/image/VCB-0011001234567-qr_only.svg'));
    if (answer.status === 200) said.push('serve');
  }
  return said.join(', ');
}
`;

await install();
const platforms = {
  'Node 20': () => node('node20'),
  'Node 22': () => node('node22'),
  'Node 24': () => node('node24'),
  'Deno, without permissions': () =>
    tool('deno', ['run', '--no-remote', '--node-modules-dir=manual', 'run.mjs']),
  'Deno, reading allowed': () =>
    tool('deno', [
      'run',
      '--no-remote',
      '--node-modules-dir=manual',
      '--allow-read',
      '--allow-env',
      '--allow-ffi',
      '--allow-sys',
      'run.mjs',
    ]),
  Bun: () => tool('bun', ['run.mjs']),
  'one CommonJS file by esbuild (AWS Lambda)': lambda,
  'webpack, for browsers': webpacked,
  'Vite, for browsers': vited,
  'Next, app router': () => nexted([]),
  'Next, app router, by webpack': () => nexted(['--webpack']),
  'workerd (Cloudflare Workers)': workerd,
  'Hermes compiles (React Native)': hermes,
};
const [rows, types] = await Promise.all([platformRows(), typeRows()]);
writeFileSync(join(root, 'docs/reference/platforms.md'), page({ rows, types }));
writeFileSync(join(root, 'docs/reference/platforms.vi.md'), pageInVietnamese({ rows, types }));

/** One platform after another. */
async function platformRows() {
  const found = [];
  for (const [name, check] of Object.entries(platforms)) found.push(told([name, await outcome(check)]));
  return found;
}

/** The versions of TypeScript beside each other, each with one resolution after another. */
async function typeRows() {
  const found = COMPILERS.map(async (version) => {
    const own = [];
    for (const resolution of ['node10', 'node16', 'nodenext', 'bundler'])
      if (resolution !== 'node10' || version < '6')
        own.push(told([version, resolution, await outcome(() => typed(version, resolution))]));
    return own;
  });
  return (await Promise.all(found)).flat();
}

function told(row) {
  console.log(row.join(' | '));
  return row;
}

async function install() {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(home, 'check.mjs'), PROGRAM);
  writeFileSync(join(home, 'run.mjs'), "import { check } from './check.mjs';\nconsole.log(await check());\n");
  await run('npm', ['pack', root, '--ignore-scripts'], { cwd: home });
  const tarball = join(home, `${manifest.name}-${manifest.version}.tgz`);
  const tools = [
    'node20@npm:node@20',
    'node22@npm:node@22',
    'node24@npm:node@24',
    'deno@2',
    'bun@1',
    'miniflare@4',
    'hermes-compiler',
    'webpack@5',
    'vite@7',
    'next@16',
    'react@19',
    'react-dom@19',
  ];
  const compilers = COMPILERS.map((version) => `ts${version.replace('.', '')}@npm:typescript@${version}`);
  const flags = ['--no-audit', '--no-fund', '--legacy-peer-deps'];
  await run('npm', ['install', tarball, ...tools, ...compilers, ...flags], { cwd: home, timeout: 600_000 });
}

/** What a check printed, or the first line of why it failed. */
async function outcome(check) {
  try {
    return await check();
  } catch (error) {
    const words = String(error.stdout || error.stderr || error.message);
    return `fails: ${
      words
        .split('\n')
        .find((line) => /error|Error|cannot/i.test(line))
        ?.trim()
        .slice(0, 120) ?? words.slice(0, 80)
    }`;
  }
}

async function program(file, args) {
  const { stdout } = await run(file, args, { cwd: home, timeout: 600_000 });
  return stdout.trim().split('\n').at(-1);
}

function node(name) {
  return program(join(home, 'node_modules', name, 'bin/node'), ['run.mjs']);
}

function tool(name, args) {
  return program(join(home, 'node_modules/.bin', name), args);
}

async function bundle(options) {
  const outfile = join(home, options.outfile);
  await build({
    absWorkingDir: home,
    bundle: true,
    logLevel: 'silent',
    tsconfigRaw: {},
    external: Object.keys(manifest.peerDependencies),
    ...options,
    outfile,
  });
  return outfile;
}

async function lambda() {
  const contents = "import { check } from './check.mjs'; check().then(console.log);";
  const file = await bundle({
    stdin: { contents, resolveDir: home },
    format: 'cjs',
    platform: 'node',
    outfile: 'lambda.cjs',
  });
  return program(process.execPath, [file]);
}

/** Bundles the check as an app without our optional packages does, of which webpack warns, in one file, and runs what came out. */
async function webpacked() {
  const start = `import webpack from 'webpack';
    const options = { mode: 'production', target: 'web', entry: './run.mjs', output: { path: import.meta.dirname + '/webpacked', filename: 'app.cjs', publicPath: '' }, plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })], performance: false };
    webpack(options, (error, stats) => {
      const faults = [error, ...(stats?.compilation.errors ?? [])].filter(Boolean);
      for (const fault of faults) console.error('error', fault.message.split('\\n').at(0));
      process.exitCode = faults.length;
    });`;
  writeFileSync(join(home, 'webpack.mjs'), start);
  await run(process.execPath, ['webpack.mjs'], { cwd: home, timeout: 900_000 });
  return program(process.execPath, ['webpacked/app.cjs']);
}

async function vited() {
  const start = `import { build } from 'vite';
    await build({ logLevel: 'warn', build: { target: 'es2022', outDir: 'vited', rollupOptions: { input: 'run.mjs', output: { entryFileNames: 'app.mjs' } } } });`;
  writeFileSync(join(home, 'vite.mjs'), start);
  await run(process.execPath, ['vite.mjs'], { cwd: home, timeout: 900_000 });
  return program(process.execPath, ['vited/app.mjs']);
}

/** Builds an app and tells what its pages, which the build renders, hold. */
async function nexted(flags) {
  const app = join(home, 'next');
  rmSync(app, { recursive: true, force: true });
  for (const [file, text] of Object.entries(nextApp(home))) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    writeFileSync(join(app, file), text);
  }
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', CI: 'true' };
  const next = join(home, 'node_modules/next/dist/bin/next');
  await run(process.execPath, [next, 'build', ...flags], { cwd: app, env, timeout: 600_000 });
  const page = readFileSync(join(app, '.next/server/app/index.html'), 'utf8').replaceAll('<!-- -->', '');
  const [, server] = /server: ([^;]+);/.exec(page) ?? [];
  const [, client] = /client: ([^;]+);/.exec(page) ?? [];
  const [, p, n, g] = readFileSync(join(app, '.next/server/app/code.png.body'));
  const drawn = page.includes('<svg') && String.fromCharCode(p, n, g) === 'PNG';
  return `server component: ${server}; route: ${drawn ? 'draw' : 'fails'}; client component: ${client}`;
}

async function workerd() {
  const contents =
    "import { check } from './check.mjs'; export default { fetch: async () => new Response(await check()) };";
  const file = await bundle({
    stdin: { contents, resolveDir: home },
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd'],
    outfile: 'worker.mjs',
  });
  const start = `import { Miniflare } from 'miniflare';
    const worker = new Miniflare({ modules: [{ type: 'ESModule', path: ${JSON.stringify(file)} }], host: '127.0.0.1', port: 0, compatibilityDate: '2026-01-01' });
    console.log(await (await worker.dispatchFetch('http://localhost/')).text());
    await worker.dispose();`;
  writeFileSync(join(home, 'workerd.mjs'), start);
  return program(join(home, 'node_modules/node22/bin/node'), ['workerd.mjs']);
}

/** Entries of which Hermes can make byte code; those for Node alone, such as the ledger, are among them. */
async function hermes() {
  const compiler = join(home, 'node_modules/hermes-compiler/hermesc/linux64-bin/hermesc');
  if (!existsSync(compiler)) throw new Error('no compiler for this machine');
  const failed = [];
  for (const entry of entries) {
    const contents = `export * from '${manifest.name}${entry.slice(1)}';`;
    const file = await bundle({
      stdin: { contents, resolveDir: home },
      format: 'iife',
      globalName: 'entry',
      platform: 'browser',
      conditions: ['react-native'],
      target: 'es2020',
      // Metro and Babel lower these before Hermes sees them.
      supported: { 'async-generator': false, 'for-await': false, 'dynamic-import': false },
      outfile: 'hermes.js',
    }).catch(() => undefined);
    const compiled =
      file &&
      (await run(compiler, ['-emit-binary', '-O', '-out', join(home, 'hermes.hbc'), file]).then(
        () => true,
        () => false,
      ));
    if (!compiled) failed.push(entry);
  }
  return `${entries.length - failed.length} of ${entries.length} entries${failed.length > 0 ? `; not ${failed.join(', ')}` : ''}`;
}

/** Compiles a consumer of every entry without skipping declarations, as ES modules and, where a resolution tells them apart, as CommonJS. */
async function typed(version, resolution) {
  const isPlain = resolution === 'node10' || resolution === 'bundler';
  for (const ending of isPlain ? ['ts'] : ['mts', 'cts']) await compiled(version, resolution, ending);
  return version < '5.5' ? `compiles, but for ${LATER_TYPES.join(' and ')}` : 'compiles';
}

async function compiled(version, resolution, ending) {
  const folder = join(home, `types-${version}-${resolution}-${ending}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `use.${ending}`), consumer(version));
  const module = { bundler: 'esnext', node10: 'commonjs' }[resolution] ?? resolution;
  const compilerOptions = {
    ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...(resolution === 'node10' && { esModuleInterop: true }),
    ...{
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      module,
      moduleResolution: resolution,
    },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`use.${ending}`] }));
  const compiler = join(home, 'node_modules', `ts${version.replace('.', '')}`, 'bin/tsc');
  await run(process.execPath, [compiler, '-p', folder], { cwd: folder });
}

/** What a consumer writes: every entry, and bytes where the platform takes them. */
function consumer(version) {
  const some = entries.filter((entry) => version >= '5.5' || !LATER_TYPES.includes(entry));
  const all = some.map((entry, at) => `export * as e${at} from 'vietqr-kit${entry.slice(1)}';`);
  const pdf = `import { toPdf } from 'vietqr-kit/pdf';
export const file = async (pages: Parameters<typeof toPdf>[0]) => new Blob([await toPdf(pages)]);`;
  return `${all.join('\n')}
import { encode } from 'vietqr-kit';
import { sceneToPng } from 'vietqr-kit/documents';
import { toPng } from 'vietqr-kit/png';
export const answer = new Response(toPng(encode({ bank: 'VCB', account: '1', amount: undefined })));
export const picture = async (scene: Parameters<typeof sceneToPng>[0]) => new Response(await sceneToPng(scene));
${some.includes('./pdf') ? pdf : ''}`;
}
