import { createReport, hasErrors, passOn, type Report } from '../../issues/report.ts';
import type { PaymentBank } from '../../payment/bank/directory.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import type { Payment } from '../../payment/payment.ts';
import { safeDecode } from '../../profiles/vietqr/index.ts';
import type { Flags, FlagTable } from '../args/flags.ts';
import { flagName } from '../args/flags-of.ts';
import { encodeOptions, paymentFields } from '../args/payment.ts';
import { type UsageError, usage } from '../terminal/failure.ts';
import { relay } from './collect.ts';

/** The flag that hands over a finished code. */
export const PAYLOAD_FLAGS = {
  payload: {
    kind: 'text',
    value: 'TEXT',
    en: 'a finished code, in place of the fields of a payment',
    vi: 'chuỗi mã QR có sẵn, thay cho các trường thanh toán',
  },
} as const satisfies FlagTable;

/** A code with what it says. */
export interface CodeOfCall {
  readonly payload: string;
  readonly payment: Payment<PaymentBank>;
}

/** Writes a payment as a code, by the options that the flags give. */
export function encodeForCall(input: unknown, flags: Flags, report: Report): string | undefined {
  const own = createReport();
  const payload = encodePayment(input, fullEdition, encodeOptions(flags), own);
  passOn(own.issues, report);
  return hasErrors(own) ? undefined : payload;
}

/** Writes a payment as a code, and reads the code, so that paper never says anything else. */
export function codeOf(input: unknown, flags: Flags, report: Report): CodeOfCall | undefined {
  const payload = encodeForCall(input, flags, report);
  if (payload === undefined) return undefined;
  const read = safeDecode(payload);
  // The deviations of a code that was just written have been told.
  const payment = relay(read.ok ? { ...read, warnings: [] } : read, report);
  return payment && { payload, payment };
}

/** Reads a finished code. */
export function decodeForCall(payload: string, report: Report): CodeOfCall | undefined {
  const payment = relay(safeDecode(payload), report);
  return payment && { payload, payment };
}

/**
 * Takes the code of a call: the finished one of `--payload`, or that of the payment which the flags describe; `defaults`
 * are fields unless flags give them.
 *
 * @throws {UsageError} when both are given.
 */
export function codeOfCall(
  flags: Flags,
  defaults: Readonly<Record<string, unknown>>,
  report: Report,
): CodeOfCall | undefined {
  const fields = paymentFields(flags);
  const payload = flags.text('payload');
  if (payload === undefined) return codeOf({ ...defaults, ...fields }, flags, report);
  const [field] = Object.keys(fields);
  if (field !== undefined) throw besidePayload(field);
  return decodeForCall(payload, report);
}

/** Makes the error of a finished code beside the field of a payment. */
export function besidePayload(field: string): UsageError {
  return usage(
    `--payload is a finished code; --${flagName(field)} cannot be given with it`,
    `--payload là chuỗi mã QR đã tạo sẵn nên không thể đổi; hãy bỏ --${flagName(field)}`,
  );
}
