import { crc32 } from '../../bytes/crc32.ts';
import { csvLines } from '../../text/csv.ts';
import type { OutFile } from '../terminal/files.ts';

/** What stands in a file that this program wrote. A PDF names its producer by itself. */
const MAKER = 'vietqr-kit';
const SVG_MARK = `<!-- ${MAKER} -->\n`;
const PDF_MARK = `<pdf:Producer>${MAKER}</pdf:Producer>`;
const PNG_MARK = `tEXtSoftware\0${MAKER}`;
/** In a workbook and in a page; programs that save one put their own name in its place. */
const BOOK_MARK = `<Application>${MAKER}</Application>`;
const PAGE_MARK = `<meta name="generator" content="${MAKER}">`;
/** Where the signature and the header of a PNG end: 8 bytes and a chunk of 25 (PNG, third edition §5.2, §11.2.1). */
const BEHIND_HEADER = 33;

/**
 * Puts a mark into a picture by which the program knows it again as its own: a comment behind an SVG, a text chunk
 * `Software` in a PNG. Other files stay as they are.
 */
export function markOwn({ data, ...file }: OutFile): OutFile {
  if (typeof data === 'string')
    return /<\/svg>\s*$/.test(data) ? { ...file, data: data + SVG_MARK } : { ...file, data };
  return isPng(latin(data.subarray(0, BEHIND_HEADER)))
    ? { ...file, data: withTextChunk(data) }
    : { ...file, data };
}

function withTextChunk(png: Uint8Array): Uint8Array {
  const typeAndText = Buffer.from(PNG_MARK, 'latin1');
  const chunk = Buffer.alloc(typeAndText.length + 8);
  chunk.writeUInt32BE(typeAndText.length - 4, 0);
  chunk.set(typeAndText, 4);
  chunk.writeUInt32BE(crc32(typeAndText), typeAndText.length + 4);
  return Buffer.concat([png.subarray(0, BEHIND_HEADER), chunk, png.subarray(BEHIND_HEADER)]);
}

/**
 * Checks whether a file may be replaced without being asked: it is empty, has the mark of a picture, PDF, workbook or page of this program,
 * or is a table or JSON of the same kind as the new one. The same kind is the same line of headings, byte for byte, so that
 * a report which was saved from a spreadsheet is not, and in JSON the same keys.
 */
export function isOwnFile(there: Uint8Array, next: OutFile['data']): boolean {
  if (there.length === 0) return true;
  const text = latin(there);
  if (text.startsWith('%PDF')) return text.includes(PDF_MARK);
  if (isPng(text)) return text.startsWith(PNG_MARK, BEHIND_HEADER + 4);
  if (text.endsWith(SVG_MARK)) return text.startsWith('<svg');
  if (text.startsWith('PK')) return text.includes(BOOK_MARK);
  if (text.startsWith('<!doctype html>')) return text.includes(PAGE_MARK);
  if (typeof next !== 'string') return false;
  const written = Buffer.from(next).toString('latin1');
  const isSameTable = firstLine(text) === firstLine(written) && /[,;\t]/.test(firstLine(text));
  return isSameTable || hasSameKeys(there, next);
}

/** Checks whether a table begins with one of some lines of headings. */
export function hasHeadingsOf(there: Uint8Array, known: readonly (readonly string[])[]): boolean {
  const [head = []] = csvLines(new TextDecoder().decode(there.subarray(0, MAX_HEAD_BYTES)));
  return known.some((headings) => headings.join('\n') === head.join('\n'));
}

/** Bytes that hold any line of headings. */
const MAX_HEAD_BYTES = 1024;

function isPng(text: string): boolean {
  return text.startsWith('\x89PNG\r\n\x1a\n');
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

function hasSameKeys(there: Uint8Array, next: string): boolean {
  const keys = jsonKeys(Buffer.from(there).toString('utf8'));
  return keys !== undefined && keys === jsonKeys(next);
}

function jsonKeys(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? Object.keys(value).join() : undefined;
  } catch {
    return undefined;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
