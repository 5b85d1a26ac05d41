/**
 * From how far a code is read, and the smallest modules that are: of ten simulated photographs all (`npm run bench:print`), the
 * print of 150 dpi with spread ink and a white stain, the picture aslant, out of focus, half in shadow. In millimetres.
 */
const READ_FROM: readonly (readonly [distance: number, module: number])[] = [
  [300, 0.74],
  [400, 0.87],
  [600, 1.13],
  [1000, 1.88],
  [2000, 3.75],
];

/** Gives the module that is read from a distance, both in millimetres. */
export function moduleFor(distance: number): number {
  return interpolate(distance, READ_FROM);
}

/** Gives the distance from which a module is read, both in millimetres. */
export function distanceFor(module: number): number {
  return interpolate(
    module,
    READ_FROM.map(([distance, least]) => [least, distance] as const),
  );
}

/** What lies between two measured points, in proportion; before the first and behind the last in proportion to that one. */
function interpolate(at: number, points: readonly (readonly [number, number])[]): number {
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of points) {
    if (at <= nextX) return y + ((at - x) / (nextX - x)) * (nextY - y);
    [x, y] = [nextX, nextY];
  }
  return (at / x) * y;
}
