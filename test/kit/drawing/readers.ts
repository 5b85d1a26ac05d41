import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { fontPaths } from '../../../src/documents/output/optional-packages.ts';
import { finish } from '../../../src/issues/finish.ts';
import { documentsMessages } from '../../../src/issues/messages/en/documents.ts';
import { unwrap } from '../../../src/issues/result.ts';
import { hasTools } from '../tools.ts';

/** Pixels, red green blue alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Whether poppler's tools are there, to draw and read PDF files. */
export const POPPLER = hasTools('poppler-utils');

export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const require = createRequire(import.meta.url);
await prepareZXingModule({
  overrides: { wasmBinary: readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer },
  fireImmediately: true,
});

/** Reads all codes in a picture with zxing-wasm. */
export async function zxing(image: Pixels | Uint8Array, most = 1): Promise<string[]> {
  const source = image instanceof Uint8Array ? image : { ...image, colorSpace: 'srgb' as const };
  const found = await readBarcodes(source, { formats: ['QRCode'], maxNumberOfSymbols: most });
  return found.map(({ text }) => text);
}

/** Reads the one code in a picture with `qr`. */
export function paulmillr(image: Pixels): string {
  return decodeQR(image);
}

/** Draws an SVG with our typeface only. */
export function drawSvg(svg: string, width: number): Pixels {
  const { regular, bold } = unwrap(finish(documentsMessages, fontPaths));
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [regular, bold], defaultFontFamily: 'Be Vietnam Pro' },
  }).render();
  return { width: image.width, height: image.height, data: new Uint8ClampedArray(image.pixels) };
}

/** Draws one part of all pages of a PDF with poppler; the part is given in pixels. */
export function drawPdf(pdf: Uint8Array, dpi: number, part: Part): Pixels[] {
  const cut = ['-x', part.x, '-y', part.y, '-W', part.width, '-H', part.height].map(String);
  return withPdfFile(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), ...cut, file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pages.sort().map((name) => fromPgm(readFileSync(join(folder, name))));
  });
}

/** Takes the text out of a PDF with poppler. */
export function textOfPdf(pdf: Uint8Array): string {
  return withPdfFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
}

/** Cuts a part out of a picture. */
export function crop(image: Pixels, at: Part): Pixels {
  const [left, top] = [Math.round(at.x), Math.round(at.y)];
  const width = Math.min(Math.round(at.width), image.width - left);
  const height = Math.min(Math.round(at.height), image.height - top);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * image.width + left) * 4;
    data.set(image.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { width, height, data };
}

/** Writes a PDF into a file for as long as it is used. */
export function withPdfFile<T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fromPgm(bytes: Uint8Array): Pixels {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 40));
  const [all = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head) ?? [];
  const pixels = new Uint32Array(Number(width) * Number(height));
  for (let i = 0; i < pixels.length; i++) pixels[i] = 0xff000000 | ((bytes[all.length + i] ?? 0) * 0x010101);
  return { width: Number(width), height: Number(height), data: new Uint8ClampedArray(pixels.buffer) };
}
