import type { Box } from '../../layout/scene.ts';
import { pdfBytes, pdfNumber } from './sink.ts';

/** The operators of a page until they are put on it, all at once. */
export interface Ink {
  readonly add: (operators: string) => void;
  /** Puts them on the page, before something else does. */
  readonly flush: () => void;
}

/** Collects what is drawn on the current page of a document. */
export function openInk(document: PDFKit.PDFDocument): Ink {
  let operators = '';
  return {
    add(more) {
      operators += `${more}\n`;
    },
    flush() {
      if (operators !== '') document.page.write(pdfBytes(operators));
      operators = '';
    },
  };
}

/** Writes the path of a rectangle and how it is painted (ISO 32000-1 §8.5), lengths in millimetres of `scale` points. */
export function boxOperators(box: Box, scale: number): string {
  const { fill, stroke, line = 0 } = box;
  if (!fill && !stroke) return '';
  const inside = fill ? `${pdfColor(fill)} rg ` : '';
  const outline = stroke ? `${pdfNumber(line * scale)} w ${pdfColor(stroke)} RG ` : '';
  return `${inside}${outline}${boxPath(box, scale)} ${fill && stroke ? 'B' : fill ? 'f' : 'S'}`;
}

function boxPath({ x, y, width, height, radius = 0 }: Box, scale: number): string {
  const round = Math.min(radius, width / 2, height / 2);
  const at = (...lengths: number[]) => lengths.map((length) => edge(length * scale)).join(' ');
  if (round <= 0) return `${at(x, y, width, height)} re`;
  const near = round * (1 - ARC);
  const [right, bottom] = [x + width, y + height];
  return [
    `${at(x + round, y)} m ${at(right - round, y)} l`,
    `${at(right - near, y, right, y + near, right, y + round)} c ${at(right, bottom - round)} l`,
    `${at(right, bottom - near, right - near, bottom, right - round, bottom)} c ${at(x + round, bottom)} l`,
    `${at(x + near, bottom, x, bottom - near, x, bottom - round)} c ${at(x, y + round)} l`,
    `${at(x, y + near, x + near, y, x + round, y)} c h`,
  ].join(' ');
}

/** With as many digits as a thin rule needs to fall on the same side of a pixel. */
function edge(length: number): number {
  return Math.round(length * 1e6) / 1e6;
}

/** How far the control points of a curve stand from the ends of a quarter of a circle, in its radius. */
const ARC = 4 * ((Math.SQRT2 - 1) / 3);

/** Writes a color, `#rrggbb`, as its three parts. */
export function pdfColor(hex: string): string {
  if (hex === '#000000') return '0 0 0';
  return [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
