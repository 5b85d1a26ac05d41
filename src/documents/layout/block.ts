import type { Canvas } from './canvas.ts';
import type { Item } from './scene.ts';

/** A part of a page that is laid out and not yet placed: its items from its own top left corner. */
export interface PageBlock {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Lays out a part of a page; `draw` starts at the top, 0, and gives the bottom. */
export function layOutBlock(page: Canvas, draw: (page: Canvas) => number): PageBlock {
  const own: Canvas = { ...page, items: [] };
  const height = draw(own);
  return { items: own.items, height };
}

/** Puts a block on a page with its top left corner at a place; gives its bottom. */
export function placeBlock(page: Canvas, { items, height }: PageBlock, x: number, y: number): number {
  for (const item of items) page.items.push({ ...item, x: item.x + x, y: item.y + y });
  return y + height;
}
