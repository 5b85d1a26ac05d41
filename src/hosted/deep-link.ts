import { bankByBin } from '../banks/directory.ts';
import { type FieldTable, field, readFields, typed } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { hostedMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import { deepLinkApps } from '../links/apps.ts';
import { writeDeepLink } from '../links/build.ts';
import { fullEdition } from '../payment/bank/full-edition.ts';
import { decodePayment } from '../payment/decode/decode.ts';
import { encodePayment } from '../payment/encode/encode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../payment/limits.ts';
import type { Payment, PaymentInput } from '../payment/payment.ts';
import { fullDirectory } from '../profiles/vietqr/full-directory.ts';

export interface DeepLinkOptions {
  /** The app of the payer's bank, as vietqr.io calls it: `mb`, `icb`. See {@link deepLinkApps}. */
  readonly app: string;
  /** The holder of the account, as the app shows it. */
  readonly accountName?: string;
  /** Where the app returns to, an address that begins with `https://`. */
  readonly returnUrl?: string;
}

const isLinkText = (value: unknown): value is string => typeof value === 'string';

export const DEEP_LINK_OPTIONS = {
  app: field('anAppId', (value): value is string => isLinkText(value) && /^[a-z0-9_-]{2,30}$/.test(value), {
    required: true,
  }),
  accountName: typed('aString', isLinkText),
  returnUrl: field('anHttpsAddress', isHttps),
} as const satisfies FieldTable;

/**
 * Writes the link that opens the app of a payer's bank with the payment filled in, by vietqr.io's `dl.vietqr.io/pay`; a
 * warning says so where the app is not known to fill it in. The link needs that service; the payment in it is `payment`'s.
 *
 * @throws {VietqrError} `input.*` for options, and what `encode` throws.
 * @example toDeepLink({ bank: 'VCB', account: '0011001234567', amount: 350_000 }, { app: 'mb' })
 */
export function toDeepLink(payment: PaymentInput | Payment, options: DeepLinkOptions): string {
  return unwrap(safeToDeepLink(payment, options));
}

/** Does what {@link toDeepLink} does and returns a {@link Result} instead of throwing. */
export function safeToDeepLink(payment: PaymentInput | Payment, options: DeepLinkOptions): Result<string> {
  return finish(hostedMessages, (report) => deepLinkOf(payment, options, report));
}

function deepLinkOf(payment: unknown, options: unknown, report: Report): string | undefined {
  const read = readFields(DEEP_LINK_OPTIONS, options, report);
  const checked = read && throughCode(payment, report);
  if (!checked || hasErrors(report)) return undefined;
  const { app = '', accountName, returnUrl } = read;
  const { bank, account, amount, purpose } = checked;
  const known = bankByBin(bank.bin);
  if (!known) return report('bank.not_found', { path: ['bank'], received: bank.bin });
  if (!deepLinkApps.some((each) => each.app === app))
    report('link.app', { path: ['app'], received: stringify(app), severity: 'warning' });
  return writeDeepLink({
    app,
    account,
    bank: known.code.toLowerCase(),
    amount,
    purpose,
    accountName,
    returnUrl,
  });
}

const LIMITS = { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH };

/** Reads a payment as the code of it says, so that link and code never differ. */
function throughCode(payment: unknown, report: Report): Payment | undefined {
  const payload = encodePayment(payment, fullEdition, LIMITS, report);
  const read =
    payload === undefined || hasErrors(report)
      ? undefined
      : decodePayment(payload, fullDirectory, LIMITS, report);
  if (!read || read.service === 'account') return read;
  return report('vietqr.service', { path: ['service'], received: read.service, expected: 'oneOf(account)' });
}

function isHttps(value: unknown): value is string {
  if (!isLinkText(value) || value.length > 2048) return false;
  try {
    return new URL(value).protocol === 'https:';
  } catch {
    return false;
  }
}
