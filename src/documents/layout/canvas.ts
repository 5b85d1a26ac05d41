import { createReport, type Report } from '../../issues/report.ts';
import type { Anchor, Box, Item, TableCell, TextRole } from './scene.ts';
import { fitText, shrinkingSizes } from './text/fit.ts';
import type { Figures, Weight } from './text/measure.ts';
import { BASELINE, LEADING, TYPE_SIZES } from './type.ts';

/** A page while it is being laid out. */
export interface Canvas {
  readonly items: Item[];
  readonly report: Report;
  /** Millimetres in a unit of its layout. */
  readonly unit: number;
}

/** Starts a page laid out in millimetres. */
export function pageFor(report: Report): Canvas {
  return { items: [], report, unit: 1 };
}

/** Makes a page to try a setting on: nothing of it stands on the page it is tried for. */
export function trialOf(page: Canvas): Canvas {
  return { ...page, items: [], report: createReport() };
}

/** Where a text goes and how it may be set. Lengths in the unit of the page. */
export interface TextSetting {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Default 0.6 of `size`; type shrinks in small steps down to it. */
  readonly smallest?: number;
  /** The only size beside `size` that may be taken, where more lines do not help. */
  readonly smaller?: number;
  /** How many lines at most; default 1. */
  readonly lines?: number;
  /** Whether no word may be divided, as the groups of an account; type shrinks before they part. Default `false`. */
  readonly whole?: boolean;
  readonly weight?: Weight;
  readonly figures?: Figures;
  readonly fill?: string;
  readonly anchor?: Anchor;
  readonly role?: TextRole;
  readonly cell?: TableCell;
  /** Which field an issue is to name. */
  readonly path: readonly (string | number)[];
}

/** All text and all rules are of one black, which no printer screens. */
export const INK = '#000000';

/**
 * Sets a text and returns the bottom of its last line; one that cannot fit becomes an issue. A single line keeps its
 * baseline when it shrinks, so that it stays level with its label.
 */
export function drawText(page: Canvas, text: string, setting: TextSetting): number {
  const { x, y, width, size, lines = 1, weight = 'regular', fill = INK, anchor = 'start' } = setting;
  if (text === '') return y;
  const { figures, smaller, whole = false, smallest = size * 0.6 } = setting;
  const keepSize = smaller !== undefined && !whole;
  const sizes =
    smaller === undefined ? shrinkingSizes(size, smallest) : whole ? stepsTo(size, smaller) : [size, smaller];
  const room = { width, lines, sizes, weight, figures, keepSize, whole, even: anchor === 'middle' };
  const fitted = fitText(text, room);
  if (!fitted) {
    const limit = `${lines} × ${Math.round(width * page.unit)} mm`;
    page.report('render.overflow', { path: setting.path, limit });
    return y;
  }
  const at = anchor === 'start' ? x : anchor === 'middle' ? x + width / 2 : x + width;
  const alone = fitted.lines.length === 1;
  const first = y + BASELINE * (alone ? size : fitted.size);
  const style = { size: fitted.size, weight, fill, anchor, ...(figures === 'equal' && { figures }) };
  const part = setting.cell ? { cell: setting.cell } : setting.role && { role: setting.role };
  fitted.lines.forEach((line, i) => {
    const own = i > 0 ? MORE : part;
    page.items.push({
      kind: 'text',
      x: at,
      y: first + i * LEADING * fitted.size,
      text: line,
      ...style,
      ...own,
    });
  });
  return y + LEADING * (alone ? size : fitted.size * fitted.lines.length);
}

const MORE = { role: 'more' } as const;

/** The sizes of documents from one down to another, and those two. */
function stepsTo(size: number, smaller: number): readonly number[] {
  const between = Object.values(TYPE_SIZES).filter((each) => each < size && each > smaller);
  return [size, ...between, smaller];
}

/** Paints a filled or outlined rectangle. */
export function drawRect(page: Canvas, box: Omit<Box, 'kind'>): void {
  page.items.push({ kind: 'box', ...box });
}

/** The thinnest rule, in millimetres: what a copier keeps. */
export const HAIRLINE = 0.2;

/** A rule across. */
export function drawLine(
  page: Canvas,
  line: { x: number; y: number; width: number; weight?: number; fill?: string },
): void {
  const { x, y, width, weight = HAIRLINE / page.unit, fill = INK } = line;
  drawRect(page, { x, y, width, height: weight, fill });
}
