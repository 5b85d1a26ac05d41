import { type Bytes, joinBytes } from '../../../bytes/views.ts';
import { type OptionsOrIndex, readOptions } from '../../../issues/fields.ts';
import { finishAsync } from '../../../issues/finish.ts';
import { documentsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { finishStepsAsync } from '../../finish-steps.ts';
import { readScene } from '../../layout/read-scene.ts';
import type { Scene } from '../../layout/scene.ts';
import { type FontFiles, orMissing, readFonts } from '../optional-packages.ts';
import { PDF_FIELDS } from './fields.ts';
import { drawItems, openPdf, type Pdf, points } from './page.ts';
import { openSink, type PdfSink } from './sink.ts';
import { openTagger, type Tagger } from './structure/tagger.ts';

export interface PdfOptions {
  /** Default the title of the first page. */
  readonly title?: string;
  /** Who made it, in the properties of the file. */
  readonly author?: string;
  /** Date of creation; default the first of January 2000, so that the same pages always give the same bytes. */
  readonly date?: Date;
  /** The typeface, for places where it cannot be read from the installed package. */
  readonly fonts?: FontFiles;
  /**
   * Whether reading aids find headings, paragraphs, cells of tables and what codes say, in their order; a sheet of labels is one
   * paragraph. Default `true`.
   */
  readonly tagged?: boolean;
}

/**
 * Writes scenes as the pages of a PDF, with `pdfkit`: text as text in a subset of Be Vietnam Pro, codes as vectors
 * or, where a scene asks for it, as stencil masks.
 *
 * @throws {VietqrError} `package.missing` when a package is missing, `input.required` without a page, `render.picture`.
 */
export async function toPdf(scenes: Pages, options?: OptionsOrIndex<PdfOptions>): Promise<Bytes> {
  return unwrap(await safeToPdf(scenes, options));
}

export type Pages = Scene | Iterable<Scene> | AsyncIterable<Scene>;

/** Writes like {@link toPdf} and returns the issues instead of rejecting. */
export function safeToPdf(scenes: Pages, options?: OptionsOrIndex<PdfOptions>): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, async (report) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of writePdf(scenes, options, report)) chunks.push(chunk);
    return joinBytes(chunks);
  });
}

/** Writes one scene as a file of its own, to be drawn on a page of another. */
export async function sceneBytes(
  scene: Scene,
  fonts: FontFiles | undefined,
  report: Report,
): Promise<Bytes | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writePdf(scene, { tagged: false, ...(fonts && { fonts }) }, report))
    chunks.push(chunk);
  return hasErrors(report) ? undefined : joinBytes(chunks);
}

/** Writes like {@link toPdf}, page by page, for files that need not be in memory as a whole. */
export function pdfChunks(scenes: Pages, options?: OptionsOrIndex<PdfOptions>): AsyncGenerator<Bytes> {
  return finishStepsAsync(documentsMessages, (report) => writePdf(scenes, options, report));
}

async function* writePdf(scenes: Pages, options: unknown, report: Report): AsyncGenerator<Bytes> {
  const settings = readOptions(PDF_FIELDS, options, report);
  if (!settings || hasErrors(report)) return;
  const pdfkit = await import('pdfkit').catch(orMissing('pdfkit', report));
  const fonts = pdfkit && (settings.fonts ?? readFonts(report));
  if (!fonts) return;
  let file: OpenFile | undefined;
  for await (const given of pagesOf(scenes)) {
    const scene = readScene(given, report);
    if (scene)
      file ??= startFile(new pdfkit.default(documentOptions(scene, settings)), { fonts, scene }, report);
    if (!scene || !file) return;
    drawPage(file, scene, report);
    if (hasErrors(report)) return;
    yield file.sink.take();
  }
  if (!file) return report('input.required', { path: ['scenes'], expected: 'aPage' });
  await finishFile(file);
  yield file.sink.take();
}

/** A file while its pages are written. */
interface OpenFile {
  readonly pdf: Pdf;
  readonly sink: PdfSink;
  readonly tagger: Tagger | undefined;
}

interface FirstPage {
  readonly fonts: FontFiles;
  readonly scene: Scene;
}

function startFile(
  document: PDFKit.PDFDocument,
  { fonts, scene }: FirstPage,
  report: Report,
): OpenFile | undefined {
  const sink = openSink(document, PDF_VERSION);
  const pdf = openPdf(document, fonts, report);
  const tagger = document.options.tagged && pdf ? openTagger(pdf, scene.lang, report) : undefined;
  return pdf && !hasErrors(report) ? { pdf, sink, tagger } : undefined;
}

/** Ends a file; pictures may be written a while after that. */
async function finishFile({ pdf: { document }, tagger }: OpenFile): Promise<void> {
  const isWritten = new Promise<void>((resolve) => document.on('end', resolve));
  tagger?.end();
  document.end();
  document.resume();
  await isWritten;
}

function pagesOf(scenes: Pages): Iterable<Scene> | AsyncIterable<Scene> {
  const many = typeof scenes === 'object' && scenes !== null;
  return many && (Symbol.iterator in scenes || Symbol.asyncIterator in scenes) ? scenes : [scenes];
}

const PDF_VERSION = '1.7';

function documentOptions(
  scene: Scene,
  { title, author, date, tagged = true }: PdfOptions,
): PDFKit.PDFDocumentOptions {
  const info = { Title: title ?? scene.title, Producer: 'vietqr-kit', Creator: 'vietqr-kit' };
  return {
    autoFirstPage: false,
    // Without a font to begin with; the build for browsers has none of its own.
    font: '',
    pdfVersion: PDF_VERSION,
    lang: scene.lang,
    displayTitle: true,
    tagged,
    info: {
      ...info,
      ...(author ? { Author: author } : {}),
      CreationDate: date ?? new Date(Date.UTC(2000, 0, 1)),
    },
  };
}

function drawPage({ pdf, tagger }: OpenFile, scene: Scene, report: Report): void {
  const { width, height, items } = scene;
  pdf.document.addPage({ size: [points(width), points(height)], margin: 0 });
  if (tagger) tagger.page(scene, (own, isFollowed) => drawItems(pdf, own, report, isFollowed));
  else drawItems(pdf, items, report);
  pdf.ink.flush();
}
