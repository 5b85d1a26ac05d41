/** A prefix code of DEFLATE: for each symbol its bits, in the order in which they are written, and how many. */
export interface PrefixCode {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Makes the best prefix code for symbols that occur so often, none longer than `maxBits` bits (RFC 1951 §3.2.2). */
export function prefixCode(counts: Uint32Array, maxBits: number): PrefixCode {
  let weights = counts;
  let lengths = codeLengths(weights);
  while (lengths.some((length) => length > maxBits)) {
    weights = weights.map((count) => (count === 0 ? 0 : (count >> 1) + 1));
    lengths = codeLengths(weights);
  }
  return { bits: codesOf(lengths), lengths };
}

interface TreeNode {
  readonly count: number;
  readonly symbols: readonly number[];
}

/** Joins the two rarest until one is left; each join makes the codes of what it holds one bit longer. */
function codeLengths(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const nodes: TreeNode[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] ?? 0;
    if (count > 0) nodes.push({ count, symbols: [symbol] });
  }
  nodes.sort((a, b) => b.count - a.count);
  for (const { symbols } of nodes.length === 1 ? nodes : []) lengths[symbols[0] ?? 0] = 1;
  while (nodes.length > 1) {
    const [a, b] = [nodes.pop(), nodes.pop()];
    if (!a || !b) break;
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    insert(nodes, { count: a.count + b.count, symbols });
  }
  return lengths;
}

function insert(nodes: TreeNode[], node: TreeNode): void {
  let at = nodes.length;
  while (at > 0 && (nodes[at - 1]?.count ?? 0) < node.count) at--;
  nodes.splice(at, 0, node);
}

function codesOf(lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  let next = 0;
  for (let length = 1; length <= 15; length++, next <<= 1) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) bits[symbol] = reversed(next++, length);
    }
  }
  return bits;
}

/** Codes are written from their highest bit, numbers from their lowest. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0, rest = code; i < length; i++, rest >>= 1) result = (result << 1) | (rest & 1);
  return result;
}
