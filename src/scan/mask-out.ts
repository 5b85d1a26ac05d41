import type { GrayImage } from '../images/pixels.ts';
import type { Corners, Point } from './code.ts';

/** Paints a symbol over with white, and nothing beside it. */
export function maskOut({ width, height, data }: GrayImage, position: Corners): GrayImage {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const [left, right] = cornerRange(
    corners.map(({ x }) => x),
    width,
  );
  const [top, bottom] = cornerRange(
    corners.map(({ y }) => y),
    height,
  );
  const result = data.slice();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++)
      if (isInsideCorners({ x: x + 0.5, y: y + 0.5 }, corners)) result[y * width + x] = 255;
  }
  return { width, height, data: result };
}

function cornerRange(values: readonly number[], end: number): [from: number, to: number] {
  return [Math.max(0, Math.floor(Math.min(...values))), Math.min(end, Math.ceil(Math.max(...values)))];
}

/** Whether a point is on the same side of all four edges. */
function isInsideCorners(point: Point, corners: readonly Point[]): boolean {
  let sides = 0;
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % corners.length] ?? a;
    sides += Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  }
  return Math.abs(sides) === corners.length;
}
