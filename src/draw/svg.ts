import { dataUrl } from '../bytes/data-url.ts';
import type { OptionRules } from '../issues/options.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { escapeXml } from '../text/xml.ts';
import { type Logo, type LogoPlace, placeLogo } from './logo.ts';
import { outlinePath } from './outline.ts';
import {
  CODE_RULES,
  COLOR_RULES,
  type CodeOptions,
  type CodeSource,
  type ColorOptions,
  QUIET_ZONE,
  resolveSymbol,
} from './source.ts';
import { readBackModules } from './svg-cells.ts';
import { verifyCells } from './verify.ts';

export { type Level, type QrMatrix, qrMatrix, type SymbolOptions, safeQrMatrix } from '../qr/matrix.ts';
export type { Logo } from './logo.ts';
export type { CodeSource } from './source.ts';

export interface SvgOptions extends CodeOptions, ColorOptions {
  /** Width and height in CSS pixels. Default: none, the picture takes the room it is given. */
  readonly size?: number;
  /** What a screen reader says. Default `'QR code'`. */
  readonly title?: string;
  /** The level is `'Q'` by default when there is one. */
  readonly logo?: Logo;
}

const MAX_SVG_SIZE = 100_000;
const CONTROL = /\p{C}/u;

const SVG_RULES = {
  ...CODE_RULES,
  ...COLOR_RULES,
  size: {
    accepts: (value) => typeof value === 'number' && value > 0 && value <= MAX_SVG_SIZE,
    expected: `a number of pixels up to ${MAX_SVG_SIZE}`,
  },
  title: {
    accepts: (value) => typeof value === 'string' && !CONTROL.test(value),
    expected: 'text without control characters',
  },
  logo: { accepts: isRecord, expected: 'an object with an image' },
} as const satisfies OptionRules;

/**
 * Draws a code as an SVG document: one path on a light ground, in units of a module.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.contrast`, `render.logo`,
 * `render.picture`, `render.unreadable`.
 * @example toSvg(payload, { size: 240 })
 */
export function toSvg(source: CodeSource, options?: SvgOptions): string {
  return unwrap(safeToSvg(source, options));
}

/** Does what {@link toSvg} does and returns a {@link Result} instead of throwing. */
export function safeToSvg(source: CodeSource, options: SvgOptions = {}): Result<string> {
  const symbol = resolveSymbol(source, withLogoLevel(source, options), SVG_RULES);
  if (!symbol.ok) return symbol;
  const matrix = symbol.value;
  const logo = options.logo === undefined ? undefined : placeLogo(options.logo, matrix);
  if (logo && 'code' in logo) return fail(logo);
  const svg = drawSvg(matrix, options, logo);
  if (!options.verify) return toResult(svg, []);
  const cells = readBackModules(svg, matrix.size, options.quietZone ?? QUIET_ZONE);
  return toResult(svg, verifyCells(cells, matrix, logo?.area));
}

/** Draws like {@link toSvg}, as a data URL for an `img` element or a style sheet. */
export function toSvgUrl(source: CodeSource, options?: SvgOptions): string {
  return unwrap(safeToSvgUrl(source, options));
}

/** Does what {@link toSvgUrl} does and returns a {@link Result} instead of throwing. */
export function safeToSvgUrl(source: CodeSource, options?: SvgOptions): Result<string> {
  const svg = safeToSvg(source, options);
  return svg.ok ? toResult(dataUrl('image/svg+xml', new TextEncoder().encode(svg.value)), svg.warnings) : svg;
}

function withLogoLevel(source: CodeSource, options: SvgOptions): SvgOptions {
  return options?.logo && typeof source === 'string' ? { ...options, level: options.level ?? 'Q' } : options;
}

function drawSvg(matrix: QrMatrix, options: SvgOptions, logo?: LogoPlace): string {
  const { quietZone = QUIET_ZONE, size, title = 'QR code', dark = '#000000', light = '#ffffff' } = options;
  const side = matrix.size + 2 * quietZone;
  const extent = size === undefined ? '' : ` width="${size}" height="${size}"`;
  const path = outlinePath(matrix, { offset: quietZone, logoArea: logo?.area ?? 0 });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"${extent} role="img"`;
  const name = `<title>${escapeXml(title)}</title>`;
  const ground = `<path fill="${light}" d="M0 0h${side}v${side}h-${side}z"/>`;
  const modules = `<path fill="${dark}" d="${path}"/>`;
  const image = logo ? logoElement(logo, matrix.size, quietZone) : '';
  return `${head} shape-rendering="crispEdges">${name}${ground}${modules}${image}</svg>`;
}

/** Half a module of light is left around the picture. */
function logoElement({ area, picture }: LogoPlace, size: number, quietZone: number): string {
  const corner = quietZone + (size - area) / 2 + 0.5;
  const url = dataUrl(`image/${picture.type}`, picture.bytes);
  return `<image x="${corner}" y="${corner}" width="${area - 1}" height="${area - 1}" href="${url}"/>`;
}
