import { crc32 } from '../../bytes/crc32.ts';
import { toHex } from '../../bytes/hex.ts';
import { sha256 } from '../../bytes/sha256.ts';

/** Hexadecimal digits of a digest of a line or a table: 64 bits. */
const HASH_LENGTH = 16;
/** Hexadecimal digits of the checksum of a cell: enough to name the one that was changed. */
const CELL_LENGTH = 4;

const proofEncoder = /* @__PURE__ */ new TextEncoder();

/**
 * Writes what proves a line: a digest of its cells (SHA-256, its first 64 bits) and a checksum of each (CRC-32, its last 16
 * bits). It begins with a letter and holds hyphens, so that no spreadsheet takes it for a number.
 */
export function rowProof(cells: readonly string[]): string {
  return `r-${shortDigest(cells)}-${cells.map(cellProof).join('')}`;
}

/** Writes what proves a table: how many lines it has, what they add up to, and a digest of their proofs in order. */
export function tableProof(proofs: readonly string[], sum: number, cells: readonly string[]): string {
  return `w-${proofs.length}-${sum}-${shortDigest([...cells, String(sum), proofs.join('\n')])}`;
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
  return crc32(proofEncoder.encode(cell)).toString(16).toUpperCase().padStart(8, '0').slice(-CELL_LENGTH);
}

function shortDigest(cells: readonly string[]): string {
  return toHex(sha256(proofEncoder.encode(cells.join('\0')))).slice(0, HASH_LENGTH);
}
