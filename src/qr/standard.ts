/** Tables and field arithmetic of ISO/IEC 18004, taken from the `qrcode` package; no other file knows that package. */
import { getPositions as alignmentPositions } from 'qrcode/lib/core/alignment-pattern.js';
import { getBlocksCount, getTotalCodewordsCount } from 'qrcode/lib/core/error-correction-code.js';
import { H, L, M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { mul } from 'qrcode/lib/core/galois-field.js';
import { generateECPolynomial } from 'qrcode/lib/core/polynomial.js';
import { getSymbolTotalCodewords } from 'qrcode/lib/core/utils.js';
import type { Level } from './options.ts';

export const MAX_VERSION = 40;

const CORRECTION = { L, M, Q, H } as const;

/** How the codewords of a symbol are shared out: the first `blocks - longBlocks` blocks hold one data codeword less. */
export interface Blocks {
  readonly total: number;
  readonly data: number;
  readonly blocks: number;
  readonly longBlocks: number;
  /** Data codewords of a short block. */
  readonly shortData: number;
  /** Correction codewords of every block; half as many wrong codewords can be corrected. */
  readonly correction: number;
}

/** Tells how many codewords a symbol has and how they form blocks (ISO/IEC 18004 table 9). */
export function blocksOf(version: number, level: Level): Blocks {
  const total = getSymbolTotalCodewords(version);
  const correction = getTotalCodewordsCount(version, CORRECTION[level]);
  const blocks = getBlocksCount(version, CORRECTION[level]);
  const data = total - correction;
  return {
    total,
    data,
    blocks,
    longBlocks: total % blocks,
    shortData: Math.floor(data / blocks),
    correction: correction / blocks,
  };
}

/** Gives the 15 bits that tell level and mask (ISO/IEC 18004 §7.9, annex C). */
export function formatBits(level: Level, mask: number): number {
  return withCheckBits((CORRECTION[level].bit << 3) | mask, 10, 0b10100110111) ^ 0b101010000010010;
}

/** Gives the 18 bits that tell a version of 7 or more (ISO/IEC 18004 §7.10, annex D). */
export function versionBits(version: number): number {
  return withCheckBits(version, 12, 0b1111100100101);
}

/** A value followed by the check bits of a BCH code: the remainder on division by the generator polynomial. */
function withCheckBits(value: number, width: number, polynomial: number): number {
  let rest = value << width;
  for (let shift = 31 - Math.clz32(rest) - width; shift >= 0; shift = 31 - Math.clz32(rest) - width) {
    rest ^= polynomial << shift;
  }
  return (value << width) | rest;
}

/** Gives the coefficients of the generator polynomial of a degree, highest first, without the leading 1. */
export function generator(degree: number): Uint8Array {
  return generateECPolynomial(degree).subarray(1);
}

/** Multiplies in the field of 256 elements of the correction code. */
export function multiply(a: number, b: number): number {
  return mul(a, b);
}

/** Gives the centres of the alignment patterns (ISO/IEC 18004 annex E). */
export function alignmentCentres(version: number): readonly (readonly [row: number, column: number])[] {
  return alignmentPositions(version);
}
