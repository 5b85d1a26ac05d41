import { joinBytes } from '../../../bytes/views.ts';

/** Writes the part of a font that a document embeds: some glyphs, in the order of their numbers in the document. */
export type SubsetWriter = (glyphs: readonly number[]) => Uint8Array;

/** Tables of an embedded font in their order; what is not listed here PDF does without (ISO 32000-1 §9.9). */
const EMBEDDED = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const;
type TableName = (typeof EMBEDDED)[number];

const [DIRECTORY_LENGTH, ENTRY_LENGTH] = [12, 16];
/** Where tables tell how many metrics and glyphs there are, and how wide the offsets of glyphs are (OpenType 1.9.1). */
const [METRIC_COUNT, GLYPH_COUNT, OFFSET_FORMAT] = [34, 4, 50];

/**
 * Prepares to write subsets of a TrueType file: the bytes that `fontkit` writes, which takes every table apart and together
 * again for each document. Nothing for a file of another kind, and for one with glyphs that are made of others.
 */
export function subsetWriter(file: Uint8Array): SubsetWriter | undefined {
  const tables = tablesOf(file);
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')];
  const [loca, glyf, hmtx] = [tables.get('loca'), tables.get('glyf'), tables.get('hmtx')];
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx) return undefined;
  const isLong = fontView(head).getUint16(OFFSET_FORMAT) === 1;
  const glyphs = { loca: fontView(loca), glyf, isLong };
  const metrics = { hmtx: fontView(hmtx), count: fontView(hhea).getUint16(METRIC_COUNT) };
  const all = Array.from({ length: fontView(maxp).getUint16(GLYPH_COUNT) }, (_, id) => outlineOf(id, glyphs));
  if (!all.every(isDrawnAlone)) return undefined;
  return (ids) => {
    const outlines = ids.map((id) => outlineOf(id, glyphs));
    const made = new Map<TableName, Uint8Array>(tables);
    made.set('hhea', withNumber(hhea, METRIC_COUNT, outlines.length));
    made.set('maxp', withNumber(maxp, GLYPH_COUNT, outlines.length));
    made.set('loca', offsetsOf(outlines, isLong));
    made.set('glyf', joinBytes(outlines));
    made.set('hmtx', metricsOf(ids, metrics));
    return fontFile(made);
  };
}

/** Finds the tables of a file that are embedded. */
function tablesOf(file: Uint8Array): ReadonlyMap<TableName, Uint8Array> {
  const view = fontView(file);
  const tables = new Map<TableName, Uint8Array>();
  const count = file.length < DIRECTORY_LENGTH ? 0 : view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = DIRECTORY_LENGTH + i * ENTRY_LENGTH;
    if (entry + ENTRY_LENGTH > file.length) break;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const name = EMBEDDED.find((each) => each === tag);
    const start = view.getUint32(entry + 8);
    if (name) tables.set(name, file.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

interface GlyphTables {
  readonly loca: DataView;
  readonly glyf: Uint8Array;
  /** Whether offsets are of 32 bits; else of 16, of two bytes each. */
  readonly isLong: boolean;
}

function outlineOf(id: number, { loca, glyf, isLong }: GlyphTables): Uint8Array {
  const offset = (at: number) => (isLong ? loca.getUint32(at * 4) : loca.getUint16(at * 2) * 2);
  return glyf.subarray(offset(id), offset(id + 1));
}

/** Whether a glyph is drawn by itself, and not of others, which would have to be taken along. */
function isDrawnAlone(outline: Uint8Array): boolean {
  return outline.length < 2 || fontView(outline).getInt16(0) >= 0;
}

function offsetsOf(outlines: readonly Uint8Array[], isLong: boolean): Uint8Array {
  const table = new Uint8Array((outlines.length + 1) * (isLong ? 4 : 2));
  const view = fontView(table);
  let offset = 0;
  for (let i = 0; i <= outlines.length; i++) {
    if (isLong) view.setUint32(i * 4, offset);
    else view.setUint16(i * 2, offset >> 1);
    offset += outlines[i]?.length ?? 0;
  }
  return table;
}

/** Glyphs behind the last metric are as wide as that one. */
function metricsOf(ids: readonly number[], { hmtx, count }: { hmtx: DataView; count: number }): Uint8Array {
  const table = new Uint8Array(ids.length * 4);
  const view = fontView(table);
  for (const [i, id] of ids.entries()) {
    view.setUint16(i * 4, hmtx.getUint16(Math.min(id, count - 1) * 4));
    view.setUint16(i * 4 + 2, hmtx.getUint16(id < count ? id * 4 + 2 : (count + id) * 2));
  }
  return table;
}

function withNumber(table: Uint8Array, at: number, value: number): Uint8Array {
  const own = Uint8Array.from(table);
  fontView(own).setUint16(at, value);
  return own;
}

/** Writes tables one behind the other; readers of PDF look at no checksum. */
function fontFile(tables: ReadonlyMap<TableName, Uint8Array>): Uint8Array {
  const names = EMBEDDED.filter((name) => tables.has(name));
  const most = 2 ** Math.floor(Math.log2(names.length));
  const head = new Uint8Array(DIRECTORY_LENGTH + names.length * ENTRY_LENGTH);
  const view = fontView(head);
  writeTag(head, 0, 'true');
  for (const [i, value] of [names.length, most * 16, Math.log2(most), (names.length - most) * 16].entries())
    view.setUint16(4 + i * 2, value);
  let offset = head.length;
  for (const [i, name] of names.entries()) {
    const entry = DIRECTORY_LENGTH + i * ENTRY_LENGTH;
    const length = tables.get(name)?.length ?? 0;
    writeTag(head, entry, name);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, length);
    offset += length;
  }
  return joinBytes([head, ...names.flatMap((name) => tables.get(name) ?? [])]);
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let i = 0; i < tag.length; i++) bytes[at + i] = tag.charCodeAt(i);
}

function fontView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
