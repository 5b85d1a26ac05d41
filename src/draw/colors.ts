import { type Field, type FieldTable, field } from '../issues/fields.ts';
import type { Report } from '../issues/report.ts';

/**
 * What light and dark must differ by, in percent of white: in reflectance, as grade B of symbol contrast in ISO/IEC 15415
 * has it, and in the gray a camera makes of them, where readers look for an edge.
 */
const CONTRASTS = [
  [reflectance, 55],
  [grayLevel, 40],
] as const;

const HEX_COLOR = /^#(?:[0-9A-Fa-f]{3}){1,2}$/;

export interface ColorOptions {
  /** `#rrggbb` or `#rgb`. Default `'#000000'`. */
  readonly dark?: string;
  /** Default `'#ffffff'`. */
  readonly light?: string;
}

const BLACK = '#000000';
const WHITE = '#ffffff';

export const COLOR_FIELDS = { dark: hexColor(BLACK), light: hexColor(WHITE) } as const satisfies FieldTable;

/** An opaque color in hexadecimal. */
function hexColor(fallback: string): Field<string> & { readonly fallback: string } {
  const isHexColor = (value: unknown): value is string => typeof value === 'string' && HEX_COLOR.test(value);
  return { ...field('hexColor', isHexColor), fallback };
}

/** Refuses a dark color that is not clearly darker than the light one, so also an inverted code: `render.contrast`. */
export function checkContrast({ dark, light }: Required<ColorOptions>, report: Report): void {
  for (const [lightness, least] of CONTRASTS) {
    const contrast = (lightness(light) - lightness(dark)) * 100;
    if (contrast >= least) continue;
    const received = `contrastOf(${dark}, ${light}, ${Math.floor(contrast)})`;
    report('render.contrast', { path: ['dark'], limit: `${least} %`, received });
    return;
  }
}

/** Gives the red, green and blue of a color, 0 to 255. */
export function rgb(color: string): readonly [number, number, number] {
  const digits = color.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(wide, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance, 0 to 1 (IEC 61966-2-1, sRGB). */
export function reflectance(color: string): number {
  const [red, green, blue] = rgb(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Luma, 0 to 1 (ITU-R BT.601). */
function grayLevel(color: string): number {
  const [red, green, blue] = rgb(color);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
