import { Unzlib } from 'fflate';
import { crc32 } from '../../bytes/crc32.ts';
import { MAX_PICTURE_PIXELS } from '../picture.ts';
import { PNG_COLOR_TYPES, PNG_SIGNATURE } from './format.ts';

const FILTER_COUNT = 5;
/** Files that have been read: one mark may stand on thousands of labels. */
const VALID_CRC = /* @__PURE__ */ new WeakSet<Uint8Array>();
const PIECE = 16_384;

/**
 * Reads a PNG to its last byte: header, order of chunks, palette, and as many filtered rows of pixels as announced.
 * Readers further on may stop the whole process over a damaged file; a file that unpacks to more than it says is left early.
 * Interlaced files count as damaged.
 */
export function isValidPng(bytes: Uint8Array): boolean {
  if (!VALID_CRC.has(bytes) && readsThrough(bytes)) VALID_CRC.add(bytes);
  return VALID_CRC.has(bytes);
}

function readsThrough(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = readChunks(view);
  const [header, ...rest] = chunks;
  if (header?.name !== 'IHDR' || header.size !== 13 || rest.at(-1)?.name !== 'IEND') return false;
  const [width, height] = [view.getUint32(header.at), view.getUint32(header.at + 4)];
  const [depth, type, interlace] = [8, 9, 12].map((offset) => view.getUint8(header.at + offset));
  const color = PNG_COLOR_TYPES[type ?? -1];
  if (!color?.depths.includes(depth ?? 0) || interlace !== 0) return false;
  if (width * height > MAX_PICTURE_PIXELS) return false;
  const order = rest.map(({ name }) => name);
  if (order.includes('IHDR')) return false;
  if (type === 3 && !order.slice(0, order.indexOf('IDAT')).includes('PLTE')) return false;
  const row = Math.ceil((width * color.samples * (depth ?? 0)) / 8) + 1;
  const data = rest
    .filter(({ name }) => name === 'IDAT')
    .map(({ at, size }) => bytes.subarray(at, at + size));
  return unpacksTo(data, row, height);
}

interface ValidatedChunk {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

/** The chunks up to the one that ends the file, or the first that is cut off or changed. */
function readChunks(view: DataView): ValidatedChunk[] {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const chunks: ValidatedChunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= view.byteLength) {
    const size = view.getUint32(at);
    const end = at + 8 + size;
    if (end + 4 > view.byteLength || view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) break;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    chunks.push({ name, at: at + 8, size });
    if (name === 'IEND') break;
    at += 12 + size;
  }
  return chunks;
}

/** Checks whether packed data hold exactly so many rows, each with a filter that there is, and end in their Adler-32. */
function unpacksTo(data: readonly Uint8Array[], row: number, height: number): boolean {
  let total = 0;
  let sound = true;
  let sum = 1;
  const stream = new Unzlib((chunk) => {
    const first = (row - (total % row)) % row;
    for (let i = first; i < chunk.length; i += row) if ((chunk[i] ?? 0) >= FILTER_COUNT) sound = false;
    total += chunk.length;
    sum = adler32(chunk, sum);
  });
  try {
    for (const piece of pieces(data)) {
      stream.push(piece);
      if (!sound || total > row * height) return false;
    }
    stream.push(new Uint8Array(0), true);
  } catch {
    return false;
  }
  return sound && total === row * height && sum === lastWord(data);
}

function* pieces(data: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of data) {
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}

/** RFC 1950 §9, continued from a former sum. */
function adler32(bytes: Uint8Array, sum: number): number {
  let low = sum & 0xffff;
  let high = sum >>> 16;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 0x10000 + low;
}

function lastWord(data: readonly Uint8Array[]): number {
  let word = 0;
  for (const byte of data.flatMap((part) => [...part.subarray(-4)]).slice(-4)) word = word * 256 + byte;
  return word;
}
