import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sceneToJpeg, sceneToPng } from '../../src/documents/index.ts';
import { toJpeg } from '../../src/draw/jpeg.ts';
import { GALLERY } from '../documents/gallery.ts';
import { serve, startBrowser } from '../kit/browser/browser.ts';
import { filmOf } from '../kit/browser/film.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { hasTools } from '../kit/tools.ts';
import { draw } from '../oracle/picture.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-pictures-'));
const require = createRequire(import.meta.url);
const { 'notice-a4': NOTICE, 'card-compact2-full': CARD } = GALLERY;

const FILES = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'jpeg.wasm': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'regular.ttf': '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'bold.ttf': '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;

/** Draws what it is asked in a page and in a worker alike; the answer is in base64. */
const DRAW = `
import { safeSceneToPng, sceneToJpeg, sceneToPng } from 'vietqr-kit/documents';
import { toJpeg } from 'vietqr-kit/jpeg';
const bytes = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer());
export async function draw(what, source, given) {
  if (what === 'nothing given') return (await safeSceneToPng(source)).issues.map(({ code, path }) => code + ' ' + path);
  const fonts = { regular: await bytes('regular.ttf'), bold: await bytes('bold.ttf') };
  const wasm = given === 'address' ? new URL('resvg.wasm', location.href) : await bytes('resvg.wasm');
  const jpegWasm = 'jpeg.wasm';
  const made = what === 'png' ? await sceneToPng(source, { wasm, fonts })
    : what === 'jpeg' ? await sceneToJpeg(source, { wasm, fonts, jpegWasm })
    : await toJpeg(source, { size: 300, wasm: jpegWasm });
  return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
}`;

const PAGE = `import { draw } from './draw.js';
globalThis.drawHere = draw;
globalThis.drawInWorker = (...asked) => new Promise((resolve, reject) => {
  const worker = new Worker('worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = reject;
  worker.postMessage(asked);
});`;

const WORKER = `import { draw } from './draw.js';
onmessage = async ({ data }) => postMessage(await draw(...data).catch(String));`;

describe.runIf(hasTools('chromium'))('pictures that a browser draws', () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let server: Awaited<ReturnType<typeof serve>>;
  let page: Page;

  beforeAll(async () => {
    for (const [name, file] of Object.entries(FILES)) copyFileSync(require.resolve(file), join(folder, name));
    const film = join(folder, 'camera.y4m');
    writeFileSync(film, filmOf(draw(PAYLOADS.amount, 4)));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');
    writeFileSync(join(folder, 'page.js'), PAGE);
    writeFileSync(join(folder, 'worker.js'), WORKER);
    await build({
      stdin: { contents: DRAW, resolveDir: root },
      outfile: join(folder, 'draw.js'),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    });
    [browser, server] = await Promise.all([startBrowser(film), serve(folder)]);
    page = await browser.context.newPage();
    await page.goto(server.url);
  });

  afterAll(async () => {
    server?.stop();
    await browser?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const drawn = (where: 'drawHere' | 'drawInWorker', ...asked: readonly unknown[]): Promise<unknown> =>
    page.evaluate(([name, given]) => Reflect.get(globalThis, name)(...given), [where, asked] as const);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

  test.each(['drawHere', 'drawInWorker'] as const)('%s: the bytes that Node makes', async (where) => {
    for (const scene of [CARD, NOTICE]) {
      if (!scene) throw new Error('no such page in the gallery');
      expect(await drawn(where, 'png', scene)).toBe(base64(await sceneToPng(scene)));
      expect(await drawn(where, 'jpeg', scene, 'address')).toBe(base64(await sceneToJpeg(scene)));
    }
    expect(await drawn(where, 'code', PAYLOADS.amount)).toBe(
      base64(await toJpeg(PAYLOADS.amount, { size: 300 })),
    );
  });

  test('and what has to be given is asked for', async () => {
    expect(await drawn('drawHere', 'nothing given', CARD)).toEqual(['input.required wasm']);
  });
});
