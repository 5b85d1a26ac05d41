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
  const [level, mask] = format;
  const overlay = overlayOf(version, level, mask);
  for (let i = 0; i < packed.length; i++) packed[i] = (packed[i] ?? 0) ^ (overlay[i] ?? 0);
  const blocks = blocksOf(version, level);
  const data = wholeData(codewordsOf(packed, version, blocks.total), blocks);
  return data && hasPatterns(packed, version) ? textOfSegments(data, version) : undefined;
}

/** Without mask and format, only the function patterns are left outside the data; it takes the data away. */
function hasPatterns(unmasked: Int32Array, version: number): boolean {
  const { fixed, path } = symbolLayout(version);
  for (let i = 0; i < path.length; i++) {
    const at = path[i] ?? 0;
    unmasked[at >> 5] = (unmasked[at >> 5] ?? 0) & ~(1 << (at & 31));
  }
  return unmasked.every((word, i) => word === fixed[i]);
}

function pack(modules: Uint8Array, version: number): Int32Array {
  const { size, words } = symbolLayout(version);
  const packed = new Int32Array(size * words);
  for (let row = 0, i = 0; row < size; row++) {
    for (let first = 0, at = row * words; first < size; first += 32, at++) {
      let bits = 0;
      for (let bit = 0; bit < Math.min(32, size - first); bit++, i++) bits |= ((modules[i] ?? 0) & 1) << bit;
      packed[at] = bits;
    }
  }
  return packed;
}

type Format = readonly [level: Level, mask: number];

function formatOf(packed: Int32Array, version: number): Format | undefined {
  const [first, second] = symbolLayout(version).format;
  const bits = bitsAt(packed, first);
  return bits === bitsAt(packed, second) ? SYMBOL_FORMATS.get(bits) : undefined;
}

const SYMBOL_FORMATS: ReadonlyMap<number, Format> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ LEVELS.flatMap((level) =>
    Array.from({ length: 8 }, (_, mask) => [formatBits(level, mask), [level, mask]] as const),
  ),
);

function bitsAt(packed: Int32Array, places: Int32Array): number {
  let bits = 0;
  for (let i = 0; i < places.length; i++) bits |= bitAt(packed, places[i] ?? 0) << i;
  return bits;
}

function bitAt(packed: Int32Array, at: number): number {
  return ((packed[at >> 5] ?? 0) >>> (at & 31)) & 1;
}

function codewordsOf(unmasked: Int32Array, version: number, total: number): Uint8Array {
  const { path } = symbolLayout(version);
  const result = new Uint8Array(total);
  for (let word = 0, bit = 0; word < total; word++) {
    let value = 0;
    for (let i = 0; i < 8; i++) value = (value << 1) | bitAt(unmasked, path[bit++] ?? 0);
    result[word] = value;
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

/** Takes the next bits, 17 at most. */
type Take = (width: number) => number;

function textOfSegments(data: Uint8Array, version: number): string | undefined {
  let position = 0;
  const left = () => data.length * 8 - position;
  const take: Take = (width) => {
    const at = position >> 3;
    const bits = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const value = (bits >> (24 - (position & 7) - width)) & ((1 << width) - 1);
    position += width;
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

const UTF8_TEXT = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textFromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8_TEXT.decode(bytes);
  } catch {
    return undefined;
  }
}
