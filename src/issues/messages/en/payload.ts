import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { emvMessages } from './emv.ts';
import { textSentences } from './input.ts';
import { field } from './labels.ts';

/** Sentences on payments and banks. */
export const payloadSentences = {
  'text.stripped': (d) => `${field(d)}: diacritics removed, "${d.received}" is written as "${d.expected}"`,
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

/** Networks that have no name of their own. */
const NETWORKS: Readonly<Record<string, string>> = {
  emv: 'EMVCo merchant code',
  bankMerchant: 'merchant code of a Vietnamese bank',
  evn: 'EVN electricity bill',
};

/** The phrases of these sentences. */
export const payloadPhrases = {
  networks: (...names) => names.map((name) => NETWORKS[name] ?? name).join(' + '),
  anExtraObject: "an object such as { tags: ['80'], value: '…' }",
  anotherField: 'another field',
  anotherNetwork: 'another network',
  aBank: 'a bank BIN, code or name',
  anAccount: 'an account number',
  wholeVndInDigits: 'whole đồng in digits, 1 to 9999999999999',
  ansCharacters: 'unaccented printable characters',
  unicodeCharacters: 'letters, digits and punctuation',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const payloadMessages: Messages = /* @__PURE__ */ join(
  emvMessages,
  { sentences: textSentences },
  { sentences: payloadSentences, phrases: payloadPhrases },
);

/** The phrases of networks other than VietQR. */
export const profilePhrases = {
  aVnpayWallet: 'a VNPAY wallet',
  aNetwork: 'the short name of a network',
  identifierOf: (network) => `an identifier of ${network}`,
  threeDigits: 'three digits',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word what it finds in codes of any network. */
export const profileMessages: Messages = /* @__PURE__ */ join(payloadMessages, { phrases: profilePhrases });
