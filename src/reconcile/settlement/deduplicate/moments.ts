/** Places by a number each, and those of one number together. */
interface ByMoment {
  readonly places: Uint32Array;
  /** Parts of `places`, a moment each. */
  readonly runs: readonly Uint32Array[];
}

/**
 * Orders places from 0 to `count` by their moments, those of one moment as they come. It sorts numbers alone, in columns, since
 * there are millions: a list sorted by a function is copied twice.
 */
export function placesByMoment(count: number, momentOf: (place: number) => number): ByMoment {
  const moments = new Float64Array(count).map((_, place) => momentOf(place));
  const distinct = distinctSorted(moments);
  const ranks = new Uint32Array(count).map((_, place) => rankIn(distinct, moments[place] ?? 0));
  const starts = new Uint32Array(distinct.length + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < distinct.length; rank++)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(count);
  for (const [place, rank] of ranks.entries()) {
    const row = next[rank] ?? 0;
    places[row] = place;
    next[rank] = row + 1;
  }
  const runs = Array.from(distinct, (_, rank) => places.subarray(starts[rank], starts[rank + 1]));
  return { places, runs };
}

/** Sorts numbers, each once. */
function distinctSorted(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (const number of sorted) if (kept === 0 || number !== sorted[kept - 1]) sorted[kept++] = number;
  return sorted.slice(0, kept);
}

/** Finds the place of a number that stands in a sorted list. */
function rankIn(sorted: Float64Array, number: number): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
