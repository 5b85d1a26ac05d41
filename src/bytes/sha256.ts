/** SHA-256 (FIPS 180-4), synchronous and without a platform, for short texts. */
export function sha256(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(SHA256_INITIAL);
  const schedule = new Int32Array(64);
  const padded = pad(message);
  for (let at = 0; at < padded.byteLength; at += 64)
    compress(state, schedule, new DataView(padded.buffer, at, 64));
  return bytesOfState(state);
}

/** A digest of what comes in parts. */
export interface StartedSha256 {
  readonly update: (part: Uint8Array) => void;
  /** Gives the digest of all parts; nothing may be added behind it. */
  readonly digest: () => Uint8Array;
}

/** Starts a digest of a message that memory should not hold as a whole. */
export function startSha256(): StartedSha256 {
  const state = Int32Array.from(SHA256_INITIAL);
  const schedule = new Int32Array(64);
  const block = new Uint8Array(64);
  let length = 0;
  const update = (part: Uint8Array) => {
    for (let at = 0; at < part.length; ) {
      const filled = length % 64;
      const next = part.subarray(at, at + 64 - filled);
      block.set(next, filled);
      at += next.length;
      length += next.length;
      if (length % 64 === 0) compress(state, schedule, new DataView(block.buffer));
    }
  };
  const digest = () => {
    const rest = block.subarray(0, length % 64);
    const end = pad(rest);
    new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(length) * 8n);
    for (let at = 0; at < end.length; at += 64) compress(state, schedule, new DataView(end.buffer, at, 64));
    return bytesOfState(state);
  };
  return { update, digest };
}

function bytesOfState(state: Int32Array): Uint8Array {
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => {
    digest.setInt32(4 * i, word);
  });
  return new Uint8Array(digest.buffer);
}

/** A one bit, zeros, and the length in bits, up to whole blocks of 64 bytes (§5.1.1). */
function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

/** §6.2.2, one block. Words are signed and each has its own variable: lists of them take twenty times as long. */
function compress(state: Int32Array, w: Int32Array, block: DataView): void {
  fillSchedule(w, block);
  let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
  let [e, f, g, h] = [state[4] ?? 0, state[5] ?? 0, state[6] ?? 0, state[7] ?? 0];
  for (let t = 0; t < 64; t++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + big1 + ((e & f) ^ (~e & g)) + (SHA256_ROUNDS[t] ?? 0) + (w[t] ?? 0)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}

function fillSchedule(w: Int32Array, block: DataView): void {
  for (let t = 0; t < 16; t++) w[t] = block.getInt32(4 * t);
  for (let t = 16; t < 64; t++) {
    const [a, b] = [w[t - 15] ?? 0, w[t - 2] ?? 0];
    const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[t] = (w[t - 16] ?? 0) + small0 + (w[t - 7] ?? 0) + small1;
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2), and square roots of 8 (§5.3.3). */
const PRIMES = /* @__PURE__ */ primes(64);
const SHA256_ROUNDS = /* @__PURE__ */ Int32Array.from(PRIMES, (prime) => fraction(prime, 3));
const SHA256_INITIAL = /* @__PURE__ */ Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(prime, 2));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits behind the point of the n-th root, in whole numbers: no rounding can creep in. */
function fraction(prime: number, root: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * root);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}
