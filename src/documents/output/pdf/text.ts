import type { Report } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';
import { ANCHORED, type SceneText } from '../../layout/scene.ts';
import { compositionOf, splitLetters } from '../../layout/text/letters.ts';
import { placeFigures, textWidth, type Weight } from '../../layout/text/measure.ts';
import { type FontFiles, isInstalledFont } from '../optional-packages.ts';
import { pdfColor } from './ink.ts';
import { type ComposedLetter, composeLetter, type Encode, letterOperators } from './letters.ts';
import { pdfHexString, pdfNumber } from './sink.ts';
import { type SubsetWriter, subsetWriter } from './subset.ts';

/** Sets a line of text on the current page of a document, with a blank behind it where the next goes on with it. */
export type Typesetter = (line: SceneText, scale: number, isFollowed: boolean) => string;

/**
 * Makes a typesetter that keeps one glyph and one kerning value for each character and pair it has met; `pdfkit`
 * alone would keep every word of the document. Reports `package.missing` for a `pdfkit` whose fonts work differently.
 */
export function typesetter(
  document: PDFKit.PDFDocument,
  fonts: FontFiles,
  report: Report,
): Typesetter | undefined {
  const regular = openFace(document, fonts, 'regular', report);
  const bold = regular && openFace(document, fonts, 'bold', report);
  if (!regular || !bold) return undefined;
  const faces = { regular, bold };
  return (line, scale, isFollowed) => {
    const face = faces[line.weight];
    document.page.fonts[face.font.id] ??= face.font.ref();
    return operators(face, line, { scale, isFollowed });
  };
}

/** What is used of a font of `pdfkit` 0.20, which has no published type. */
interface Font {
  readonly id: string;
  readonly ref: () => unknown;
  readonly encode: Encode;
}

interface Face {
  readonly font: Font;
  readonly weight: Weight;
  /** Those that the document's subset holds. */
  readonly glyphs: Map<string, Glyph>;
  readonly typeface: Typeface;
  /** In thousandths of the type size. */
  readonly measure: (text: string) => number;
}

/** What is known of a file of a typeface, whatever document it is used in. In thousandths of the type size. */
interface Typeface {
  readonly widths: Map<string, number>;
  /** By how much a pair is set wider, by its left and its right character. */
  readonly kerning: Map<string, Map<string, number>>;
  /** The file as `pdfkit` has opened it, which takes it in place of the file. */
  readonly opened: unknown;
  /** What `pdfkit` keeps of single characters and pairs, the same in every document. */
  readonly layouts: unknown;
  /** Writes what a document embeds of the file. */
  readonly writeSubset?: SubsetWriter | undefined;
}

/** The typefaces of files that were read. */
const TYPEFACES = /* @__PURE__ */ new WeakMap<Uint8Array, Typeface>();

interface Glyph {
  readonly hex: string;
  readonly width: number;
  /** The character that neighbors are kerned to. */
  readonly base: string;
  /** By how much what follows is set wider, by its base. */
  readonly kerning: Map<string, number>;
  /** What a letter of several glyphs is set from, in place of `hex`. */
  readonly composed?: ComposedLetter;
}

function openFace(
  document: PDFKit.PDFDocument,
  fonts: FontFiles,
  weight: Weight,
  report: Report,
): Face | undefined {
  if (!registerFont(document, fonts, weight))
    return report('input.value', { path: ['fonts', weight], expected: 'fontFile', received: 'otherBytes' });
  const font: unknown = Reflect.get(document, '_font');
  if (!isFont(font)) return report('package.missing', { received: 'pdfkit 0.20', limit: 'pdfkit@0.20' });
  const measure = (text: string) => document.font(registeredName(weight)).fontSize(1000).widthOfString(text);
  const typeface = typefaceOf(fonts[weight], font);
  Reflect.set(font, 'layoutCache', typeface.layouts);
  const { writeSubset } = typeface;
  const subset: unknown = Reflect.get(font, 'subset');
  if (writeSubset && isGlyphSubset(subset)) Reflect.set(subset, 'encode', () => writeSubset(subset.glyphs));
  return { font, weight, glyphs: new Map(), typeface, measure };
}

/** What is known of a file; of one that a caller gives, which may change its bytes, nothing from document to document. */
function typefaceOf(file: Uint8Array, font: Font): Typeface {
  const known = TYPEFACES.get(file);
  if (known) return known;
  const typeface: Typeface = {
    ...{ widths: new Map(), kerning: new Map() },
    ...{ opened: Reflect.get(font, 'font'), layouts: Reflect.get(font, 'layoutCache') },
    ...(isInstalledFont(file) && { writeSubset: subsetWriter(file) }),
  };
  if (isInstalledFont(file)) TYPEFACES.set(file, typeface);
  return typeface;
}

/** A name that no font of the document's own has. */
function registeredName(weight: Weight): string {
  return `vietqr-kit ${weight}`;
}

/** Whether the bytes are a font that can be set. */
function registerFont(document: PDFKit.PDFDocument, fonts: FontFiles, weight: Weight): boolean {
  const opened = TYPEFACES.get(fonts[weight])?.opened;
  return (
    (isRecord(opened) && takesFont(document, opened, weight)) || takesFont(document, fonts[weight], weight)
  );
}

function takesFont(document: PDFKit.PDFDocument, source: object, weight: Weight): boolean {
  try {
    Reflect.apply(document.registerFont, document, [registeredName(weight), source]);
    document.font(registeredName(weight));
    return true;
  } catch {
    return false;
  }
}

function isFont(value: unknown): value is Font {
  if (!isRecord(value)) return false;
  return (
    typeof value.id === 'string' && typeof value.ref === 'function' && typeof value.encode === 'function'
  );
}

/** What `pdfkit` embeds of a font. */
interface GlyphSubset {
  readonly glyphs: readonly number[];
}

function isGlyphSubset(value: unknown): value is GlyphSubset {
  return isRecord(value) && Array.isArray(value.glyphs) && typeof value.encode === 'function';
}

/** How a line is set: points in a millimetre, and whether a blank is behind it. */
interface SetLine {
  readonly scale: number;
  readonly isFollowed: boolean;
}

/** One text object (ISO 32000-1 §9.4); the page's y axis points down, so the text matrix turns it back. */
function operators(face: Face, line: SceneText, { scale, isFollowed }: SetLine): string {
  const { x, y, size, fill, anchor } = line;
  const isEqual = line.figures === 'equal' && /\d/.test(line.text);
  const points = size * scale;
  const { strings, width, unlike } = isEqual
    ? encodeFigures(face, line, points)
    : encodeGlyphs(face, line.text, points);
  const toLeft = (width / 1000) * points * ANCHORED[anchor];
  const start = x * scale + (line.turned ? toLeft : -toLeft);
  const place = `${line.turned ? '-1 0 0 1' : '1 0 0 -1'} ${pdfNumber(start)} ${pdfNumber(y * scale)} Tm`;
  const blank = isFollowed ? `<${glyphOf(face, ' ').hex}>` : '';
  const set = `${pdfColor(fill)} rg BT /${face.font.id} ${pdfNumber(points)} Tf ${place} [${strings}${blank}] TJ ET`;
  return unlike ? saying(isFollowed ? `${line.text} ` : line.text, set) : set;
}

/** Says what the glyphs of a line mean (ISO 32000-1 §14.9.4). */
function saying(text: string, set: string): string {
  return `/Span <</ActualText ${pdfHexString(text)}>> BDC ${set} EMC`;
}

/** The strings of a line between the brackets of an operator `TJ`. */
interface EncodedLine {
  readonly strings: string;
  readonly width: number;
  /** Whether readers would take its glyphs for something else: gaps for blanks, a letter for its parts. */
  readonly unlike: boolean;
}

function encodeGlyphs(face: Face, text: string, points: number): EncodedLine {
  let strings = '<';
  let width = 0;
  let unlike = false;
  let before: Glyph | undefined;
  for (const letter of splitLetters(text)) {
    const glyph = glyphOf(face, letter);
    const kern = before ? kerningOf(face, before, glyph) : 0;
    if (kern !== 0) strings += `>${-kern}<`;
    strings += glyph.composed ? `>] TJ ${letterOperators(glyph.composed, points)} [<` : glyph.hex;
    width += glyph.width + kern;
    unlike ||= glyph.composed !== undefined;
    before = glyph;
  }
  return { strings: `${strings}>`, width, unlike };
}

/** Each glyph at the left edge that its character has among digits in equal cells. */
function encodeFigures(face: Face, { text, weight }: SceneText, points: number): EncodedLine {
  const places = placeFigures(text, weight);
  let strings = '';
  let at = 0;
  splitLetters(text).forEach((letter, i) => {
    const glyph = glyphOf(face, letter);
    const left = Math.round((places[i] ?? 0) * 1000);
    if (left !== at) strings += at - left;
    strings += glyph.composed ? `] TJ ${letterOperators(glyph.composed, points)} [` : `<${glyph.hex}>`;
    at = left + Math.round(glyph.width);
  });
  return { strings, width: textWidth(text, weight, 'equal') * 1000, unlike: true };
}

function glyphOf(face: Face, letter: string): Glyph {
  const known = face.glyphs.get(letter);
  if (known) return known;
  const glyph = newGlyph(face, letter);
  face.glyphs.set(letter, glyph);
  return glyph;
}

function newGlyph(face: Face, letter: string): Glyph {
  const composition = compositionOf(letter);
  const base = composition?.base ?? letter;
  const kerning = kerningBehind(face.typeface, base);
  if (composition) {
    const composed = composeLetter((text) => face.font.encode(text), composition, face.weight);
    return { hex: '', width: composed.width, base, kerning, composed };
  }
  const encoded = face.font.encode(letter);
  const ids: unknown = Array.isArray(encoded) ? encoded[0] : undefined;
  const hex = Array.isArray(ids) ? ids.join('') : '';
  return { hex, width: drawnWidthOf(face, letter), base, kerning };
}

function kerningBehind({ kerning }: Typeface, base: string): Map<string, number> {
  const known = kerning.get(base);
  if (known) return known;
  const none = new Map<string, number>();
  kerning.set(base, none);
  return none;
}

function kerningOf(face: Face, { base: left, kerning }: Glyph, { base: right }: Glyph): number {
  const known = kerning.get(right);
  if (known !== undefined) return known;
  const kern = Math.round(face.measure(left + right) - drawnWidthOf(face, left) - drawnWidthOf(face, right));
  kerning.set(right, kern);
  return kern;
}

function drawnWidthOf({ typeface: { widths }, measure }: Face, character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = measure(character);
  widths.set(character, width);
  return width;
}
