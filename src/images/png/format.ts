import type { Size } from '../pixels.ts';

/** How every PNG file begins (PNG third edition §5.2). */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Color types (PNG third edition §11.2.1, table 12). */
export const GRAY = 0;
export const COLOR = 2;
export const PALETTE = 3;
export const GRAY_ALPHA = 4;
export const COLOR_ALPHA = 6;

/** Samples a pixel by color type, and the bit depths that each allows (PNG third edition §11.2.1, table 12). */
export const PNG_COLOR_TYPES: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** Gives the samples of a pixel of a color type. */
export function samplesOf(colorType: number): number {
  return PNG_COLOR_TYPES[colorType]?.samples ?? 1;
}

/** Filters of a row: as it is, difference to the left, to the row above, to their average, Paeth (§9.2). */
export const FILTER_COUNT = 5;
export const FILTER_NONE = 0;
export const FILTER_UP = 2;

/** What the header of a PNG file says (PNG third edition §11.2.1). */
export interface PngHeader extends Size {
  /** Bits a sample. */
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}
