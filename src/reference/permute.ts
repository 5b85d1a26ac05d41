/** A reordering of the whole numbers from 0 to `size - 1`. */
export interface Permutation {
  readonly apply: (value: number) => number;
  readonly invert: (value: number) => number;
}

const PERMUTATION_ROUNDS = 8;

/**
 * Makes the reordering that belongs to a key: a Feistel network over a square just large enough, walked until the
 * result is in range. It hides order and count from a casual reader of codes. It is obfuscation, not cryptography:
 * the key is mixed by a 32-bit hash, and nothing that must stay secret may depend on it.
 */
export function permutation(size: number, key: string): Permutation {
  const side = Math.ceil(Math.sqrt(size));
  const seeds = Array.from({ length: PERMUTATION_ROUNDS }, (_, round) => hash(`${round}:${key}`));
  const forward = (value: number) => {
    let high = Math.floor(value / side);
    let low = value % side;
    for (const seed of seeds) [high, low] = [low, (high + (mix(seed ^ low) % side)) % side];
    return high * side + low;
  };
  const reversed = [...seeds].reverse();
  const backward = (value: number) => {
    let high = Math.floor(value / side);
    let low = value % side;
    for (const seed of reversed) [high, low] = [(low + side - (mix(seed ^ high) % side)) % side, high];
    return high * side + low;
  };
  return { apply: walkCycle(forward, size), invert: walkCycle(backward, size) };
}

/** A step out of range is followed by another; the way back leads through the same values, so none meet. */
function walkCycle(step: (value: number) => number, size: number): (value: number) => number {
  return (value) => {
    let next = step(value);
    while (next >= size) next = step(next);
    return next;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return mix(state);
}

/** The finishing step of MurmurHash3: every bit of the input touches every bit of the result. */
function mix(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
