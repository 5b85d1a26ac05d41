import { readFields } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { documentsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { isRecord, stringify } from '../../../issues/stringify.ts';
import { readScene } from '../../layout/read-scene.ts';
import type { Scene } from '../../layout/scene.ts';
import { type FontFiles, readFonts } from '../optional-packages.ts';
import { ATTACH_FIELDS } from './fields.ts';
import { drawItems, openPdf, points } from './page.ts';

/** An open document of `pdfkit`, by what tells it from others. */
export interface OpenPdfDocument {
  /** The page that is drawn on. */
  readonly page: object;
  /** Makes a typeface known to the document. */
  registerFont(...font: never[]): unknown;
}

/** Where a scene goes on a page, in millimetres from the page's upper left corner. */
export interface AttachPlace {
  /** Millimetres from the left of the page. */
  readonly x: number;
  /** Millimetres from the top of the page. */
  readonly y: number;
  /** The typeface, for places where it cannot be read from the installed package. */
  readonly fonts?: FontFiles;
}

/**
 * Draws a scene, such as a payment part, on the current page of an open document of `pdfkit` 0.20; its font, color and position
 * are as they were before.
 *
 * @throws {VietqrError} `input.*`, `package.missing`, `render.picture`.
 * @example attachTo(document, paymentPart({ payload, accountName }), { x: 10, y: 227 })
 */
export function attachTo(document: OpenPdfDocument, scene: Scene, place: AttachPlace): void {
  unwrap(safeAttachTo(document, scene, place));
}

/** Does what {@link attachTo} does and returns a {@link Result} instead of throwing. */
export function safeAttachTo(document: OpenPdfDocument, scene: Scene, place: AttachPlace): Result<true> {
  return finish(documentsMessages, (report) => {
    const read = readScene(scene, report);
    const at = readFields(ATTACH_FIELDS, place, report.at('place'));
    if (!isDocument(document))
      return report('input.type', { path: ['document'], expected: 'openPdf', received: stringify(document) });
    return read && at && !hasErrors(report) ? attach(document, read, at, report) : undefined;
  });
}

interface ReadPlace {
  readonly x?: number;
  readonly y?: number;
  readonly fonts?: FontFiles;
}

function attach(
  document: PDFKit.PDFDocument,
  { items }: Scene,
  { x = 0, y = 0, fonts = undefined }: ReadPlace,
  report: Report,
): true | undefined {
  const files = fonts ?? readFonts(report);
  const before = STATE.map((key) => [key, Reflect.get(document, key)] as const);
  document.save();
  document.translate(points(x), points(y));
  const pdf = files && openPdf(document, files, report);
  if (pdf) drawItems(pdf, items, report);
  pdf?.ink.flush();
  document.restore();
  for (const [key, value] of before) Reflect.set(document, key, value);
  return hasErrors(report) ? undefined : true;
}

/** What `pdfkit` keeps of the font in use. */
const STATE = ['_font', '_fontSize', '_fontSource', '_fontFamily'] as const;

function isDocument(value: unknown): value is PDFKit.PDFDocument {
  return isRecord(value) && typeof value.registerFont === 'function' && isRecord(value.page);
}
