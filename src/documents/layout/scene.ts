import type { Picture } from '../../images/picture.ts';
import type { QrMatrix } from '../../qr/matrix.ts';
import type { Figures, Weight } from './text/measure.ts';

/** A page laid out once, in millimetres from its top left corner; every medium has one writer for it. */
export interface Scene {
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  /** What a reading aid or a window title calls it. */
  readonly title: string;
  /** Language of its words, BCP 47. */
  readonly lang: 'vi' | 'en';
  /** Whether it is made for paper (millimetres) or for screens (pixels of 1/96 inch). */
  readonly medium: 'paper' | 'screen';
  /** Whether a reading aid meets each of its texts, or all of them as one; default `'each'`. */
  readonly reading?: 'each' | 'whole';
  /** Painted in order on white. */
  readonly items: readonly Item[];
}

export type Item = Box | SceneText | Code | Image;

/** A rectangle, filled, outlined or both. */
export interface Box {
  /** Tells it from other items. */
  readonly kind: 'box';
  /** Left edge, in millimetres from the left of the page. */
  readonly x: number;
  /** Upper edge, in millimetres from the top of the page. */
  readonly y: number;
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  /** Of its corners, in millimetres; default 0. */
  readonly radius?: number;
  /** `#rrggbb`. */
  readonly fill?: string;
  /** Color of the outline, `#rrggbb`; without it there is none. */
  readonly stroke?: string;
  /** Width of the outline, in millimetres; default 0. */
  readonly line?: number;
}

/** One line of text; `y` is its baseline. */
export interface SceneText {
  /** Tells it from other items. */
  readonly kind: 'text';
  /** Where the anchor stands, in millimetres from the left of the page. */
  readonly x: number;
  /** The baseline, in millimetres from the top of the page. */
  readonly y: number;
  /** One line, as it is to be read. */
  readonly text: string;
  /** Type size, in millimetres. */
  readonly size: number;
  /** `'regular'` or `'bold'`. */
  readonly weight: Weight;
  /** Color, `#rrggbb`. */
  readonly fill: string;
  /** Which part of the line stands at `x`. */
  readonly anchor: Anchor;
  /** Default `'own'`. */
  readonly figures?: Figures;
  /** Whether it stands on its head, turned about its `x` and `y`. */
  readonly turned?: boolean;
  /** What it is to a reader; default a paragraph. `'more'` goes on with the text before it. */
  readonly role?: TextRole;
  /** Where it stands in a table. */
  readonly cell?: TableCell;
}

export type TextRole = 'title' | 'heading' | 'more';

/** A cell of a table; a row has more cells than texts where some are empty. */
export interface TableCell {
  /** From 0. */
  readonly column: number;
  /** How many columns it goes across; default 1. */
  readonly span?: number;
  /** Whether it heads its column. Default `false`. */
  readonly isHead?: boolean;
  /** How many columns its row has, given where the text is the first of one. */
  readonly columns?: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** The share of its width by which a line stands left of its anchor. */
export const ANCHORED: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** A QR symbol without its quiet zone; `side` spans its modules. */
export interface Code {
  /** Tells it from other items. */
  readonly kind: 'code';
  /** Left edge of the modules, in millimetres from the left of the page. */
  readonly x: number;
  /** Upper edge of the modules, in millimetres from the top of the page. */
  readonly y: number;
  /** Side of the symbol, in millimetres. */
  readonly side: number;
  /** Its modules. */
  readonly matrix: QrMatrix;
  /** Side of the square in the middle, in modules, that stays empty for a mark. */
  readonly logoArea: number;
  /** `'mask'` lets a medium write a small bitmap, for sheets by the thousand. */
  readonly form: 'outline' | 'mask';
  /** What it says, for those who do not see it; default the title of the page. */
  readonly alt?: string;
}

/** A picture of the user's own. */
export interface Image {
  /** Tells it from other items. */
  readonly kind: 'image';
  /** Left edge, in millimetres from the left of the page. */
  readonly x: number;
  /** Upper edge, in millimetres from the top of the page. */
  readonly y: number;
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  /** The picture, as it is in its file. */
  readonly picture: Picture;
  /** Whether it stands on its head, turned about its middle. */
  readonly turned?: boolean;
}

/** Joins what there is into the title of a page. */
export function joinTitle(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(' – ')
    .replaceAll('\n', ' ');
}

/** Millimetres in a pixel of CSS. */
export const PIXEL = 25.4 / 96;

/** Enlarges or shrinks an item with all its distances. */
export function scaleItem(item: Item, factor: number): Item {
  const { x, y } = item;
  const moved = { x: x * factor, y: y * factor };
  if (item.kind === 'text') return { ...item, ...moved, size: item.size * factor };
  if (item.kind === 'code') return { ...item, ...moved, side: item.side * factor };
  const sized = { ...moved, width: item.width * factor, height: item.height * factor };
  if (item.kind === 'image') return { ...item, ...sized };
  const { radius = 0, line = 0 } = item;
  return { ...item, ...sized, radius: radius * factor, line: line * factor };
}

/** Turns an item by half a turn about the middle of an area that begins at the origin; a code is read from any side, and stays. */
export function turnItem(item: Item, width: number, height: number): Item {
  if (item.kind === 'text') return { ...item, x: width - item.x, y: height - item.y, turned: !item.turned };
  if (item.kind === 'code') return { ...item, x: width - item.x - item.side, y: height - item.y - item.side };
  const place = { x: width - item.x - item.width, y: height - item.y - item.height };
  return item.kind === 'image' ? { ...item, ...place, turned: !item.turned } : { ...item, ...place };
}

/** Lists the sides of the modules of all codes among items, in millimetres. */
export function modulesOf(items: readonly Item[]): number[] {
  return items.flatMap((item) => (item.kind === 'code' ? [item.side / item.matrix.size] : []));
}
