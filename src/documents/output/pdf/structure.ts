import { isRecord } from '../../../issues/stringify.ts';
import type { Item, Scene, SceneText, TableCell } from '../../layout/scene.ts';

type Element = PDFKit.PDFStructureElement;

/** Tags what is drawn on the pages of a document, for reading aids (ISO 32000-1 §14.7 and §14.8). */
export interface Tagger {
  /** Tags a page while it is drawn, item by item in their order. */
  readonly page: (scene: Scene, draw: DrawItems) => void;
}

/** Draws items; a text is followed by a blank where the next goes on with it. */
export type DrawItems = (items: readonly Item[], isFollowed?: boolean) => void;

/** Starts the structure of a document that was opened as `tagged`; a page is a section of it. */
export function openTagger(document: PDFKit.PDFDocument, lang: Scene['lang']): Tagger {
  const root = document.struct('Document');
  document.addStructure(root);
  return {
    page(scene, draw) {
      const section = document.struct('Sect', {
        title: scene.title,
        ...(scene.lang !== lang && { lang: scene.lang }),
      });
      root.add(section);
      const page: TaggedPage = { document, section, title: scene.title, isTitled: false };
      if (scene.reading === 'whole')
        drawMarked(page, beginElement(page, section, 'P'), () => draw(scene.items));
      else for (const part of readingParts(scene.items)) tagPart(page, part, draw);
      endTable(page);
      section.end();
      writeParents(document);
    },
  };
}

/**
 * Writes the list of what each mark of the current page belongs to (§14.7.4.4) as an object of its own: `pdfkit` would keep all
 * elements of a document until its end. Another `pdfkit`, with no such tree, does keep them.
 */
function writeParents(document: PDFKit.PDFDocument): void {
  const treeOf: unknown = Reflect.get(document, 'getStructParentTree');
  const tree: unknown = typeof treeOf === 'function' ? Reflect.apply(treeOf, document, []) : undefined;
  const key: unknown = Reflect.get(document.page, 'structParentTreeKey');
  if (!isParentTree(tree)) return;
  const parents = tree.get(key);
  if (!Array.isArray(parents)) return;
  const list = document.ref(parents);
  list.end('');
  Reflect.set(list, 'data', []);
  tree.add(key, list);
}

/** The tree of `pdfkit` 0.20, which has no published type. */
interface ParentTree {
  readonly get: (key: unknown) => unknown;
  readonly add: (key: unknown, value: unknown) => unknown;
}

function isParentTree(value: unknown): value is ParentTree {
  return isRecord(value) && typeof value.get === 'function' && typeof value.add === 'function';
}

/** A page while it is tagged. */
interface TaggedPage {
  readonly document: PDFKit.PDFDocument;
  readonly section: Element;
  readonly title: string;
  isTitled: boolean;
  /** What a text that goes on belongs to. */
  current?: MarkedElement | undefined;
  table?: TaggedTable | undefined;
}

interface MarkedElement {
  readonly tag: string;
  readonly element: Element;
}

interface TaggedTable {
  readonly element: Element;
  hasData: boolean;
  row?: TaggedRow | undefined;
}

interface TaggedRow {
  readonly element: Element;
  readonly tag: 'TH' | 'TD';
  readonly columns: number;
  /** The column after the last cell. */
  next: number;
}

/** Items that are one thing to a reader: a text with its lines, a code, or what only adorns. */
type ReadingPart = readonly [Item, ...Item[]];

function readingParts(items: readonly Item[]): ReadingPart[] {
  const parts: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last && isOnePart(item, last[0])) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

function isOnePart(item: Item, first: Item): boolean {
  if (item.kind === 'text') return item.role === 'more' && first.kind === 'text';
  return isOrnament(item) && isOrnament(first);
}

function isOrnament({ kind }: Item): boolean {
  return kind === 'box' || kind === 'image';
}

function tagPart(page: TaggedPage, part: ReadingPart, draw: DrawItems): void {
  const [first] = part;
  if (first.kind === 'text') {
    const current = textElement(page, first);
    for (const [i, line] of part.entries())
      drawMarked(page, current, () => draw([line], i + 1 < part.length));
  } else if (first.kind === 'code') drawMarked(page, figureElement(page, first.alt), () => draw(part));
  else {
    page.document.markContent('Artifact');
    draw(part);
    page.document.endMarkedContent();
  }
}

function drawMarked({ document }: TaggedPage, { tag, element }: MarkedElement, draw: () => void): void {
  const content = document.markStructureContent(tag);
  draw();
  document.endMarkedContent();
  element.add(content);
}

function figureElement(page: TaggedPage, alt = page.title): MarkedElement {
  endTable(page);
  return beginElement(page, page.section, 'Figure', { alt });
}

function textElement(page: TaggedPage, { role, cell }: SceneText): MarkedElement {
  if (role === 'more' && page.current) return page.current;
  if (cell) return cellElement(page, cell);
  endTable(page);
  const isHeading = role === 'title' || role === 'heading';
  if (!isHeading) return beginElement(page, page.section, 'P');
  const tag = role === 'title' || !page.isTitled ? 'H1' : 'H2';
  page.isTitled = true;
  return beginElement(page, page.section, tag);
}

function beginElement(
  page: TaggedPage,
  parent: Element,
  tag: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): MarkedElement {
  endElement(page);
  const element = page.document.struct(tag, options);
  parent.add(element);
  page.current = { tag, element };
  return page.current;
}

function endElement(page: TaggedPage): void {
  page.current?.element.end();
  page.current = undefined;
}

/** The element of a cell; what names columns again after rows begins another table. */
function cellElement(page: TaggedPage, cell: TableCell): MarkedElement {
  if (cell.isHead && page.table?.hasData) endTable(page);
  page.table ??= beginTable(page);
  const { table } = page;
  if (cell.columns !== undefined) endTableRow(page);
  table.row ??= beginRow(page, table, cell);
  table.hasData ||= !cell.isHead;
  fillRow(page, table.row, cell.column);
  const { element, tag } = table.row;
  const current = beginElement(page, element, tag);
  const { span = 1 } = cell;
  if (tag === 'TH') setAttributes(current.element, { O: 'Table', Scope: 'Column' });
  if (span > 1) setAttributes(current.element, { O: 'Table', ColSpan: span });
  table.row.next = cell.column + span;
  return current;
}

function beginTable(page: TaggedPage): TaggedTable {
  const { document, section } = page;
  endElement(page);
  const element = document.struct('Table');
  section.add(element);
  return { element, hasData: false };
}

function beginRow(
  { document }: TaggedPage,
  table: TaggedTable,
  { isHead, columns = 1 }: TableCell,
): TaggedRow {
  const element = document.struct('TR');
  table.element.add(element);
  return { element, tag: isHead ? 'TH' : 'TD', columns, next: 0 };
}

/** Empty cells count too, for those who go from cell to cell. */
function fillRow({ document }: TaggedPage, row: TaggedRow, until: number): void {
  for (; row.next < until; row.next++) {
    const empty = document.struct(row.tag);
    row.element.add(empty);
    empty.end();
  }
}

/** Attributes of cells (§14.8.5.7), which the types of `pdfkit` do not know. */
function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  const dictionary: unknown = Reflect.get(element, 'dictionary');
  if (isRecord(dictionary) && isRecord(dictionary.data)) Reflect.set(dictionary.data, 'A', attributes);
}

function endTableRow(page: TaggedPage): void {
  const { table } = page;
  if (!table?.row) return;
  endElement(page);
  fillRow(page, table.row, table.row.columns);
  table.row.element.end();
  table.row = undefined;
}

function endTable(page: TaggedPage): void {
  endTableRow(page);
  page.table?.element.end();
  page.table = undefined;
}
