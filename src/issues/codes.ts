import type { Severity } from './detail.ts';

export type { Severity } from './detail.ts';

/** Faults that are always refused. */
export const ERRORS = [
  'input.type',
  'input.required',
  'input.unknown_key',
  'input.unreadable',
  'input.too_large',
  'input.more_issues',
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
  'vietqr.not_domestic',
  'bank.not_found',
  'bank.ambiguous',
  'scheme.other',
  'scheme.link',
  'scheme.none',
  'scheme.two_payees',
  'scheme.login',
  'scheme.einvoice',
  'scheme.cpm',
  'scheme.wifi',
  'scheme.contact',
  'scheme.id_card',
  'scheme.momo_text',
  'scheme.invoice_line',
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
  'table.format',
  'table.damaged',
  'table.encrypted',
  'table.too_large',
  'table.sheet',
  'statement.column',
  'bill.invalid',
  'list.none',
  'list.amount',
  'list.total',
  'list.money_out',
  'list.unit',
  'list.formula',
  'list.per',
  'list.row',
  'list.column',
  'settle.total',
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
  'vietqr.decimals',
  'account.separator',
  'account.spreadsheet',
  'account.invisible',
  'account.character',
  'cpm.aid',
  'cpm.structure',
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
  'account.card',
  'bank.unknown',
  'bank.cannot_receive',
  'scheme.expired',
  'scheme.link_terms',
  'ber.padding',
  'cpm.long',
  'reference.breakable',
  'reconcile.shared_code',
  'transaction.no_id',
  'table.characters',
  'statement.skipped',
  'list.left_out',
  'list.unproved',
  'list.noted',
] as const;

export type ErrorCode = (typeof ERRORS)[number];
export type DeviationCode = (typeof DEVIATIONS)[number];
export type AdviceCode = (typeof ADVICE)[number];

/** The faults this package can name. */
export type IssueCode = ErrorCode | DeviationCode | AdviceCode;

export const ISSUE_CODES: readonly IssueCode[] = /* @__PURE__ */ [ERRORS, DEVIATIONS, ADVICE].flat();

/** Says how heavy a fault is, under the strict rules or the tolerant ones; where it is reported, the compiler holds to it. */
export function severityOf(code: IssueCode, strict: boolean): Severity {
  return isAmong(code, ADVICE) || (!strict && isAmong(code, DEVIATIONS)) ? 'warning' : 'error';
}

function isAmong(code: string, codes: readonly string[]): boolean {
  return codes.includes(code);
}
