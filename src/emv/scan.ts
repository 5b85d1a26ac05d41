import { crcOf } from '../bytes/crc16.ts';
import { advance, type LengthUnit, measure } from '../text/length.ts';
import { twoBytes, twoDigits } from '../tlv/digits.ts';
import { HEADER_LENGTH } from '../tlv/node.ts';
import type { ObjectTable, Template } from './objects.ts';

/**
 * The objects of one code in columns, entry by entry: the objects of a level side by side, those of a template behind
 * those of the level it stands in. There is one scan, filled anew by every code that is read or written, so that a
 * sound code leaves nothing behind but its result; whoever fills it must be done with it before foreign code runs.
 */
export interface Scan {
  text: string;
  /** Where the code begins and ends in the text, without blanks around it. */
  start: number;
  end: number;
  /** How the writer of the code counted lengths. */
  unit: LengthUnit;
  /** Whether all of it is printable ASCII, so that every character is one unit and fits every text. */
  isPlain: boolean;
  /** Whether every unit of UTF-16 counts as one, as lengths are counted. */
  isEven: boolean;
  /** The checksum of all but the last four characters. */
  crc: number;
  /** The entries of the root. */
  first: number;
  last: number;
  /** How many entries there are. */
  count: number;
  /** Whether an object that should be a template is none. */
  isDamaged: boolean;
  /** Whether there is an object of tips and fees. */
  hasFees: boolean;
  cells: Int32Array;
  /** The UTF-8 bytes that the checksum is of. */
  bytes: Uint8Array;
  /** Values of entries that stand in no text yet. */
  readonly values: string[];
  /** The identifier among the objects inside, by entry; empty where there is none. */
  readonly guids: string[];
}

/** How many cells an entry has: id, start, end, parent, first and last inside, damage. */
export const CELLS = 8;
const ROOM = 64;
/** Room for the bytes of a text, three for each of its units at the most. */
const BYTES = 1024;
/** Entries for which room is kept; what a very long text has taken is given back. */
const MOST_ROOM = 256;

export const columns: Scan = /* @__PURE__ */ createScan();

function createScan(): Scan {
  return {
    text: '',
    start: 0,
    end: 0,
    unit: 'characters',
    isPlain: true,
    isEven: true,
    crc: 0,
    first: 0,
    last: 0,
    count: 0,
    isDamaged: false,
    hasFees: false,
    cells: new Int32Array(ROOM * CELLS),
    bytes: new Uint8Array(BYTES),
    values: [],
    guids: [],
  };
}

function cellOf(entry: number, column: number): number {
  return columns.cells[entry * CELLS + column] ?? 0;
}

/** The id of an entry as a number. */
export const idOf = (entry: number): number => cellOf(entry, 0);
/** Where an entry begins in the text, its id first; {@link UNPLACED} where it stands in none yet. */
export const entryStart = (entry: number): number => cellOf(entry, 1);
/** Where an entry ends in the text; of one that stands in none yet its length. */
export const entryEnd = (entry: number): number => cellOf(entry, 2);
/** The template that an entry stands in, or -1. */
export const parentOf = (entry: number): number => cellOf(entry, 3);
/** The first object inside, or -1 for what has none. */
export const firstIn = (entry: number): number => cellOf(entry, 4);
/** Behind the last object inside. */
export const lastIn = (entry: number): number => cellOf(entry, 5);
/** Where an object that should be a template stops being one, or -1. */
export const damageOf = (entry: number): number => cellOf(entry, 6);

/** The object of the root that an entry is in, or is. */
export function rootOf(entry: number): number {
  const parent = parentOf(entry);
  return parent < 0 ? entry : rootOf(parent);
}

/** The start of an entry that stands in no text: an end that is its length makes it as long as it is. */
export const UNPLACED = -HEADER_LENGTH;

/** Takes the value of an entry out of the text. */
export function textOf(entry: number): string {
  const start = entryStart(entry);
  return start < 0
    ? (columns.values[entry] ?? '')
    : columns.text.slice(start + HEADER_LENGTH, entryEnd(entry));
}

/** Measures the value of an entry in the unit of the code. */
export function lengthOf(entry: number): number {
  const start = entryStart(entry);
  if (columns.isEven || start < 0) return entryEnd(entry) - start - HEADER_LENGTH;
  return measure(textOf(entry), columns.unit);
}

/** Finds the first entry with an id among some, or -1. */
export function entryWith(id: number, first: number, last: number): number {
  const { cells } = columns;
  for (let entry = first; entry < last; entry++) if (cells[entry * CELLS] === id) return entry;
  return -1;
}

/** Starts a scan with no entries. */
export function startScan(text: string, start: number, end: number): void {
  columns.text = text;
  columns.start = start;
  columns.end = end;
  columns.unit = 'characters';
  columns.count = 0;
  columns.isDamaged = false;
  columns.hasFees = false;
  reserve(ROOM + 3 * ((end - start) >> 2));
  if (columns.bytes.length > MOST_ROOM * 16) columns.bytes = new Uint8Array(BYTES);
}

/** Makes room for entries: an object takes four characters at the least, and templates nest three deep. */
function reserve(entries: number): void {
  const { length } = columns.cells;
  if (length < entries * CELLS || length > MOST_ROOM * CELLS) columns.cells = new Int32Array(entries * CELLS);
}

/** Adds an entry. */
export function addEntry(id: number, start: number, end: number): number {
  const entry = columns.count++;
  const at = entry * CELLS;
  if (at + CELLS > columns.cells.length) growCells();
  const { cells } = columns;
  cells[at] = id;
  cells[at + 1] = start;
  cells[at + 2] = end;
  cells[at + 3] = -1;
  cells[at + 4] = -1;
  cells[at + 6] = -1;
  return entry;
}

function growCells(): void {
  const { cells } = columns;
  columns.cells = new Int32Array(cells.length * 2);
  columns.cells.set(cells);
}

/** Says which entries stand inside one, and what identifies them. */
export function setInside(entry: number, first: number, last: number, guid: string): void {
  const { cells } = columns;
  columns.guids[entry] = guid;
  cells[entry * CELLS + 4] = first;
  cells[entry * CELLS + 5] = last;
  for (let inner = first; inner < last; inner++) cells[inner * CELLS + 3] = entry;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/** Computes the checksum of a range of a text, and tells whether all of it is printable ASCII. */
export function scanChecksum(text: string, start: number, end: number): void {
  const written = writeBytes(text);
  const isAscii = written === text.length;
  const crc = isAscii
    ? crcOf(columns.bytes, start, end)
    : crcOf(columns.bytes, 0, writeBytes(text.slice(start, end)));
  columns.isPlain = isAscii && crc >= 0;
  columns.crc = crc < 0 ? ~crc : crc;
}

/** Writes a text as UTF-8 into the bytes of the scan; gives their number. */
function writeBytes(text: string): number {
  if (columns.bytes.length < text.length * 3) columns.bytes = new Uint8Array(text.length * 3);
  return encoder.encodeInto(text, columns.bytes).written;
}

/**
 * Divides a text into the objects of its root (EMVCo MPM v1.1 §4.4) and computes its checksum. Lengths count bytes
 * where only then the text ends with its checksum, and that checksum is right. Gives where the objects stop, or -1.
 */
export function scanRoot(): number {
  const { text, start, end } = columns;
  const crcStart = Math.max(start, end - HEADER_LENGTH);
  scanChecksum(text, start, crcStart);
  if (columns.isPlain && crcOf(columns.bytes, crcStart, end) < 0) columns.isPlain = false;
  const isEven = columns.isPlain || !/[\ud800-\udfff]/.test(text);
  columns.isEven = isEven;
  const stop = scanLevel(start, end);
  if (!columns.isPlain && !isClosed(stop)) {
    columns.unit = 'bytes';
    columns.isEven = false;
    columns.count = 0;
    const bytesStop = scanLevel(start, end);
    if (isClosed(bytesStop) && crcLetters(columns.count - 1) !== undefined) return setRoot(bytesStop);
    columns.unit = 'characters';
    columns.isEven = isEven;
    columns.count = 0;
    scanLevel(start, end);
  }
  return setRoot(stop);
}

function setRoot(stop: number): number {
  columns.first = 0;
  columns.last = columns.count;
  return stop;
}

/** Checks whether the objects end where the text does, the last being a checksum. */
function isClosed(stop: number): boolean {
  return stop < 0 && idOf(columns.count - 1) === 63;
}

/** Adds the objects between two indices, one level, in order. Gives the index of the first header that is none, or -1. */
function scanLevel(start: number, end: number): number {
  const { text, isPlain, isEven, unit, bytes } = columns;
  for (let at = start, next = start; at < end; at = next) {
    const body = at + HEADER_LENGTH;
    if (body > end) return at;
    const id = isPlain ? twoBytes(bytes, at) : twoDigits(text, at);
    const length = isPlain ? twoBytes(bytes, at + 2) : twoDigits(text, at + 2);
    if (id < 0 || length < 0) return at;
    next = isEven ? body + length : advance(text, body, length, unit);
    if (next < 0 || next > end) return at;
    if (id > 54 && id < 58) columns.hasFees = true;
    addEntry(id, at, next);
  }
  return -1;
}

/**
 * Divides the templates among some entries, level by level as deep as the table goes. What cannot be divided, or has
 * no identifier where anyone may put what he likes, stays a value.
 */
export function scanTemplates(first: number, last: number, { rows, hasTemplates }: ObjectTable): void {
  if (!hasTemplates) return;
  for (let entry = first; entry < last; entry++) {
    const spec = rows[columns.cells[entry * CELLS] ?? 0];
    if (spec?.template) scanTemplate(entry, spec.template, spec.unreservedTemplate === true);
  }
}

function scanTemplate(entry: number, template: Template, isUnreserved: boolean): void {
  const body = entryStart(entry) + HEADER_LENGTH;
  const end = entryEnd(entry);
  if (body === end) return;
  const first = columns.count;
  const stop = scanLevel(body, end);
  const last = columns.count;
  const named = entryWith(0, first, last);
  if (stop >= 0 || (isUnreserved && named < 0)) columns.count = first;
  else openInside(entry, template, named, { first, last });
  if (stop >= 0 && !isUnreserved) markDamage(entry, stop);
}

function openInside(
  entry: number,
  template: Template,
  named: number,
  { first, last }: Pick<Scan, 'first' | 'last'>,
): void {
  const guid = named < 0 ? '' : textOf(named);
  setInside(entry, first, last, guid);
  scanTemplates(first, last, typeof template === 'function' ? template(guid) : template);
}

function markDamage(entry: number, at: number): void {
  columns.cells[entry * CELLS + 6] = at;
  columns.isDamaged = true;
}

/** How a checksum stands in a code: `'upper'` as the standard has it, `'lower'` in small letters, `undefined` if wrong. */
export function crcLetters(entry: number): 'upper' | 'lower' | undefined {
  const body = entryStart(entry) + HEADER_LENGTH;
  if (entryEnd(entry) - body !== 4) return undefined;
  let letters: 'upper' | 'lower' = 'upper';
  for (let place = 0; place < 4; place++) {
    const digit = (columns.crc >> (12 - 4 * place)) & 15;
    const wanted = digit < 10 ? 48 + digit : 55 + digit;
    const code = columns.text.charCodeAt(body + place);
    if (code === wanted) continue;
    if (digit < 10 || code !== wanted + 32) return undefined;
    letters = 'lower';
  }
  return letters;
}
