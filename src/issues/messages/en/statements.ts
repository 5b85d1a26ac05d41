import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';
import { tablesMessages } from './tables/formats.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
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
    `${field(d)}: ${say(d.received)} has the shape of no feed; name the feed, one of ${d.expected}`,
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no sum of money; expected ${say(d.expected)}`,
  'transaction.time': (d, say) => `${field(d)}: ${say(d.received)} is no time; expected ${say(d.expected)}`,
  'transaction.no_id': (d) =>
    `${field(d)}: rows without a transaction number; it is made from their content, so read whole days only`,
  'statement.column': (d) => `no column for ${field(d)}; name one of them ${d.expected}, or say which it is`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${field(d)}: ` : ''}row left out: no amount, or neither date nor number`,
  'statement.format': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; expected ${say(d.expected)}`,
  'statement.currency': (d) =>
    `${field(d)}: a statement in ${d.received}; only ${d.expected} can be read, so export the account in ${d.expected}`,
  'statement.pending': (d) =>
    `${field(d)}: ${d.received} is not booked yet and left out; it stands in a later statement once it is`,
  'statement.gap': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; movements may lack, so add what is missing`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const statementsPhrases = {
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
  signatureMismatch: 'the signature does not fit the data, or the key is another',
  splittable: 'a value holds & and = or an object, so the signature would fit other data too',
  unverified: 'it is not verified; give a body of payOS to verifyWebhook or fromPayos',
  tokenMismatch: 'not the agreed token',
  headerMissing: 'no such header came',
  headerTwice: 'this header came more than once',
  signatureForm: 'not written as this service writes it',
  rawBody: 'the body as it came, text or bytes, before it is parsed',
  rawBodyUpTo: (most) => `a body of at most ${most} bytes`,
  jsonBody: 'body in JSON',
  aSecret: 'the secret that was agreed with the service',
  unixMilliseconds: 'Unix milliseconds',
  statementRow: 'statement row',
  missing: 'missing',
  dayAndTime: 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss',
  otherText: 'a file of another kind',
  otherXml: 'XML of another kind',
  mt940File: 'customer statements (MT940)',
  mt940Balance: 'C or D, YYMMDD, VND and a sum',
  mt940Line: 'YYMMDD, C or D, a sum, a type and a reference',
  mt942: 'an interim report (MT942), which has no balances; export MT940',
  yymmdd: 'YYMMDD, MMDD',
  camt053: 'a statement (camt.053)',
  camt052: 'an interim report (camt.052), which holds what is not booked yet; export camt.053',
  camt054: 'a debit or credit notification (camt.054), which does not hold all; export camt.053',
  currencyCode: 'a currency code, VND',
  wholeXml: 'a whole XML file',
  wholeOfx: 'a whole OFX file',
  xmlDamaged: 'a damaged or cut file',
  xmlDoctype: 'a document type (<!DOCTYPE>), which is not read',
  xmlDeep: 'more than 64 levels of elements',
  ofxFile: 'a statement (OFX)',
  ofxNoStatement: 'OFX without a statement',
  ofxDebit: 'a negative sum for DEBIT',
  ofxCorrected: 'the transaction that is corrected, in the same file',
  ofxTime: 'YYYYMMDDhhmmss[+7:ICT]',
  qifFile: 'a QIF file, which names no account and no currency',
  statementFile: 'MT940, camt.053, OFX, Excel or CSV',
  noFirstPage: 'a page before this one is not in the file',
  noLastPage: 'a page behind this one is not in the file',
  daysBetween: (from, to) => `no statement covers the days from ${from} to ${to}`,
  balanceJump: (closing, opening) =>
    `one statement closes with ${closing} đ, the next opens with ${opening} đ`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, tablesMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
