import { crc32 } from '../../bytes/crc32.ts';
import { HEX_PAIRS, toHex } from '../../bytes/hex.ts';
import { sha256, startSha256 } from '../../bytes/sha256.ts';

/** Hexadecimal digits of a digest of a line or a table: 64 bits. */
const HASH_LENGTH = 16;
const proofEncoder = /* @__PURE__ */ new TextEncoder();

/**
 * Writes what proves a line: a digest of its cells (SHA-256, its first 64 bits) and a checksum of each (CRC-32, its last 16
 * bits), enough to name the one that was changed. It begins with a letter and holds hyphens, so that no spreadsheet takes it for
 * a number.
 */
export function rowProof(cells: readonly string[]): string {
  const bytes = proofEncoder.encode(cells.join('\0'));
  let proofs = '';
  for (let start = 0; start <= bytes.length; ) {
    const zero = bytes.indexOf(0, start);
    const end = zero < 0 ? bytes.length : zero;
    proofs += shortChecksum(bytes, start, end);
    start = end + 1;
  }
  return `r-${shortDigest(bytes)}-${proofs}`;
}

/** What proves a table, while its lines are written. */
interface StartedProof {
  /** Adds the proof of the next line. */
  readonly add: (proof: string) => void;
  readonly end: () => string;
}

/**
 * Starts to write what proves a table: how many lines it has, what they add up to, and a digest of their proofs in order; `cells`
 * are those of its last line.
 */
export function startTableProof({ count, sum }: TableClaim, cells: readonly string[]): StartedProof {
  const digest = startSha256();
  digest.update(proofEncoder.encode([...cells, String(sum)].join('\0')));
  return {
    add: (proof) => digest.update(proofEncoder.encode(`\0${proof}`)),
    end: () => `w-${count}-${sum}-${toHex(digest.digest()).slice(0, HASH_LENGTH)}`,
  };
}

/** Writes what proves a table of which all lines are known. */
export function tableProof(proofs: readonly string[], sum: number, cells: readonly string[]): string {
  const started = startTableProof({ count: proofs.length, sum }, cells);
  for (const proof of proofs) started.add(proof);
  return started.end();
}

/** What a table should hold. */
export interface TableClaim {
  readonly count: number;
  readonly sum: number;
}

/** Reads the numbers of {@link tableProof}. */
export function readTableProof(proof: string): TableClaim | undefined {
  const [, count, sum] = /^w-(\d{1,15})-(\d{1,16})-[0-9A-F]{16}$/.exec(proof) ?? [];
  return count === undefined ? undefined : { count: Number(count), sum: Number(sum) };
}

/** Checks whether a cell is what {@link tableProof} writes, whole or not. */
export function isTableProof(cell: string): boolean {
  return cell.startsWith('w-');
}

/** Reads the checksums of the cells of a line; none where the proof is not whole. */
export function cellProofsOf(proof: string): readonly string[] {
  const [, digits = ''] = /^r-[0-9A-F]{16}-([0-9A-F]*)$/.exec(proof) ?? [];
  return digits.match(/.{4}/g) ?? [];
}

/** Writes the checksum of a cell. */
export function cellProof(cell: string): string {
  const bytes = proofEncoder.encode(cell);
  return shortChecksum(bytes, 0, bytes.length);
}

function shortChecksum(bytes: Uint8Array, start: number, end: number): string {
  const crc = crc32(bytes, start, end);
  return `${HEX_PAIRS[(crc >>> 8) & 255]}${HEX_PAIRS[crc & 255]}`;
}

function shortDigest(bytes: Uint8Array): string {
  const whole = crypto ? crypto.createHash('sha256').update(bytes).digest('hex') : toHex(sha256(bytes));
  return whole.slice(0, HASH_LENGTH).toUpperCase();
}

/** The built-in library where there is one: it is ten times as fast. */
const crypto = /* @__PURE__ */ builtInCrypto();

function builtInCrypto() {
  return globalThis.process?.getBuiltinModule?.('node:crypto');
}
