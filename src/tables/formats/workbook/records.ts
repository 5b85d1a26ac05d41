/** The most bytes of a record ([MS-XLS] 2.1.4). */
const MAX_RECORD_BYTES = 8224;
const BOF = 0x0809;
const EOF = 0x000a;
/** A sector is the file's for the directory and the tables of sectors ([MS-CFB] 2.2). */
const LAST_SECTOR = 0xfffffffa;
const SMALL_STREAM = 4096;

/**
 * Checks whether the stream of a workbook in an OLE container ([MS-CFB] 2.3) is a walk over whole records, from a BOF to an EOF
 * ([MS-XLS] 2.1.7.20), as far as that is told without reading what they say. Anything that is no such container passes.
 */
export function areRecordsWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 1536 || view.getUint32(0) !== 0xd0cf11e0 || view.getUint16(30, true) !== 9) return true;
  const next = sectorTable(view);
  const directory = next && readChain(bytes, next, view.getUint32(48, true));
  if (view.getUint32(72, true) > 0) return true;
  if (!next || !directory) return false;
  const entry = workbookEntry(directory);
  if (!entry) return true;
  const size = entry.getUint32(120, true);
  if (size < SMALL_STREAM) return true;
  const stream = readChain(bytes, next, entry.getUint32(116, true));
  return stream !== undefined && stream.length >= size && isWalk(stream.subarray(0, size));
}

/** Reads which sector follows which; nothing where the table of them is not in the file. Files of over 7 MB have more tables and pass. */
function sectorTable(view: DataView): ((sector: number) => number) | undefined {
  const places = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + 4 * at, true));
  const tables = places.filter((sector) => sector < LAST_SECTOR);
  if (tables.some((sector) => (sector + 2) * 512 > view.byteLength)) return undefined;
  return (sector) => {
    const table = tables[sector >> 7];
    return table === undefined ? LAST_SECTOR : view.getUint32((table + 1) * 512 + (sector & 127) * 4, true);
  };
}

/** Puts the sectors of a chain together; nothing where it turns in a circle or leaves the file. */
function readChain(
  bytes: Uint8Array,
  next: (sector: number) => number,
  first: number,
): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector < LAST_SECTOR; sector = next(sector)) {
    const start = (sector + 1) * 512;
    if (start >= bytes.length || parts.length * 512 > bytes.length) return undefined;
    parts.push(bytes.subarray(start, start + 512));
  }
  const whole = new Uint8Array(parts.length * 512);
  for (const [at, part] of parts.entries()) whole.set(part, at * 512);
  return whole;
}

function workbookEntry(directory: Uint8Array): DataView | undefined {
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + 18));
    if (/^workbook\0$/i.test(name)) return new DataView(directory.buffer, directory.byteOffset + at, 128);
  }
  return undefined;
}

function isWalk(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (depth === 0 && kind !== BOF) return at > 0 && kind === 0;
    if (length > MAX_RECORD_BYTES || at + 4 + length > stream.length) return false;
    if (kind === BOF) depth++;
    if (kind === EOF) depth--;
    at += 4 + length;
  }
  return depth === 0;
}
