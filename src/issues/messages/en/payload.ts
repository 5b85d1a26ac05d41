import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
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
    `${field(d)}: ${say(d.received)}, but VietQR is in ${HOME_VALUES[d.expected ?? ''] ?? d.expected}${d.at ? '; ask for a code in VND, or read it with foreign' : '; leave it out'}`,
  'vietqr.decimals': (d, say) => `${field(d)}: ${say(d.received)} has decimals; expected ${say(d.expected)}`,
  'account.separator': (d, say) =>
    `${field(d)}: ${say(d.received)} holds blanks, dots or dashes, an account is letters and digits only; ${rightAccount(d)}`,
  'account.spreadsheet': (d, say) =>
    d.expected || d.at
      ? `${field(d)}: ${say(d.received)} was changed by a spreadsheet; ${rightAccount(d)}${d.expected ? ' if no digit is lost, and keep the column as text' : ''}`
      : `${field(d)}: ${say(d.received)} was changed by a spreadsheet, digits are lost; format the column as text and export it again`,
  'account.invisible': (d, say) =>
    `${field(d)}: holds ${say(d.received)}, which cannot be seen; ${rightAccount(d)}`,
  'account.character': (d, say) =>
    `${field(d)}: holds ${say(d.received)}, an account is letters and digits only; ${rightAccount(d)}`,
  'account.card': (d, say) =>
    `${field(d)}: ${say(d.received)} is no card number of this bank; expected ${say(d.expected)}`,
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

/** What the values of a domestic transfer mean. */
const HOME_VALUES: Readonly<Record<string, string>> = { '704': 'VND (704)', VN: 'Vietnam (VN)' };

/** What to do about an account: who reads a code cannot mend it. */
function rightAccount({ expected, at }: IssueDetail): string {
  if (expected) return `write ${expected}`;
  return at ? 'ask for a new code' : 'check it and type it again';
}

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
  cardBeginning: (prefix) => `16 to 19 digits that begin with ${prefix}`,
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
