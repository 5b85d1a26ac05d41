import { createReport, type Report } from '../../issues/report.ts';
import type { Anchor, Box, Item } from './scene.ts';
import { fitText } from './text/fit.ts';
import type { Weight } from './text/measure.ts';

/** A page while it is being laid out. */
export interface Canvas {
  readonly items: Item[];
  readonly report: Report;
  /** Millimetres in a unit of its layout. */
  readonly unit: number;
}

/** Makes a page to try a setting on: nothing of it stands on the page it is tried for. */
export function trialOf(page: Canvas): Canvas {
  return { ...page, items: [], report: createReport() };
}

/** Where a text goes and how it may be set. Lengths in the unit of the page. */
export interface Setting {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Default 0.6 of `size`. */
  readonly smallest?: number;
  /** How many lines at most; default 1. */
  readonly lines?: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: Anchor;
  /** Which field an issue is to name. */
  readonly path: readonly (string | number)[];
}

/** Line height and the depth of the first baseline, in multiples of the type size. */
export const LEADING = 1.34;
const BASELINE = 1.02;

export const INK = '#16202b';
export const MUTED = '#55606c';
export const RULE = '#c8ced5';
export const TINT = '#f2f4f6';

/**
 * Sets a text and returns the bottom of its last line; one that cannot fit becomes an issue. A single line keeps its
 * baseline when it shrinks, so that it stays level with its label.
 */
export function drawText(page: Canvas, text: string, setting: Setting): number {
  const { x, y, width, size, lines = 1, weight = 'regular', fill = INK, anchor = 'start' } = setting;
  if (text === '') return y;
  const { smallest = size * 0.6 } = setting;
  const fitted = fitText(text, { width, lines, size, smallest, weight });
  if (!fitted) {
    const limit = `${lines} × ${Math.round(width * page.unit)} mm`;
    page.report('render.overflow', { path: setting.path, limit });
    return y;
  }
  const at = anchor === 'start' ? x : anchor === 'middle' ? x + width / 2 : x + width;
  const alone = fitted.lines.length === 1;
  const first = y + BASELINE * (alone ? size : fitted.size);
  fitted.lines.forEach((line, i) => {
    const baseline = first + i * LEADING * fitted.size;
    page.items.push({
      kind: 'text',
      x: at,
      y: baseline,
      text: line,
      size: fitted.size,
      weight,
      fill,
      anchor,
    });
  });
  return y + LEADING * (alone ? size : fitted.size * fitted.lines.length);
}

/** Paints a filled or outlined rectangle. */
export function drawRect(page: Canvas, box: Omit<Box, 'kind'>): void {
  page.items.push({ kind: 'box', ...box });
}

/** A thin line across. */
export function drawLine(
  page: Canvas,
  line: { x: number; y: number; width: number; weight?: number; fill?: string },
): void {
  const { x, y, width, weight = 0.2, fill = RULE } = line;
  drawRect(page, { x, y, width, height: weight, fill });
}
