import { dataUrl } from '../bytes/data-url.ts';
import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { drawingMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { meantBy } from '../qr/options.ts';
import { escapeXml } from '../text/xml.ts';
import { type ColorOptions, checkContrast } from './colors.ts';
import { SVG_FIELDS, type SvgFields } from './fields/svg.ts';
import { type Logo, type LogoPlace, placeLogoFields } from './logo.ts';
import { outlinePath } from './outline.ts';
import { type CodeOptions, type CodeSource, symbolOf } from './source.ts';
import { readBackModules } from './svg-cells.ts';
import { readsBack } from './verify.ts';

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

/**
 * Draws a code as an SVG document: one path on a light ground, in units of a module.
 *
 * @throws {VietqrError} what {@link qrMatrix} throws; `input.*` for options, `render.contrast`, `render.logo`,
 * `render.picture`, `render.unreadable`.
 * @example toSvg(payload, { size: 240 })
 */
export function toSvg(source: CodeSource, options?: OptionsOrIndex<SvgOptions>): string {
  return unwrap(safeToSvg(source, options));
}

/** Does what {@link toSvg} does and returns a {@link Result} instead of throwing. */
export function safeToSvg(source: CodeSource, options?: OptionsOrIndex<SvgOptions>): Result<string> {
  return finish(drawingMessages, (report) => checkedSvg(source, options, report));
}

/** Draws like {@link toSvg}, as a data URL for an `img` element or a style sheet. */
export function toSvgUrl(source: CodeSource, options?: OptionsOrIndex<SvgOptions>): string {
  return unwrap(safeToSvgUrl(source, options));
}

/** Does what {@link toSvgUrl} does and returns a {@link Result} instead of throwing. */
export function safeToSvgUrl(source: CodeSource, options?: OptionsOrIndex<SvgOptions>): Result<string> {
  return finish(drawingMessages, (report) => {
    const svg = checkedSvg(source, options, report);
    return svg && dataUrl('image/svg+xml', new TextEncoder().encode(svg));
  });
}

function checkedSvg(source: unknown, options: unknown, report: Report): string | undefined {
  const read = readOptions(SVG_FIELDS, options, report, meantBy);
  if (!read) return undefined;
  const { logo, verify, quietZone } = read;
  if (!hasErrors(report)) checkContrast(read, report);
  const matrix = symbolOf(source, read, report, logo && 'Q');
  if (!matrix) return undefined;
  const place = logo && placeLogoFields(logo, matrix, report.at('logo'));
  if (logo && !place) return undefined;
  const svg = drawSvg(matrix, read, place);
  if (!verify) return svg;
  const cells = readBackModules(svg, matrix.size, quietZone);
  return readsBack(cells, matrix, report, place?.area) ? svg : undefined;
}

function drawSvg(matrix: QrMatrix, options: SvgFields, logo?: LogoPlace): string {
  const { quietZone, size, title, dark, light } = options;
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
