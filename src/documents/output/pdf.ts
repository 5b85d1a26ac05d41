import { dataUrl } from '../../bytes/data-url.ts';
import { VietqrError } from '../../issues/error.ts';
import { issue } from '../../issues/issue.ts';
import { checkOptions, type OptionRules } from '../../issues/options.ts';
import type { Result } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { type Box, type Code, type Image, type Item, needScene, type Scene } from '../layout/scene.ts';
import { resultFromPromise } from './caught.ts';
import { type FontFiles, orMissing, readFonts } from './optional-packages.ts';
import { maskOperators, outlineOperators } from './pdf-symbol.ts';
import { type Typesetter, typesetter } from './pdf-text.ts';

export interface PdfOptions {
  /** Default the title of the first page. */
  readonly title?: string;
  readonly author?: string;
  /** Date of creation; default the first of January 2000, so that the same pages always give the same bytes. */
  readonly date?: Date;
  /** The typeface, for places where it cannot be read from the installed package. */
  readonly fonts?: FontFiles;
}

/**
 * Writes scenes as the pages of a PDF, with `pdfkit`: text as text in a subset of Be Vietnam Pro, codes as vectors
 * or, where a scene asks for it, as stencil masks.
 *
 * @throws {VietqrError} `package.missing` when a package is missing, `input.required` without a page, `render.picture`.
 */
export async function toPdf(scenes: Pages, options?: PdfOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of pdfChunks(scenes, options)) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export type Pages = Scene | Iterable<Scene> | AsyncIterable<Scene>;

/** Does what {@link toPdf} does and returns a {@link Result} instead of throwing. */
export function safeToPdf(scenes: Pages, options?: PdfOptions): Promise<Result<Uint8Array>> {
  return resultFromPromise(toPdf(scenes, options));
}

/** Writes like {@link toPdf}, page by page, for files that need not be in memory as a whole. */
export async function* pdfChunks(scenes: Pages, options: PdfOptions = {}): AsyncGenerator<Uint8Array> {
  const [refused, ...more] = checkOptions(options, PDF_RULES);
  if (refused) throw new VietqrError([refused, ...more]);
  const { default: Document } = await import('pdfkit').catch(orMissing('pdfkit'));
  const fonts = options.fonts ?? readFonts();
  let pdf: Pdf | undefined;
  for await (const scene of pagesOf(scenes)) {
    needScene(scene);
    pdf ??= openPdf(new Document(settings(scene, options)), fonts);
    const { document } = pdf;
    document.addPage({ size: [points(scene.width), points(scene.height)], margin: 0 });
    for (const item of scene.items) drawItem(pdf, item);
    yield* writtenPdf(document);
  }
  if (!pdf) throw new VietqrError([issue('input.required', { path: ['scenes'], expected: 'a page' })]);
  pdf.document.end();
  for await (const chunk of pdf.document) yield chunk;
}

const PDF_RULES = {
  title: { accepts: isPdfText, expected: 'a text' },
  author: { accepts: isPdfText, expected: 'a text' },
  date: { accepts: (value) => value instanceof Date && !Number.isNaN(value.getTime()), expected: 'a Date' },
  fonts: {
    accepts: (value) =>
      isRecord(value) && value.regular instanceof Uint8Array && value.bold instanceof Uint8Array,
    expected: 'the bytes of two font files, regular and bold',
  },
} as const satisfies OptionRules;

function isPdfText(value: unknown): boolean {
  return typeof value === 'string';
}

function pagesOf(scenes: Pages): Iterable<Scene> | AsyncIterable<Scene> {
  const many = typeof scenes === 'object' && scenes !== null;
  return many && (Symbol.iterator in scenes || Symbol.asyncIterator in scenes) ? scenes : [scenes];
}

interface Pdf {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
  /** Pictures already in the file, under the name by which pdfkit finds them again. */
  readonly pictures: Map<Uint8Array, string>;
}

function settings(scene: Scene, { title, author, date }: PdfOptions): PDFKit.PDFDocumentOptions {
  const info = { Title: title ?? scene.title, Producer: 'vietqr-kit', Creator: 'vietqr-kit' };
  return {
    autoFirstPage: false,
    // Without a font to begin with; the build for browsers has none of its own.
    font: '',
    pdfVersion: '1.7',
    lang: scene.lang,
    displayTitle: true,
    info: {
      ...info,
      ...(author ? { Author: author } : {}),
      CreationDate: date ?? new Date(Date.UTC(2000, 0, 1)),
    },
  };
}

function openPdf(document: PDFKit.PDFDocument, fonts: FontFiles): Pdf {
  return { document, type: typesetter(document, fonts), pictures: new Map() };
}

/** The build of pdfkit for browsers is no Node stream: it gives its chunks only at the end. */
function* writtenPdf(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  if (typeof document.read !== 'function') return;
  for (let chunk = document.read(); chunk !== null; chunk = document.read()) yield chunk;
}

function drawItem(pdf: Pdf, item: Item): void {
  if (item.kind === 'text') pdf.type(item, points(1));
  else if (item.kind === 'box') drawBox(pdf.document, item);
  else if (item.kind === 'code') drawPdfSymbol(pdf.document, item);
  else drawImage(pdf, item);
}

function drawBox(document: PDFKit.PDFDocument, box: Box): void {
  const { x, y, width, height, radius = 0, fill, stroke, line = 0 } = box;
  if (stroke) document.lineWidth(points(line));
  if (radius > 0) document.roundedRect(points(x), points(y), points(width), points(height), points(radius));
  else document.rect(points(x), points(y), points(width), points(height));
  if (fill && stroke) document.fillAndStroke(fill, stroke);
  else if (fill) document.fill(fill);
  else if (stroke) document.stroke(stroke);
}

function drawPdfSymbol(document: PDFKit.PDFDocument, code: Code): void {
  const place = { x: points(code.x), y: points(code.y), side: points(code.side) };
  document.page.write(code.form === 'mask' ? maskOperators(code, place) : outlineOperators(code, place));
}

function drawImage(pdf: Pdf, { x, y, width, height, picture }: Image): void {
  const known = pdf.pictures.get(picture.bytes);
  const source = known ?? dataUrl(`image/${picture.type}`, picture.bytes);
  if (!known) pdf.pictures.set(picture.bytes, source);
  const size = { width: points(width), height: points(height), ignoreOrientation: true };
  try {
    pdf.document.image(source, points(x), points(y), size);
  } catch {
    throw new VietqrError([issue('render.picture', { received: 'a damaged file', expected: 'PNG or JPEG' })]);
  }
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
