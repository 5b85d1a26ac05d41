import { isDrawn, moduleRuns } from '../../draw/runs.ts';
import type { Code } from '../layout/scene.ts';

/** Where a symbol goes on a page whose y axis points down, in points. */
interface SymbolPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Writes a symbol as one path of rectangles (ISO 32000-1 §8.5.2). */
export function outlineOperators({ matrix, logoArea }: Code, { x, y, side }: SymbolPlace): string {
  const module = side / matrix.size;
  const path = moduleRuns(matrix, logoArea).map((run) => `${run.x} ${run.y} ${run.length} 1 re`);
  return `q 0 g ${roundNumber(module)} 0 0 ${roundNumber(module)} ${roundNumber(x)} ${roundNumber(y)} cm ${path.join(' ')} f Q`;
}

/** Writes a symbol as an inline stencil mask of one bit a module (§8.9.7), in hexadecimal: no byte ends it early. */
export function maskOperators(code: Code, { x, y, side }: SymbolPlace): string {
  const { size } = code.matrix;
  const place = `${roundNumber(side)} 0 0 ${roundNumber(-side)} ${roundNumber(x)} ${roundNumber(y + side)} cm`;
  return `q 0 g ${place} BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID ${hexRows(code)}> EI Q`;
}

function hexRows({ matrix, logoArea }: Code): string {
  const { size } = matrix;
  let hex = '';
  for (let row = 0; row < size; row++) {
    for (let x = 0; x < size; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) {
        const dark = x + bit < size && isDrawn(matrix, logoArea, x + bit, row);
        byte = (byte << 1) | (dark ? 1 : 0);
      }
      hex += HEX_DIGITS[byte] ?? '';
    }
  }
  return hex;
}

const HEX_DIGITS = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

function roundNumber(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
