import { joinBytes } from '../../../../bytes/views.ts';

/** From here on a number names no sector, but ends a chain or says what a sector is for ([MS-CFB] 2.1). */
const NO_SECTOR = 0xfffffffa;
/** Streams below this size stand in the sectors of another stream ([MS-CFB] 2.2, 2.4). */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
/** Entries of the table of tables that stand in the header; more follow in a chain of its own ([MS-CFB] 2.5). */
const TABLES_IN_HEADER = 109;
const ENTRY_BYTES = 128;

/** Sectors of one size, and which follows which. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Where the first starts. */
  readonly start: number;
  readonly next: (sector: number) => number;
}

/**
 * Reads the stream `Workbook` of an OLE container ([MS-CFB] 2.6.4), in one walk along its sectors. Nothing where there is none, a
 * chain of sectors turns in a circle or leaves the file, or less is there than is said.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  const sectors = sectorsOf(bytes);
  const view = seeNumbers(bytes);
  const directory = sectors && readChain(sectors, view.getUint32(48, true));
  const [entry, root] = directory ? [workbookEntry(directory), entryAt(directory, 0)] : [];
  if (!sectors || !entry || !root) return undefined;
  const size = entry.getUint32(120, true);
  const inside = size < SMALL_STREAM ? smallSectors(sectors, view, root) : sectors;
  const stream = inside && readChain(inside, entry.getUint32(116, true));
  return stream && stream.length >= size ? stream.subarray(0, size) : undefined;
}

function sectorsOf(bytes: Uint8Array): Sectors | undefined {
  const view = seeNumbers(bytes);
  const shift = bytes.length < 1536 ? 0 : view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 2 ** shift;
  const tables = tableSectors(bytes, size)?.map((sector) => sectorAt(bytes, size, sector));
  if (!tables?.every((table) => table !== undefined)) return undefined;
  return { bytes, size, start: size, next: nextIn(joinBytes(tables)) };
}

function sectorAt(bytes: Uint8Array, size: number, sector: number): Uint8Array | undefined {
  const start = (sector + 1) * size;
  return start >= bytes.length ? undefined : bytes.subarray(start, start + size);
}

/** Lists the sectors that hold the table of sectors. */
function tableSectors(bytes: Uint8Array, size: number): number[] | undefined {
  const view = seeNumbers(bytes);
  const found = readWords(bytes.subarray(76, 76 + 4 * TABLES_IN_HEADER));
  let more = view.getUint32(68, true);
  for (let count = 0; more < NO_SECTOR; count++) {
    const part = sectorAt(bytes, size, more);
    if (part?.length !== size || count * size > bytes.length) return undefined;
    const numbers = readWords(part);
    more = numbers.pop() ?? NO_SECTOR;
    found.push(...numbers);
  }
  return found.filter((sector) => sector < NO_SECTOR);
}

function readWords(bytes: Uint8Array): number[] {
  const view = seeNumbers(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

function nextIn(table: Uint8Array): Sectors['next'] {
  const view = seeNumbers(table);
  return (sector) => (sector * 4 + 4 > table.length ? NO_SECTOR : view.getUint32(sector * 4, true));
}

/** Sees the sectors of small streams, which stand in the stream of the root. */
function smallSectors(sectors: Sectors, header: DataView, root: DataView): Sectors | undefined {
  const table = readChain(sectors, header.getUint32(60, true));
  const bytes = readChain(sectors, root.getUint32(116, true));
  return table && bytes && { bytes, size: SMALL_SECTOR, start: 0, next: nextIn(table) };
}

/** Puts the sectors of a chain together; nothing where it turns in a circle or leaves the file. */
function readChain({ bytes, size, start, next }: Sectors, first: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector < NO_SECTOR; sector = next(sector)) {
    const at = start + sector * size;
    if (at >= bytes.length || parts.length * size > bytes.length) return undefined;
    parts.push(bytes.subarray(at, at + size));
  }
  return joinBytes(parts);
}

function workbookEntry(directory: Uint8Array): DataView | undefined {
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + 18));
    if (/^workbook\0$/i.test(name)) return entryAt(directory, at);
  }
  return undefined;
}

function entryAt(directory: Uint8Array, at: number): DataView | undefined {
  return directory.length < at + ENTRY_BYTES
    ? undefined
    : seeNumbers(directory.subarray(at, at + ENTRY_BYTES));
}

/** Sees bytes as numbers. */
export function seeNumbers(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
