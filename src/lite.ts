import type { OptionsOrIndex } from './issues/fields.ts';
import { finish, finishOrThrow, readOrThrow } from './issues/finish.ts';
import { terseMessages } from './issues/messages/terse.ts';
import type { Result } from './issues/result.ts';
import { resolveBin } from './payment/bank/resolve-bin.ts';
import { type Directory, decodePayment } from './payment/decode/decode.ts';
import { type Edition, encodePayment } from './payment/encode/encode.ts';
import type { BankId, DecodeOptions, EncodeOptions, Payment, PaymentInput } from './payment/payment.ts';

export { isVietqrError, VietqrError } from './issues/error.ts';
export type { Issue, Issues } from './issues/issue.ts';
export type { Result } from './issues/result.ts';
export type { DecodeOptions, EncodeOptions, Payment, PaymentInput } from './payment/payment.ts';

/**
 * Writes a VietQR code like `encode` of the root, with the bank as its six-digit BIN.
 *
 * @throws {VietqrError} with the codes of the root's `encode`.
 */
export function encode(input: PaymentInput<string>, options?: OptionsOrIndex<EncodeOptions>): string {
  return finishOrThrow(terseMessages, (report) => encodePayment(input, BIN_ONLY, options, report));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing; `formatIssues` of the root words them. */
export function safeEncode(
  input: PaymentInput<string>,
  options?: OptionsOrIndex<EncodeOptions>,
): Result<string> {
  return finish(terseMessages, (report) => encodePayment(input, BIN_ONLY, options, report));
}

/**
 * Reads a VietQR code like `decode` of the root, by the same rules but without its directories: of the bank it tells
 * the BIN, a code of another network is not named, and NAPAS's list of merchant categories is not asked. Messages give
 * the code and data of an issue instead of a sentence.
 *
 * @throws {VietqrError} with the codes of the root's `decode`.
 */
export function decode(text: string, options?: OptionsOrIndex<DecodeOptions>): Payment {
  return readOrThrow(terseMessages, options, (report) => decodePayment(text, BARE, options, report));
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(text: string, options?: OptionsOrIndex<DecodeOptions>): Result<Payment> {
  return finish(terseMessages, (report) => decodePayment(text, BARE, options, report));
}

/** What is known without a directory. */
const BIN_ONLY: Edition = { resolveBank: resolveBin };
const BARE: Directory<BankId> = { describeBank: (bin) => ({ bin }) };
