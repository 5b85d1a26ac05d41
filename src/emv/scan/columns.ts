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
  /** Whether the whole text is ASCII, so that its bytes are its characters. */
  isAscii: boolean;
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
  /** The ids of the entries as numbers. */
  ids: Uint8Array;
  /** Where they begin in the text, their ids first; {@link UNPLACED} where they stand in none yet. */
  starts: Int32Array;
  /** Where they end in the text; of those that stand in none yet their lengths. */
  ends: Int32Array;
  /** The templates that they stand in, or -1. */
  parents: Int32Array;
  /**
   * The first object inside each; {@link NO_INSIDE} where there is none, {@link CERTAIN} where none is looked for, and below
   * these where an object that should be a template stops being one.
   */
  insides: Int32Array;
  /** Behind the last object inside each that has any; inverted where that is not of the network that its table is for. */
  lasts: Int32Array;
  /** The UTF-8 bytes that the checksum is of. */
  bytes: Uint8Array;
  /** Values of entries that stand in no text yet, but for {@link CERTAIN} ones. */
  readonly values: string[];
}

const ROOM = 64;
/**
 * Room for the longest codes in use from the beginning: an engine compiles columns that were never changed for others into the
 * code that walks them.
 */
const USUAL_ROOM = 512;
const BYTES = 1536;

export const columns: Scan = /* @__PURE__ */ createScan();

function createScan(): Scan {
  return {
    text: '',
    start: 0,
    end: 0,
    unit: 'characters',
    isAscii: true,
    isEven: true,
    crc: 0,
    first: 0,
    last: 0,
    count: 0,
    own: -1,
    ownCount: 0,
    isDamaged: false,
    ...newRows(USUAL_ROOM),
    bytes: new Uint8Array(BYTES),
    values: [],
  };
}

type Rows = Pick<Scan, 'ids' | 'starts' | 'ends' | 'parents' | 'insides' | 'lasts'>;

function newRows(room: number): Rows {
  const column = () => new Int32Array(room);
  return {
    ids: new Uint8Array(room),
    starts: column(),
    ends: column(),
    parents: column(),
    insides: column(),
    lasts: column(),
  };
}

/** The id of an entry as a number. */
export const idOf = (entry: number): number => columns.ids[entry] ?? 0;
/** Where an entry begins in the text, its id first; negative where it stands in none yet. */
export const entryStart = (entry: number): number => columns.starts[entry] ?? 0;
/** Where an entry ends in the text; of one that stands in none yet its length. */
export const entryEnd = (entry: number): number => columns.ends[entry] ?? 0;
/** The template that an entry stands in, or -1. */
export const parentOf = (entry: number): number => columns.parents[entry] ?? -1;
/** The first object inside, or negative for what has none. */
export const firstIn = (entry: number): number => columns.insides[entry] ?? NO_INSIDE;
/** Behind the last object inside, where there is one. */
export function lastIn(entry: number): number {
  const last = columns.lasts[entry] ?? 0;
  return last < 0 ? ~last : last;
}

/** Where an object that should be a template stops being one, or negative. */
export const damageOf = (entry: number): number => CERTAIN - 1 - firstIn(entry);

/** Whether what is inside is of the network that the table of the entry is for. */
export const isOwn = (entry: number): boolean => (columns.lasts[entry] ?? 0) >= 0;

/** The object of the root that an entry is in, or is. */
export function rootOf(entry: number): number {
  const parent = parentOf(entry);
  return parent < 0 ? entry : rootOf(parent);
}

/** The start of an entry that stands in no text: an end that is its length makes it as long as it is. */
const UNPLACED = -HEADER_LENGTH;

/** Takes the value of an entry out of the text. */
export function textOf(entry: number): string {
  const { starts, ends, text, values } = columns;
  const start = starts[entry] ?? 0;
  return start < 0 ? (values[entry] ?? '') : text.slice(start + HEADER_LENGTH, ends[entry]);
}

/** Measures the value of an entry in the unit of the code. */
export function lengthOf(entry: number): number {
  const start = entryStart(entry);
  if (columns.isEven || start < 0) return entryEnd(entry) - start - HEADER_LENGTH;
  return measure(textOf(entry), columns.unit);
}

/** Finds the first entry with an id among some, or -1. */
export function entryWith(id: number, first: number, last: number): number {
  const { ids } = columns;
  for (let entry = first; entry < last; entry++) if (ids[entry] === id) return entry;
  return -1;
}

/** Finds the first object with an id inside a template, or -1, also where there is no template. */
export function childWith(id: number, template: number): number {
  const first = template < 0 ? NO_INSIDE : firstIn(template);
  return first < 0 ? -1 : entryWith(id, first, lastIn(template));
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
  reserveRows(ROOM + entriesOf(end - start));
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
function reserveRows(room: number): void {
  const { length } = columns.ids;
  if (length < room || length > ROOM + entriesOf(DEFAULT_MAX_LENGTH))
    Object.assign(columns, newRows(Math.max(room, USUAL_ROOM)));
}

/** Stands for no object inside. */
export const NO_INSIDE = -1;
/** Stands for no object inside an entry that this package makes itself, of which nothing can be said. */
export const CERTAIN = -2;

/** Adds an entry that stands in no text yet; `inside` is {@link CERTAIN} for one of which nothing can be said. */
export function addEntry(id: number, value: string, length: number, inside: number = NO_INSIDE): void {
  const entry = columns.count++;
  if (entry >= columns.ids.length) growRows();
  const { ids, starts, ends, parents, insides, values } = columns;
  ids[entry] = id;
  starts[entry] = UNPLACED;
  ends[entry] = length;
  parents[entry] = -1;
  insides[entry] = inside;
  if (inside !== CERTAIN) values[entry] = value;
}

function growRows(): void {
  const before = { ...columns };
  Object.assign(columns, newRows(before.ids.length * 2));
  for (const name of ['ids', 'starts', 'ends', 'parents', 'insides', 'lasts'] as const)
    columns[name].set(before[name]);
}

/** Says which entries stand inside one, and whether they are of the network that its table is for. */
export function setInside(entry: number, first: number, last: number, isOwn: boolean): void {
  columns.insides[entry] = first;
  columns.lasts[entry] = isOwn ? last : ~last;
}

/** Says where an object that should be a template stops being one. */
export function markDamage(entry: number, at: number): void {
  columns.insides[entry] = CERTAIN - 1 - at;
  columns.isDamaged = true;
}
