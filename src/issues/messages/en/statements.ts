import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { field } from './labels.ts';
import { feedsMessages } from './tables/feeds.ts';
import { tablesMessages } from './tables/formats.ts';
import { headingsMessages } from './tables/headings.ts';

/** Sentences on bank statements and movements. */
const statementsSentences = {
  'statement.column': (d) => `no column for ${field(d)}; name one of them ${d.expected}, or say which it is`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}row left out: no amount, or neither date nor number`,
  'statement.direction': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}; name the columns of money in and of money out, or one that tells which it is (--columns)`,
  'statement.one_side': (d) =>
    `${placeIn(d)}: a sum only in column ${d.received}, which is not used; say what it is, as money ${d.expected} (--columns "${d.expected}=…")`,
  'statement.undated': (d) =>
    `${placeIn(d)}: ${d.received} đ without a day, and nothing proves that it is the day above; fill it in, or leave such rows out (--skip-bad, in code skipBad)`,
  'statement.year': (d) =>
    `${placeIn(d)}: ${d.received} has no year${Number(d.expected) > 1 ? `, as on ${d.expected} rows` : ''}, and the lines above name no period; give the year (--year, in code year)`,
  'statement.extra_cells': (d) =>
    `${placeIn(d)}: ${d.received} stands beyond the last heading (${d.expected}); put quotation marks around sums with commas, one movement on a line`,
  'statement.cells': (d) =>
    `${placeIn(d)}: ${d.received} stands in a column that is for something else; put the cells of this row below their headings, or leave such rows out (--skip-bad, in code skipBad)`,
  'statement.moved': (d, say) => `${placeIn(d)}: ${say(d.received)}`,
  'statement.row_above': (d) =>
    `${placeIn(d)}: a movement above which no known headings stand; put the headings above all movements, or name the sheet to read (--sheet, in code sheet)`,
  'statement.status': (d) =>
    `${placeIn(d)}: ${d.received} does not say whether the money moved; leave out rows that failed`,
  'statement.account': (d, say) =>
    `${placeIn(d)}: it is of the account ${say(d.received)}, not of ${d.expected}; name an account only for statements that do not (--account, in code account), or give the statement of that account`,
  'statement.account_lost': (d) =>
    `${placeIn(d)}: a spreadsheet changed the account, ${d.received}; format that cell as text and export the statement anew`,
  'statement.proof': (d, say) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}${say(d.received)}; rows are missing, doubled or changed: export the statement anew, or take it as it is (--accept-gap, in code acceptGap)`,
  'statement.period': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}; the statement names the period ${d.expected}: correct the days, or take it as it is (--accept-gap, in code acceptGap)`,
  'statement.days': (d) =>
    `${placeIn(d)}: ${d.received}${alsoRows(d.expected)} lies in another month than the later days, and in one of theirs once day and month are exchanged, as a spreadsheet does; export the statement anew and do not save it there, or, where the days are right, write the period above the table or take it as it is (--accept-gap, in code acceptGap)`,
  'statement.total': (d, say) =>
    `${placeIn(d)}: ${say(d.received)}; give it a text or number of its own if it is a movement, or take the row away`,
  'statement.units': (d, say) =>
    `${placeIn(d)}: ${say(d.received)} is another unit than that of the sums (${d.expected} đ); put one unit above the table`,
  'statement.not_booked': (d) => `${placeIn(d)}: row left out, its money did not move: ${d.received}`,
  'statement.left_out': (d, say) => `${placeIn(d)}: row left out, with ${say(d.received)}`,
  'statement.filled': (d) => `${d.received} rows without a day: taken for the day above`,
  'statement.fee': (d) =>
    `${d.path?.length ? `${placeIn(d)}: ` : ''}fees of ${d.received} đ stand beside the amounts of ${d.expected} rows and are not counted in them; compare the sums with the balance`,
  'statement.overlap': (d, say) => `${d.path?.join(', ')}: ${say(d.received)}; ${say(d.expected)}`,
  'statement.hidden': (d) => `${d.received} hidden rows are counted with the others`,
  'statement.unit': (d) =>
    `${placeIn(d)}: all sums are taken for multiples of ${d.received} đ, as it says there`,
  'statement.balance_unused': (d, say) => `the balances prove nothing: ${say(d.received)}`,
  'statement.unproved': (d, say) =>
    d.received === 'openEnds'
      ? `not proved is that the first and the last rows are here: ${say(d.received)}; compare the sum with the bank's`
      : `nothing proves that all movements are here: ${say(d.received)}; compare the sum with the bank's`,
  'statement.empty': (d, say) => `no movement in this statement${d.received ? `: ${say(d.received)}` : ''}`,
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

/** Tells that other rows are like the first. */
function alsoRows(count = ''): string {
  return Number(count) > 1 ? `, as on ${count} rows,` : '';
}

/** The phrases of these sentences. */
export const statementsPhrases = {
  aMovement: 'a movement, as readers of statements give it',
  bothSides: 'money in and money out in one row',
  directionWord: (...word) => `${word.join(', ')} does not tell money in from money out`,
  directionBlank: 'nothing tells money in from money out',
  signAgainstWord: 'a minus, although the row tells of money in',
  sideAgainstWord: 'the column of the sum and the word beside it do not agree',
  mixedSigns: 'money out with a minus on some rows and without on others',
  unsignedSum:
    'a sum without a sign where others have a plus, and no balance proves which way it went; put + or − before each',
  notByBalance: 'the balance does not prove whether it came in or went out',
  noDirection: 'nothing tells money in from money out',
  otherAccounts: 'not one of the two accounts is that of the statement, or both are, or the sum has a minus',
  exchangedSides: 'the balances follow only where debit is money in, as in the books',
  booksSides: 'in an account of the books debit is money in, and no balance proves it here or the reverse',
  ownAccountUnknown:
    'which of the accounts debited and credited is that of the statement is not known; name it (--account, in code account)',
  otherTotal: (printed, reached) =>
    printed
      ? `the total is ${printed} đ, the rows give ${reached} đ`
      : 'the total is not the sum of the rows',
  otherUnit: 'what it says here',
  falseTotal: (sum) => `labelled as a total, but ${sum} đ is not the sum of the rows above`,
  unclearTotal: (sum) =>
    `labelled as a total, but ${sum} đ, the sum of the rows above, may be what a payer wrote`,
  bareTotal: (sum) => `${sum} đ stands alone with a day, and is the sum of the rows beside it`,
  otherBalance: (printed, reached) =>
    printed
      ? `the balance is ${printed} đ, the row before and the sums since give ${reached} đ`
      : 'the balance does not follow from the row before',
  movedCells: (...text) =>
    `${text.join(', ')} and other cells of the row fit the columns beside theirs; put each below its own heading`,
  rowNumbers:
    'the sums count the rows, 1, 2, 3, and no balance proves them; put the headings above their own columns, or name these (--columns)',
  sameRows: (count) => `${count} rows stand on two sheets`,
  countedOnce: 'each is counted once',
  countedNever:
    'without number or balance nobody can tell whether they are two; name the sheet to read (--sheet, in code sheet)',
  otherClosing: (printed, reached) =>
    `the closing balance is ${printed} đ, the opening balance and the movements give ${reached} đ`,
  otherOpening: 'a second opening balance that is another',
  otherEnd: (printed, shown) =>
    `the balance printed above or below is ${printed} đ, the one beside the movements gives ${shown} đ`,
  outsideDay: (day, count) => `${day}${alsoRows(count)} lies outside`,
  exchangedDay: (day, count) => `${day}${alsoRows(count)} lies outside, and day and month may be exchanged`,
  noBalances: 'no balances or totals that belong to them',
  maskedBalance: 'the balance is the same on every row',
  unrelatedBalance: 'no balance follows from the one before',
  openEnds:
    'the balances follow from row to row, but none is printed before the first and behind the last, where rows that were cut off would not show',
  passedOver:
    'rows with a day were passed over, since no sum of theirs has a column; name the columns (--columns)',
  looseRows: 'rows at the start or at the end have no balance, as in a file that was cut off',
  partTotals: 'the totals do not hold all movements, or one side of them only',
  rowsLeftOut: 'rows with unknown sums were left out',
  unknownSum: 'an unknown sum',
  otherText: 'a file of another kind',
  otherXml: 'XML of another kind',
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
  ofxNoStatement: 'OFX without a statement',
  ofxDebit: 'a negative sum for DEBIT',
  ofxCorrected: 'the transaction that is corrected, in the same file',
  ofxTime: 'YYYYMMDDhhmmss[+7:ICT]',
  statementFile: 'MT940, camt.053, OFX, Excel or CSV',
  noFirstPage: 'a page before this one is not in the file',
  noLastPage: 'a page behind this one is not in the file',
  daysBetween: (from, to) => `no statement covers the days from ${from} to ${to}`,
  balanceJump: (closing, opening) =>
    `one statement closes with ${closing} đ, the next opens with ${opening} đ`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(
  feedsMessages,
  headingsMessages,
  tablesMessages,
  {
    sentences: statementsSentences,
    phrases: statementsPhrases,
  },
);
