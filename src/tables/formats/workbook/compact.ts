import type { SomeLimits } from '../limits.ts';
import type { FileLimits } from '../options.ts';
import { type ByteWriter, createByteWriter, findLetters, latinText } from './byte-text.ts';
import { columnIndex, columnName, HIDDEN_COLUMN, HIDDEN_ROW, OVER_LIMIT, UNKNOWN_FORMULA } from './marks.ts';
import { readTags, type XmlTag } from './tags.ts';

/** A sheet while its cells are walked. */
interface SheetWalk {
  readonly xml: Uint8Array;
  readonly out: ByteWriter;
  readonly limits: SomeLimits;
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

interface OpenCell {
  readonly tag: XmlTag;
  readonly column: number;
  /** Its attributes without its place. */
  readonly attributes: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/**
 * Writes the XML of a sheet (ECMA-376, part 1, section 18.3.1) anew, with nothing but the cells that hold something and what is
 * merged, in one walk over its bytes, so that a reader is given no blanks and no styled cells by the million. Formulas that were
 * never computed, whose cells readers take for nought or for a blank, and hidden rows are marked. Beyond a limit the sheet is
 * one cell that says so, since another may be wanted. Undefined for what is no sheet.
 */
export function compactSheet(given: Uint8Array, limits: SomeLimits): Uint8Array | undefined {
  const xml = inUtf8(given);
  const walk: SheetWalk = {
    ...{ xml, limits, out: createByteWriter(xml), columns: new Set<number>() },
    ...{ row: undefined, cell: undefined, lastRow: 0, rows: 0, cells: 0, over: undefined },
  };
  walk.out.text('<worksheet><sheetData>');
  const end = walkSheet(walk);
  if (walk.over !== undefined) return overLimit(walk.over, xml);
  if (end === undefined) return undefined;
  walk.out.text('</sheetData>');
  copyMerges(walk, end);
  walk.out.text('</worksheet>');
  return walk.out.bytes();
}

/** Sheets are in UTF-8 or, which hardly any program writes, in UTF-16. */
function inUtf8(xml: Uint8Array): Uint8Array {
  const isWide = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff);
  if (!isWide) return xml;
  const text = new TextDecoder(xml[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(xml);
  return new TextEncoder().encode(text);
}

function overLimit(mark: string, xml: Uint8Array): Uint8Array {
  const out = createByteWriter(xml);
  out.text(`<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${OVER_LIMIT}${mark}</v></c></row>`);
  out.text('</sheetData></worksheet>');
  return out.bytes();
}

/** Walks to the end of the cells and gives where that is. */
function walkSheet(walk: SheetWalk): number | undefined {
  let isInside = false;
  for (const tag of readTags(walk.xml, 0)) {
    if (tag.name === 'sheetData') {
      if (!tag.isEnd) isInside = true;
      if (tag.isEnd || tag.isEmpty) return endRow(walk) ? tag.end : undefined;
    } else if (isInside && !takeTag(walk, tag)) return undefined;
  }
  return undefined;
}

/** Takes the next tag inside the cells; false where it cannot stand there, or the sheet is beyond a limit. */
function takeTag(walk: SheetWalk, tag: XmlTag): boolean {
  const { cell } = walk;
  if (tag.name === 'row') return endRow(walk) && (tag.isEnd || startRow(walk, tag));
  if (tag.name === 'c') return tag.isEnd ? endCell(walk, tag.start) : startCell(walk, tag);
  if (!cell || tag.isEnd) return true;
  if (tag.name === 'f') cell.hasFormula = true;
  if (tag.name === 'is' || (tag.name === 'v' && !tag.isEmpty && tag.next > tag.end)) cell.hasValue = true;
  return isTextInLimit(walk, tag.next - tag.end);
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d{1,7})["']/;
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;

function startRow(walk: SheetWalk, tag: XmlTag): boolean {
  const attributes = latinText(walk.xml, tag.attributes, tag.end - 1);
  const number = Number(ROW_NUMBER.exec(attributes)?.[1] ?? walk.lastRow + 1);
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

const CELL_PLACE = /\sr\s*=\s*["']([A-Z]{1,3})\d{1,7}["']/;
const ANY_PLACE = /\sr\s*=\s*(?:"[^"]*"|'[^']*')/;

function startCell(walk: SheetWalk, tag: XmlTag): boolean {
  const { row, cell } = walk;
  if (!row || cell) return false;
  const attributes = latinText(walk.xml, tag.attributes, tag.end - (tag.isEmpty ? 2 : 1));
  const letters = CELL_PLACE.exec(attributes)?.[1];
  row.last = letters === undefined ? row.last + 1 : columnIndex(letters);
  if (tag.isEmpty) return true;
  const others = attributes.replace(ANY_PLACE, '').trim();
  walk.cell = { tag, column: row.last, attributes: others, hasValue: false, hasFormula: false };
  return true;
}

const TYPE = /(?:^|\s)t\s*=\s*(?:"[^"]*"|'[^']*')/;

function endCell(walk: SheetWalk, end: number): boolean {
  const { row, cell, out, columns } = walk;
  walk.cell = undefined;
  if (!row || !cell) return false;
  if (!cell.hasValue && !cell.hasFormula) return true;
  if (row.filled < 0) out.latin(`<row r="${row.number}">`);
  const place = `<c r="${columnName(cell.column)}${row.number}" ${cell.attributes}`;
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
function copyMerges({ xml, out }: SheetWalk, from: number): void {
  const start = findLetters(xml, MERGES, from);
  const end = start < 0 ? -1 : findLetters(xml, MERGES, start + MERGES.length);
  if (end < 0) return;
  out.latin('<');
  out.copy(start, end);
  out.latin(`${MERGES}>`);
}
