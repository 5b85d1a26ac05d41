// Bundles app from the package's own dist into app/dist, with everything the page needs beside it.
// Usage: npm run build && node scripts/web.mjs
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const web = join(import.meta.dirname, '../app');
const out = join(web, 'dist');
const FONT = '@expo-google-fonts/be-vietnam-pro';
const FONTS = ['400Regular', '700Bold'];
const { resolve } = createRequire(import.meta.url);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const bundles = await Promise.all([
  bundle('main.ts', 'main.js'),
  bundle('lazy/reader.ts', 'reader.js', 'vietqrReader'),
  bundle('lazy/paper.ts', 'paper.js', 'vietqrPaper'),
]);
for (const file of ['index.html', 'style.css']) copyFileSync(join(web, file), join(out, file));
for (const weight of FONTS) {
  copyFileSync(resolve(`${FONT}/${weight}/BeVietnamPro_${weight}.ttf`), join(out, `${weight}.ttf`));
}
const sources = bundles.flat().filter((file) => file.startsWith('src/'));
if (sources.length > 0) throw new Error(`the page must be made of dist, not of ${sources.join(', ')}`);

/** A plain script, which unlike a module also runs in a page that was opened as a file; it gives back its sources. */
async function bundle(source, outfile, globalName) {
  const { metafile } = await build({
    entryPoints: [join(web, 'src', source)],
    outfile: join(out, outfile),
    bundle: true,
    minify: true,
    format: 'iife',
    ...(globalName && { globalName }),
    platform: 'browser',
    target: 'es2022',
    loader: { '.wasm': 'binary', '.ttf': 'binary' },
    // A plain script has no address of its own; pdfkit asks for one when it loads.
    define: { 'import.meta.url': 'document.baseURI' },
    external: ['@resvg/resvg-js'],
    // The paths of tsconfig.json lead to the sources of the package; the page takes what users get.
    tsconfigRaw: {},
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}
