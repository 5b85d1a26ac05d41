import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { withPdfFile } from './readers.ts';

/** An element of the structure of a PDF. */
export interface TagElement {
  readonly tag: string;
  readonly alt: string | undefined;
  readonly span: number;
  readonly scope: string | undefined;
  readonly lang: string | undefined;
  /** How many stretches of a page's content are its own. */
  readonly marks: number;
  readonly kids: readonly TagElement[];
}

/** Reads the structure of a PDF with pdf-lib: a parser that has nothing to do with its writer. */
export async function structureOf(pdf: Uint8Array): Promise<TagElement[]> {
  const { context, catalog } = await PDFDocument.load(pdf);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const read = (given: PDFObject): TagElement => {
    const element = context.lookup(given, PDFDict);
    const kids = listOf(element.lookup(PDFName.of('K')));
    const attributes = element.lookupMaybe(PDFName.of('A'), PDFDict);
    return {
      tag: nameOf(element, 'S') ?? '',
      alt: textOf(element, 'Alt'),
      lang: textOf(element, 'Lang'),
      scope: attributes && nameOf(attributes, 'Scope'),
      span: attributes?.lookupMaybe(PDFName.of('ColSpan'), PDFNumber)?.asNumber() ?? 1,
      marks: kids.filter((kid) => kid instanceof PDFNumber).length,
      kids: kids.filter((kid) => kid instanceof PDFRef).map(read),
    };
  };
  return listOf(root.lookup(PDFName.of('K'))).map(read);
}

/** All elements of a structure, in reading order. */
export function allTags(elements: readonly TagElement[]): TagElement[] {
  return elements.flatMap((element) => [element, ...allTags(element.kids)]);
}

/** Lists what a page draws outside of marks (ISO 32000-1 §14.6): nothing of a tagged page. */
export async function unmarkedOperators(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  return document.getPages().flatMap((page) => {
    let depth = 0;
    return [...contentOf(page).matchAll(/(?<=\s)(BDC|BMC|EMC|TJ|Tj|f|S|B|Do|EI)(?=\s)/g)].flatMap(
      ([operator]) => {
        if (operator === 'BDC' || operator === 'BMC') depth++;
        else if (operator === 'EMC') depth--;
        else if (depth === 0) return [operator];
        return [];
      },
    );
  });
}

/** Lists the texts of a structure in reading order, with poppler. */
export function spokenTexts(pdf: Uint8Array): string[] {
  const shown = withPdfFile(pdf, (file) =>
    execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
  return [...shown.matchAll(/^ *"(.*)"$/gm)].flatMap(([, text = '']) => (text === '' ? [] : [text.trim()]));
}

function contentOf(page: PDFPage): string {
  const streams = listOf(page.node.Contents());
  return streams
    .map((stream) => {
      const found = stream instanceof PDFRef ? page.doc.context.lookup(stream) : stream;
      return found instanceof PDFRawStream
        ? `\n${inflateSync(found.getContents()).toString('latin1')}\n`
        : '';
    })
    .join('');
}

function listOf(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray();
  return value ? [value] : [];
}

function nameOf(dictionary: PDFDict, key: string): string | undefined {
  return dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
}

function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
