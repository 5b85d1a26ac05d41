import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  card,
  receipt,
  safeSceneToJpeg,
  safeSceneToPng,
  sceneToJpeg,
  sceneToPng,
} from '../../src/documents/index.ts';
import { fontPaths, readFonts } from '../../src/documents/output/optional-packages.ts';
import { toEscPos } from '../../src/documents/output/raster/escpos.ts';
import { readJpegFrame } from '../../src/images/jpeg.ts';
import { finish } from '../../src/issues/finish.ts';
import { documentsMessages } from '../../src/issues/messages/domains.ts';
import { describeIssue } from '../../src/issues/messages/index.ts';
import { unwrap } from '../../src/issues/result.ts';
import { scan } from '../../src/scan/scan.ts';
import { openPng } from '../kit/drawing/pictures.ts';
import { zxing } from '../kit/drawing/readers.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { GALLERY } from './gallery.ts';

vi.setConfig({ testTimeout: 60_000 });

const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
const jpegWasm = readFileSync(require.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
const fonts = unwrap(finish(documentsMessages, readFonts));
const CARD = card({ payload: PAYLOADS.amount, preset: 'compact' });

/** The first page of each kind: the pages of one kind are drawn by the same rules. */
const SAMPLE = Object.entries(GALLERY).filter(
  ([name], at, all) => all.findIndex(([other]) => kindOf(other) === kindOf(name)) === at,
);

function kindOf(name: string): string {
  return name.split('-')[0] ?? name;
}

afterEach(() => vi.unstubAllGlobals());

describe('a page is drawn by wasm as by native code', () => {
  test('of every kind', () => {
    expect(SAMPLE.length).toBeGreaterThanOrEqual(11);
  });

  test.each(SAMPLE)('%s', async (_, scene) => {
    const dpi = scene.medium === 'screen' ? 96 : 60;
    const [native, own] = [await sceneToPng(scene, { dpi }), await sceneToPng(scene, { dpi, wasm, fonts })];
    expect(Buffer.compare(own, native)).toBe(0);
  });

  test('in dots of a printer too', async () => {
    const slip = receipt({ payload: PAYLOADS.amount, issuer: 'BÚN RIÊU CÔ BẢY', payer: [], items: [] });
    expect(Buffer.compare(await toEscPos(slip, { wasm, fonts }), await toEscPos(slip))).toBe(0);
  });
});

describe('a page as JPEG', () => {
  const pages = SAMPLE.filter(([name]) => /^(?:card|slips|receipt|labels)/.test(name));

  test.each(pages)('%s has the size of the PNG, and its codes are read', async (_, scene) => {
    const [jpeg, png] = [await sceneToJpeg(scene), await sceneToPng(scene)];
    const { width, height } = openPng(png);
    expect(readJpegFrame(jpeg)).toMatchObject({ width, height, precision: 8 });
    const texts = scene.items.flatMap((item) => (item.kind === 'code' ? [item.matrix.text] : [])).sort();
    expect((await scan(jpeg)).map(({ text }) => text).sort()).toEqual(texts);
    expect((await zxing(jpeg, 255)).sort()).toEqual(texts);
  });

  test('is smaller where less quality is asked for', async () => {
    const sizes = [60, 90, 100].map(async (quality) => (await sceneToJpeg(CARD, { quality })).length);
    const [low = 0, usual = 0, high = 0] = await Promise.all(sizes);
    expect(low).toBeLessThan(usual);
    expect(usual).toBeLessThan(high);
  });
});

describe('where no packages can be read', () => {
  const { process } = globalThis;
  const nowhere = () => vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });

  test('pages are drawn from the files that are given', async () => {
    nowhere();
    expect(await zxing(await sceneToPng(CARD, { wasm, fonts }))).toEqual([PAYLOADS.amount]);
    const module = await WebAssembly.compile(jpegWasm);
    expect(await zxing(await sceneToJpeg(CARD, { wasm, fonts, jpegWasm: module }))).toEqual([
      PAYLOADS.amount,
    ]);
  });

  test('and wasm is asked for', async () => {
    nowhere();
    const result = await safeSceneToPng(CARD, { fonts });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'input.required', path: ['wasm'] }] });
  });

  test('and the fonts', () => {
    nowhere();
    const result = finish(documentsMessages, fontPaths);
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'input.required', path: ['fonts'] }] });
  });

  test('and the file for JPEG, in both languages', async () => {
    nowhere();
    const result = await safeSceneToJpeg(CARD, { wasm, fonts });
    const [issue] = result.ok ? [] : result.issues;
    expect(issue).toMatchObject({ code: 'input.required', path: ['jpegWasm'] });
    expect(issue && [describeIssue(issue, 'en'), describeIssue(issue, 'vi')]).toMatchInlineSnapshot(`
      [
        "jpegWasm: required; give the bytes, the compiled module or the address of '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'",
        "chưa có tệp wasm cho JPEG; cần nội dung, mô-đun đã dịch hoặc địa chỉ của tệp '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'",
      ]
    `);
  });
});

describe('files that do not work are told', () => {
  test.each([
    [
      'a font that is none',
      { wasm, fonts: { ...fonts, bold: fonts.bold.subarray(0, 40) } },
      ['fonts', 'bold'],
    ],
  ])('%s', async (_, given, path) => {
    const result = await safeSceneToPng(CARD, given);
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'input.value', path }] });
  });
});
