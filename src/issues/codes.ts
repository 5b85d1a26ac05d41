import type { Severity } from './detail.ts';
import { ADVICE, DEVIATIONS, ERRORS, isAmong, type PayloadCode, payloadSeverity } from './payload-codes.ts';

export type { Severity } from './detail.ts';

/** What only looks like a payment code, and the faults of pictures, documents and bank statements; in the same three weights. */
const OTHER_ERRORS = [
  'scheme.login',
  'scheme.einvoice',
  'scheme.cpm',
  'scheme.wifi',
  'scheme.contact',
  'ber.bad_tag',
  'ber.bad_length',
  'ber.truncated',
  'cpm.prefix',
  'cpm.base64',
  'cpm.version',
  'cpm.no_application',
  'scan.format',
  'scan.damaged',
  'scan.too_large',
  'scan.pixels',
  'scan.reader',
  'input.value',
  'qr.too_long',
  'render.too_small',
  'render.contrast',
  'render.logo',
  'render.unreadable',
  'render.picture',
  'render.glyph',
  'render.overflow',
  'render.module',
  'document.total',
  'package.missing',
  'reference.prefix',
  'reference.reserved',
  'reference.length',
  'reference.serial',
  'reference.shape',
  'reference.check',
  'purpose.no_room',
  'reconcile.code',
  'transaction.shape',
  'transaction.signature',
  'transaction.amount',
  'transaction.time',
  'statement.column',
  'bill.invalid',
  'settle.total',
] as const;

const OTHER_DEVIATIONS = ['cpm.aid', 'cpm.structure'] as const;

const OTHER_ADVICE = [
  'ber.padding',
  'cpm.long',
  'reference.breakable',
  'reconcile.shared_code',
  'transaction.no_id',
  'statement.skipped',
] as const;

type OtherCode = (typeof OTHER_ERRORS | typeof OTHER_DEVIATIONS | typeof OTHER_ADVICE)[number];

/** The faults this package can name. */
export type IssueCode = PayloadCode | OtherCode;

export const ISSUE_CODES: readonly IssueCode[] = /* @__PURE__ */ [
  ERRORS,
  DEVIATIONS,
  ADVICE,
  OTHER_ERRORS,
  OTHER_DEVIATIONS,
  OTHER_ADVICE,
].flat();

/** Says how heavy a fault is, under the strict rules or the tolerant ones. */
export function severityOf(code: IssueCode, strict: boolean): Severity {
  if (isAmong(code, OTHER_ADVICE) || (!strict && isAmong(code, OTHER_DEVIATIONS))) return 'warning';
  return isPayloadCode(code) ? payloadSeverity(code, strict) : 'error';
}

function isPayloadCode(code: IssueCode): code is PayloadCode {
  return isAmong(code, ERRORS) || isAmong(code, DEVIATIONS) || isAmong(code, ADVICE);
}
