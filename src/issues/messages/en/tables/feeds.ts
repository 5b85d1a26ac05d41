import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { inputMessages } from '../input.ts';
import { field } from '../labels.ts';

/** Sentences on feeds, webhooks and what they say of money that moved. */
const feedsSentences = {
  'transaction.shape': (d, say) => `this is no ${say(d.expected)}: ${field(d)} is ${say(d.received)}`,
  'transaction.signature': (d, say) =>
    `${field(d)}: ${say(d.received)}; anybody may have written this body, so book nothing of it`,
  'transaction.replay': (d) =>
    `${field(d)}: signed ${d.received} seconds away from now, the limit is ${d.expected}; set the clock by NTP, or it is an old message sent again`,
  'transaction.status': (d, say) =>
    `${field(d)} is ${say(d.received)}: that does not say that money moved; book nothing of it`,
  'transaction.currency': (d, say) =>
    `${field(d)}: ${say(d.received)} is no đồng; book it by hand, in its own currency`,
  'transaction.direction': (d, say) =>
    `${field(d)}: ${say(d.received)} and another field do not agree whether money came or went; look it up at the bank`,
  'transaction.unknown_feed': (d, say) =>
    `${field(d)}: ${say(d.received)} has the shape of no feed; name the feed: ${say(d.expected)}`,
  'transaction.told_twice': (d) =>
    `${field(d)} stands twice in one object, with two values; ask the sender which is true, and book nothing of it`,
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no sum of money; expected ${say(d.expected)}`,
  'transaction.time': (d, say) => `${field(d)}: ${say(d.received)} is no time; expected ${say(d.expected)}`,
  'transaction.no_id': (d) =>
    `${field(d)}: rows without a transaction number; it is made from their content, so read whole days only`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const feedsPhrases = {
  sepayWebhook: 'SePay webhook',
  payosWebhook: 'payOS webhook',
  payosPaid: 'payOS webhook of a payment that came',
  cassoWebhook: 'Casso webhook',
  vietqrVnCallback: 'VietQR.vn callback',
  sepayRecord: 'record of the SePay API',
  sepayOrder: 'SePay payment gateway notification',
  pay2sWebhook: 'Pay2S webhook',
  vietcombankRecord: 'record of the Vietcombank list',
  mbRecord: 'record of the MB list',
  mbBizRecord: 'record of the MB Biz list',
  tpbankRecord: 'record of the TPBank list',
  acbRecord: 'record of the ACB list',
  bankMessage: 'bank message on a movement',
  oneSignedSum: 'exactly one sum with + or - beside the balance',
  wholeVndAndNotZero: 'whole đồng, not zero',
  signatureMismatch: 'the signature does not fit the data, or the key is another',
  splittable: 'a value holds & and = or an object, so the signature would fit other data too',
  unverified: 'it is not verified; give a body of payOS to verifyWebhook or fromPayos',
  tokenMismatch: 'not the agreed token',
  signatureMissing: 'a key or token without a signature of the body',
  headerMissing: 'no such header came',
  headerTwice: 'this header came more than once',
  signatureForm: 'not written as this service writes it',
  unparsedBody: 'the body as it came, text or bytes, before it is parsed',
  unparsedBodyUpTo: (most) => `a body of at most ${most} bytes`,
  jsonBody: 'body in JSON',
  aSecret: 'the secret that was agreed with the service',
  unixMilliseconds: 'Unix milliseconds',
  statementRow: 'statement row',
  missing: 'missing',
  dayAndTime: 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const feedsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: feedsSentences,
  phrases: feedsPhrases,
});
