import { crc32, deflateSync } from 'node:zlib';
import type { Gray } from './picture.ts';

/** A PNG file as raw parts: the writer does what it is told, sound or not. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly color?: number;
  readonly interlace?: number;
  readonly palette?: Uint8Array;
  readonly clear?: Uint8Array;
  /** Filter bytes and packed samples, not yet deflated. */
  readonly rows: Uint8Array;
}

export function pngFile({
  width,
  height,
  depth = 8,
  color = 0,
  interlace = 0,
  palette,
  clear,
  rows,
}: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, color, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    ...(clear ? [chunk('tRNS', clear)] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A gray picture as a PNG file. */
export function grayPng({ width, height, data }: Gray): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return pngFile({ width, height, rows });
}

/** A black and white picture as a GIF file whose codes are never compressed: each is a color, nine bits wide. */
export function gifFile({ width, height, data }: Gray): Uint8Array {
  const palette = Buffer.from(Array.from({ length: 256 }, (_, value) => [value, value, value]).flat());
  const codes: number[] = [];
  for (const [i, value] of data.entries()) {
    if (i % 200 === 0) codes.push(256);
    codes.push(value);
  }
  const bytes = packed([...codes, 257]);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    blocks.push(Uint8Array.of(part.length), part);
  }
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Uint8Array.of(...word(width), ...word(height), 0xf7, 0, 0),
    palette,
    Uint8Array.of(0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0, 8),
    ...blocks,
    Uint8Array.of(0, 0x3b),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function packed(codes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((codes.length * 9) / 8));
  for (const [i, code] of codes.entries()) {
    for (let bit = 0; bit < 9; bit++) {
      const at = 9 * i + bit;
      if ((code >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
  }
  return bytes;
}

function word(value: number): [number, number] {
  return [value & 255, value >> 8];
}
