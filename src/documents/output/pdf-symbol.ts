import { isDrawn, moduleRuns } from '../../draw/runs.ts';
import type { Code } from '../layout/scene.ts';

/** Where a symbol goes on a page whose y axis points down, in points. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** It writes a symbol as one path of rectangles (ISO 32000-1 §8.5.2). */
export function outlineOperators({ matrix, hole }: Code, { x, y, side }: Place): string {
  const module = side / matrix.size;
  const path = moduleRuns(matrix, hole).map((run) => `${run.x} ${run.y} ${run.length} 1 re`);
  return `q 0 g ${num(module)} 0 0 ${num(module)} ${num(x)} ${num(y)} cm ${path.join(' ')} f Q`;
}

/** It writes a symbol as an inline stencil mask of one bit a module (§8.9.7), in hexadecimal: no byte ends it early. */
export function maskOperators(code: Code, { x, y, side }: Place): string {
  const { size } = code.matrix;
  const place = `${num(side)} 0 0 ${num(-side)} ${num(x)} ${num(y + side)} cm`;
  return `q 0 g ${place} BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID ${hexRows(code)}> EI Q`;
}

function hexRows({ matrix, hole }: Code): string {
  const { size } = matrix;
  let hex = '';
  for (let row = 0; row < size; row++) {
    for (let x = 0; x < size; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) {
        const dark = x + bit < size && isDrawn(matrix, hole, x + bit, row);
        byte = (byte << 1) | (dark ? 1 : 0);
      }
      hex += HEX[byte] ?? '';
    }
  }
  return hex;
}

const HEX = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function num(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
