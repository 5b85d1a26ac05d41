import type { Report } from '../../issues/report.ts';
import { type PageBlock, placeBlock } from './block.ts';
import { type Canvas, drawText, pageFor } from './canvas.ts';
import type { Item } from './scene.ts';
import { TYPE_SIZES } from './type.ts';

/** Where the blocks of a document stand on its sheets, in millimetres. */
export interface FlowSheet {
  readonly width: number;
  readonly height: number;
  /** Left, and right where `right` does not say otherwise. */
  readonly margin: number;
  readonly right?: number;
  readonly top: number;
  readonly bottom: number;
}

/** A block in a flow. */
export interface FlowBlock extends PageBlock {
  /** Blank above it, unless it begins a page. */
  readonly gap?: number;
  /** Whether it may not be the last on its page. */
  readonly keep?: boolean | undefined;
  /** Stands again at the top of each page that it is continued on; nothing ends that. */
  readonly repeated?: PageBlock | undefined;
  /** Which field is too large where a whole page does not hold it. */
  readonly path: readonly (string | number)[];
}

/** What stands on each page beyond the flow. */
export interface FlowFrame {
  /** The head of the second page and those after it. */
  readonly continued: PageBlock;
  /** Writes the number of a page among several. */
  readonly pageNumber: (page: number, pages: number) => string;
}

/** Sets blocks one below the other on as many pages as they need; one that a whole page does not hold becomes an issue. */
export function flowPages(
  all: readonly FlowBlock[],
  sheet: FlowSheet,
  { continued, pageNumber }: FlowFrame,
  report: Report,
): readonly (readonly Item[])[] {
  const blocks = all.filter(({ items }) => items.length > 0);
  const pages: Canvas[] = [pageFor(report)];
  const limit = sheet.height - sheet.bottom;
  let y = sheet.top;
  for (const [i, block] of blocks.entries()) {
    const page = pages.at(-1) ?? pageFor(report);
    const below = y + (y === sheet.top ? 0 : (block.gap ?? 0));
    if (below + block.height <= limit && (y === sheet.top || below + keptHeight(blocks, i) <= limit)) {
      y = placeBlock(page, block, sheet.margin, below);
      continue;
    }
    const next = pageFor(report);
    pages.push(next);
    const top = placeHead(next, [continued, block.repeated], sheet);
    y = placeBlock(next, block, sheet.margin, top);
    if (y > limit) report('render.overflow', { path: block.path, limit: `${Math.round(limit - top)} mm` });
  }
  const shown = pages.length > 1 ? pages : [];
  for (const [i, page] of shown.entries()) setPageNumber(page, pageNumber(i + 1, pages.length), sheet);
  return pages.map(({ items }) => items);
}

/** The height of a block and of those that it must not be parted from; of itself alone, where no page holds them. */
function keptHeight(blocks: readonly FlowBlock[], from: number): number {
  let height = 0;
  for (const { height: own, gap = 0, keep } of blocks.slice(from)) {
    height += own + (height > 0 ? gap : 0);
    if (!keep) break;
  }
  return height;
}

function placeHead(
  page: Canvas,
  heads: readonly (PageBlock | undefined)[],
  { top, margin }: FlowSheet,
): number {
  let y = top;
  for (const head of heads) if (head) y = placeBlock(page, head, margin, y);
  return y;
}

/** Below the type area, at the right. */
function setPageNumber(
  page: Canvas,
  text: string,
  { width, height, margin, right = margin, bottom }: FlowSheet,
): void {
  const room = { x: margin, width: width - margin - right, y: height - bottom + 1 };
  drawText(page, text, { ...room, size: TYPE_SIZES.label, anchor: 'end', figures: 'equal', path: ['lang'] });
}
