/** The texts `'00'` to `'99'`: ids and lengths, each put together of two digits, as engines compare such by identity. */
export const TWO_DIGITS: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 100 },
  (_, number) => `${Math.trunc(number / 10)}${number % 10}`,
);

/** Reads two ASCII digits as a number, or gives -1. */
export function twoDigits(text: string, at: number): number {
  return pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** Reads two bytes that are ASCII digits as a number, or gives -1. */
export function twoBytes(bytes: Uint8Array, at: number): number {
  return pairOf(bytes[at] ?? 0, bytes[at + 1] ?? 0);
}

/** Gives the number that the character codes of two ASCII digits make, or -1. */
function pairOf(tens: number, ones: number): number {
  return tens >= 48 && tens <= 57 && ones >= 48 && ones <= 57 ? tens * 10 + ones - 528 : -1;
}
