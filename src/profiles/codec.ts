import type { OptionsOrIndex } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { networkMessages } from '../issues/messages/domains.ts';
import { profileMessages } from '../issues/messages/en/payload.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { type DecodeSettings, readDecodeOptions } from '../payment/limits.ts';
import type { DecodeOptions, EncodeOptions } from '../payment/payment.ts';

/** Reads the codes of one network. */
export interface NetworkDecoder<T> {
  /**
   * Reads a code. Deviations that are met in the wild are warnings of `safeDecode`; what could misdirect money is
   * refused.
   *
   * @throws {VietqrError} `input.*`, `tlv.*`, `crc.*`, `emv.*`, `vietqr.*`, `scheme.*`.
   */
  decode(text: string, options?: OptionsOrIndex<DecodeOptions>): T;
  /** Does what `decode` does and returns a {@link Result} instead of throwing. */
  safeDecode(text: string, options?: OptionsOrIndex<DecodeOptions>): Result<T>;
}

/** Reads and writes the codes of one network; what was read without a warning can be written. */
export interface Codec<T, I> extends NetworkDecoder<T> {
  /**
   * Writes a code, which passes strict reading.
   *
   * @throws {VietqrError} `input.*`, `text.unsupported`, `bank.*`, `vietqr.*`, `emv.*`, `tlv.too_long`, `scheme.*`.
   */
  encode(input: I, options?: OptionsOrIndex<EncodeOptions>): string;
  /** Does what `encode` does and returns a {@link Result} instead of throwing. */
  safeEncode(input: I, options?: OptionsOrIndex<EncodeOptions>): Result<string>;
}

type Read<T> = (text: unknown, settings: DecodeSettings, report: Report) => T | undefined;
type Write = (input: unknown, options: unknown, report: Report) => string | undefined;

/** Makes a decoder of a function that reads. */
export function decoderOf<T>(read: Read<T>): NetworkDecoder<T> {
  const safeDecode = (text: string, options?: OptionsOrIndex<DecodeOptions>) =>
    finish(profileMessages, (report) => {
      const settings = readDecodeOptions(options, report);
      return settings && read(text, settings, report);
    });
  return { safeDecode, decode: (text, options) => unwrap(safeDecode(text, options)) };
}

/** Makes a codec of a function that reads and one that writes. */
export function codecOf<T, I>(read: Read<T>, write: Write): Codec<T, I> {
  const safeEncode = (input: I, options?: OptionsOrIndex<EncodeOptions>) =>
    finish(networkMessages, (report) => write(input, options, report));
  return {
    ...decoderOf(read),
    safeEncode,
    encode: (input, options) => unwrap(safeEncode(input, options)),
  };
}
