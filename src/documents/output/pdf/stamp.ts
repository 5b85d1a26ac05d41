import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { Bytes } from '../../../bytes/views.ts';
import { type OptionsOrIndex, readOptions } from '../../../issues/fields.ts';
import { finishAsync } from '../../../issues/finish.ts';
import { documentsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { stringify } from '../../../issues/stringify.ts';
import { readScene } from '../../layout/read-scene.ts';
import type { Scene } from '../../layout/scene.ts';
import { type FontFiles, orMissing } from '../optional-packages.ts';
import { STAMP_FIELDS } from './fields.ts';
import { sceneBytes } from './file.ts';
import { points } from './page.ts';

/** Where a scene is stamped. Lengths in millimetres. */
export interface StampPlace {
  /** Default `'last'`; `'new'` adds a page of A4. */
  readonly page?: 'first' | 'last' | 'new' | number;
  /** Default `'bottom'`. */
  readonly at?: 'bottom' | 'top';
  /** From the left edge; default in the middle. */
  readonly x?: number;
  /** From the edge that `at` names; default 8. */
  readonly y?: number;
  /** The typeface, for places where it cannot be read from the installed package. */
  readonly fonts?: FontFiles;
}

const PDF_LIB = '@cantoo/pdf-lib';

/**
 * Stamps a scene, such as a payment part, on a page of a finished PDF, with `@cantoo/pdf-lib`; all else in the file stays.
 *
 * @throws {VietqrError} `package.missing`, `input.*`; `render.overflow` when the page is too small for the scene.
 */
export async function stampPdf(
  pdf: Uint8Array,
  scene: Scene,
  place?: OptionsOrIndex<StampPlace>,
): Promise<Bytes> {
  return unwrap(await safeStampPdf(pdf, scene, place));
}

/** Does what {@link stampPdf} does and returns a {@link Result} instead of rejecting. */
export function safeStampPdf(
  pdf: Uint8Array,
  scene: Scene,
  place?: OptionsOrIndex<StampPlace>,
): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, async (report) => {
    const read = readScene(scene, report);
    const at = readOptions(STAMP_FIELDS, place, report);
    if (!(pdf instanceof Uint8Array))
      return report('input.type', { path: ['pdf'], expected: 'pdfBytes', received: stringify(pdf) });
    if (!read || !at || hasErrors(report)) return undefined;
    const lib = await import('@cantoo/pdf-lib').catch(orMissing(PDF_LIB, report));
    const document = lib && (await openForStamp(lib.PDFDocument, pdf, report));
    return document && stamp(document, read, at, report);
  });
}

async function openForStamp(
  library: typeof PDFDocument,
  pdf: Uint8Array,
  report: Report,
): Promise<PDFDocument | undefined> {
  try {
    return await library.load(pdf, { updateMetadata: false });
  } catch {
    return report('input.value', { path: ['pdf'], expected: 'readablePdf', received: 'otherBytes' });
  }
}

async function stamp(
  document: PDFDocument,
  scene: Scene,
  { page: which = 'last', at = 'bottom', x, y = EDGE_DISTANCE, fonts }: StampPlace,
  report: Report,
): Promise<Bytes | undefined> {
  const page = pageToStamp(document, which, report);
  const bytes = page && (await sceneBytes(scene, fonts, report));
  if (!bytes) return undefined;
  const [width, height] = [points(scene.width), points(scene.height)];
  const box = page.getCropBox();
  const left = x === undefined ? (box.width - width) / 2 : points(x);
  if (left < 0 || left + width > box.width + 1 || points(y) + height > box.height + 1) {
    const limit = `${Math.round(scene.width)} × ${Math.round(scene.height)} mm`;
    return report('render.overflow', { path: ['page'], limit });
  }
  const bottom = at === 'bottom' ? points(y) : box.height - points(y) - height;
  const [embedded] = await document.embedPdf(bytes, [0]);
  if (embedded) page.drawPage(embedded, { x: box.x + left, y: box.y + bottom, width, height });
  return new Uint8Array(await document.save({ updateFieldAppearances: false }));
}

const EDGE_DISTANCE = 8;
const A4_POINTS: [number, number] = [points(210), points(297)];

function pageToStamp(
  document: PDFDocument,
  which: NonNullable<StampPlace['page']>,
  report: Report,
): PDFPage | undefined {
  if (which === 'new') return document.addPage(A4_POINTS);
  const count = document.getPageCount();
  const number = which === 'first' ? 1 : which === 'last' ? count : which;
  if (number <= count) return document.getPage(number - 1);
  return report('input.value', { path: ['page'], expected: `pagesOf(${count})`, received: String(which) });
}
