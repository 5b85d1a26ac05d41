import type { SomeLimits } from '../../limits.ts';
import type { FileLimits } from '../../options.ts';
import { type ByteWriter, createByteWriter, findLetters, latinText } from '../byte-text.ts';
import {
  columnName,
  HIDDEN_COLUMN,
  HIDDEN_ROW,
  OVER_LIMIT,
  ROWS_OF_EXCEL,
  UNKNOWN_FORMULA,
} from '../marks.ts';
import { walkTags, type XmlTag } from '../tags.ts';
import { isWrittenValue, readCellTag, type WrittenCell } from './written-cell.ts';

/** A sheet while its cells are walked. */
interface SheetWalk {
  readonly xml: Uint8Array;
  readonly out: ByteWriter;
  readonly limits: SomeLimits;
  /** How many texts sheets share, which cells name by their numbers. */
  readonly shared: number;
  /** Where the walk is, as to the cells, and where they end. */
  place: 'before' | 'inside' | 'behind';
  end: number;
  /** Numbers of the columns that hold something. */
  readonly columns: Set<number>;
  row: { readonly number: number; readonly isHidden: boolean; last: number; filled: number } | undefined;
  cell: OpenCell | undefined;
  lastRow: number;
  rows: number;
  cells: number;
  /** A limit, with the count and the row, once the sheet is beyond it. */
  over: string | undefined;
}

interface OpenCell extends WrittenCell {
  readonly tag: XmlTag;
  readonly column: number;
  hasValue: boolean;
  hasFormula: boolean;
}

/**
 * Writes the XML of a sheet (ECMA-376, part 1, section 18.3.1) anew, with nothing but the cells that hold something and what is
 * merged, in one walk over its bytes, so that a reader is given no blanks and no styled cells by the million. Formulas that were
 * never computed, whose cells readers take for nought or for a blank, and hidden rows are marked. Beyond a limit the sheet is
 * one cell that says so, since another may be wanted. Undefined for what is no sheet.
 */
export function compactSheet(xml: Uint8Array, limits: SomeLimits, shared: number): Uint8Array | undefined {
  const walk: SheetWalk = {
    ...{ xml, limits, shared, place: 'before', end: 0 },
    ...{ out: createByteWriter(xml), columns: new Set<number>() },
    ...{ row: undefined, cell: undefined, lastRow: 0, rows: 0, cells: 0, over: undefined },
  };
  walk.out.text('<worksheet><sheetData>');
  const isWhole = walkTags(xml, (tag) => takeOfSheet(walk, tag)) && walk.place === 'behind';
  if (walk.over !== undefined) return overLimit(walk.over, xml);
  if (!isWhole) return undefined;
  walk.out.text('</sheetData>');
  copyMerges(walk);
  walk.out.text('</worksheet>');
  return walk.out.bytes();
}

function overLimit(mark: string, xml: Uint8Array): Uint8Array {
  const out = createByteWriter(xml);
  out.text(`<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${OVER_LIMIT}${mark}</v></c></row>`);
  out.text('</sheetData></worksheet>');
  return out.bytes();
}

/** Takes the next tag of a sheet; false where it cannot stand there, or the sheet is beyond a limit. */
function takeOfSheet(walk: SheetWalk, tag: XmlTag): boolean {
  if (tag.name !== 'sheetData') return walk.place !== 'inside' || takeTag(walk, tag);
  if (!tag.isEnd && walk.place !== 'before') return false;
  walk.place = tag.isEnd || tag.isEmpty ? 'behind' : 'inside';
  walk.end = tag.end;
  return endRow(walk);
}

/** Takes the next tag inside the cells; false where it cannot stand there, or the sheet is beyond a limit. */
function takeTag(walk: SheetWalk, tag: XmlTag): boolean {
  const { cell } = walk;
  if (tag.name === 'row') return endRow(walk) && (tag.isEnd || startRow(walk, tag));
  if (tag.name === 'c') return tag.isEnd ? endCell(walk, tag.start) : startCell(walk, tag);
  if (!cell || tag.isEnd) return true;
  if (tag.name === 'f') cell.hasFormula = true;
  if (tag.name === 'is') cell.hasValue = true;
  if (tag.name === 'v' && tag.next > tag.end && !takeValue(walk, cell, tag)) return false;
  return isTextInLimit(walk, tag.next - tag.end);
}

/** Takes the value of a cell, which has one at most. */
function takeValue({ xml, shared }: SheetWalk, cell: OpenCell, { end, next }: XmlTag): boolean {
  if (cell.hasValue) return false;
  cell.hasValue = true;
  return isWrittenValue(cell.type, latinText(xml, end, next), shared);
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d{1,7})["']/;
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;

function startRow(walk: SheetWalk, tag: XmlTag): boolean {
  const attributes = latinText(walk.xml, tag.attributes, tag.end - 1);
  const number = Number(ROW_NUMBER.exec(attributes)?.[1] ?? walk.lastRow + 1);
  if (number <= walk.lastRow || number > ROWS_OF_EXCEL) return false;
  walk.lastRow = number;
  if (!tag.isEmpty) walk.row = { number, isHidden: HIDDEN.test(attributes), last: -1, filled: -1 };
  return true;
}

function endRow(walk: SheetWalk): boolean {
  const { row, out } = walk;
  walk.row = undefined;
  if (walk.cell) return false;
  if (!row || row.filled < 0) return true;
  if (row.isHidden)
    out.text(`<c r="${columnName(HIDDEN_COLUMN)}${row.number}" t="str"><v>${HIDDEN_ROW}</v></c>`);
  out.latin('</row>');
  walk.cells += row.filled + 1;
  return isInBounds(walk, 'maxRows', ++walk.rows) && isInBounds(walk, 'maxCells', walk.cells);
}

function startCell(walk: SheetWalk, tag: XmlTag): boolean {
  const { row, cell } = walk;
  const said = readCellTag(latinText(walk.xml, tag.attributes, tag.end - (tag.isEmpty ? 2 : 1)));
  if (!row || cell || !said) return false;
  const { column, row: number } = said.place ?? { column: row.last + 1, row: row.number };
  if (column <= row.last || number !== row.number) return false;
  row.last = column;
  if (!tag.isEmpty) walk.cell = { ...said, tag, column, hasValue: false, hasFormula: false };
  return true;
}

const TYPE = /(?:^|\s)t\s*=\s*(?:"[^"]*"|'[^']*')/;

function endCell(walk: SheetWalk, end: number): boolean {
  const { row, cell, out, columns } = walk;
  walk.cell = undefined;
  if (!row || !cell) return false;
  if (!cell.hasValue && !cell.hasFormula) return true;
  if (row.filled < 0) out.latin(`<row r="${row.number}">`);
  const place = `<c r="${columnName(cell.column)}${row.number}" ${cell.others}`;
  row.filled = Math.max(row.filled, cell.column);
  if (cell.hasValue) {
    out.latin(`${place}>`);
    out.copy(cell.tag.end, end);
    out.latin('</c>');
  } else {
    out.latin(`${place.replace(TYPE, '')} t="str">`);
    out.text(`<v>${UNKNOWN_FORMULA}</v></c>`);
  }
  columns.add(cell.column);
  return isInBounds(walk, 'maxColumns', columns.size);
}

/** A character is written with ten bytes at most, as an entity. */
const MOST_BYTES = 10;

function isTextInLimit(walk: SheetWalk, bytes: number): boolean {
  const { maxCellLength = Number.POSITIVE_INFINITY } = walk.limits;
  return bytes <= maxCellLength * MOST_BYTES || isInBounds(walk, 'maxCellLength', bytes);
}

function isInBounds(walk: SheetWalk, name: keyof FileLimits, count: number): boolean {
  const limit = walk.limits[name] ?? Number.POSITIVE_INFINITY;
  if (count > limit) walk.over = `${name}:${count}:${walk.row?.number ?? walk.lastRow}`;
  return count <= limit;
}

const MERGES = 'mergeCells';

/** Copies the list of merged cells, which stands behind the cells (section 18.3.1.55). */
function copyMerges({ xml, out, end: from }: SheetWalk): void {
  const start = findLetters(xml, MERGES, from);
  const end = start < 0 ? -1 : findLetters(xml, MERGES, start + MERGES.length);
  if (end < 0) return;
  out.latin('<');
  out.copy(start, end);
  out.latin(`${MERGES}>`);
}
