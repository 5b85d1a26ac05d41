import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

const tooLong: Sentence = (d) =>
  `${field(d)}: ${d.received} characters, at most ${d.expected} fit; shorten it`;

/** Sentences on payment codes and their fields. */
export const payloadSentences = {
  'input.too_large': (d) => `${d.received} characters, at most ${d.expected} are read; raise maxLength`,
  'text.stripped': (d) => `${field(d)}: diacritics removed, "${d.received}" is written as "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${field(d)}: an object id is two digits, not "${d.received}"; characters before it may be lost`,
  'tlv.bad_length': (d) =>
    `${field(d)}: a length is two digits, not "${d.received}"; characters before it may be lost`,
  'tlv.truncated': (d) =>
    `${field(d)}: needs ${d.expected} characters, ${d.received} are left; a length is wrong or the code is cut`,
  'tlv.too_long': tooLong,
  'tlv.contradiction': (d) => `${field(d)}: its value differs from its children; give one of them`,
  'tlv.empty': (d) => `${field(d)}: empty; leave it out`,
  'tlv.byte_lengths': () => 'lengths count bytes, not characters; write the code anew',
  'tlv.outer_space': () => 'blanks or line breaks around the code; remove them',
  'crc.missing': () => 'no checksum (6304 and four characters) at the end; the code is cut',
  'crc.mismatch': (d) =>
    `checksum is ${d.received}, the text gives ${d.expected}; the code was damaged or edited`,
  'crc.not_last': () => 'text follows the checksum; remove it or scan again',
  'crc.lower_case': (d) => `checksum ${d.received} in small letters; the standard wants ${d.expected}`,
  'emv.first': (d) => `payment codes begin with 000201, not "${d.received}"`,
  'emv.duplicate': (d) => `${field(d)}: stands twice; ask for a new code`,
  'emv.missing': (d, say) => `${field(d)}: missing, but required${d.expected ? ` ${say(d.expected)}` : ''}`,
  'emv.too_long': tooLong,
  'emv.too_short': (d) => `${field(d)}: ${d.received} characters, at least ${d.expected} needed`,
  'emv.charset': (d, say) =>
    `${field(d)}: holds ${say(d.received)}, allowed are ${FORMATS[d.expected ?? '']}`,
  'emv.value': (d, say) => `${field(d)}: ${say(d.received)} is not allowed; expected ${say(d.expected)}`,
  'emv.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no amount; expected ${d.expected ?? 'more than 0, up to 13 digits and dot'}`,
  'emv.tip': (d, say) => `${field(d)}: ${say(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} is no ISO 3166-1 code; expected ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} is no application id, UUID or reverse domain name`,
  'emv.opaque': (d) => `${field(d)}: no template with an identifier; kept as text`,
  'emv.reserved': (d) => `${field(d)}: reserved by EMVCo; not to be written`,
  'vietqr.payee': (d, say) =>
    `${field(d)}: ${d.received ? `${say(d.received)} is no BIN of six digits` : 'missing'}; ask for a new code`,
  'vietqr.service': (d, say) => `${field(d)}: ${say(d.received)} is no service; expected ${say(d.expected)}`,
  'vietqr.amount': (d, say) => `${field(d)}: ${say(d.received)} is no amount; expected ${say(d.expected)}`,
  'vietqr.service_absent': () =>
    'no service code (38.02): NAPAS reads a merchant payment; many mean a transfer',
  'vietqr.slot': (d) => `NAPAS payee stands in object ${d.received}; the standard wants ${d.expected}`,
  'vietqr.not_domestic': (d, say) =>
    `${field(d)}: ${say(d.received)}, but a VietQR transfer is ${say(d.expected)}`,
  'vietqr.decimals': (d, say) => `${field(d)}: ${say(d.received)} has decimals; expected ${say(d.expected)}`,
  'vietqr.account': (d, say) => `${field(d)}: ${say(d.received)} holds a blank; remove it`,
  'vietqr.static_amount': () => 'a static code with an amount: every scan asks for it',
  'vietqr.large_amount': (d) =>
    `${field(d)}: ${formatThousands(d.received)} đ; NAPAS 247 takes less than ${formatThousands(d.expected)} đ; banks may refuse it`,
  'vietqr.category': (d, say) => `${field(d)}: ${say(d.received)} is no merchant category of NAPAS`,
  'bank.not_found': (d, say) =>
    `${field(d)}: no bank called ${say(d.received)}${d.expected ? `; did you mean ${say(d.expected)}?` : '; give its six-digit BIN'}`,
  'bank.ambiguous': (d, say) =>
    `${field(d)}: ${say(d.received)} may be ${say(d.expected)}; give the BIN or code`,
  'bank.unknown': (d) => `${field(d)}: BIN ${d.received} is unknown here; check it`,
  'bank.cannot_receive': (d) => `${field(d)}: ${d.received} is not known to receive NAPAS 247 transfers`,
  'scheme.other': (d, say) => `this is ${say(d.received)}, not ${say(d.expected)}; ask for another code`,
  'scheme.link': (d, say) =>
    `this is a link (${say(d.received)}), not a payment code; open it only if you trust it`,
  'scheme.none': () => 'this is no payment code; payment codes begin with 000201',
  'scheme.two_payees': (d, say) => `two payees of ${say(d.received)} in one code; ask for a new code`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The characters of a value format. */
const FORMATS: Readonly<Record<string, string>> = {
  N: 'digits',
  ans: 'unaccented printable characters',
  S: 'precomposed Unicode text',
};

/** Networks that have no name of their own. */
const NETWORKS: Readonly<Record<string, string>> = {
  emv: 'EMVCo merchant code',
  bankMerchant: 'merchant code of a Vietnamese bank',
  evn: 'EVN electricity bill',
};

/** The phrases of these sentences. */
export const payloadPhrases = {
  networks: (...names) => names.map((name) => NETWORKS[name] ?? name).join(' + '),
  aVnpayWallet: 'a VNPAY wallet',
  aNetwork: 'the short name of a network',
  identifierOf: (network) => `an identifier of ${network}`,
  pixCharge: (host) => `PIX charge at ${host}`,
  anAccountObject: '(one of 02 to 51)',
  anObjectPath: "ids such as '62.08'",
  anExtraObject: "an object such as { tags: ['80'], value: '…' }",
  anotherField: 'another field',
  anotherNetwork: 'another network',
  percentRange: '0.01 to 99.99',
  consumerData: 'A, M, E, none twice',
  channelRange: '000 to 733',
  twoCapitals: 'two capital letters',
  threeDigits: 'three digits',
  aBank: 'a bank BIN, code or name',
  anAccount: 'an account number',
  wholeVndInDigits: 'whole đồng in digits, 1 to 9999999999999',
  ansCharacters: 'unaccented printable characters',
  unicodeCharacters: 'letters, digits and punctuation',
  onlyWithTip: (indicator) => `only with tip indicator ${indicator}`,
  neededByTip: (indicator) => `required by tip indicator ${indicator}`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const payloadMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: payloadSentences,
  phrases: payloadPhrases,
});
