import { inflate } from '../../bytes/deflate.ts';
import { symbolCells } from '../../documents/output/pdf-symbol.ts';
import { decodePng } from '../../images/png/decode.ts';
import { readModules } from '../../qr/read.ts';

/** Reads the code of a finished PNG file by its modules; nothing where it is not whole. */
export function readPngCode(png: Uint8Array): string | undefined {
  const layer = decodePng(png);
  if (!layer) return undefined;
  const { width, data } = layer;
  const isDark = (x: number, y: number) => (data[y * width + x] ?? 255) < 128;
  const border = Array.from({ length: width }, (_, at) => at).find((at) => isDark(at, at)) ?? width;
  let finder = border;
  while (isDark(finder, border)) finder++;
  const module = (finder - border) / FINDER_WIDTH;
  const size = Math.round((width - 2 * border) / module);
  if (!Number.isInteger(module) || module < 1 || size > MAX_SIZE) return undefined;
  const middle = border + (module >> 1);
  const cells = Uint8Array.from({ length: size * size }, (_, at) =>
    isDark(middle + (at % size) * module, middle + Math.floor(at / size) * module) ? 1 : 0,
  );
  return readModules(cells);
}

/** Modules of a position pattern, and of the largest symbol (ISO/IEC 18004 §6.3.3, §6.1). */
const [FINDER_WIDTH, MAX_SIZE] = [7, 177];

/** Reads the codes of a finished PDF file, page by page, by the modules that it draws; a symbol that is not whole is empty. */
export function readPdfCodes(pdf: Uint8Array): string[] {
  return contentStreams(pdf).flatMap((content) =>
    symbolCells(content).map((cells) => readModules(cells) ?? ''),
  );
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

function byteText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
