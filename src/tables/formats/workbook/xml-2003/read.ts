import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { decodeEntities } from '../../html/entities.ts';
import { encodingOfBytes } from '../../text/encoding.ts';
import { type Attributes, attributesOf, decodedPart } from '../attributes.ts';
import { COLUMNS_OF_EXCEL, ROWS_OF_EXCEL, UNKNOWN_FORMULA } from '../marks.ts';
import { walkTags, type XmlTag } from '../tags.ts';
import { createStyles, type XmlStyles, xmlValue } from './values.ts';

/** A workbook while its tags are walked. */
interface XmlBook {
  readonly xml: Uint8Array;
  readonly book: WorkBook & { readonly Workbook: { readonly Sheets: { name: string; Hidden: 0 | 1 }[] } };
  readonly styles: XmlStyles;
  is1904: boolean;
  sheet: OpenSheet | undefined;
  cell: OpenXmlCell | undefined;
  /** Inside a comment of a cell, whose text is not the cell's. */
  isComment: boolean;
}

interface OpenSheet {
  readonly rows: CellObject[][];
  readonly sheet: WorkSheet;
  readonly columnStyles: (string | undefined)[];
  readonly hidden: { readonly hidden: true }[];
  rowStyle: string | undefined;
  /** Where the next row, column and cell stand, from 0. */
  row: number;
  nextRow: number;
  nextColumn: number;
  nextCell: number;
}

interface OpenXmlCell {
  readonly column: number;
  readonly style: string | undefined;
  readonly hasFormula: boolean;
  data: { readonly from: number; readonly type: string } | undefined;
  value: CellObject | undefined;
}

/** Shows a number in a format. */
export type ShowNumber = (format: string, value: number, options: { readonly date1904: boolean }) => unknown;

/**
 * Reads a workbook in the XML of Excel 2003 ("XML Spreadsheet Reference", Microsoft 2001), which some portals of banks send under
 * the name .xls, in one walk over its tags: time and memory grow with the bytes, whatever numbers stand in it. Gives what the
 * reader of the other workbooks gives. Nothing where it is cut short, or a row or cell stands behind the last of a sheet or
 * before the one above.
 */
export function readXmlBook(given: Uint8Array, show: ShowNumber): WorkBook | undefined {
  const xml = new TextEncoder().encode(new TextDecoder(encodingOfBytes(given)).decode(given));
  const book = { SheetNames: [], Sheets: {}, Workbook: { Sheets: [] } };
  const state: XmlBook = {
    ...{ xml, book, styles: createStyles(show), is1904: false, sheet: undefined, cell: undefined },
    ...{ isComment: false },
  };
  const isWhole = walkTags(xml, (tag) => takeXmlTag(state, tag));
  return isWhole && book.SheetNames.length > 0
    ? { ...book, Workbook: { ...book.Workbook, WBProps: { date1904: state.is1904 } } }
    : undefined;
}

/** Takes a tag that opens, or is empty; false where it cannot stand. */
type TakeOpen = (state: XmlBook, attributes: Attributes, tag: XmlTag) => boolean;

const OPENED: Readonly<Record<string, TakeOpen>> = {
  Style: ({ styles }, attributes) => styles.open(attributes.get('ID'), attributes.get('Parent')),
  NumberFormat: ({ styles }, attributes) => styles.format(attributes.get('Format')),
  Date1904(state) {
    state.is1904 = true;
    return true;
  },
  Worksheet: openSheet,
  Visible({ xml, sheet, book }, _attributes, { end, next }) {
    const last = book.Workbook.Sheets.at(-1);
    if (sheet && last && /hidden/i.test(decodedPart(xml, end, next))) last.Hidden = 1;
    return true;
  },
  Column: openColumn,
  Row: openXmlRow,
  Cell: openXmlCell,
  Comment(state, _attributes, { isEmpty }) {
    state.isComment = !isEmpty;
    return true;
  },
  Data: openData,
};

const CLOSED: Readonly<Record<string, (state: XmlBook, tag: XmlTag) => void>> = {
  Worksheet(state) {
    state.sheet = undefined;
  },
  Comment(state) {
    state.isComment = false;
  },
  Data: closeData,
  Cell: closeXmlCell,
};

function takeXmlTag(state: XmlBook, tag: XmlTag): boolean {
  const { name, isEnd, isEmpty } = tag;
  const open = isEnd || !Object.hasOwn(OPENED, name) ? undefined : OPENED[name];
  if (open && !open(state, attributesOf(state.xml, tag.attributes, tag.end - 1), tag)) return false;
  if ((isEnd || isEmpty) && Object.hasOwn(CLOSED, name)) CLOSED[name]?.(state, tag);
  return true;
}

function openSheet(state: XmlBook, attributes: Attributes): boolean {
  const { SheetNames, Sheets, Workbook } = state.book;
  const name = attributes.get('Name') ?? '';
  const [rows, hidden]: [CellObject[][], OpenSheet['hidden']] = [[], []];
  const sheet: WorkSheet = { '!data': rows, '!rows': hidden, '!merges': [] };
  state.sheet = {
    ...{ rows, hidden, sheet, columnStyles: [], rowStyle: undefined },
    ...{ row: -1, nextRow: 0, nextColumn: 0, nextCell: 0 },
  };
  SheetNames.push(name);
  Sheets[name] = sheet;
  Workbook.Sheets.push({ name, Hidden: 0 });
  return true;
}

function openColumn({ sheet }: XmlBook, attributes: Attributes): boolean {
  const at = startOf(attributes, sheet?.nextColumn ?? 0, COLUMNS_OF_EXCEL);
  const span = countIn(attributes, 'Span', COLUMNS_OF_EXCEL);
  if (!sheet || at === undefined || span === undefined) return false;
  sheet.nextColumn = at + span + 1;
  const style = attributes.get('StyleID');
  if (style !== undefined)
    for (let column = at; column < sheet.nextColumn; column++) sheet.columnStyles[column] = style;
  return sheet.nextColumn <= COLUMNS_OF_EXCEL;
}

function openXmlRow({ sheet, cell }: XmlBook, attributes: Attributes): boolean {
  const at = startOf(attributes, sheet?.nextRow ?? 0, ROWS_OF_EXCEL);
  const span = countIn(attributes, 'Span', ROWS_OF_EXCEL);
  if (!sheet || cell || at === undefined || span === undefined) return false;
  sheet.row = at;
  sheet.nextRow = at + span + 1;
  sheet.nextCell = 0;
  sheet.rowStyle = attributes.get('StyleID');
  if (attributes.get('Hidden') === '1') sheet.hidden[at] = { hidden: true };
  return sheet.nextRow <= ROWS_OF_EXCEL;
}

function openXmlCell(state: XmlBook, attributes: Attributes): boolean {
  const { sheet, cell } = state;
  const at = startOf(attributes, sheet?.nextCell ?? 0, COLUMNS_OF_EXCEL);
  const across = countIn(attributes, 'MergeAcross', COLUMNS_OF_EXCEL);
  const down = countIn(attributes, 'MergeDown', ROWS_OF_EXCEL);
  if (!sheet || sheet.row < 0 || cell || at === undefined || across === undefined || down === undefined)
    return false;
  const [bottom, right] = [sheet.row + down, at + across];
  sheet.nextCell = right + 1;
  if (across + down > 0)
    sheet.sheet['!merges']?.push({ s: { r: sheet.row, c: at }, e: { r: bottom, c: right } });
  state.cell = {
    column: at,
    style: attributes.get('StyleID') ?? sheet.rowStyle ?? sheet.columnStyles[at],
    hasFormula: attributes.has('Formula'),
    ...{ data: undefined, value: undefined },
  };
  return right < COLUMNS_OF_EXCEL && bottom < ROWS_OF_EXCEL;
}

/** Reads where something stands, from 0: behind what stood before, or where it says. */
function startOf(attributes: Attributes, next: number, most: number): number | undefined {
  if (!attributes.has('Index')) return next < most ? next : undefined;
  const index = countIn(attributes, 'Index', most);
  return index !== undefined && index > next ? index - 1 : undefined;
}

/** Reads a whole number, 0 where there is none. */
function countIn(attributes: Attributes, name: string, most: number): number | undefined {
  const said = attributes.get(name) ?? '0';
  const count = /^\d{1,7}$/.test(said) ? Number(said) : Number.NaN;
  return count <= most ? count : undefined;
}

function openData({ cell, isComment }: XmlBook, attributes: Attributes, { end }: XmlTag): boolean {
  if (cell && !isComment) cell.data = { from: end, type: attributes.get('Type') ?? 'String' };
  return true;
}

function closeData({ xml, cell, styles, isComment, is1904 }: XmlBook, { isEnd, start, end }: XmlTag): void {
  if (!cell?.data || isComment) return;
  const text = charactersOf(decodedPart(xml, cell.data.from, isEnd ? start : end));
  cell.value = xmlValue(cell.data.type, text, styles.of(cell.style), is1904);
  cell.data = undefined;
}

const CONTENT = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^<>]*>|[^<]+/g;

/** Gives the characters of an element, those of the elements in it too. */
function charactersOf(xml: string): string {
  return xml.replace(
    CONTENT,
    (piece: string, data?: string) => data ?? (piece.startsWith('<') ? '' : decodeEntities(piece)),
  );
}

function closeXmlCell(state: XmlBook): void {
  const { cell, sheet } = state;
  state.cell = undefined;
  const value: CellObject | undefined =
    cell?.value ?? (cell?.hasFormula ? { t: 's', v: UNKNOWN_FORMULA } : undefined);
  if (!sheet || !cell || !value) return;
  const row = sheet.rows[sheet.row] ?? [];
  row[cell.column] = value;
  sheet.rows[sheet.row] = row;
}
