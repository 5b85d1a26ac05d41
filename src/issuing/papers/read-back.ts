import { inflate } from '../../bytes/deflate.ts';
import { symbolCells } from '../../documents/output/pdf/symbol.ts';
import type { Size } from '../../images/pixels.ts';
import { readPngBits } from '../../images/png/bits.ts';
import { decodePng } from '../../images/png/decode.ts';
import { readModules } from '../../qr/read.ts';

/** Reads the text of a symbol by its modules, row by row; nothing where it is not whole. */
export type ModulesReader = (cells: Uint8Array) => string | undefined;

/**
 * Makes a reader for several files with the same symbols: modules that were read already, each of them the same, are not read again.
 */
export function rememberingReader(): ModulesReader {
  const read = new Map<string, string | undefined>();
  return (cells) => {
    const name = byteText(cells);
    const known = read.get(name);
    if (known !== undefined) return known;
    const text = readModules(cells);
    read.set(name, text);
    return text;
  };
}

/** Reads the code of a finished PNG file by its modules; nothing where it is not whole. */
export function readPngCode(png: Uint8Array, read: ModulesReader = readModules): string | undefined {
  const picture = openOwnPicture(png);
  if (!picture) return undefined;
  const { width, height, isDark, takeRow } = picture;
  let border = 0;
  while (border < width && !isDark(border, border)) border++;
  let finder = border;
  while (finder < width && isDark(finder, border)) finder++;
  const module = (finder - border) / FINDER_WIDTH;
  const size = Math.round((width - 2 * border) / module);
  if (!Number.isInteger(module) || module < 1 || size > MAX_SIZE || width !== height) return undefined;
  const middle = border + (module >> 1);
  const cells = new Uint8Array(size * size);
  for (let row = 0, y = middle; row < size; row++, y += module)
    takeRow(cells, { at: row * size, end: (row + 1) * size, x: middle, y, step: module });
  return read(cells);
}

interface OpenPicture extends Size {
  readonly isDark: (x: number, y: number) => boolean;
  /** Fills cells with the pixels of a row: 1 where one is dark. */
  readonly takeRow: (cells: Uint8Array, row: TakenRow) => void;
}

/** Which cells are filled, and from where in a picture: from `x` on each `step`. */
interface TakenRow {
  readonly at: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly step: number;
}

/** Opens a finished file: one of black and white as its bits are, any other as shades of gray. */
function openOwnPicture(png: Uint8Array): OpenPicture | undefined {
  const bits = readPngBits(png);
  if (bits) {
    const { width, height, bytes, starts } = bits;
    const isDark = (x: number, y: number) =>
      x < width && y < height && (((bytes[(starts[y] ?? 0) + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) === 0;
    const takeRow: OpenPicture['takeRow'] = (cells, { at, end, x: first, y, step }) => {
      const start = y < height ? (starts[y] ?? 0) : bytes.length;
      for (let i = at, x = first; i < end; i++, x += step)
        cells[i] = x < width ? (((bytes[start + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) ^ 1 : 0;
    };
    return { width, height, isDark, takeRow };
  }
  const layer = decodePng(png);
  if (!layer) return undefined;
  const { width, height, data } = layer;
  const isDark = (x: number, y: number) => x < width && (data[y * width + x] ?? 255) < 128;
  const takeRow: OpenPicture['takeRow'] = (cells, { at, end, x, y, step }) => {
    for (let i = at; i < end; i++) cells[i] = isDark(x + (i - at) * step, y) ? 1 : 0;
  };
  return { width, height, isDark, takeRow };
}

/** Modules of a position pattern, and of the largest symbol (ISO/IEC 18004 §6.3.3, §6.1). */
const [FINDER_WIDTH, MAX_SIZE] = [7, 177];

/** Reads the codes of a finished PDF file, page by page, by the modules that it draws; a symbol that is not whole is empty. */
export function readPdfCodes(pdf: Uint8Array, read: ModulesReader = readModules): string[] {
  return contentStreams(pdf).flatMap((content) => symbolCells(content).map((cells) => read(cells) ?? ''));
}

function contentStreams(pdf: Uint8Array): string[] {
  const found: string[] = [];
  for (const { index, 0: head } of byteText(pdf).matchAll(/<<([^<>]*)>>\s*stream\r?\n/g)) {
    // Fonts and pictures say what they are; the operators of a page do not.
    if (/\/(?:Length1|Subtype|Type)\b/.test(head)) continue;
    const [, length = ''] = /\/Length (\d+)/.exec(head) ?? [];
    const start = index + head.length;
    const bytes = pdf.subarray(start, start + Number(length));
    const content = head.includes('/FlateDecode') ? inflated(bytes) : byteText(bytes);
    if (content !== undefined) found.push(content);
  }
  return found;
}

function inflated(bytes: Uint8Array): string | undefined {
  try {
    return byteText(inflate(bytes));
  } catch {
    return undefined;
  }
}

const LATIN_TEXT = /* @__PURE__ */ new TextDecoder('latin1');

function byteText(bytes: Uint8Array): string {
  return LATIN_TEXT.decode(bytes);
}
