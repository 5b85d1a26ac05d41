/** Counts how often a text was seen, in 12 bytes each, so that a file of millions of rows fits in memory. */
export interface Seen {
  /** Takes a text and gives how often it came, with this time; of two texts in 10^15 one may count for the other. */
  count(text: string): number;
}

const FIRST_SLOTS = 1024;

export function createSeen(): Seen {
  let keys = new Float64Array(FIRST_SLOTS);
  let counts = new Uint32Array(FIRST_SLOTS);
  let used = 0;
  const grow = () => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2);
    counts = new Uint32Array(keys.length);
    for (const [at, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const slot = slotOf(keys, key);
      keys[slot] = key;
      counts[slot] = oldCounts[at] ?? 0;
    }
  };
  return {
    count(text) {
      if (used * 2 > keys.length) grow();
      const key = hashOf(text);
      const slot = slotOf(keys, key);
      if (keys[slot] === 0) used++;
      keys[slot] = key;
      const times = (counts[slot] ?? 0) + 1;
      counts[slot] = times;
      return times;
    },
  };
}

/** Finds the slot of a key, or the free one where it belongs. */
function slotOf(keys: Float64Array, key: number): number {
  let slot = key % keys.length;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length;
  return slot;
}

/** Two hashes (FNV-1a, and one with another factor) as one number of 53 bits, never 0. */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) + at;
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0) || 1;
}
