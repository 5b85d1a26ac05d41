import { create } from 'qrcode/lib/core/qrcode.js';
import { issue } from '../issues/issue.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { show } from '../issues/show.ts';

/** How much of a symbol may be lost: about 7, 15, 25 or 30 percent of its codewords (ISO/IEC 18004 §6.5). */
export type Level = 'L' | 'M' | 'Q' | 'H';

/** A QR symbol without its quiet zone. */
export interface QrMatrix {
  /** Modules per side, 21 to 177. */
  readonly size: number;
  /** 1 to 40. */
  readonly version: number;
  readonly level: Level;
  /** Data mask pattern, 0 to 7. */
  readonly mask: number;
  /** `size * size` modules, row by row from the top left; 1 is dark. */
  readonly data: Uint8Array;
  /** What a reader will get. */
  readonly text: string;
}

export interface SymbolOptions {
  /** Default `'M'`. */
  readonly level?: Level;
  /** Mixed segments: up to three versions smaller, but outside the letter of EMVCo MPM v1.1 §4.12.1. Default `false`. */
  readonly dense?: boolean;
}

/** It draws a text as a QR symbol. @throws {PayloadError} `input.type`. */
export function qrMatrix(text: string, options?: SymbolOptions): QrMatrix {
  return unwrap(safeQrMatrix(text, options));
}

/** It draws like {@link qrMatrix} and returns the issues instead of throwing. */
export function safeQrMatrix(text: string, options: SymbolOptions = {}): Result<QrMatrix> {
  if (typeof text !== 'string' || text === '') {
    return fail(issue('input.type', { expected: 'a text', received: show(text) }));
  }
  const { level = 'M' } = options;
  const { modules, version, maskPattern } = create([{ data: text, mode: 'byte' }], {
    errorCorrectionLevel: level,
  });
  return toResult<QrMatrix>(
    { size: modules.size, version, level, mask: maskPattern, data: modules.data, text },
    [],
  );
}
