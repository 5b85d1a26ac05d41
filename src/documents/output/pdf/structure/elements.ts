import type { Report } from '../../../../issues/report.ts';
import { isRecord } from '../../../../issues/stringify.ts';
import { pdfString, writtenValue } from '../sink.ts';

type PdfReference = PDFKit.PDFKitReference;

/** An element of the structure of a document until it ends (ISO 32000-1 §14.7.2). */
export interface StructureElement {
  readonly tag: string;
  /** How others in the file name it. */
  readonly name: string;
  readonly reference: PdfReference;
  readonly parent: string;
  /** What is said of it beside its place, as it stands in the file. */
  attributes: string;
  /** Elements by their names, and marks of the page by their numbers. */
  readonly kids: (string | number)[];
}

/** Starts the element at the head of a structure. Reports `package.missing` where `pdfkit` keeps the structure in another way. */
export function openRoot(document: PDFKit.PDFDocument, report: Report): StructureElement | undefined {
  const tree = document.getStructTreeRoot();
  if (!isParentTree(parentTree(tree)))
    return report('package.missing', { received: 'pdfkit 0.20', limit: 'pdfkit@0.20' });
  const root = newTag(document, 'Document', String(tree));
  Reflect.set(tree.data, 'K', [root.reference]);
  return root;
}

/** Starts an element inside another. */
export function openTag(
  document: PDFKit.PDFDocument,
  parent: StructureElement,
  tag: string,
): StructureElement {
  const element = newTag(document, tag, parent.name);
  parent.kids.push(element.name);
  return element;
}

function newTag(document: PDFKit.PDFDocument, tag: string, parent: string): StructureElement {
  const reference = document.ref({});
  return { tag, name: String(reference), reference, parent, attributes: '', kids: [] };
}

/** Says something of an element in words: its title, its language, what stands for it. */
export function describeTag(element: StructureElement, key: 'T' | 'Lang' | 'Alt', text: string): void {
  element.attributes += `/${key} ${pdfString(text)}`;
}

/** Writes an element, with the page that its marks are on; it takes no more kids. */
export function closeTag({ tag, parent, attributes, kids, reference }: StructureElement, page = ''): void {
  const place = page === '' ? '' : `/Pg ${page}`;
  endReference(reference, `<</S/${tag}/P ${parent}${attributes}${place}/K[${kids.join(' ')}]>>`);
}

/**
 * Writes to which element each mark of the current page belongs (§14.7.4.4), as an object of its own: in the tree, all elements of
 * a document would be kept until its end.
 */
export function closeMarks(document: PDFKit.PDFDocument, owners: readonly string[]): void {
  const tree = parentTree(document.getStructTreeRoot());
  const list = document.ref({});
  endReference(list, `[${owners.join(' ')}]`);
  if (isParentTree(tree)) tree.add(Reflect.get(document.page, 'structParentTreeKey'), list);
}

function endReference(reference: PdfReference, text: string): void {
  Reflect.set(reference, 'data', writtenValue(text));
  reference.end('');
}

function parentTree(root: PdfReference): unknown {
  return Reflect.get(root.data, 'ParentTree');
}

/** The tree of `pdfkit` 0.20, which has no published type. */
interface ParentTree {
  readonly add: (key: unknown, value: unknown) => unknown;
}

function isParentTree(value: unknown): value is ParentTree {
  return isRecord(value) && typeof value.add === 'function';
}
