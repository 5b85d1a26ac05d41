import type { Severity } from './detail.ts';

/** Faults that are always refused. */
export const ERRORS = [
  'input.type',
  'input.required',
  'input.unknown_key',
  'input.unreadable',
  'input.too_large',
  'text.unsupported',
  'tlv.bad_id',
  'tlv.bad_length',
  'tlv.truncated',
  'tlv.too_long',
  'tlv.contradiction',
  'crc.missing',
  'crc.mismatch',
  'crc.not_last',
  'emv.first',
  'emv.duplicate',
  'vietqr.payee',
  'vietqr.service',
  'vietqr.amount',
  'bank.not_found',
  'bank.ambiguous',
  'scheme.other',
  'scheme.link',
  'scheme.none',
  'scheme.two_payees',
] as const;

/** What breaks the standard but is met in the wild: a warning when reading, an error when writing and under `strict`. */
export const DEVIATIONS = [
  'tlv.empty',
  'tlv.byte_lengths',
  'tlv.outer_space',
  'crc.lower_case',
  'emv.missing',
  'emv.too_long',
  'emv.too_short',
  'emv.charset',
  'emv.value',
  'emv.amount',
  'emv.tip',
  'vietqr.slot',
  'vietqr.not_domestic',
  'vietqr.decimals',
  'vietqr.account',
] as const;

/** What is legal, yet worth a look; never refused. */
export const ADVICE = [
  'text.stripped',
  'emv.country',
  'emv.guid',
  'emv.opaque',
  'emv.reserved',
  'vietqr.service_absent',
  'vietqr.static_amount',
  'vietqr.large_amount',
  'vietqr.category',
  'bank.unknown',
  'bank.cannot_receive',
] as const;

/** The faults of payment codes: all that the small edition knows. */
export type PayloadCode = (typeof ERRORS | typeof DEVIATIONS | typeof ADVICE)[number];

/** Says how heavy a fault of a payment code is, under the strict rules or the tolerant ones. */
export function payloadSeverity(code: PayloadCode, strict: boolean): Severity {
  return isAmong(code, ADVICE) || (!strict && isAmong(code, DEVIATIONS)) ? 'warning' : 'error';
}

export function isAmong(code: string, codes: readonly string[]): boolean {
  return codes.includes(code);
}
