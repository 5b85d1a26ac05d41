import type { Grey } from '../images/pixels.ts';
import type { Corners, Point } from './code.ts';

/** It paints a symbol over with white, and nothing beside it. */
export function without({ width, height, data }: Grey, position: Corners): Grey {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const [left, right] = rangeOf(
    corners.map(({ x }) => x),
    width,
  );
  const [top, bottom] = rangeOf(
    corners.map(({ y }) => y),
    height,
  );
  const result = data.slice();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++)
      if (isInside({ x: x + 0.5, y: y + 0.5 }, corners)) result[y * width + x] = 255;
  }
  return { width, height, data: result };
}

function rangeOf(values: readonly number[], end: number): [from: number, to: number] {
  return [Math.max(0, Math.floor(Math.min(...values))), Math.min(end, Math.ceil(Math.max(...values)))];
}

/** Whether a point is on the same side of all four edges. */
function isInside(point: Point, corners: readonly Point[]): boolean {
  let sides = 0;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length] ?? a;
    sides += Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  }
  return Math.abs(sides) === corners.length;
}
