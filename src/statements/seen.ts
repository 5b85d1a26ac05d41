/** Counts how often a text was seen, in about 16 bytes each, so that a file of millions of rows fits in memory. */
export interface Seen {
  /** Takes a text and gives how often it came, with this time; of two texts in 10^15 one may count for the other. */
  count(text: string): number;
}

/** Keys that share the last bits of their number, as many as `depth` says. */
interface SeenPage {
  depth: number;
  used: number;
  /** Open addressing; 0 is a free slot. */
  keys: Float64Array;
}

const PAGE_SLOTS = 1024;
const MAX_PAGE_DEPTH = 20;
const LOW_BITS = 0x100000000;

/**
 * Keeps the hash of each text, no text, in pages that are divided when they are full (extendible hashing, R. Fagin et al.,
 * 1979): a table that is copied into a larger one would take twice its room until the garbage is collected. Only texts that
 * come again have a counter.
 */
export function createSeen(): Seen {
  const first = newPage(0, PAGE_SLOTS);
  let pages = [first];
  const again = new Map<number, number>();
  const pageOf = (key: number): SeenPage => pages[(key % LOW_BITS) & (pages.length - 1)] ?? first;
  const makeRoom = (page: SeenPage): void => {
    if (page.depth === MAX_PAGE_DEPTH) {
      movePage(page, undefined);
      return;
    }
    if (1 << page.depth === pages.length) pages = [...pages, ...pages];
    const sibling = newPage(page.depth + 1, PAGE_SLOTS);
    const bit = 1 << page.depth++;
    for (const [at, each] of pages.entries()) if (each === page && (at & bit) !== 0) pages[at] = sibling;
    movePage(page, sibling);
  };
  return {
    count(text) {
      const key = hashOf(text);
      let page = pageOf(key);
      const slot = slotOf(page.keys, key);
      if (page.keys[slot] === key) {
        const times = (again.get(key) ?? 1) + 1;
        again.set(key, times);
        return times;
      }
      for (; page.used * 4 >= page.keys.length * 3; page = pageOf(key)) makeRoom(page);
      addKey(page, key);
      return 1;
    },
  };
}

function newPage(depth: number, slots: number): SeenPage {
  return { depth, used: 0, keys: new Float64Array(slots) };
}

function addKey(page: SeenPage, key: number): void {
  page.keys[slotOf(page.keys, key)] = key;
  page.used++;
}

/** Moves the keys of a page that are its sibling's, by the bit that tells the two; without one it grows. */
function movePage(page: SeenPage, sibling: SeenPage | undefined): void {
  const { keys } = page;
  const bit = 1 << (page.depth - 1);
  page.keys = new Float64Array(sibling ? keys.length : keys.length * 2);
  page.used = 0;
  for (const key of keys) {
    if (key === 0) continue;
    addKey(sibling && ((key % LOW_BITS) & bit) !== 0 ? sibling : page, key);
  }
}

/** Finds the slot of a key, or the free one where it belongs. */
function slotOf(keys: Float64Array, key: number): number {
  let slot = Math.floor(key / LOW_BITS) % keys.length;
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
  return (high & 0x1fffff) * LOW_BITS + (low >>> 0) || 1;
}
