import type { IssueCode } from './codes.ts';
import type { IssueDetail } from './detail.ts';
import { field, inputSentences, type Sentence } from './en-input.ts';

const OWN = {
  'input.too_large': (d) =>
    `text of ${d.received} characters; at most ${d.expected} are read; raise maxLength`,
  'text.unsupported': (d) => `${field(d)}: cannot hold ${d.received}; use ${d.expected}`,
  'text.stripped': (d) => `${field(d)}: diacritics removed, "${d.received}" is written as "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${field(d)}: an object id is two digits, not "${d.received}"; characters before it may be lost`,
  'tlv.bad_length': (d) =>
    `${field(d)}: a length is two digits, not "${d.received}"; characters before it may be lost`,
  'tlv.truncated': (d) => `${field(d)}: ${shortfall(d)}; a length is wrong or the code is cut`,
  'tlv.too_long': (d) =>
    `${field(d)}: ${d.received ?? 'too many'} characters, at most ${d.expected} fit; shorten it`,
  'tlv.contradiction': (d) => `${field(d)}: its value differs from its children; give one of them`,
  'tlv.empty': (d) => `${field(d)}: empty, but an object holds 1 to 99 characters; leave it out`,
  'tlv.byte_lengths': () => 'lengths count bytes; the standard counts characters; write the code anew',
  'tlv.outer_space': () => 'blanks or line breaks around the code; remove them',
  'crc.missing': () => 'no checksum: a code ends with 6304 and four characters; the code is cut short',
  'crc.mismatch': (d) =>
    `checksum is ${d.received}, the text gives ${d.expected}; the code was damaged or edited`,
  'crc.not_last': () => 'text follows the checksum; remove it or scan again',
  'crc.lower_case': (d) =>
    `checksum ${d.received} is written in small letters; the standard wants ${d.expected}`,
  'emv.first': (d) => `payment codes begin with 000201, not "${d.received}"`,
  'emv.duplicate': (d) => `${field(d)}: stands twice on one level; ask for a new code`,
  'emv.missing': (d) => `${field(d)}: missing, but required${d.expected ? ` ${d.expected}` : ''}`,
  'emv.too_long': (d) => `${field(d)}: ${d.received} characters, at most ${d.expected} allowed; shorten it`,
  'emv.too_short': (d) => `${field(d)}: ${d.received} characters, at least ${d.expected} needed`,
  'emv.charset': (d) => `${field(d)}: holds ${d.received}, allowed are ${characters(d)}`,
  'emv.value': (d) => `${field(d)}: ${d.received} is not allowed; expected ${d.expected}`,
  'emv.amount': (d) =>
    `${field(d)}: ${d.received} is no amount; expected ${d.expected ?? 'digits with at most one dot, more than 0, at most 13 characters'}`,
  'emv.tip': (d) => `${field(d)}: ${d.expected}`,
  'emv.country': (d) => `${field(d)}: ${d.received} is no ISO 3166-1 code; expected ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} is no application id, UUID or reverse domain name`,
  'emv.opaque': (d) => `${field(d)}: no template with an identifier; kept as text`,
  'emv.reserved': (d) => `${field(d)}: reserved by EMVCo; not to be written`,
  'vietqr.payee': (d) =>
    `${field(d)}: ${d.received ? `${d.received} is no BIN of six digits` : 'missing'}; ask for a new code`,
  'vietqr.two_payees': () => 'two NAPAS payees in one code; ask for a new code',
  'vietqr.service': (d) => `${field(d)}: ${d.received} is no service; expected ${d.expected}`,
  'vietqr.amount': (d) => `${field(d)}: ${d.received} is no amount; expected ${d.expected}`,
  'vietqr.service_absent': () =>
    'no service code (38.02): read as merchant payment, as NAPAS rules; many who omit it mean a transfer',
  'vietqr.slot': (d) => `NAPAS payee stands in object ${d.received}; the standard wants ${d.expected}`,
  'vietqr.not_domestic': (d) => `${field(d)}: ${d.received}, but a VietQR transfer is ${d.expected}`,
  'vietqr.decimals': (d) => `${field(d)}: ${d.received} has decimals; đồng have none; expected ${d.expected}`,
  'vietqr.account': (d) => `${field(d)}: ${d.received} holds a blank; remove it`,
  'vietqr.static_amount': () => 'a static code with an amount: every scan asks for it',
  'vietqr.large_amount': (d) =>
    `${field(d)}: ${d.received} đ; NAPAS 247 takes less than ${d.expected} đ a transfer; banks may refuse it`,
  'vietqr.category': (d) => `${field(d)}: ${d.received} is no merchant category of NAPAS`,
  'bank.not_found': (d) =>
    `${field(d)}: no bank called ${d.received}${d.expected ? `; did you mean ${d.expected}?` : '; give its six-digit BIN'}`,
  'bank.ambiguous': (d) => `${field(d)}: ${d.received} may be ${d.expected}; give the BIN or code`,
  'bank.unknown': (d) => `${field(d)}: BIN ${d.received} is unknown here; check it`,
  'bank.cannot_receive': (d) => `${field(d)}: ${d.received} is not known to receive NAPAS 247 transfers`,
  'scheme.other': (d) => `this is ${d.received}, which pays into no NAPAS account; expected ${d.expected}`,
  'scheme.link': (d) =>
    `this is a link (${d.received}), not a payment code; open it only if you trust its sender`,
  'scheme.none': () => 'this is no payment code; payment codes begin with 000201',
  'scheme.login': (d) =>
    `this is a login link (${d.received}), not a payment code; it may log a stranger in; do not open it`,
  'scheme.einvoice': () =>
    'this is the code of an electronic invoice, not a payment code; it asks for no payment',
  'scheme.cpm': () =>
    'this is the code a payer shows to a shop; it cannot be paid; let the shop scan it from the payer',
  'scheme.wifi': () => 'this is the password of a Wi-Fi network, not a payment code',
  'scheme.contact': () => 'this is a contact card, not a payment code',
  'scheme.mismatch': (d) => `this is ${d.received}; expected ${d.expected}`,
  'scheme.two_payees': (d) =>
    `two payees of ${d.received} in one code; who would be paid is unknown; ask for a new code`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

function shortfall({ expected, received }: IssueDetail): string {
  if (expected === undefined) return `"${received}" is too short for an object`;
  return `needs ${expected} characters, ${received} are left`;
}

/** The characters of a value format. */
function characters({ expected = '' }: IssueDetail): string {
  return FORMATS.get(expected) ?? expected;
}

const FORMATS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['N', 'digits'],
  ['ans', 'unaccented printable characters'],
  ['S', 'precomposed Unicode text'],
]);

/** Sentences on payment codes and their fields; apart from all others, so that a bundle of the codec holds no more. */
export const payloadSentences = /* @__PURE__ */ Object.assign({}, inputSentences, OWN);
