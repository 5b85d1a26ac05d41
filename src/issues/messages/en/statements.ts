import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
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
    `${field(d)}: ${say(d.received)} has the shape of no feed; name the feed: ${say(d.expected)}`,
  'transaction.amount': (d, say) =>
    `${field(d)}: ${say(d.received)} is no sum of money; expected ${say(d.expected)}`,
  'transaction.time': (d, say) => `${field(d)}: ${say(d.received)} is no time; expected ${say(d.expected)}`,
  'transaction.no_id': (d) =>
    `${field(d)}: rows without a transaction number; it is made from their content, so read whole days only`,
  'table.headings': (d) =>
    d.received
      ? `no row has all the headings of the table: ${d.expected} lacks; nearest is row ${shownRow(d.received)}; say which column it is, by its heading or its letter (--columns)`
      : 'no row of headings was found; say which column is what, by their letters (--columns)',
  'table.column_absent': (d) => `${field(d)}: no column has this heading; there are, in row ${d.expected}`,
  'table.column_ambiguous': (d) =>
    `${field(d)}: it may be any of ${d.received}; say which, by its heading or its letter (--columns)`,
  'table.column_unused': (d, say) =>
    `column ${d.received} is not used, although it holds what looks like ${say(d.expected)}; look whether it is needed`,
  'table.sheet_left': (d, say) => `sheets that were not read, as ${say(d.expected)}: ${d.received}`,
  'config.syntax': (d, say) =>
    `line ${d.path?.join(', column ')}: ${say(d.received)}, where ${say(d.expected)} is wanted`,
  'statement.column': (d) => `no column for ${field(d)}; name one of them ${d.expected}, or say which it is`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}row left out: no amount, or neither date nor number`,
  'statement.direction': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}; name the columns of money in and of money out, or one that tells which it is (--columns)`,
  'statement.undated': (d) =>
    `${placeIn(d)}: ${d.received} đ without a day, and nothing proves that it is the day above; fill it in, or leave such rows out (--skip-bad, in code skipBad)`,
  'statement.year': (d) =>
    `${placeIn(d)}: ${d.received} has no year${Number(d.expected) > 1 ? `, as on ${d.expected} rows` : ''}, and the lines above name no period; give the year (--year, in code year)`,
  'statement.extra_cells': (d) =>
    `${placeIn(d)}: ${d.received} stands beyond the last heading (${d.expected}); put quotation marks around sums with commas, one movement on a line`,
  'statement.row_above': (d) =>
    `${placeIn(d)}: a movement above the headings; put the headings above all movements`,
  'statement.status': (d) =>
    `${placeIn(d)}: ${d.received} does not say whether the money moved; leave out rows that failed`,
  'statement.proof': (d, say) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}${say(d.received)}; rows are missing, doubled or changed: export the statement anew, or take it as it is (--accept-gap, in code acceptGap)`,
  'statement.not_booked': (d) => `${placeIn(d)}: row left out, its money did not move: ${d.received}`,
  'statement.left_out': (d, say) => `${placeIn(d)}: row left out, with ${say(d.received)}`,
  'statement.filled': (d) => `${d.received} rows without a day: taken for the day above`,
  'statement.fee': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}fees of ${d.received} đ stand beside the amounts of ${d.expected} rows and are not counted in them; compare the sums with the balance`,
  'statement.overlap': (d, say) => `${d.path?.join(', ')}: ${say(d.received)}; ${say(d.expected)}`,
  'statement.hidden': (d) => `${d.received} hidden rows are counted with the others`,
  'statement.balance_unused': (d, say) => `the balances prove nothing: ${say(d.received)}`,
  'statement.unproved': (d, say) =>
    `nothing proves that all movements are here: ${say(d.received)}; compare the sum with the bank's`,
  'statement.empty': () => 'no movement in this statement',
  'statement.format': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; expected ${say(d.expected)}`,
  'statement.currency': (d) =>
    `${placeIn(d)}: a statement in ${d.received}; only ${d.expected} can be read, so export the account in ${d.expected}`,
  'statement.pending': (d) =>
    `${field(d)}: ${d.received} is not booked yet and left out; it stands in a later statement once it is`,
  'statement.gap': (d, say) =>
    `${d.path?.length ? `${field(d)}: ` : ''}${say(d.received)}; movements may lack, so add what is missing`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Names a row or a cell of a file as a spreadsheet does. */
function placeIn({ path = [] }: IssueDetail): string {
  if (path.length === 0) return 'statement';
  return path.map((part) => (typeof part === 'number' ? `row ${part}` : part)).join(', ');
}

/** Shows a row of headings with the roles that were understood. */
function shownRow(row: string): string {
  return row.replace(/(?<![^ ])([a-z?]\w*)=(?=["A-Z])/gi, (_, role: string) =>
    role === '?' ? 'not understood ' : `${field({ path: [role] })} `,
  );
}

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
  unparsedBody: 'the body as it came, text or bytes, before it is parsed',
  unparsedBodyUpTo: (most) => `a body of at most ${most} bytes`,
  jsonBody: 'body in JSON',
  aSecret: 'the secret that was agreed with the service',
  unixMilliseconds: 'Unix milliseconds',
  statementRow: 'statement row',
  aMovement: 'a movement, as readers of statements give it',
  missing: 'missing',
  dayAndTime: 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss',
  bothSides: 'money in and money out in one row',
  directionWord: (...word) => `${word.join(', ')} does not tell money in from money out`,
  directionBlank: 'nothing tells money in from money out',
  signAgainstWord: 'a minus, although the row tells of money in',
  mixedSigns: 'money out with a minus on some rows and without on others',
  notByBalance: 'the balance does not prove whether it came in or went out',
  noDirection: 'nothing tells money in from money out',
  otherAccounts: 'not one of the two accounts is that of the statement, or both are, or the sum has a minus',
  ownAccountUnknown:
    'which of the accounts debited and credited is that of the statement is not known; name it (--account, in code account)',
  otherTotal: (printed, reached) =>
    printed
      ? `the total is ${printed} đ, the rows above give ${reached} đ`
      : 'the total is not the sum of the rows above',
  otherBalance: (printed, reached) =>
    printed
      ? `the balance is ${printed} đ, the row before and the sums since give ${reached} đ`
      : 'the balance does not follow from the row before',
  sameRows: (count) => `${count} rows stand on two sheets`,
  countedOnce: 'each is counted once',
  countedNever:
    'without number or balance nobody can tell whether they are two; name the sheet to read (--sheet, in code sheet)',
  otherClosing: (printed, reached) =>
    `the closing balance is ${printed} đ, the opening balance and the movements give ${reached} đ`,
  otherOpening: 'a second opening balance that is another',
  otherEnd: (printed, shown) =>
    `the balance printed above or below is ${printed} đ, the one beside the movements gives ${shown} đ`,
  noBalances: 'no balances or totals that belong to them',
  maskedBalance: 'the balance is the same on every row',
  unrelatedBalance: 'no balance follows from the one before',
  rowsLeftOut: 'rows with unknown sums were left out',
  unknownSum: 'an unknown sum',
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
  sums: 'sums of money',
  days: 'days',
  hiddenSheet: 'they are hidden',
  sheetWithoutTable: 'they hold no such table',
  sheetTwice: 'another sheet holds the same rows',
  columnPairs: "pairs such as 'time=Ngày GD, in=F'",
  oneColumn: 'one column for each role',
  configValue: 'a value',
  configName: 'a name in quotation marks',
  configColon: 'a colon',
  configComma: 'a comma or a closing bracket',
  configEnd: 'the end of the file',
  configClosed: 'the end of what was opened',
  configNewName: 'a name that is not there yet',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, tablesMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
