import {
  createNormalizedText,
  isNormalizable,
  type NormalizedRange,
  type NormalizedText,
  normalize,
  RADIX,
  valueAt,
} from '../text/normalize.ts';

const KEYED = 10;

/** A part of a line. */
export interface NormalizedWindow extends NormalizedRange {
  readonly line: NormalizedText;
}

/** Codes in the order of their normalized text, so that those with a common beginning stand together. */
export interface PrefixIndex {
  readonly bytes: number;
  /** The numbers of the codes in their order. */
  readonly order: Uint32Array;
  /** Finds the codes that go on after a window; none when there are more than `most`. */
  completions(window: NormalizedWindow, most: number): number[];
}

/** Sorts codes by their normalized text. */
export function createPrefixIndex(codes: readonly { readonly code: string }[]): PrefixIndex {
  const codeAt = (index: number) => codes[index]?.code ?? '';
  const buffer = createNormalizedText(64);
  const keys = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) keys[i] = prefixKey(normalize(codeAt(i), buffer));
  const order = new Uint32Array(codes.length).map((_, index) => index);
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || compareCodes(codeAt(a), codeAt(b), buffer));

  return {
    bytes: order.byteLength,
    order,
    completions(window, most) {
      const found: number[] = [];
      for (let place = firstAfter(window, order, codeAt); place < order.length; place++) {
        const index = order[place] ?? 0;
        if (!goesOn(codeAt(index), window)) break;
        if (found.length === most) return [];
        found.push(index);
      }
      return found;
    },
  };
}

/** Compares a code with a window; a code that goes on after the window is greater. */
export function compareRange(code: string, { line, from, to }: NormalizedWindow): number {
  let at = from;
  for (let i = 0; i < code.length; i++) {
    const value = valueAt(code, i);
    if (!isNormalizable(value)) continue;
    if (at === to) return 1;
    const difference = value - (line.values[at++] ?? 0);
    if (difference !== 0) return difference;
  }
  return at - to;
}

/** The first ten values as one number that sorts as the code does: 37^10 is below 2^53. */
function prefixKey({ values, length }: NormalizedText): number {
  let key = 0;
  for (let i = 0; i < KEYED; i++) key = key * RADIX + (i < length ? (values[i] ?? 0) : 0);
  return key;
}

function compareCodes(a: string, b: string, buffer: NormalizedText): number {
  const line = normalize(b, buffer);
  return compareRange(a, { line, from: 0, to: line.length });
}

function firstAfter(window: NormalizedWindow, order: Uint32Array, codeAt: (index: number) => string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareRange(codeAt(order[middle] ?? 0), window) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function goesOn(code: string, { line, from, to }: NormalizedWindow): boolean {
  let at = from;
  for (let i = 0; i < code.length && at < to; i++) {
    const value = valueAt(code, i);
    if (isNormalizable(value) && value !== line.values[at++]) return false;
  }
  return at === to;
}
