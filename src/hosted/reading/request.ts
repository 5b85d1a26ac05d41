import { hasErrors, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import type { LinkField } from '../../links/services.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { LARGEST_MAX_PURPOSE_LENGTH } from '../../payment/limits.ts';
import type { KnownPayee } from '../../payment/payees/payees.ts';
import { readLooseAmount } from '../../payment/row/amount.ts';
import { holdsNothing } from '../../payment/row/blank.ts';
import { type Drawing, pictureFormatOf, presetOf } from './drawing.ts';
import { readHostedAccount, readHostedBank } from './payee.ts';

/** The payment that a request to a hosted service asks for; it is input for `encode`. */
export interface HostedPayment {
  readonly bank: string;
  readonly account: string;
  readonly amount?: number;
  readonly purpose?: string;
}

/** A request to a hosted service, understood. */
export interface HostedRequest {
  readonly payment: HostedPayment;
  /** The text of the code. */
  readonly payload: string;
  readonly drawing: Drawing;
  /** Fields that were given with nothing in them, by the service's names. */
  readonly blank: readonly string[];
  /** Fields that the service does not know, so that it leaves them out, and so does this. */
  readonly unknown: readonly string[];
  /** Fields that the service draws in a way that this package does not. */
  readonly unsupported: readonly string[];
}

/** What a request says, whatever its shape: values by what they mean, and what it calls them. */
export interface RawRequest {
  readonly values: { readonly [F in LinkField]?: unknown };
  readonly names: { readonly [F in LinkField]?: string };
  readonly unknown: readonly string[];
  readonly looks: readonly string[];
}

/** What counts where a request leaves it out. */
export interface Defaults {
  readonly preset: Drawing['preset'];
  readonly format: Drawing['format'];
}

/** Longest purpose that EMVCo and NAPAS have; services let longer ones pass. */
const USUAL_PURPOSE_LENGTH = 25;

/** Understands a request, or reports what stands against a payment. */
export function understand(
  raw: RawRequest,
  usual: Defaults,
  accounts: readonly KnownPayee[],
  report: Report,
): HostedRequest | undefined {
  const { values, unknown } = raw;
  const payment = readHostedPayment(values, accounts, report);
  const [drawing, unsupported] = readDrawing(raw, usual);
  if (!payment || hasErrors(report)) return undefined;
  const payload = encodePayment(payment, fullEdition, LONG_PURPOSE, report);
  if (payload === undefined) return undefined;
  checkPurposeLength(payment.purpose, report);
  for (const name of unknown) report('link.unread', { received: name, severity: 'warning' });
  for (const name of unsupported) report('link.unsupported', { received: name, severity: 'warning' });
  return {
    payment,
    payload,
    drawing,
    blank: blankNames(raw, payment.amount !== undefined),
    unknown,
    unsupported,
  };
}

const LONG_PURPOSE = { maxPurposeLength: LARGEST_MAX_PURPOSE_LENGTH };

function readHostedPayment(
  values: RawRequest['values'],
  accounts: readonly KnownPayee[],
  report: Report,
): HostedPayment | undefined {
  const bank = readHostedBank(values.bank, report);
  const account = readHostedAccount(values.account, bank, accounts, report);
  const amount = readLooseAmount(values.amount, report.at('amount'));
  const purpose = readHostedText('purpose', values.purpose, report);
  if (bank === undefined || account === undefined) return undefined;
  return {
    bank,
    account,
    ...(typeof amount === 'number' && { amount }),
    ...(purpose !== undefined && { purpose }),
  };
}

/** Reads a text, or a whole number in its place, such as the number of an order. */
function readHostedText(field: string, value: unknown, report: Report): string | undefined {
  if (holdsNothing(value)) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  return report('input.type', { path: [field], expected: 'aString', received: stringify(value) });
}

function checkPurposeLength(purpose: string | undefined, report: Report): void {
  const length = purpose === undefined ? 0 : [...purpose.normalize('NFC')].length;
  if (length <= USUAL_PURPOSE_LENGTH) return;
  const detail = { path: ['purpose'], limit: USUAL_PURPOSE_LENGTH, received: String(length) };
  report('link.long_purpose', { ...detail, severity: 'warning' });
}

function readDrawing({ values, names, looks }: RawRequest, usual: Defaults): [Drawing, string[]] {
  const template = textIn(values.template);
  const ending = textIn(values.format);
  const preset = template === '' ? usual.preset : presetOf(template);
  const format = ending === '' ? usual.format : pictureFormatOf(ending);
  const name = textIn(values.accountName);
  const drawing: Drawing = {
    preset: preset ?? 'compact2',
    format: format ?? 'png',
    ...(name !== '' && { accountName: name }),
    ...(isYes(values.download) && { download: true }),
  };
  const unsupported = [
    ...(preset ? [] : [names.template ?? 'template']),
    ...(format ? [] : [names.format ?? 'format']),
    ...looks,
  ];
  return [
    isYes(values.details) && preset !== 'print' ? { ...drawing, preset: 'compact2' } : drawing,
    unsupported,
  ];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isYes(value: unknown): boolean {
  return /^(?:1|true|yes)$/i.test(textIn(value));
}

/** Names the fields that were given and hold nothing; an amount of zero is none either. */
function blankNames({ values, names }: RawRequest, hasAmount: boolean): string[] {
  const own: Readonly<Record<string, string>> = names;
  return Object.entries(values)
    .filter(
      ([field, value]) => value !== undefined && (holdsNothing(value) || (field === 'amount' && !hasAmount)),
    )
    .map(([field]) => own[field] ?? field);
}
