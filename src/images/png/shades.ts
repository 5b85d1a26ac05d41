import { readUint16 } from '../../bytes/endian.ts';
import { shade } from '../pixels.ts';
import { COLOR, COLOR_ALPHA, PALETTE, type PngHeader, samplesOf } from './format.ts';

/** Which pixels of the picture a row fills. */
export interface RowPlace {
  /** Index of the first pixel, and from one to the next. */
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** What the pixels of a file are made of, and where their shades go. */
interface Shading {
  readonly header: PngHeader;
  readonly palette: Uint8Array | undefined;
  readonly clear: Uint8Array | undefined;
  readonly data: Uint8Array;
  readonly opacity: Uint8Array | undefined;
}

type ShadeRow = (line: Uint8Array, row: RowPlace) => void;

/** Gives the function that turns the pixels of an unfiltered row into gray and opacity. */
export function rowShader(shading: Shading): ShadeRow {
  const { colorType } = shading.header;
  if (colorType === PALETTE) return paletteShader(shading);
  return colorType === COLOR || colorType === COLOR_ALPHA ? colorShader(shading) : grayShader(shading);
}

function paletteShader({ header, palette = new Uint8Array(), clear, data, opacity }: Shading): ShadeRow {
  return (line, { start, step, count }) => {
    for (let i = 0, at = start; i < count; i++, at += step) {
      const entry = sample(line, i, header.depth);
      data[at] = shade(palette[3 * entry] ?? 0, palette[3 * entry + 1] ?? 0, palette[3 * entry + 2] ?? 0);
      if (opacity) opacity[at] = clear?.[entry] ?? 255;
    }
  };
}

function grayShader({ header: { depth, colorType }, clear, data, opacity }: Shading): ShadeRow {
  const most = 2 ** depth - 1;
  const samples = samplesOf(colorType);
  const hidden = clear && samples === 1 ? readUint16(clear, 0) : -1;
  const bits = depth === 1 && !opacity ? bitShader(data) : undefined;
  return (line, row) => {
    const { start, step, count } = row;
    if (bits && step === 1) return bits(line, row);
    for (let i = 0, at = start; i < count; i++, at += step) {
      const value = sample(line, i * samples, depth);
      data[at] = (value * 255) / most;
      if (!opacity) continue;
      opacity[at] =
        samples === 2 ? (sample(line, 2 * i + 1, depth) * 255) / most : value === hidden ? 0 : 255;
    }
  };
}

/** The shades of the eight pixels that a byte of a picture in black and white stands for. */
const SHADES_OF_BYTE = Uint8Array.from({ length: 8 * 256 }, (_, at) =>
  ((at >> 3) >> (7 - (at & 7))) & 1 ? 255 : 0,
);

/** Shades rows in black and white, as codes are, a byte at a time. */
function bitShader(data: Uint8Array): ShadeRow {
  return (line, { start, count }) => {
    const whole = count & ~7;
    for (let i = 0; i < whole; i += 8) {
      const from = (line[1 + (i >> 3)] ?? 0) << 3;
      for (let bit = 0; bit < 8; bit++) data[start + i + bit] = SHADES_OF_BYTE[from + bit] ?? 0;
    }
    for (let i = whole; i < count; i++) data[start + i] = sample(line, i, 1) * 255;
  };
}

function colorShader({ header: { depth, colorType }, clear, data, opacity }: Shading): ShadeRow {
  const shift = depth - 8;
  const samples = samplesOf(colorType);
  const hidden =
    clear && samples === 3 ? [readUint16(clear, 0), readUint16(clear, 2), readUint16(clear, 4)] : [-1];
  return (line, { start, step, count }) => {
    for (let i = 0, at = start; i < count; i++, at += step) {
      const red = sample(line, i * samples, depth);
      const green = sample(line, i * samples + 1, depth);
      const blue = sample(line, i * samples + 2, depth);
      data[at] = shade(red >> shift, green >> shift, blue >> shift);
      if (!opacity) continue;
      const isHidden = red === hidden[0] && green === hidden[1] && blue === hidden[2];
      opacity[at] = samples === 4 ? sample(line, 4 * i + 3, depth) >> shift : isHidden ? 0 : 255;
    }
  };
}

/** The sample at an index in a row behind its filter byte, 0 to 2 ** depth - 1. */
function sample(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[1 + index] ?? 0;
  if (depth === 16) return readUint16(line, 1 + 2 * index);
  const bit = index * depth;
  const byte = line[1 + (bit >> 3)] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
