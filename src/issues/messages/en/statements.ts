import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'transaction.shape': (d, say) => `this is no ${say(d.expected)}: ${field(d)} is ${say(d.received)}`,
  'transaction.signature': () =>
    'the signature does not fit the data: it was not sent by payOS, or the key is another',
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no sum of money; expected ${say(d.expected)}`,
  'transaction.time': (d, say) => `${field(d)}: ${say(d.received)} is no time; expected ${say(d.expected)}`,
  'transaction.no_id': (d) =>
    `${field(d)}: rows without a transaction number; it is made from their content, so read whole days only`,
  'table.format': (d, say) => `no table that can be read (CSV in UTF-8, or XLSX): ${say(d.received)}`,
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
  statementRow: 'statement row',
  aMovement: 'a movement, as readers of statements give it',
  missing: 'missing',
  dayAndTime: 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss',
  notUtf8: 'text that is not UTF-8',
  openQuote: (line) => `a quotation mark opened in line ${line} is never closed`,
  textAfterQuote: (line) => `text behind a closing quotation mark in line ${line}`,
  emptyFile: 'an empty file',
  oldWorkbook: 'a workbook of older Excel (.xls); save it as .xlsx',
  noWorkbook: 'a file of another kind, named .xlsx',
  damagedFile: 'a damaged file',
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
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
