import type { Report } from '../../../../issues/report.ts';
import type { Item, Scene, SceneText, TableCell } from '../../../layout/scene.ts';
import type { Pdf } from '../page.ts';
import { closeMarks, closeTag, describeTag, openRoot, openTag, type StructureElement } from './elements.ts';

/** Tags what is drawn on the pages of a document, for reading aids (ISO 32000-1 §14.7 and §14.8). */
export interface Tagger {
  /** Tags a page while it is drawn, item by item in their order. */
  readonly page: (scene: Scene, draw: DrawItems) => void;
  /** Ends the structure, before the document ends. */
  readonly end: () => void;
}

/** Draws items; a text is followed by a blank where the next goes on with it. */
export type DrawItems = (items: readonly Item[], isFollowed?: boolean) => void;

/** Starts the structure of a document that was opened as `tagged`; a page is a section of it. */
export function openTagger(pdf: Pdf, lang: Scene['lang'], report: Report): Tagger | undefined {
  const { document } = pdf;
  const root = openRoot(document, report);
  return (
    root && {
      page(scene, draw) {
        const section = openTag(document, root, 'Sect');
        describeTag(section, 'T', scene.title);
        if (scene.lang !== lang) describeTag(section, 'Lang', scene.lang);
        const page: TaggedPage = { pdf, section, title: scene.title, isTitled: false, owners: [] };
        tagItems(page, scene, draw);
        closeTag(section);
        closeMarks(document, page.owners);
      },
      end: () => closeTag(root),
    }
  );
}

/** A page while it is tagged. */
interface TaggedPage {
  readonly pdf: Pdf;
  readonly section: StructureElement;
  readonly title: string;
  isTitled: boolean;
  /** The element of each mark. */
  readonly owners: string[];
  /** What a text that goes on belongs to. */
  current?: StructureElement | undefined;
  table?: TaggedTable | undefined;
}

interface TaggedTable {
  readonly element: StructureElement;
  hasData: boolean;
  row?: TaggedRow | undefined;
}

interface TaggedRow {
  readonly element: StructureElement;
  readonly tag: 'TH' | 'TD';
  readonly columns: number;
  /** The column after the last cell. */
  next: number;
}

function tagItems(page: TaggedPage, { items, reading }: Scene, draw: DrawItems): void {
  if (reading === 'whole') drawMarked(page, beginElement(page, page.section, 'P'), () => draw(items));
  else for (const part of readingParts(items)) tagPart(page, part, draw);
  endElement(page);
  endTable(page);
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
  const { ink } = page.pdf;
  if (first.kind === 'text') {
    const current = textElement(page, first);
    for (const [i, line] of part.entries())
      drawMarked(page, current, () => draw([line], i + 1 < part.length));
  } else if (first.kind === 'code') drawMarked(page, figureElement(page, first.alt), () => draw(part));
  else {
    ink.add('/Artifact BMC');
    draw(part);
    ink.add('EMC');
  }
}

function drawMarked({ pdf: { ink }, owners }: TaggedPage, element: StructureElement, draw: () => void): void {
  ink.add(`/${element.tag} <</MCID ${owners.length}>> BDC`);
  draw();
  ink.add('EMC');
  element.kids.push(owners.length);
  owners.push(element.name);
}

function figureElement(page: TaggedPage, alt = page.title): StructureElement {
  endTable(page);
  const figure = beginElement(page, page.section, 'Figure');
  describeTag(figure, 'Alt', alt);
  return figure;
}

function textElement(page: TaggedPage, { role, cell }: SceneText): StructureElement {
  if (role === 'more' && page.current) return page.current;
  if (cell) return cellElement(page, cell);
  endTable(page);
  const isHeading = role === 'title' || role === 'heading';
  if (!isHeading) return beginElement(page, page.section, 'P');
  const tag = role === 'title' || !page.isTitled ? 'H1' : 'H2';
  page.isTitled = true;
  return beginElement(page, page.section, tag);
}

function beginElement(page: TaggedPage, parent: StructureElement, tag: string): StructureElement {
  endElement(page);
  page.current = openTag(page.pdf.document, parent, tag);
  return page.current;
}

function endElement(page: TaggedPage): void {
  const { dictionary } = page.pdf.document.page;
  if (page.current) closeTag(page.current, String(dictionary));
  page.current = undefined;
}

/** The element of a cell; what names columns again after rows begins another table. */
function cellElement(page: TaggedPage, cell: TableCell): StructureElement {
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
  // Attributes of cells (§14.8.5.7).
  const scope = tag === 'TH' ? '/Scope/Column' : '';
  const across = span > 1 ? `/ColSpan ${span}` : '';
  if (scope !== '' || across !== '') current.attributes += `/A<</O/Table${scope}${across}>>`;
  table.row.next = cell.column + span;
  return current;
}

function beginTable(page: TaggedPage): TaggedTable {
  endElement(page);
  return { element: openTag(page.pdf.document, page.section, 'Table'), hasData: false };
}

function beginRow(page: TaggedPage, table: TaggedTable, { isHead, columns = 1 }: TableCell): TaggedRow {
  const element = openTag(page.pdf.document, table.element, 'TR');
  return { element, tag: isHead ? 'TH' : 'TD', columns, next: 0 };
}

/** Empty cells count too, for those who go from cell to cell. */
function fillRow(page: TaggedPage, row: TaggedRow, until: number): void {
  for (; row.next < until; row.next++) closeTag(openTag(page.pdf.document, row.element, row.tag));
}

function endTableRow(page: TaggedPage): void {
  const { table } = page;
  if (!table?.row) return;
  endElement(page);
  fillRow(page, table.row, table.row.columns);
  closeTag(table.row.element);
  table.row = undefined;
}

function endTable(page: TaggedPage): void {
  endTableRow(page);
  if (page.table) closeTag(page.table.element);
  page.table = undefined;
}
