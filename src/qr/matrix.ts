import { type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { drawingMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { codewords } from './codewords.ts';
import { fitSymbol } from './fit.ts';
import { symbolLayout } from './layout.ts';
import { applyBestMask } from './mask.ts';
import { type Level, meantBy, SYMBOL_FIELDS } from './options.ts';

export type { Level } from './options.ts';

/** A QR symbol without its quiet zone. */
export interface QrMatrix {
  /** Modules per side, 21 to 177. */
  readonly size: number;
  /** 1 to 40. */
  readonly version: number;
  /** Share that may be lost: `L` 7, `M` 15, `Q` 25, `H` 30 percent. */
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
  /**
   * Mixed numeric, alphanumeric and byte segments: up to three versions smaller, but outside the letter of EMVCo MPM v1.1
   * §4.12.1, which wants byte mode. Default `false`.
   */
  readonly dense?: boolean;
}

/**
 * Draws a text as the smallest QR symbol of a level (ISO/IEC 18004), in byte mode, marked as UTF-8 (ECI 26) when the
 * text is not plain `ans`.
 *
 * @throws {VietqrError} `input.type`, `input.required`, `input.value`, `input.unknown_key`, `qr.too_long`.
 */
export function qrMatrix(text: string, options?: OptionsOrIndex<SymbolOptions>): QrMatrix {
  return unwrap(safeQrMatrix(text, options));
}

/** Does what {@link qrMatrix} does and returns a {@link Result} instead of throwing. */
export function safeQrMatrix(text: string, options?: OptionsOrIndex<SymbolOptions>): Result<QrMatrix> {
  return finish(drawingMessages, (report) => {
    const given = readSymbolText(text, report);
    const read = readOptions(SYMBOL_FIELDS, options, report, meantBy);
    return given === undefined || !read || hasErrors(report) ? undefined : fittedMatrix(given, read, report);
  });
}

/**
 * Draws a text like {@link qrMatrix} inside another function. Reports `input.type`, `input.required`, `input.value` and
 * `qr.too_long` at `text`.
 */
export function makeMatrix(text: unknown, options: SymbolOptions, report: Report): QrMatrix | undefined {
  const given = readSymbolText(text, report);
  return given === undefined ? undefined : fittedMatrix(given, options, report);
}

/** Digits in the largest symbol; a longer text fits in no mode. */
const MAX_TEXT_LENGTH = 7089;

function fittedMatrix(text: string, options: SymbolOptions, report: Report): QrMatrix | undefined {
  const { level = 'M', dense = false } = options;
  const fitted = fitSymbol(text, level, dense && text.length <= MAX_TEXT_LENGTH);
  if (!fitted.fits) {
    const received = String(fitted.bytes);
    return report('qr.too_long', { path: ['text'], limit: fitted.most, received });
  }
  const { segments, version } = fitted;
  const symbol = withPath(codewords(segments, version, level), version);
  const mask = applyBestMask(symbol, version, level);
  return { size: symbolLayout(version).size, version, level, mask, data: unpacked(symbol, version), text };
}

function readSymbolText(text: unknown, report: Report): string | undefined {
  const path = ['text'];
  if (typeof text !== 'string')
    return report('input.type', { path, expected: 'aString', received: stringify(text) });
  if (text === '') return report('input.required', { path, expected: 'aText' });
  const half = /\p{Cs}/u.exec(text);
  if (!half) return text;
  const received = `U+${half[0].charCodeAt(0).toString(16).toUpperCase()}`;
  const at = { start: half.index, end: half.index + 1 };
  return report('input.value', { path, at, expected: 'wholeCharacters', received });
}

/** The symbol before masking: function patterns and data; remainder bits stay light. */
function withPath(data: Uint8Array, version: number): Int32Array {
  const { fixed, path } = symbolLayout(version);
  const symbol = fixed.slice();
  let bit = 0;
  for (const codeword of data) {
    for (let shift = 7; shift >= 0; shift--) {
      const at = path[bit++] ?? 0;
      symbol[at >> 5] = (symbol[at >> 5] ?? 0) | (((codeword >> shift) & 1) << (at & 31));
    }
  }
  return symbol;
}

function unpacked(symbol: Int32Array, version: number): Uint8Array {
  const { size, words } = symbolLayout(version);
  const data = new Uint8Array(size * size);
  for (let row = 0; row < size; row++) {
    let bits = 0;
    for (let column = 0; column < size; column++) {
      if ((column & 31) === 0) bits = symbol[row * words + (column >> 5)] ?? 0;
      data[row * size + column] = bits & 1;
      bits >>>= 1;
    }
  }
  return data;
}
