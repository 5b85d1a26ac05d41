import { ALPHANUMERIC_SET } from './dense.ts';
import type { Level } from './options.ts';
import { correctionWords } from './reed-solomon.ts';
import { countBits, groupOf, INDICATOR, type Segment } from './segments.ts';
import { type Blocks, blocksOf } from './standard.ts';

/** Turns segments into the codewords of a symbol in the order they are placed; the segments must fit. */
export function codewords(segments: readonly Segment[], version: number, level: Level): Uint8Array {
  const blocks = blocksOf(version, level);
  return interleave(dataCodewords(segments, version, blocks.data), blocks);
}

type Put = (value: number, width: number) => void;

/** Segments, terminator and alternating pad codewords (ISO/IEC 18004 §7.4.9, §7.4.10). */
function dataCodewords(segments: readonly Segment[], version: number, length: number): Uint8Array {
  const data = new Uint8Array(length);
  let position = 0;
  const put: Put = (value, width) => {
    for (let left = width; left > 0; ) {
      const free = 8 - (position & 7);
      const taken = Math.min(free, left);
      left -= taken;
      const index = position >> 3;
      data[index] = (data[index] ?? 0) | (((value >> left) & ((1 << taken) - 1)) << (free - taken));
      position += taken;
    }
  };
  for (const segment of segments) putSegment(put, segment, version);
  let pad = 0xec;
  for (let i = Math.ceil(Math.min(position + 4, length * 8) / 8); i < length; i++) {
    data[i] = pad;
    pad ^= 0xec ^ 0x11;
  }
  return data;
}

function putSegment(put: Put, segment: Segment, version: number): void {
  put(INDICATOR[segment.mode], 4);
  if (segment.mode === 'eci') {
    put(segment.assignment, 8);
    return;
  }
  const { mode, text, bytes } = segment;
  put(mode === 'byte' ? bytes.length : text.length, countBits(mode, groupOf(version)));
  if (mode === 'byte') for (const byte of bytes) put(byte, 8);
  else if (mode === 'numeric') putDigits(put, text);
  else putLetters(put, text);
}

function putDigits(put: Put, text: string): void {
  for (let i = 0; i < text.length; i += 3) {
    const digits = text.slice(i, i + 3);
    put(Number(digits), digits.length * 3 + 1);
  }
}

function putLetters(put: Put, text: string): void {
  for (let i = 0; i < text.length; i += 2) {
    const first = ALPHANUMERIC_SET.indexOf(text.charAt(i));
    if (i + 1 === text.length) put(first, 6);
    else put(first * 45 + ALPHANUMERIC_SET.indexOf(text.charAt(i + 1)), 11);
  }
}

/** Data of all blocks column by column, then their correction codewords likewise (ISO/IEC 18004 §7.6). */
function interleave(data: Uint8Array, layout: Blocks): Uint8Array {
  const { total, blocks, longBlocks, shortData, correction } = layout;
  const result = new Uint8Array(total);
  let start = 0;
  for (let block = 0; block < blocks; block++) {
    const length = shortData + (block < blocks - longBlocks ? 0 : 1);
    const part = data.subarray(start, start + length);
    for (let i = 0; i < length; i++) result[placeInBlock(i, block, layout)] = part[i] ?? 0;
    const check = correctionWords(part, correction);
    for (let i = 0; i < correction; i++) result[layout.data + i * blocks + block] = check[i] ?? 0;
    start += length;
  }
  return result;
}

/** Where a data codeword of a block stands; only long blocks have one in the last column. */
function placeInBlock(index: number, block: number, { blocks, longBlocks, shortData }: Blocks): number {
  return index < shortData ? index * blocks + block : shortData * blocks + block - (blocks - longBlocks);
}
