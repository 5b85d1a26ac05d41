import {
  createNormalizedText,
  isNormalizable,
  type NormalizedRange,
  type NormalizedText,
  normalize,
  RADIX,
  valueAt,
} from '../text/normalize.ts';
import { densityBits, measureDensity, rarityAmong } from './density.ts';

const KEYED = 10;

/** A part of a line. */
export interface NormalizedWindow extends NormalizedRange {
  readonly line: NormalizedText;
}

/** Codes in the order of their normalized text, so that those with a common beginning stand together. */
export interface PrefixIndex {
  bytes(): number;
  /** Bits by which a text like a code is rarely one of the issued codes by chance. */
  rarity(index: number): number;
  /** Finds the codes that go on after a window; none when there are more than `most`. */
  completions(window: NormalizedWindow, most: number): number[];
  /** Takes in a code whose text was normalized. */
  add(index: number, line: NormalizedText): void;
  /** Takes out a code, whose text stays known. */
  remove(index: number): void;
}

/** Codes that came since the others were put in order, before all are; or a part of all that is as great as this. */
const LEAST_RECENT = 16;
const RECENT_SHARE = 1 / 16;

/** Sorts codes by their normalized text, and measures how thickly they are issued. */
export function createPrefixIndex(
  codes: readonly { readonly code: string }[],
  lengths: ReadonlyMap<number, number>,
): PrefixIndex {
  const codeAt = (index: number) => codes[index]?.code ?? '';
  const buffer = createNormalizedText(64);
  const removed = new Set<number>();
  let order = sortCodes(codes, removed);
  let density = measureDensity(codes, order);
  let recent: number[] = [];
  let gone = 0;

  /** Puts all in order again when enough came or went. */
  function renew(): void {
    if (Math.max(recent.length, gone) <= Math.max(LEAST_RECENT, order.length * RECENT_SHARE)) return;
    order = sortCodes(codes, removed);
    density = measureDensity(codes, order);
    recent = [];
    gone = 0;
  }
  const recentRarity = (index: number) =>
    rarityIn([order, recent], normalize(codeAt(index), buffer), lengths, codeAt);
  return {
    bytes: () => order.byteLength + density.byteLength,
    rarity: (index) => (index < density.length ? densityBits(density, index) : recentRarity(index)),
    completions: (window, most) => completionsIn([order, recent], window, most, codeAt, removed),
    add(index, line) {
      recent.splice(firstAfter({ line, from: 0, to: line.length }, recent, codeAt), 0, index);
      renew();
    },
    remove(index) {
      removed.add(index);
      gone++;
      renew();
    },
  };
}

/** Measures a code that came since the others were put in order. */
function rarityIn(
  lists: readonly ArrayLike<number>[],
  line: NormalizedText,
  lengths: ReadonlyMap<number, number>,
  codeAt: (index: number) => string,
): number {
  return rarityAmong(line, lengths.get(line.length) ?? 1, (length) => {
    const prefix = { line, from: 0, to: length };
    return lists.reduce((count, list) => count + countWith(prefix, list, codeAt), 0);
  });
}

function completionsIn(
  lists: readonly ArrayLike<number>[],
  window: NormalizedWindow,
  most: number,
  codeAt: (index: number) => string,
  removed: ReadonlySet<number>,
): number[] {
  const found: number[] = [];
  for (const list of lists)
    for (let place = firstAfter(window, list, codeAt); place < list.length; place++) {
      const index = list[place] ?? 0;
      if (!goesOn(codeAt(index), window)) break;
      if (removed.has(index)) continue;
      if (found.length === most) return [];
      found.push(index);
    }
  return found;
}

/** Counts the codes of an ordered list that go on after a window. */
function countWith(
  window: NormalizedWindow,
  order: ArrayLike<number>,
  codeAt: (index: number) => string,
): number {
  const first = firstAfter(window, order, codeAt);
  let low = first;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (goesOn(codeAt(order[middle] ?? 0), window)) low = middle + 1;
    else high = middle;
  }
  return low - first;
}

function sortCodes(
  codes: readonly { readonly code: string }[],
  removed: ReadonlySet<number>,
): Uint32Array<ArrayBuffer> {
  const buffer = createNormalizedText(64);
  const keys = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) keys[i] = prefixKey(normalize(codes[i]?.code ?? '', buffer));
  const order = new Uint32Array(codes.length - removed.size);
  let at = 0;
  for (let i = 0; i < codes.length; i++) if (!removed.has(i)) order[at++] = i;
  return order.sort(
    (a, b) =>
      (keys[a] ?? 0) - (keys[b] ?? 0) || compareCodes(codes[a]?.code ?? '', codes[b]?.code ?? '', buffer),
  );
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

function firstAfter(
  window: NormalizedWindow,
  order: ArrayLike<number>,
  codeAt: (index: number) => string,
): number {
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
