import { alignmentCentres, versionBits } from './standard.ts';

/**
 * What all symbols of a version share. Modules are packed 32 to a word, row by row, the leftmost in the lowest bit;
 * an address is `row * words * 32 + column`.
 */
export interface SymbolLayout {
  readonly size: number;
  /** Words in a row. */
  readonly words: number;
  /** Dark modules of the function patterns. */
  readonly fixed: Int32Array;
  /** Addresses of the data modules in the order in which codeword bits fill them. */
  readonly path: Int32Array;
  /** The two copies of the format information: addresses of bits 0 to 14. */
  readonly format: readonly [Int32Array, Int32Array];
}

const layouts: (SymbolLayout | undefined)[] = [];

/** Gives the layout of a version, made once. */
export function symbolLayout(version: number): SymbolLayout {
  layouts[version] ??= newLayout(version);
  return layouts[version];
}

function newLayout(version: number): SymbolLayout {
  const size = version * 4 + 17;
  const words = (size + 31) >> 5;
  const fixed = new Int32Array(size * words);
  const reserved = new Uint8Array(size * words * 32);
  const address = (row: number, column: number) => row * words * 32 + column;
  const reserve = (row: number, column: number, dark = false) => {
    if (row < 0 || column < 0 || row >= size || column >= size) return;
    const at = address(row, column);
    reserved[at] = 1;
    const bit = 1 << (at & 31);
    fixed[at >> 5] = dark ? (fixed[at >> 5] ?? 0) | bit : (fixed[at >> 5] ?? 0) & ~bit;
  };
  const format = formatPlaces(size, address);
  for (const place of format.flatMap((places) => [...places])) reserved[place] = 1;
  drawFunctionPatterns(version, size, reserve);
  return { size, words, fixed, path: dataPath(size, words, reserved), format };
}

type Reserve = (row: number, column: number, dark?: boolean) => void;

function drawFunctionPatterns(version: number, size: number, reserve: Reserve): void {
  for (let i = 8; i < size - 8; i++) {
    reserve(i, 6, i % 2 === 0);
    reserve(6, i, i % 2 === 0);
  }
  drawRings(reserve, [3, 3], FINDER_RINGS);
  drawRings(reserve, [3, size - 4], FINDER_RINGS);
  drawRings(reserve, [size - 4, 3], FINDER_RINGS);
  for (const centre of alignmentCentres(version)) drawRings(reserve, centre, ALIGNMENT);
  reserve(size - 8, 8, true);
  if (version < 7) return;
  const bits = versionBits(version);
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >> i) & 1) === 1;
    reserve(Math.floor(i / 3), size - 11 + (i % 3), dark);
    reserve(size - 11 + (i % 3), Math.floor(i / 3), dark);
  }
}

/** A square pattern: how far it reaches from its centre, and at which distances it is dark. */
interface Rings {
  readonly reach: number;
  readonly dark: readonly number[];
}

/** With the light border that parts it from the data. */
const FINDER_RINGS: Rings = { reach: 4, dark: [0, 1, 3] };
const ALIGNMENT: Rings = { reach: 2, dark: [0, 2] };

function drawRings(reserve: Reserve, [row, column]: readonly [number, number], { reach, dark }: Rings): void {
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const distance = Math.max(Math.abs(x), Math.abs(y));
      reserve(row + y, column + x, dark.includes(distance));
    }
  }
}

/** Where the format bits stand: beside the top left finder, and split over the other two (ISO/IEC 18004 figure 25). */
function formatPlaces(
  size: number,
  address: (row: number, column: number) => number,
): SymbolLayout['format'] {
  const corner: number[] = [];
  const split: number[] = [];
  for (let i = 0; i < 15; i++) {
    corner.push(i < 8 ? address(i < 6 ? i : i + 1, 8) : address(8, i < 9 ? 7 : 14 - i));
    split.push(i < 8 ? address(8, size - 1 - i) : address(size - 15 + i, 8));
  }
  return [Int32Array.from(corner), Int32Array.from(split)];
}

/** Two columns at a time from the right, up and down in turn, past the vertical timing pattern (§7.7.3). */
function dataPath(size: number, words: number, reserved: Uint8Array): Int32Array {
  const path: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let i = 0; i < size; i++) {
      const row = (upwards ? size - 1 - i : i) * words * 32;
      for (const at of [row + right, row + right - 1]) if (!reserved[at]) path.push(at);
    }
    upwards = !upwards;
  }
  return Int32Array.from(path);
}
