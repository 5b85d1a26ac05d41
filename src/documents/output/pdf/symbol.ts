import { isDrawn, moduleRuns, type Run } from '../../../draw/runs.ts';
import type { Code } from '../../layout/scene.ts';
import { finePdfNumber } from './sink.ts';

/** Where a symbol goes on a page whose y axis points down, in points. */
interface SymbolPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Writes a symbol as one path of rectangles (ISO 32000-1 §8.5.2). */
export function outlineOperators({ matrix, logoArea }: Code, { x, y, side }: SymbolPlace): string {
  const module = finePdfNumber(side / matrix.size);
  const place = `${module} 0 0 ${module} ${finePdfNumber(x)} ${finePdfNumber(y)} cm`;
  return `q 0 g ${place} ${barPath(moduleRuns(matrix, logoArea))} f Q`;
}

/** The path of dark runs; one that stands right below its equal makes that a row higher. */
function barPath(runs: readonly Run[]): string {
  const bars: { x: number; y: number; length: number; height: number }[] = [];
  const last = new Map<number, number>();
  for (const { x, y, length } of runs) {
    const key = x * MOST_MODULES + length;
    const above = bars[last.get(key) ?? -1];
    if (above && above.y + above.height === y) above.height++;
    else last.set(key, bars.push({ x, y, length, height: 1 }) - 1);
  }
  let path = '';
  for (const { x, y, length, height } of bars) path += `${x} ${y} ${length} ${height} re `;
  return path.trimEnd();
}

/** More than the modules of a row. */
const MOST_MODULES = 256;

/** Writes a symbol as an inline stencil mask of one bit a module (§8.9.7), in hexadecimal: no byte ends it early. */
export function maskOperators(code: Code, { x, y, side }: SymbolPlace): string {
  const { size } = code.matrix;
  const place = `${finePdfNumber(side)} 0 0 ${finePdfNumber(-side)} ${finePdfNumber(x)} ${finePdfNumber(y + side)} cm`;
  return `q 0 g ${place} BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID ${hexRows(code)}> EI Q`;
}

function hexRows({ matrix, logoArea }: Code): string {
  const { size, data } = matrix;
  let hex = '';
  for (let row = 0; row < size; row++) {
    let byte = 1;
    for (let x = 0; x < size; x++) {
      const isDark = logoArea === 0 ? data[row * size + x] === 1 : isDrawn(matrix, logoArea, x, row);
      byte = (byte << 1) | (isDark ? 1 : 0);
      if (byte < 0x100) continue;
      hex += HEX_DIGITS[byte & 0xff] ?? '';
      byte = 1;
    }
    const free = Math.clz32(byte) - 23;
    if (byte > 1) hex += HEX_DIGITS[(byte << free) & 0xff] ?? '';
  }
  return hex;
}

const HEX_DIGITS = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

/** What {@link maskOperators} and {@link outlineOperators} write, with its size and digits, or its rectangles. */
const SYMBOL_OPERATORS =
  /BI \/W (\d+) \/H \d+ \/IM true[^>]*? ID ([0-9a-f]+)> EI|cm ((?:\d+ \d+ \d+ \d+ re )+)f Q/gi;

/** Reads the modules of each symbol that the operators of a page draw, row by row, 1 where one is dark. */
export function symbolCells(content: string): Uint8Array[] {
  return [...content.matchAll(SYMBOL_OPERATORS)].map(([, size, hex, path]) =>
    size === undefined ? cellsOfPath(path ?? '') : cellsOfMask(Number(size), hex ?? ''),
  );
}

function cellsOfMask(size: number, hex: string): Uint8Array {
  const digits = 2 * Math.ceil(size / 8);
  const cells = new Uint8Array(size * size);
  for (let row = 0, i = 0; row < size; row++) {
    for (let first = 0, at = row * digits; first < size; first += 4, at++) {
      const digit = hexDigitAt(hex, at);
      for (let bit = 3; bit > 3 - Math.min(4, size - first); bit--) cells[i++] = (digit >> bit) & 1;
    }
  }
  return cells;
}

/** A hexadecimal digit as a number; 0 behind the last. */
function hexDigitAt(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return code <= 0x39 ? code & 15 : code > 0x39 ? (code & 15) + 9 : 0;
}

/** `x y width height re`, each a number of the path. */
const BAR_PARTS = 5;

function cellsOfPath(path: string): Uint8Array {
  const parts = path.split(' ');
  const bars: (readonly [x: number, y: number, width: number, height: number])[] = [];
  for (let at = 0; at + BAR_PARTS <= parts.length; at += BAR_PARTS)
    bars.push([Number(parts[at]), Number(parts[at + 1]), Number(parts[at + 2]), Number(parts[at + 3])]);
  const size = bars.reduce((most, [x, , width]) => Math.max(most, x + width), 0);
  const cells = new Uint8Array(size * size);
  for (const [x, y, width, height] of bars)
    for (let row = y; row < y + height; row++) cells.fill(1, row * size + x, row * size + x + width);
  return cells;
}
