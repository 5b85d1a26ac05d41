import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import manifest from './package.json' with { type: 'json' };
import { asConstants } from './scripts/build/constants.ts';
import { LINE } from './scripts/build/line.ts';

const { name, version } = manifest;

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * The core of `qrcode` is CommonJS, of which a bundler keeps every function and adds helpers of its own: together 0.8 kB of
 * each drawing entry. Written as ES modules, only what is used stays.
 */
const qrcodeAsEsModules: Plugin = {
  name: 'qrcode-as-es-modules',
  setup({ onLoad }) {
    onLoad({ filter: /qrcode[\\/]lib[\\/]core[\\/][\w-]+\.js$/ }, async ({ path }) => {
      const contents = asEsModule(await readFile(path, 'utf8'));
      if (/\b(?:require|exports)\b/.test(contents)) throw new Error(`${path} is written in another way`);
      return { contents, loader: 'js' };
    });
  },
};

function asEsModule(source: string): string {
  return source
    .replace(/^const (\w+) = require\('(\.\/[\w-]+)'\)\.(\w+)/gm, "import { $3 as $1 } from '$2.js'")
    .replace(/^const (\w+) = require\('(\.\/[\w-]+)'\)/gm, "import * as $1 from '$2.js'")
    .replace(/^exports\.(\w+) = function (?:\w+ )?\(/gm, 'export function $1 (')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/\bexports\.(\w+)/g, '$1');
}

/** Leaves the address of the package to the condition by which it is imported (`imports` of package.json). */
const addressByCondition: Plugin = {
  name: 'address-by-condition',
  setup({ onResolve }) {
    onResolve({ filter: /\/own-address\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: '#own-address', external: true },
    );
  },
};

/** Of `qrcode` and `crc` only the cores are used; they are bundled (THIRD-PARTY-NOTICES.md), so that nothing else is installed. */
const bundledCores: Options = {
  noExternal: [/^(?:qrcode|crc)\//],
  esbuildPlugins: [qrcodeAsEsModules, addressByCondition],
};

/** Writes letters of regular expressions as escapes, which esbuild does with texts alone: a page may be in any encoding. */
const asciiOnly: NonNullable<Options['plugins']>[number] = {
  name: 'ascii-only',
  renderChunk: (code) => ({
    code: code.replace(
      /[^\n\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  }),
};

/** Stands before the files that a page takes alone. */
const PAGE_BANNER = `/*! ${name} ${version} | MIT | holds parts of qrcode, Copyright (c) 2012 Ryan Day, and crc, Copyright 2014 Alex Gorbatchev, both MIT: see THIRD-PARTY-NOTICES.md */`;

const constants: NonNullable<Options['plugins']>[number] = {
  name: 'constants',
  renderChunk: (code) => ({ code: asConstants(code) }),
};

const shared = { target: 'es2020', sourcemap: false, clean: false } as const;

/** One file for a page without a bundler: for `<script src>` with the global `vietqr`, or for `import` by its address. */
function onePage(format: 'iife' | 'esm'): Options {
  return {
    ...shared,
    entry: { 'vietqr.min': 'src/browser.ts' },
    format,
    ...(format === 'iife' && { globalName: 'vietqr' }),
    outExtension: () => ({ js: format === 'iife' ? '.js' : '.mjs' }),
    platform: 'browser',
    minify: true,
    dts: false,
    banner: { js: PAGE_BANNER },
    define: { 'import.meta.url': 'undefined' },
    noExternal: [/./],
    esbuildPlugins: [qrcodeAsEsModules],
    plugins: [asciiOnly],
  };
}

/**
 * The public entries. Shared chunks are imported in the order of the entries that share them. With these first, the bank table
 * comes before the code in an app's bundle and not between its parts, which then compress better.
 */
const LIBRARY = {
  entry: {
    index: 'src/index.ts',
    banks: 'src/banks/index.ts',
    schema: 'src/payment/schema/index.ts',
    profiles: 'src/profiles/index.ts',
    inspect: 'src/inspect/index.ts',
    messages: 'src/issues/messages/index.ts',
    text: 'src/text/index.ts',
    cpm: 'src/cpm/index.ts',
    emv: 'src/emv/index.ts',
    lite: 'src/lite.ts',
    scan: 'src/scan/index.ts',
    'scan/lite': 'src/scan/lite.ts',
    svg: 'src/draw/svg.ts',
    png: 'src/draw/png.ts',
    jpeg: 'src/draw/jpeg.ts',
    terminal: 'src/draw/terminal.ts',
    documents: 'src/documents/index.ts',
    pdf: 'src/documents/output/pdf/index.ts',
    escpos: 'src/documents/output/raster/escpos.ts',
    reference: 'src/reference/index.ts',
    tables: 'src/tables/index.ts',
    statements: 'src/statements/index.ts',
    reconcile: 'src/reconcile/index.ts',
    issuing: 'src/issuing/index.ts',
    registry: 'src/registry/index.ts',
    ledger: 'src/ledger/index.ts',
    hosted: 'src/hosted/index.ts',
    elements: 'src/elements/index.ts',
  },
} as const;

/** What Node, Deno and Bun get as one file each, by the condition `node`: a process that starts for one code opens one file. */
const ONE_FILE = ['index', 'lite', 'banks', 'emv', 'svg', 'png', 'terminal', 'documents', 'text'] as const;

/**
 * The command line and its threads. They are built with the entries, so that the tarball holds once what they share; blanks go in
 * scripts/twins.ts.
 */
const COMMAND_LINE = {
  entry: {
    cli: 'src/cli/main.ts',
    'card-thread': 'src/cli/server/card-thread.ts',
    'paper-thread': 'src/cli/shared/issuing/threads/paper-thread.ts',
  },
} as const;

export default defineConfig([
  {
    ...shared,
    ...bundledCores,
    entry: { ...LIBRARY.entry, ...COMMAND_LINE.entry },
    format: ['esm'],
    platform: 'neutral',
    external: [/^node:/],
    splitting: true,
    treeshake: false,
    clean: true,
    plugins: [constants],
  },
  {
    ...shared,
    ...LIBRARY,
    format: ['cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    ...bundledCores,
    entry: Object.fromEntries(ONE_FILE.map((name) => [name, LIBRARY.entry[name]])),
    outDir: 'dist/node',
    format: ['esm'],
    platform: 'neutral',
    splitting: false,
    plugins: [constants],
    esbuildOptions(options) {
      options.minifySyntax = true;
      options.minifyWhitespace = true;
      options.lineLimit = LINE;
    },
  },
  {
    ...shared,
    entry: { 'own-address': 'src/bytes/own-address.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    esbuildOptions(options, { format }) {
      if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '__filename' };
    },
  },
  {
    ...shared,
    entry: { 'no-address': 'src/bytes/own-address.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    define: { 'import.meta.url': 'undefined' },
  },
  ...(['iife', 'esm'] as const).map((format): Options => onePage(format)),
]);
