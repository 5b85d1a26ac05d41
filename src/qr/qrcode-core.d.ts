/** The parts of the `qrcode` package that are used here; it ships no types of its own. */
declare module 'qrcode/lib/core/error-correction-level.js' {
  interface CorrectionLevel {
    readonly bit: number;
  }
  export const L: CorrectionLevel;
  export const M: CorrectionLevel;
  export const Q: CorrectionLevel;
  export const H: CorrectionLevel;
}

declare module 'qrcode/lib/core/error-correction-code.js' {
  import type { CorrectionLevel } from 'qrcode/lib/core/error-correction-level.js';

  export function getBlocksCount(version: number, level: CorrectionLevel): number;
  export function getTotalCodewordsCount(version: number, level: CorrectionLevel): number;
}

declare module 'qrcode/lib/core/utils.js' {
  export function getSymbolTotalCodewords(version: number): number;
}

declare module 'qrcode/lib/core/galois-field.js' {
  export function mul(a: number, b: number): number;
}

declare module 'qrcode/lib/core/polynomial.js' {
  export function generateECPolynomial(degree: number): Uint8Array;
}

declare module 'qrcode/lib/core/alignment-pattern.js' {
  export function getPositions(version: number): [row: number, column: number][];
}
