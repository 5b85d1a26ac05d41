import type { OptionsOrIndex } from '../../issues/fields.ts';
import { finish, finishOrThrow, readOrThrow } from '../../issues/finish.ts';
import { writingMessages } from '../../issues/messages/domains.ts';
import { payloadMessages } from '../../issues/messages/en/payload.ts';
import type { Result } from '../../issues/result.ts';
import type { PaymentBank } from '../../payment/bank/directory.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import type { DecodeOptions, EncodeOptions, Payment, PaymentInput } from '../../payment/payment.ts';
import { fullDirectory } from './full-directory.ts';

/**
 * Writes a VietQR code (NAPAS QR Switching Part IV v1.5.2, EMVCo MPM v1.1). The code passes strict reading.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `bank.*`, `vietqr.*`, `emv.*`, `tlv.too_long`.
 * @example encode({ bank: 'VCB', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7' })
 */
export function encode(input: PaymentInput, options?: OptionsOrIndex<EncodeOptions>): string {
  return finishOrThrow(writingMessages, (report) => encodePayment(input, fullEdition, options, report));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing. */
export function safeEncode(input: PaymentInput, options?: OptionsOrIndex<EncodeOptions>): Result<string> {
  return finish(writingMessages, (report) => encodePayment(input, fullEdition, options, report));
}

/**
 * Reads a code that pays into a NAPAS account. Deviations that are met in the wild are warnings of
 * {@link safeDecode}; what could misdirect money is refused.
 *
 * @throws {VietqrError} `input.*`, `tlv.*`, `crc.*`, `emv.*`, `vietqr.*`, `scheme.*`.
 */
export function decode(text: string, options?: OptionsOrIndex<DecodeOptions>): Payment<PaymentBank> {
  return readOrThrow(payloadMessages, options, (report) =>
    decodePayment(text, fullDirectory, options, report),
  );
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(
  text: string,
  options?: OptionsOrIndex<DecodeOptions>,
): Result<Payment<PaymentBank>> {
  return finish(payloadMessages, (report) => decodePayment(text, fullDirectory, options, report));
}
