import { dataUrl } from '../../../bytes/data-url.ts';
import type { Report } from '../../../issues/report.ts';
import type { Code, Image, Item, SceneText } from '../../layout/scene.ts';
import type { FontFiles } from '../optional-packages.ts';
import { boxOperators, type Ink, openInk } from './ink.ts';
import { maskOperators, outlineOperators } from './symbol.ts';
import { type Typesetter, typesetter } from './text.ts';

/** A document of `pdfkit` with what draws on its current page. */
export interface Pdf {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
  /** What was drawn and is not yet on the page. */
  readonly ink: Ink;
  /** Pictures already in the file, under the name by which pdfkit finds them again. */
  readonly pictures: Map<Uint8Array, string>;
}

/** Takes an open document, to draw on its pages. */
export function openPdf(document: PDFKit.PDFDocument, fonts: FontFiles, report: Report): Pdf | undefined {
  const type = typesetter(document, fonts, report);
  return type && { document, type, ink: openInk(document), pictures: new Map() };
}

/**
 * Draws items on the current page, in millimetres from where the page's coordinates begin. A text that the next goes on with is
 * followed by a blank, the last also where `isFollowed`. All is on the page once the ink is flushed.
 */
export function drawItems(pdf: Pdf, items: readonly Item[], report: Report, isFollowed = false): void {
  for (const [i, item] of items.entries()) {
    const next = items[i + 1];
    const goesOn = next ? next.kind === 'text' && next.role === 'more' : isFollowed;
    if (item.kind === 'text') pdf.ink.add(pdf.type(item, POINTS, goesOn));
    else drawItem(pdf, item, report);
  }
}

function drawItem(pdf: Pdf, item: Exclude<Item, SceneText>, report: Report): void {
  if (item.kind === 'box') pdf.ink.add(boxOperators(item, POINTS));
  else if (item.kind === 'code') pdf.ink.add(symbolOperators(item));
  else drawImage(pdf, item, report);
}

function symbolOperators(code: Code): string {
  const place = { x: points(code.x), y: points(code.y), side: points(code.side) };
  return code.form === 'mask' ? maskOperators(code, place) : outlineOperators(code, place);
}

function drawImage(pdf: Pdf, { x, y, width, height, picture, turned }: Image, report: Report): void {
  const known = pdf.pictures.get(picture.bytes);
  const source = known ?? dataUrl(`image/${picture.type}`, picture.bytes);
  if (!known) pdf.pictures.set(picture.bytes, source);
  pdf.ink.flush();
  const size = { width: points(width), height: points(height), ignoreOrientation: true };
  try {
    if (turned) pdf.document.save().rotate(180, { origin: [points(x + width / 2), points(y + height / 2)] });
    pdf.document.image(source, points(x), points(y), size);
    if (turned) pdf.document.restore();
  } catch {
    report('render.picture', { received: 'damagedFile', expected: 'pngOrJpeg' });
  }
}

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** Turns millimetres into points. */
export function points(millimetres: number): number {
  return millimetres * POINTS;
}
