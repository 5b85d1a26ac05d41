import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { emvMessages } from './emv.ts';
import { sizePhrases } from './input.ts';
import { field } from './labels.ts';

/** Sentences on codes that a customer shows. */
const cpmSentences = {
  'ber.bad_tag': (d, say) =>
    `${field(d)}: no BER-TLV tag at ${say(d.received)}; the code is damaged or no payment code`,
  'ber.bad_length': (d, say) =>
    `${field(d)}: no BER-TLV length at ${say(d.received)}; one byte, 81 and one or 82 and two are known`,
  'ber.truncated': (d, say) =>
    `${field(d)}: needs ${d.expected ?? 'more'} bytes, ${say(d.received)} is left; the code is cut short or a length is wrong`,
  'ber.padding': () => 'filler bytes or lengths longer than needed; legal, and left out when written anew',
  'cpm.prefix': (d, say) =>
    `no code that a customer shows to pay: those begin with ${say(d.expected)}, this with ${say(d.received)}`,
  'cpm.base64': (d) =>
    `no base64 at ${d.received === '""' ? 'the end' : d.received}; the code is damaged or cut short`,
  'cpm.version': (d, say) =>
    `${field(d)}: ${say(d.received)} is an unknown version of the format; expected ${say(d.expected)}`,
  'cpm.no_application': (d) =>
    `${field(d)}: no application to pay with; a code holds one or two, each with an identifier (4F)`,
  'cpm.aid': (d) => `${field(d)}: an application needs an identifier of 5 to 16 bytes; it is passed over`,
  'cpm.structure': (d, say) =>
    `objects ${say(d.received)}; expected 85 and one 61, or 85, two 61 and at most one 62, others last`,
  'cpm.long': (d, say) =>
    `${say(d.received)} characters; a reader need not take more than ${say(d.expected)}; leave something out`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const cpmPhrases = {
  nothing: 'nothing',
  hexDigits: 'hexadecimal digits, two a byte',
  hexBytes: (least, most) => `${least} to ${most} bytes as hexadecimal digits`,
  packedDigits: 'digits',
  packedDigitsUpTo: (most) => `at most ${most} digits`,
  elevenDigits: '11 digits',
  fourDigits: 'four digits',
  track2: 'card number, D, expiry YYMM, service code',
  panOrTrack2: '(57 or 5A)',
  alphanumeric: 'letters and digits',
  alphanumericOrBlank: 'letters, digits and blanks',
  capitalsAndDigits: (count) => `${count} capital letters and digits`,
  printableAscii: 'unaccented printable characters',
  languageCodes: 'one to four two-letter language codes',
  applicationOfCode: 'an application of this code',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const cpmMessages: Messages = /* @__PURE__ */ join(
  emvMessages,
  { phrases: sizePhrases },
  { sentences: cpmSentences, phrases: cpmPhrases },
);
