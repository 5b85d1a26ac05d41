import { isRecord } from '../../../issues/stringify.ts';
import { type Composition, STROKE_BAR } from '../../layout/text/letters.ts';
import type { Weight } from '../../layout/text/measure.ts';

/** Takes a text into the subset of a font: the ids of its glyphs, in hexadecimal, and where each is set. */
export type Encode = (text: string) => unknown;

/** A letter set from several glyphs; lengths in thousandths of the type size. */
export interface ComposedLetter {
  readonly base: string;
  readonly shift: number;
  readonly width: number;
  readonly over?: GlyphOver;
}

/** A glyph that stands over the base: its origin from that of the letter, and its own width. */
interface GlyphOver {
  readonly hex: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Composes a letter that the typeface lacks from glyphs that it has; marks stand at the anchors of the typeface. */
export function composeLetter(
  encode: Encode,
  { base, mark, stroke, sign = STROKE_BAR }: Composition,
  weight: Weight,
): ComposedLetter {
  const [own, placed] = readGlyphs(encode(base + (mark ?? '')));
  const width = own?.advance ?? 0;
  const letter = { base: own?.hex ?? '', shift: 0, width };
  if (placed) return { ...letter, over: { ...placed, x: width + placed.x, width: placed.full } };
  const { shift, bar, rise } = stroke?.[weight] ?? { shift: 0, bar: 0, rise: 0 };
  const [line] = stroke ? readGlyphs(encode(sign)) : [];
  const wider = { ...letter, shift, width: width + shift };
  return line ? { ...wider, over: { hex: line.hex, x: bar, y: rise, width: line.full } } : wider;
}

interface PlacedGlyph {
  readonly hex: string;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  /** How far the glyph alone advances, whatever stands around it. */
  readonly full: number;
}

function readGlyphs(encoded: unknown): PlacedGlyph[] {
  if (!Array.isArray(encoded)) return [];
  const [ids, positions]: unknown[] = encoded;
  if (!Array.isArray(ids) || !Array.isArray(positions)) return [];
  return ids.map((id, i) => {
    const place: unknown = positions[i];
    const of = (key: string) => (isRecord(place) ? Number(place[key]) : 0);
    return {
      hex: String(id),
      ...{ x: of('xOffset'), y: of('yOffset') },
      ...{ advance: of('xAdvance'), full: of('advanceWidth') },
    };
  });
}

/** Writes a composed letter as operators inside a text object (ISO 32000-1 §9.4.3), from its left edge to its right. */
export function letterOperators({ base, shift, width, over }: ComposedLetter, points: number): string {
  const start = shift === 0 ? '' : thousandths(-shift);
  if (!over) return `[${start}<${base}>] TJ`;
  const back = thousandths(width - over.x);
  const on = thousandths(over.x + over.width - width);
  if (over.y === 0) return `[${start}<${base}>${back}<${over.hex}>${on}] TJ`;
  const rise = Math.round(over.y * points) / 1000;
  return `[${start}<${base}>] TJ ${rise} Ts [${back}<${over.hex}>${on}] TJ 0 Ts`;
}

function thousandths(value: number): string {
  return value === 0 ? '' : String(Math.round(value));
}
