import { MAX_FORMAT_LENGTH } from '../marks.ts';
import { seeNumbers } from './container.ts';
import { areSharedWhole, fitsText, type TextPlace } from './texts.ts';

/** Kinds of records ([MS-XLS] 2.3.2). */
const [BOF, EOF, CONTINUE, FILE_PASS, BOUND_SHEET, FORMULA, SST] = [0x809, 10, 0x3c, 0x2f, 0x85, 6, 0xfc];
const [MERGE_CELLS, MUL_RK] = [0xe5, 0xbd];
/** A kind that readers pass over (DCon, 2.4.82). */
const PASSED_OVER = 0x50;
/** The most bytes of a record (2.1.4). */
const MAX_RECORD_BYTES = 8224;
const VERSION_OF_97 = 0x600;
const WORKSHEET = 0x10;

/** What is read of a workbook: the fewest bytes of each kind of record, and the text that it ends with. */
const KEPT: ReadonlyMap<number, { readonly least: number; readonly text?: TextPlace }> = new Map([
  [BOF, { least: 8 }],
  [EOF, { least: 0 }],
  [0x22, { least: 2 }], // Date1904
  [0x42, { least: 2 }], // CodePage
  [BOUND_SHEET, { least: 8, text: { at: 6, lengthBytes: 1 } }],
  [0x41e, { least: 5, text: { at: 2, lengthBytes: 2, most: MAX_FORMAT_LENGTH } }], // Format
  [0xe0, { least: 20 }], // XF
  [SST, { least: 8 }],
  [0x200, { least: 14 }], // Dimensions
  [0x208, { least: 16 }], // Row
  [0x203, { least: 14 }], // Number
  [0x27e, { least: 10 }], // RK
  [MUL_RK, { least: 12 }],
  [0xfd, { least: 10 }], // LabelSst
  [0x204, { least: 8, text: { at: 6, lengthBytes: 2 } }], // Label
  [0xd6, { least: 8, text: { at: 6, lengthBytes: 2 } }], // RString
  [0x205, { least: 8 }], // BoolErr
  [FORMULA, { least: 22 }],
  [0x207, { least: 3, text: { at: 0, lengthBytes: 2 } }], // String
  [MERGE_CELLS, { least: 2 }],
]);
/** Kinds of records that are cells: they begin with a row and a column. */
const CELL_KINDS: ReadonlySet<number> = new Set([0x203, 0x27e, MUL_RK, 0xfd, 0x204, 0xd6, 0x205, FORMULA]);

/** A walk over the records of a workbook. */
interface RecordWalk {
  readonly stream: Uint8Array;
  readonly view: DataView;
  /** Records that are open: the workbook or a sheet, and a chart inside it. */
  depth: number;
  /** Where sheets start, and where they are said to. */
  readonly starts: Set<number>;
  readonly said: number[];
  /** The cells of the sheet so far. */
  readonly filled: Set<number>;
}

interface BookRecord {
  readonly kind: number;
  readonly at: number;
  /** Where its bytes start and end, those of the records that continue it too. */
  readonly from: number;
  readonly end: number;
  readonly parts: readonly Uint8Array[];
}

/**
 * Leaves of the stream of a workbook ([MS-XLS] 2.1.7.20) the records that say what its cells hold, and makes of all others,
 * charts and formulas too, such as readers pass over, so that a reader is given nothing whose lengths or counts were not looked
 * at. Nothing where it is no walk over whole records, from the one that begins a part to the one that ends it.
 */
export function cellRecords(given: Uint8Array): Uint8Array | 'encrypted' | 'excel95' | undefined {
  const stream = given.slice();
  const walk: RecordWalk = {
    stream,
    view: seeNumbers(stream),
    depth: 0,
    starts: new Set(),
    said: [],
    filled: new Set(),
  };
  for (let at = 0; at + 4 <= stream.length; ) {
    const record = recordAt(walk, at);
    if (walk.depth === 0 && at > 0 && stream.subarray(at).every((byte) => byte === 0))
      return isComplete(walk) ? stream.subarray(0, at) : undefined;
    if (walk.depth === 0 && record?.kind !== BOF) return undefined;
    if (!record) return undefined;
    if (record.kind === FILE_PASS) return 'encrypted';
    if (record.kind === BOF && walk.depth === 0 && versionOf(walk, record) !== VERSION_OF_97)
      return 'excel95';
    if (!takeRecord(walk, record)) return undefined;
    at = record.end;
  }
  return walk.depth === 0 && isComplete(walk) ? stream : undefined;
}

function versionOf({ view }: RecordWalk, { from }: BookRecord): number {
  return view.getUint16(from, true);
}

/** Reads where a record and those that continue it end; nothing where one is too long. */
function recordAt({ stream, view }: RecordWalk, at: number): BookRecord | undefined {
  const parts: Uint8Array[] = [];
  let end = at;
  do {
    const from = end + 4;
    const length = view.getUint16(end + 2, true);
    end = from + length;
    if (length > MAX_RECORD_BYTES || end > stream.length) return undefined;
    parts.push(stream.subarray(from, end));
  } while (end + 4 <= stream.length && view.getUint16(end, true) === CONTINUE);
  return { kind: view.getUint16(at, true), at, from: at + 4, end, parts };
}

/** Looks at a record, and passes it over where it is none of cells; false where it is not whole. */
function takeRecord(walk: RecordWalk, record: BookRecord): boolean {
  const { kind, from, end } = record;
  const known = KEPT.get(kind);
  if (kind === BOF) walk.depth++;
  const isKept = known !== undefined && walk.depth === 1;
  if (kind === EOF) walk.depth--;
  if (!isKept) passOver(walk, record);
  if (!isKept) return true;
  if (end - from < known.least || (known.text && !fitsText(record.parts, known.text))) return false;
  if (kind === SST) return areSharedWhole(record.parts);
  if (CELL_KINDS.has(kind)) return takeCells(walk, record);
  if (kind === MERGE_CELLS) return walk.view.getUint16(from, true) * 8 + 2 <= end - from;
  if (kind === BOUND_SHEET && walk.stream[from + 5] === 0) walk.said.push(walk.view.getUint32(from, true));
  if (kind === BOF) walk.filled.clear();
  if (kind === BOF && walk.view.getUint16(from + 2, true) === WORKSHEET) walk.starts.add(record.at);
  return true;
}

/** Notes which cells a record fills, and takes its formula away; false where another stands in one, which it would hide. */
function takeCells({ view, filled }: RecordWalk, { kind, from, end }: BookRecord): boolean {
  if (kind === FORMULA) view.setUint16(from + 20, 0, true);
  const first = view.getUint16(from, true) * COLUMNS_OF_RECORDS + view.getUint16(from + 2, true);
  const behind = first + (kind === MUL_RK ? Math.floor((end - from - 6) / 6) : 1);
  for (let at = first; at < behind; at++) {
    if (filled.has(at)) return false;
    filled.add(at);
  }
  return true;
}

/** Columns that a record can name. */
const COLUMNS_OF_RECORDS = 65_536;

function passOver({ view }: RecordWalk, { at, end }: BookRecord): void {
  for (let next = at; next < end; next += 4 + view.getUint16(next + 2, true))
    view.setUint16(next, PASSED_OVER, true);
}

/** Checks whether there is a sheet, every one is where the workbook says, and none elsewhere. */
function isComplete({ starts, said }: RecordWalk): boolean {
  return (
    starts.size > 0 &&
    new Set(said).size === said.length &&
    said.length === starts.size &&
    said.every((at) => starts.has(at))
  );
}
