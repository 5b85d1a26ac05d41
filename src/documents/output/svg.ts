import { dataUrl } from '../../bytes/data-url.ts';
import { outlinePath } from '../../draw/outline.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { unwrap } from '../../issues/result.ts';
import { escapeXml } from '../../text/xml.ts';
import { readScene } from '../layout/read-scene.ts';
import {
  ANCHORED,
  type Box,
  type Code,
  type Image,
  type Item,
  PIXEL,
  type Scene,
  type SceneText,
} from '../layout/scene.ts';
import { splitLetters } from '../layout/text/letters.ts';
import { placeFigures, textWidth } from '../layout/text/measure.ts';
import { hasParts, type LetterPart, letterParts, lineParts } from './raster/strokes.ts';

/** Be Vietnam Pro where it is installed; in any other face a line is compacted or stretched to the same length. */
const FAMILY = "'Be Vietnam Pro','Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

/**
 * Writes a scene as SVG: cards in pixels, paper in millimetres. Text stays text.
 *
 * @throws {VietqrError} `input.type` for anything but a scene.
 */
export function sceneToSvg(scene: Scene): string {
  return unwrap(finish(documentsMessages, (report) => writeSvg(scene, report)));
}

function writeSvg(given: unknown, report: Report): string | undefined {
  const scene = readScene(given, report);
  return scene && svgOf(scene);
}

/** Writes a scene as {@link sceneToSvg} does; `parted` for a program that has no typeface but Be Vietnam Pro. */
export function svgOf(scene: Scene, parted = false): string {
  const unit = scene.medium === 'screen' ? PIXEL : 1;
  const suffix = scene.medium === 'screen' ? '' : 'mm';
  const width = svgNumber(scene.width / unit);
  const height = svgNumber(scene.height / unit);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}${suffix}" height="${height}${suffix}"`,
    ` viewBox="0 0 ${width} ${height}" xml:lang="${scene.lang}" role="img">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g font-family="${FAMILY}">`,
    ...scene.items.map((item) => itemSvg(item, unit, parted)),
    '</g></svg>',
  ].join('');
}

function itemSvg(item: Item, unit: number, parted: boolean): string {
  if (item.kind === 'box') return boxSvg(item, unit);
  if (item.kind === 'text') return textSvg(item, unit, parted);
  return item.kind === 'code' ? codeSvg(item, unit) : imageSvg(item, unit);
}

function boxSvg({ x, y, width, height, radius, fill, stroke, line = 0 }: Box, unit: number): string {
  const place = svgFrame(x, y, width, height, unit);
  const round = radius ? ` rx="${svgNumber(radius / unit)}"` : '';
  const outline = stroke ? ` stroke="${stroke}" stroke-width="${svgNumber(line / unit)}"` : '';
  return `<rect ${place}${round} fill="${fill ?? 'none'}"${outline}/>`;
}

function textSvg(line: SceneText, unit: number, parted: boolean): string {
  const { x, text, size, weight, anchor, figures } = line;
  if (figures === 'equal') return figuresSvg(line, unit, parted);
  const length = textWidth(text, weight) * size;
  if (!parted || !hasParts(text)) return stretchSvg(line, length, unit);
  const left = x - length * ANCHORED[anchor];
  const parts = lineParts(text, weight).map((part) => {
    const place = { x: left + part.x * size, y: line.y - part.rise * size };
    const own = { ...line, ...place, text: part.text, anchor: 'start', turned: false } as const;
    return stretchSvg(own, textWidth(part.text, weight) * size, unit);
  });
  return `<g xml:space="preserve"${turnedSvg(line, unit)}>${parts.join('')}</g>`;
}

function stretchSvg(line: SceneText, length: number, unit: number): string {
  const { x, y, text, size, fill, anchor } = line;
  const place = `x="${svgNumber(x / unit)}" y="${svgNumber(y / unit)}" font-size="${svgNumber(size / unit)}"`;
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const held = ` textLength="${svgNumber(length / unit)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place}${heavy(line)}${side}${held} fill="${fill}"${turnedSvg(line, unit)}>${escapeXml(text)}</text>`;
}

function heavy({ weight }: SceneText): string {
  return weight === 'bold' ? ' font-weight="700"' : '';
}

/** Each letter at a place of its own, so that any program sets digits in equal cells. */
function figuresSvg(line: SceneText, unit: number, parted: boolean): string {
  const { x, y, text, size, weight, fill, anchor } = line;
  const left = x - textWidth(text, weight, 'equal') * size * ANCHORED[anchor];
  const lefts = placeFigures(text, weight);
  const parts = splitLetters(text).flatMap((letter, i): readonly LetterPart[] => {
    const own = parted ? letterParts(letter, weight) : [{ text: letter, x: 0, rise: 0 }];
    return own.map((part) => ({ ...part, x: (left + ((lefts[i] ?? 0) + part.x) * size) / unit }));
  });
  const style = `font-size="${svgNumber(size / unit)}"${heavy(line)} fill="${fill}"${turnedSvg(line, unit)}`;
  const base = `y="${svgNumber(y / unit)}"`;
  if (parts.every((part) => part.text.length === 1 && part.rise === 0)) {
    const places = parts.map((part) => svgNumber(part.x));
    return `<text x="${places.join(' ')}" ${base} ${style}>${escapeXml(parts.map((part) => part.text).join(''))}</text>`;
  }
  const spans = parts.map((part) => {
    const place = `x="${svgNumber(part.x)}" y="${svgNumber((y - part.rise * size) / unit)}"`;
    return `<tspan ${place}>${escapeXml(part.text)}</tspan>`;
  });
  return `<text ${base} ${style}>${spans.join('')}</text>`;
}

function turnedSvg(about: { x: number; y: number; turned?: boolean }, unit: number): string {
  return about.turned
    ? ` transform="rotate(180 ${svgNumber(about.x / unit)} ${svgNumber(about.y / unit)})"`
    : '';
}

function codeSvg({ x, y, side, matrix, logoArea }: Code, unit: number): string {
  const module = side / matrix.size / unit;
  const place = `translate(${svgNumber(x / unit)} ${svgNumber(y / unit)}) scale(${Number(module.toFixed(6))})`;
  return `<path transform="${place}" fill="#000000" shape-rendering="crispEdges" d="${outlinePath(matrix, { logoArea })}"/>`;
}

function imageSvg({ x, y, width, height, picture, turned = false }: Image, unit: number): string {
  const middle = turnedSvg({ x: x + width / 2, y: y + height / 2, turned }, unit);
  const place = svgFrame(x, y, width, height, unit) + middle;
  return `<image ${place} href="${dataUrl(`image/${picture.type}`, picture.bytes)}"/>`;
}

function svgFrame(x: number, y: number, width: number, height: number, unit: number): string {
  return `x="${svgNumber(x / unit)}" y="${svgNumber(y / unit)}" width="${svgNumber(width / unit)}" height="${svgNumber(height / unit)}"`;
}

function svgNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}
