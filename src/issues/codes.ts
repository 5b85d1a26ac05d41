/**
 * The faults this package can name.
 *
 * - `error`: always refused.
 * - `deviation`: breaks the standard but is met in the wild; a warning when reading, an error when writing and
 *   under `strict`.
 * - `notice`: legal, yet worth a look; never refused.
 */
type Kind = 'error' | 'deviation' | 'notice';

const KINDS = {
  'input.type': 'error',
  'input.required': 'error',
  'input.unknown_key': 'error',
  'input.too_large': 'error',
  'text.unsupported': 'error',
  'text.stripped': 'notice',
  'tlv.bad_id': 'error',
  'tlv.bad_length': 'error',
  'tlv.truncated': 'error',
  'tlv.too_long': 'error',
  'tlv.contradiction': 'error',
  'tlv.empty': 'deviation',
  'tlv.byte_lengths': 'deviation',
  'tlv.outer_space': 'deviation',
  'crc.missing': 'error',
  'crc.mismatch': 'error',
  'crc.not_last': 'error',
  'crc.lower_case': 'deviation',
  'emv.first': 'error',
  'emv.duplicate': 'error',
  'emv.missing': 'deviation',
  'emv.too_long': 'deviation',
  'emv.too_short': 'deviation',
  'emv.charset': 'deviation',
  'emv.value': 'deviation',
  'emv.amount': 'deviation',
  'emv.tip': 'deviation',
  'emv.country': 'notice',
  'emv.guid': 'notice',
  'emv.opaque': 'notice',
  'emv.reserved': 'notice',
  'vietqr.payee': 'error',
  'vietqr.two_payees': 'error',
  'vietqr.service': 'error',
  'vietqr.amount': 'error',
  'vietqr.service_absent': 'notice',
  'vietqr.slot': 'deviation',
  'vietqr.not_domestic': 'deviation',
  'vietqr.decimals': 'deviation',
  'vietqr.account': 'deviation',
  'vietqr.static_amount': 'notice',
  'vietqr.large_amount': 'notice',
  'vietqr.category': 'notice',
  'bank.not_found': 'error',
  'bank.ambiguous': 'error',
  'bank.unknown': 'notice',
  'bank.cannot_receive': 'notice',
  'scheme.other': 'error',
  'scheme.link': 'error',
  'scheme.none': 'error',
  'scheme.login': 'error',
  'scheme.einvoice': 'error',
  'scheme.cpm': 'error',
  'scheme.wifi': 'error',
  'scheme.contact': 'error',
} as const satisfies Record<string, Kind>;

export type IssueCode = keyof typeof KINDS;
export type Severity = 'error' | 'warning';

export const ISSUE_CODES: readonly IssueCode[] = /* @__PURE__ */ Object.keys(KINDS).filter(isIssueCode);

/** It tells whether a text is one of the codes. */
export function isIssueCode(text: string): text is IssueCode {
  return Object.hasOwn(KINDS, text);
}

/** It says how heavy a fault is, under the strict rules or the tolerant ones. */
export function severityOf(code: IssueCode, strict: boolean): Severity {
  const kind: Kind = KINDS[code];
  return kind === 'error' || (strict && kind === 'deviation') ? 'error' : 'warning';
}
