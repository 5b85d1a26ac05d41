import { type SymbolLayout, symbolLayout } from './layout.ts';
import { LEVELS, type Level } from './options.ts';
import { newScorer, type Scorer } from './penalty.ts';
import { formatBits } from './standard.ts';

/** The data mask patterns: a module is turned where the condition holds (ISO/IEC 18004 table 10). */
const CONDITIONS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2 === 0,
];

interface Masks {
  readonly overlays: readonly Int32Array[];
  readonly score: Scorer;
}

const maskCache: (Masks | undefined)[] = [];

/** Turns a packed symbol by the mask with the lowest penalty, the first of equals, and tells which it was. */
export function applyBestMask(symbol: Int32Array, version: number, level: Level): number {
  const { overlays, score } = masksOf(version, level);
  const tried = new Int32Array(symbol.length);
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [mask, overlay] of overlays.entries()) {
    xor(symbol, overlay, tried);
    const points = score(tried, lowest);
    if (points >= lowest) continue;
    lowest = points;
    best = mask;
  }
  xor(symbol, overlays[best] ?? tried, symbol);
  return best;
}

/** Gives what a mask of a level turns in a symbol: its modules in the data area, and its format information. */
export function overlayOf(version: number, level: Level, mask: number): Int32Array {
  return masksOf(version, level).overlays[mask] ?? new Int32Array();
}

function xor(a: Int32Array, b: Int32Array, into: Int32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (a[i] ?? 0) ^ (b[i] ?? 0);
}

function masksOf(version: number, level: Level): Masks {
  const key = version * LEVELS.length + LEVELS.indexOf(level);
  maskCache[key] ??= newMasks(symbolLayout(version), level);
  return maskCache[key];
}

function newMasks(layout: SymbolLayout, level: Level): Masks {
  const overlays = CONDITIONS.map((turns, mask) => {
    const overlay = new Int32Array(layout.size * layout.words);
    const turn = (at: number) => {
      overlay[at >> 5] = (overlay[at >> 5] ?? 0) ^ (1 << (at & 31));
    };
    const width = layout.words * 32;
    for (const at of layout.path) if (turns(Math.floor(at / width), at % width)) turn(at);
    const bits = formatBits(level, mask);
    for (const places of layout.format) {
      for (const [i, at] of places.entries()) if ((bits >> i) & 1) turn(at);
    }
    return overlay;
  });
  return { overlays, score: newScorer(layout.size) };
}
