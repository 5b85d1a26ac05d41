import type { OptionsOrIndex } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { payloadMessages } from '../../issues/messages/en/payload.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { type PaymentBank, resolveBank } from '../../payment/bank/directory.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import { readPlain } from '../../payment/decode/plain.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { writePlain } from '../../payment/encode/plain.ts';
import type { DecodeOptions, EncodeOptions, Payment, PaymentInput } from '../../payment/payment.ts';
import { fullDirectory } from './full-directory.ts';

/**
 * Writes a VietQR code (NAPAS QR Switching Part IV v1.5.2, EMVCo MPM v1.1). The code passes strict reading.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `bank.*`, `vietqr.*`, `emv.*`, `tlv.too_long`.
 * @example encode({ bank: 'VCB', account: '0011001234567', amount: 350_000, purpose: 'HP2026K7' })
 */
export function encode(input: PaymentInput, options?: OptionsOrIndex<EncodeOptions>): string {
  return unwrap(safeEncode(input, options));
}

/** Does what {@link encode} does and returns a {@link Result} instead of throwing. */
export function safeEncode(input: PaymentInput, options?: OptionsOrIndex<EncodeOptions>): Result<string> {
  const plain = isDefault(options) ? writePlain(input, resolveBank) : undefined;
  if (plain !== undefined) return { ok: true, value: plain, warnings: [] };
  return finish(payloadMessages, (report) => encodePayment(input, resolveBank, options, report));
}

/** No options, or the index that `map` hands over. */
function isDefault(options: unknown): boolean {
  return options === undefined || typeof options === 'number';
}

/**
 * Reads a code that pays into a NAPAS account. Deviations that are met in the wild are warnings of
 * {@link safeDecode}; what could misdirect money is refused.
 *
 * @throws {VietqrError} `input.*`, `tlv.*`, `crc.*`, `emv.*`, `vietqr.*`, `scheme.*`.
 */
export function decode(text: string, options?: OptionsOrIndex<DecodeOptions>): Payment<PaymentBank> {
  return unwrap(safeDecode(text, options));
}

/** Does what {@link decode} does and returns a {@link Result} instead of throwing. */
export function safeDecode(
  text: string,
  options?: OptionsOrIndex<DecodeOptions>,
): Result<Payment<PaymentBank>> {
  return finish(payloadMessages, (report) => {
    const plain = isDefault(options) ? readPlain(text, fullDirectory, report) : undefined;
    return plain ?? decodePayment(text, fullDirectory, options, report).value;
  });
}
