/** A prefix code of DEFLATE: for each symbol its bits, in the order in which they are written, and how many. */
export interface PrefixCode {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Makes the best prefix code for symbols that occur so often, none longer than `maxBits` bits (RFC 1951 §3.2.2). */
export function prefixCode(counts: Uint32Array, maxBits: number): PrefixCode {
  const used: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]) used.push(symbol);
  let weights = used.map((symbol) => counts[symbol] ?? 0);
  let depths = depthsOf(weights);
  while (depths.some((depth) => depth > maxBits)) {
    weights = weights.map((weight) => (weight >> 1) + 1);
    depths = depthsOf(weights);
  }
  const lengths = new Uint8Array(counts.length);
  for (let i = 0; i < used.length; i++) lengths[used[i] ?? 0] = depths[i] ?? 0;
  return { bits: codesOf(used, lengths), lengths };
}

/** Joins the two rarest until one is left, and tells how deep each then stands; one alone stands one deep. */
function depthsOf(weights: readonly number[]): number[] {
  const alone = weights.length;
  if (alone < 2) return weights.map(() => 1);
  const order = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const nodes = weights.slice();
  const parents: number[] = [];
  let [rare, join] = [0, alone];
  const rarest = (): number => {
    const next = order[rare];
    if (next === undefined || (join < nodes.length && (nodes[join] ?? 0) < (nodes[next] ?? 0))) return join++;
    rare++;
    return next;
  };
  while (nodes.length < 2 * alone - 1) {
    const [a, b] = [rarest(), rarest()];
    parents[a] = nodes.length;
    parents[b] = nodes.length;
    nodes.push((nodes[a] ?? 0) + (nodes[b] ?? 0));
  }
  const depths: number[] = [];
  depths[nodes.length - 1] = 0;
  for (let node = nodes.length - 2; node >= 0; node--) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  return depths.slice(0, alone);
}

/** Gives shorter codes lower numbers, and of the same length lower symbols. */
function codesOf(used: readonly number[], lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  const ofLength = new Uint16Array(17);
  for (const symbol of used) {
    const behind = (lengths[symbol] ?? 0) + 1;
    ofLength[behind] = (ofLength[behind] ?? 0) + 1;
  }
  const next = new Uint16Array(17);
  for (let length = 1; length <= 15; length++)
    next[length] = ((next[length - 1] ?? 0) + (ofLength[length] ?? 0)) << 1;
  for (const symbol of used) {
    const length = lengths[symbol] ?? 0;
    const code = next[length] ?? 0;
    bits[symbol] = reversed(code, length);
    next[length] = code + 1;
  }
  return bits;
}

/** Codes are written from their highest bit, numbers from their lowest. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0, rest = code; i < length; i++, rest >>= 1) result = (result << 1) | (rest & 1);
  return result;
}
