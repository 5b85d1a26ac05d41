import { Inflate } from 'fflate';
import { crc32 } from '../../../../bytes/crc32.ts';
import { joinBytes } from '../../../../bytes/views.ts';

/** A file in a ZIP, as the directory at its end lists it. */
export interface ZipEntry {
  /** With slashes, whatever stands in the file. */
  readonly name: string;
  /** How it is packed: 0 not at all, 8 by deflate. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  /** What the directory says; nobody has to believe it. */
  readonly unpacked: number;
  /** The checksum of what is packed. */
  readonly crc: number;
  /** Where its header starts. */
  readonly offset: number;
}

const DIRECTORY_END = 0x0605_4b50;
const DIRECTORY_ENTRY = 0x0201_4b50;
const FILE_HEADER = 0x0403_4b50;
const WIDE_END = 0x0606_4b50;
const WIDE_END_PLACE = 0x0706_4b50;
const UNKNOWN = 0xffff_ffff;

/** Lists the files of a ZIP (PKWARE APPNOTE 6.3.10, section 4.3); nothing where the file is cut short or damaged. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = directoryStart(view, end);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    entries.push(readEntry(view, at, bytes.subarray(at + 46, at + 46 + nameLength)));
    at = next;
  }
  return entries.length > 0 ? entries : undefined;
}

function findDirectoryEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return undefined;
}

/** Where the directory starts; a ZIP64 file says it in an end record of its own, whose place stands before the other (section 4.3.14). */
function directoryStart(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (start !== UNKNOWN || locator < 0 || view.getUint32(locator, true) !== WIDE_END_PLACE) return start;
  const record = Number(view.getBigUint64(locator + 8, true));
  const isThere = record + 56 <= locator && view.getUint32(record, true) === WIDE_END;
  return isThere ? Number(view.getBigUint64(record + 48, true)) : end;
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8');

function readEntry(view: DataView, at: number, name: Uint8Array): ZipEntry {
  const extra = at + 46 + name.length;
  const sizes = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const [unpacked = 0, packed = 0, offset = 0] = sizes.includes(UNKNOWN)
    ? wideSizes(view, { from: extra, end: extra + view.getUint16(at + 30, true) }, sizes)
    : sizes;
  return {
    name: decoder.decode(name).replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed,
    unpacked,
    crc: view.getUint32(at + 16, true),
    offset,
  };
}

/** Reads the ZIP64 field (section 4.5.3): eight bytes for each size that the directory leaves open, in their order. */
function wideSizes(view: DataView, extra: ExtraFields, sizes: readonly number[]): readonly number[] {
  let at = wideField(view, extra);
  return sizes.map((size) => {
    if (size !== UNKNOWN || at === undefined || at + 8 > view.byteLength) return size;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Where the extra fields of an entry stand. */
interface ExtraFields {
  readonly from: number;
  readonly end: number;
}

/** Finds the ZIP64 field among the extra ones, each of which says its kind and its length (section 4.5.1). */
function wideField(view: DataView, { from, end }: ExtraFields): number | undefined {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return undefined;
}

/** Bytes that are unpacked at once, so that what they grow to stays small between two looks. */
const STEP = 16_384;

/**
 * Unpacks a file of a ZIP, up to a number of bytes, whatever the directory says of its size. Gives `tooLarge` beyond them, and
 * nothing where the file is damaged.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Uint8Array | 'tooLarge' | undefined {
  const packed = packedBytes(bytes, entry);
  if (!packed) return undefined;
  const unpacked = entry.method === 8 ? inflateUpTo(packed, most) : packed;
  if (unpacked === undefined || unpacked === 'tooLarge') return unpacked;
  if (unpacked.length > most) return 'tooLarge';
  return (entry.method === 0 || entry.method === 8) && crc32(unpacked) === entry.crc ? unpacked : undefined;
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | undefined {
  if (offset + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== FILE_HEADER) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}

function inflateUpTo(packed: Uint8Array, most: number): Uint8Array | 'tooLarge' | undefined {
  const parts: Uint8Array[] = [];
  let [length, isWhole] = [0, false];
  const stream = new Inflate((part, last) => {
    parts.push(part);
    length += part.length;
    isWhole = last;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  if (length > most) return 'tooLarge';
  return isWhole ? joinBytes(parts) : undefined;
}

/** Checks whether an entry is what an OpenDocument file holds first. */
export function isOdsName(name: string): boolean {
  return name === 'content.xml';
}
