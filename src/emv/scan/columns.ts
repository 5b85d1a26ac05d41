import { DEFAULT_MAX_LENGTH } from '../../issues/read-text.ts';
import { type LengthUnit, measure } from '../../text/length.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';

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
  /** The first template of the network that the table is for, where an identifier tells it, or -1; and how many there are. */
  own: number;
  ownCount: number;
  /** Whether an object that should be a template is none. */
  isDamaged: boolean;
  cells: Int32Array;
  /** The UTF-8 bytes that the checksum is of. */
  bytes: Uint8Array;
  /** Values of entries that stand in no text yet. */
  readonly values: string[];
}

/** How many cells an entry has, and which is what. */
export const CELLS = 8;
export const AT_ID = 0;
export const AT_START = 1;
export const AT_END = 2;
export const AT_PARENT = 3;
export const AT_FIRST = 4;
const AT_LAST = 5;
export const AT_DAMAGE = 6;
/** Whether it is its table's own. */
const AT_OWN = 7;
const ROOM = 64;
const BYTES = 1024;

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
    own: -1,
    ownCount: 0,
    isDamaged: false,
    cells: new Int32Array(ROOM * CELLS),
    bytes: new Uint8Array(BYTES),
    values: [],
  };
}

function cellOf(entry: number, column: number): number {
  return columns.cells[entry * CELLS + column] ?? 0;
}

/** The id of an entry as a number. */
export const idOf = (entry: number): number => cellOf(entry, AT_ID);
/** Where an entry begins in the text, its id first; {@link UNPLACED} where it stands in none yet. */
export const entryStart = (entry: number): number => cellOf(entry, AT_START);
/** Where an entry ends in the text; of one that stands in none yet its length. */
export const entryEnd = (entry: number): number => cellOf(entry, AT_END);
/** The template that an entry stands in, or -1. */
export const parentOf = (entry: number): number => cellOf(entry, AT_PARENT);
/** The first object inside, or -1 for what has none. */
export const firstIn = (entry: number): number => cellOf(entry, AT_FIRST);
/** Behind the last object inside, where there is one. */
export const lastIn = (entry: number): number => cellOf(entry, AT_LAST);
/** Where an object that should be a template stops being one, or negative. */
export const damageOf = (entry: number): number => cellOf(entry, AT_DAMAGE);

/** Whether what is inside is of the network that the table of the entry is for. */
export const isOwn = (entry: number): boolean => cellOf(entry, AT_OWN) === 1;

/** The object of the root that an entry is in, or is. */
export function rootOf(entry: number): number {
  const parent = parentOf(entry);
  return parent < 0 ? entry : rootOf(parent);
}

/** The start of an entry that stands in no text: an end that is its length makes it as long as it is. */
const UNPLACED = -HEADER_LENGTH;

/** Takes the value of an entry out of the text. */
export function textOf(entry: number): string {
  const { cells, text, values } = columns;
  const start = cells[entry * CELLS + AT_START] ?? 0;
  return start < 0
    ? (values[entry] ?? '')
    : text.slice(start + HEADER_LENGTH, cells[entry * CELLS + AT_END] ?? 0);
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
  for (let entry = first; entry < last; entry++) if (cells[entry * CELLS + AT_ID] === id) return entry;
  return -1;
}

/** Finds the first object with an id inside a template, or -1, also where there is no template. */
export function childWith(id: number, template: number): number {
  if (template < 0) return -1;
  const { cells } = columns;
  const first = cells[template * CELLS + AT_FIRST] ?? -1;
  return first < 0 ? -1 : entryWith(id, first, cells[template * CELLS + AT_LAST] ?? 0);
}

/** Starts a scan with no entries. */
export function startScan(text: string, start: number, end: number): void {
  columns.text = text;
  columns.start = start;
  columns.end = end;
  columns.unit = 'characters';
  columns.count = 0;
  columns.own = -1;
  columns.ownCount = 0;
  columns.isDamaged = false;
  reserveCells((ROOM + entriesOf(end - start)) * CELLS);
  if (columns.bytes.length > bytesOf(DEFAULT_MAX_LENGTH)) columns.bytes = new Uint8Array(BYTES);
}

/** How many entries a text of a length can have: an object takes four units at the least, and templates nest three deep. */
function entriesOf(length: number): number {
  return 3 * (length >> 2);
}

/** How many bytes of UTF-8 a text of a length can have. */
export function bytesOf(length: number): number {
  return 3 * length;
}

/** Makes room for a text; what one has taken that is longer than is usually looked at is given back. */
function reserveCells(cells: number): void {
  const { length } = columns.cells;
  const most = (ROOM + entriesOf(DEFAULT_MAX_LENGTH)) * CELLS;
  if (length < cells || length > most) columns.cells = new Int32Array(cells);
}

/** Stands for the damage of an entry that this package makes itself, of which nothing can be said. */
export const CERTAIN = -2;

/** Adds an entry that stands in no text yet; `damage` is {@link CERTAIN} for one of which nothing can be said. */
export function addEntry(id: number, value: string, length: number, damage = -1): void {
  const entry = columns.count++;
  const at = entry * CELLS;
  if (at + CELLS > columns.cells.length) growCells();
  const { cells, values } = columns;
  values[entry] = value;
  cells[at + AT_ID] = id;
  cells[at + AT_START] = UNPLACED;
  cells[at + AT_END] = length;
  cells[at + AT_PARENT] = -1;
  cells[at + AT_FIRST] = -1;
  cells[at + AT_DAMAGE] = damage;
}

function growCells(): void {
  const { cells } = columns;
  columns.cells = new Int32Array(cells.length * 2);
  columns.cells.set(cells);
}

/** Says which entries stand inside one, and whether they are of the network that its table is for. */
export function setInside(entry: number, first: number, last: number, isOwn: boolean): void {
  const { cells } = columns;
  const cell = entry * CELLS;
  cells[cell + AT_FIRST] = first;
  cells[cell + AT_LAST] = last;
  cells[cell + AT_OWN] = isOwn ? 1 : 0;
}

/** Says in which template entries stand that were added before it. */
export function setParent(parent: number, first: number, last: number): void {
  const { cells } = columns;
  for (let entry = first; entry < last; entry++) cells[entry * CELLS + AT_PARENT] = parent;
}

/** Says where an object that should be a template stops being one. */
export function markDamage(entry: number, at: number): void {
  columns.cells[entry * CELLS + AT_DAMAGE] = at;
  columns.isDamaged = true;
}
