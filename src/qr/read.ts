import { ALPHANUMERIC_SET } from './dense.ts';
import { symbolLayout } from './layout.ts';
import { overlayOf } from './mask.ts';
import { LEVELS, type Level } from './options.ts';
import { correctionWords } from './reed-solomon.ts';
import { countBits, groupOf, INDICATOR, type Mode, UTF8 } from './segments.ts';
import { type Blocks, blocksOf, formatBits, MAX_VERSION } from './standard.ts';

/**
 * Reads the text of a whole, undamaged symbol given as modules row by row; undefined when a codeword, the format
 * information or the text is not as it must be. It corrects nothing: it is the proof that a drawing is exact.
 */
export function readModules(modules: Uint8Array): string | undefined {
  const version = (Math.sqrt(modules.length) - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > MAX_VERSION) return undefined;
  const packed = pack(modules, version);
  const format = formatOf(packed, version);
  if (!format) return undefined;
  const { level, mask } = format;
  for (const [i, word] of overlayOf(version, level, mask).entries()) packed[i] = (packed[i] ?? 0) ^ word;
  const blocks = blocksOf(version, level);
  const data = wholeData(codewordsOf(packed, version, blocks.total), blocks);
  return data && hasPatterns(packed, version) ? textOfSegments(data, version) : undefined;
}

/** Without mask and format, only the function patterns are left outside the data; it takes the data away. */
function hasPatterns(unmasked: Int32Array, version: number): boolean {
  const { fixed, path } = symbolLayout(version);
  for (const at of path) unmasked[at >> 5] = (unmasked[at >> 5] ?? 0) & ~(1 << (at & 31));
  return unmasked.every((word, i) => word === fixed[i]);
}

function pack(modules: Uint8Array, version: number): Int32Array {
  const { size, words } = symbolLayout(version);
  const packed = new Int32Array(size * words);
  for (const [i, module] of modules.entries()) {
    const column = i % size;
    const at = ((i - column) / size) * words + (column >> 5);
    packed[at] = (packed[at] ?? 0) | ((module & 1) << (column & 31));
  }
  return packed;
}

function formatOf(packed: Int32Array, version: number): { level: Level; mask: number } | undefined {
  const copies = symbolLayout(version).format.map((places) =>
    places.reduce((bits, at, i) => bits | (bitAt(packed, at) << i), 0),
  );
  for (const level of LEVELS) {
    for (let mask = 0; mask < 8; mask++) {
      const bits = formatBits(level, mask);
      if (copies.every((copy) => copy === bits)) return { level, mask };
    }
  }
  return undefined;
}

function bitAt(packed: Int32Array, at: number): number {
  return ((packed[at >> 5] ?? 0) >>> (at & 31)) & 1;
}

function codewordsOf(unmasked: Int32Array, version: number, total: number): Uint8Array {
  const { path } = symbolLayout(version);
  const result = new Uint8Array(total);
  for (let bit = 0; bit < total * 8; bit++) {
    result[bit >> 3] = ((result[bit >> 3] ?? 0) << 1) | bitAt(unmasked, path[bit] ?? 0);
  }
  return result;
}

/** The data codewords in reading order, if the correction codewords of every block agree with them. */
function wholeData(placed: Uint8Array, layout: Blocks): Uint8Array | undefined {
  const { data, blocks, longBlocks, shortData, correction } = layout;
  const result = new Uint8Array(data);
  let start = 0;
  for (let block = 0; block < blocks; block++) {
    const long = block >= blocks - longBlocks;
    const part = result.subarray(start, start + shortData + (long ? 1 : 0));
    for (let i = 0; i < shortData; i++) part[i] = placed[i * blocks + block] ?? 0;
    if (long) part[shortData] = placed[shortData * blocks + block - (blocks - longBlocks)] ?? 0;
    const check = correctionWords(part, correction);
    for (let i = 0; i < correction; i++) if (check[i] !== placed[data + i * blocks + block]) return undefined;
    start += part.length;
  }
  return result;
}

type Take = (width: number) => number;

function textOfSegments(data: Uint8Array, version: number): string | undefined {
  let position = 0;
  const left = () => data.length * 8 - position;
  const take: Take = (width) => {
    let value = 0;
    for (let i = 0; i < width; i++, position++) {
      value = (value << 1) | (((data[position >> 3] ?? 0) >> (7 - (position & 7))) & 1);
    }
    return value;
  };
  let text = '';
  while (left() >= 4) {
    const indicator = take(4);
    if (indicator === 0) break;
    const mode = MODES_BY_INDICATOR.find((name) => INDICATOR[name] === indicator);
    if (indicator === INDICATOR.eci && take(8) === UTF8) continue;
    const part = mode && segmentText(take, mode, take(countBits(mode, groupOf(version))));
    if (part === undefined || left() < 0) return undefined;
    text += part;
  }
  return text;
}

const MODES_BY_INDICATOR = ['numeric', 'alphanumeric', 'byte'] as const satisfies readonly Mode[];

function segmentText(take: Take, mode: Mode, length: number): string | undefined {
  if (mode === 'byte') return textFromUtf8(Uint8Array.from({ length }, () => take(8)));
  let text = '';
  if (mode === 'numeric') {
    for (let i = length; i > 0; i -= 3) {
      const digits = Math.min(i, 3);
      text += String(take(digits * 3 + 1)).padStart(digits, '0');
    }
    return text;
  }
  for (let i = length; i > 1; i -= 2) {
    const pair = take(11);
    text += ALPHANUMERIC_SET.charAt(Math.floor(pair / 45)) + ALPHANUMERIC_SET.charAt(pair % 45);
  }
  return length % 2 ? text + ALPHANUMERIC_SET.charAt(take(6)) : text;
}

function textFromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
