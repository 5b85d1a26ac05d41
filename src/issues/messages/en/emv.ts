import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { isCount, join, type Messages, type Say, type Sentence } from '../sentence.ts';
import { codecMessages } from './input.ts';
import { field } from './labels.ts';

/** Says how long a value is: in characters, unless a phrase says in what. */
const size = ({ received = '' }: IssueDetail, say: Say) =>
  isCount(received) ? `${received} characters` : say(received);

const tooLong: Sentence = (d, say) => `${field(d)}: ${size(d, say)}, at most ${d.expected} fit; shorten it`;

/** Sentences on merchant-presented codes of any country. */
export const emvSentences = {
  'input.too_large': (d, say) =>
    isCount(d.received)
      ? `${d.received} characters, at most ${d.expected} are read; raise maxLength`
      : `${field(d)}: ${say(d.received)}, at most ${d.expected} are read`,
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
  'emv.too_short': (d, say) => `${field(d)}: ${size(d, say)}, at least ${d.expected} needed`,
  'emv.charset': (d, say) =>
    `${field(d)}: holds ${say(d.received)}, allowed are ${FORMATS[d.expected ?? ''] ?? say(d.expected)}`,
  'emv.value': (d, say) => `${field(d)}: ${say(d.received)} is not allowed; expected ${say(d.expected)}`,
  'emv.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no amount; expected ${d.expected ?? 'more than 0, up to 13 digits and dot'}`,
  'emv.tip': (d, say) => `${field(d)}: ${say(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} is no ISO 3166-1 code; expected ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} is no application id, UUID or reverse domain name`,
  'emv.opaque': (d) => `${field(d)}: no template with an identifier; kept as text`,
  'emv.reserved': (d) => `${field(d)}: reserved by EMVCo; not to be written`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The characters of a value format. */
const FORMATS: Readonly<Record<string, string>> = {
  N: 'digits',
  ans: 'unaccented printable characters',
  S: 'precomposed Unicode text',
};

/** The phrases of these sentences. */
export const emvPhrases = {
  anAccountObject: '(one of 02 to 51)',
  anObjectPath: "ids such as '62.08'",
  percentRange: '0.01 to 99.99',
  consumerData: 'A, M, E, none twice',
  channelRange: '000 to 733',
  twoCapitals: 'two capital letters',
  onlyWithTip: (indicator) => `only with tip indicator ${indicator}`,
  itemCount: (count) => `${count} items`,
  neededByTip: (indicator) => `required by tip indicator ${indicator}`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const emvMessages: Messages = /* @__PURE__ */ join(codecMessages, {
  sentences: emvSentences,
  phrases: emvPhrases,
});
