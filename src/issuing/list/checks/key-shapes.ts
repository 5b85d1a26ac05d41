/** Keys that are shorter stand in other texts by chance. */
const LEAST_KEY = 4;

/** The shape of a key: letters as `A`, digits as `9`. */
export function keyShape(text: string): string {
  return text.trim().replace(/\p{L}/gu, 'A').replace(/\d/g, '9');
}

/** The shapes of keys by which one is known among other texts: of four characters at least, with a digit. */
export function shapesOf(keys: readonly string[]): ReadonlySet<string> {
  const shapes = keys.map(keyShape);
  return new Set(shapes.filter((shape) => shape.length >= LEAST_KEY && shape.includes('9')));
}
