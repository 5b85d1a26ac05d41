/** Finds the places of texts that a list holds. */
export interface TextPlaces {
  /** Gives the place under which a text was put in. */
  readonly find: (text: string) => number | undefined;
  /** Puts a text in that stands at a place, unless it is in already; gives the place that counts. */
  readonly put: (text: string, place: number) => number;
}

/** Slots that are looked at for a text before it counts as one of many that fall on one, as only texts made to do so are. */
const MOST_STEPS = 64;

/**
 * Makes a table of the places of at most `count` texts, each of which `textAt` gives again. It takes eight bytes or so a text,
 * which it does not hold, and never grows: a `Map` takes four times that, and leaves as much behind while it grows.
 */
export function createTextPlaces(count: number, textAt: (place: number) => string | undefined): TextPlaces {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  const crowded = new Map<string, number>();
  const slotOf = (text: string): number | undefined => {
    let slot = spreadOf(text) & (slots.length - 1);
    for (let step = 0; step < MOST_STEPS; step++) {
      const taken = slots[slot] ?? 0;
      if (taken === 0 || textAt(taken - 1) === text) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return undefined;
  };
  const find = (text: string) => {
    const slot = slotOf(text);
    if (slot === undefined) return crowded.get(text);
    const taken = slots[slot] ?? 0;
    return taken === 0 ? undefined : taken - 1;
  };
  const put = (text: string, place: number) => {
    const known = find(text);
    if (known !== undefined) return known;
    const slot = slotOf(text);
    if (slot === undefined) crowded.set(text, place);
    else slots[slot] = place + 1;
    return place;
  };
  return { find, put };
}

/** Gives a number of 32 bits by which texts are spread over a table. */
function spreadOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
