import { escapeControls } from '../../../../issues/stringify.ts';
import { escapeXml } from '../../../../text/xml.ts';

/** Writes any text so that it is only text in a page or a picture; characters that nobody sees become dots. */
export function markupText(text: string): string {
  return escapeXml(escapeControls(text));
}

/** MarkupAttributes of an element; those that are undefined are left out. */
type MarkupAttributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element with what it holds, which is XML already. */
export function element(name: string, attributes: MarkupAttributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : markupText(value ?? '')}"`,
    );
  const start = `<${name}${written.join('')}`;
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`;
}

/** Coordinates to a hundredth, the same on every machine. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Colors of what is written and ruled. */
export const PLOT_INK = '#1b1f24';
export const FAINT_INK = '#57606a';
export const GRID_INK = '#d0d7de';
const TEXT_SIZE = 12;

/** Writes a line of text; `x` is where it begins, or ends, or has its middle. */
export function plotText(
  x: number,
  y: number,
  text: string,
  { anchor, size = TEXT_SIZE, color = PLOT_INK, weight, halo }: TextLook = {},
): string {
  const outline = halo
    ? { stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
    : {};
  const look = { 'text-anchor': anchor, 'font-size': size, fill: color, 'font-weight': weight };
  return element('text', { x, y, ...look, ...outline }, markupText(text));
}

interface TextLook {
  readonly anchor?: 'middle' | 'end';
  readonly size?: number;
  readonly color?: string;
  readonly weight?: number;
  /** A light seam, so that it is read on any ground. */
  readonly halo?: true;
}

/** Characters that take less, or more, room than others, as shares of the size of the text. */
const NARROW_CHARACTER = /[iljtfr.,:;'|!()[\] ]/u;
const WIDE_CHARACTER = /[mwMWĐ%@]|\p{Lu}/u;

/** Estimates how wide a text is drawn in a plain face; no face is known here, so it is rather too wide. */
export function plotTextWidth(text: string, size = TEXT_SIZE): number {
  let width = 0;
  for (const character of text.normalize('NFC'))
    width += NARROW_CHARACTER.test(character) ? 0.36 : WIDE_CHARACTER.test(character) ? 0.84 : 0.62;
  return width * size;
}

/** Cuts a name to the room it has, with an ellipsis; tables have it whole. */
export function fittedText(text: string, room: number, size = TEXT_SIZE): string {
  if (plotTextWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && plotTextWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Divides a sentence into lines that fit. */
export function wrappedText(text: string, room: number, size = TEXT_SIZE): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && plotTextWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(fittedText(word, room, size));
  }
  return lines;
}
