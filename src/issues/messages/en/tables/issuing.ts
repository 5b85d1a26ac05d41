import type { IssueCode } from '../../../codes.ts';
import { placeInSheet } from '../../place.ts';
import { join, type Messages, type Sentence, type SentenceDetail } from '../../sentence.ts';
import { field } from '../labels.ts';
import { statementsMessages } from '../statements.ts';
import { tablesMessages } from './formats.ts';

/** Sentences on lists of bills. */
const issuingSentences = {
  'list.none': (d) =>
    d.received === 'oldTypeface'
      ? 'the letters are those of an old typeface (TCVN3 .VnTime or VNI), so that no heading can be read; turn the sheet into Unicode, such as with the tool of UniKey, and give it again'
      : `${placeInSheet(d, 'sheet')}no list of bills, which has a row of headings with a number or name of who pays, and sums; ${seenRow(d)}name the columns (--bills-columns ${d.expected ?? 'name=…,amount=…'}, in code columns)`,
  'list.amount': (d, say) =>
    `${placeInSheet(d, 'sheet')}${say(d.expected)}; the first rows say: ${d.received || 'nothing'}. Name the column (--bills-columns "amount=…", in code columns.amount)`,
  'list.total': (d) =>
    `${placeInSheet(d, 'sheet')}the total says ${d.received} đ, the rows add up to ${d.expected} đ; correct the total or the rows; only reconcile can take the rows as they are (--skip-bad, in code skipBad)`,
  'list.money_out': (d) =>
    `${placeInSheet(d, 'sheet')}"${d.received}": this is a list of money that is paid out, not of money to collect${d.expected ? `; if it is to collect, name that column a note (--bills-columns note=${d.expected}, in code columns)` : ''}`,
  'list.unit': (d) =>
    `${placeInSheet(d, 'sheet')}${d.expected} would have to pay ${d.received} đ; say what a one stands for (--bills-unit, in code unit)`,
  'list.units': (d) =>
    `${placeInSheet(d, 'sheet')}"${d.received}" says another unit than "${d.expected}"; say what a one stands for (--bills-unit, in code unit)`,
  'list.formula': (d) =>
    `${placeInSheet(d, 'sheet')}a formula without its value: the sums are not known; open the file in Excel and save it again`,
  'list.per': (d, say) => `${placeInSheet(d, 'sheet')}${d.received} ${say(d.expected)}`,
  'list.currency': (d) =>
    `${placeInSheet(d, 'sheet')}"${d.received}" is another currency than đồng; write the sums in đồng, or name that column as a note (--bills-columns "note=…", in code columns.note)`,
  'list.row': (d, say) =>
    `${placeInSheet(d, 'sheet')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}`,
  'list.column': (d, say) => `${placeInSheet(d, 'sheet')}"${d.received}" ${say(d.expected)}`,
  'list.named': (d) =>
    `${field(d)}: it may be any of ${d.received}; say which by its letters (--bills-columns, in code columns)`,
  'list.codes': () =>
    'no column of payment codes: issue them with vietqr issue LIST --out DIR and give DIR/manifest.csv in place of the list, or name the column that has them (--bills-columns "code=…")',
  'list.again': (d) => `${d.received} codes of this list stand in ${d.expected} too; give each list once`,
  'list.left_out': (d, say) => `${placeInSheet(d, 'sheet')}left out: ${say(d.expected)}`,
  'list.unproved': (d) =>
    `${placeInSheet(d, 'sheet')}nothing in the list proves the amounts${d.received ? `, ${d.received}` : ''}; compare a few`,
  'list.noted': (d, say) => `${placeInSheet(d, 'sheet')}${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The headings that were seen: `row 1 says "Alpha" (A), "Beta" (B); `. */
function seenRow({ received }: SentenceDetail): string {
  const [, row, headings] = /^(\d+): (.*)$/s.exec(received ?? '') ?? [];
  return row === undefined ? '' : `row ${row} says ${headings}; `;
}

/** The phrases of these sentences. */
export const issuingPhrases = {
  listColumns: 'headings by what they are for: key, name, amount, dueDate …',
  listUnit: '1, 1000 or 1000000',
  oneAmountColumn: 'several columns may be what is due, and they differ',
  provedAmountColumn: 'no column is proved to be what is due',
  payerOrDocument: 'may each be what a code is for; say which (--bills-per, in code per): payer or document',
  rowsToldApart:
    'differ: rows that agree in the first have texts of their own in the second; name the column of who pays (--bills-columns key=… or name=…), or add the rows up (--bills-per payer, in code per)',
  documentsUnnumbered:
    'stands on several rows, and no column numbers their documents: name it (--bills-columns documentNumber=…), or add them up (--bills-per payer, in code per)',
  keyMissing: 'a row with a sum and no key',
  totalWithKey: 'the row is called a total and has a key; correct the name, or take the key off',
  totalOrItem:
    'a title and no key, and the sum of rows above: an item, or a total? Write "Total" as its title, or the key of who pays into the row',
  keyLost: 'the spreadsheet has changed this key',
  keyOfTwoNames: 'one key with two names',
  keyOfTwoGroups: 'one key in two groups, and no name: write the block, zone or class into the key',
  sumMissing: 'no sum',
  sumNotKnown: 'the sum is not known yet',
  sumUnreadable: 'no sum of money',
  sumShownOtherwise: (number) =>
    `the cell stores ${number} and its format shows another sum; format it as a plain number`,
  sumWithPart: 'a sum with a part of a đồng',
  partsDiffer: (sum) => `the other columns add up to ${sum}`,
  linesDiffer: 'the lines do not add up to the sums of their document',
  payerOnSheets: (...other) =>
    `stands on the sheet "${other.join(', ')}" too, for the same or for two months; read one (--bills-sheet, in code sheet), or add them up (--bills-per payer, in code per)`,
  payerInTables:
    'stands in two tables of the file, for the same or for two months; leave one of them in it, or add them up (--bills-per payer, in code per)',
  itemTakenOff:
    'an item that says that it is taken off, was paid, or sums others, with a sum that would be added; write it with a minus, or take the row out',
  rowTwice: 'the same row twice',
  documentDiffers: 'one document with different sums',
  documentOfTwo: 'one document of two who pay',
  foreignCurrency: 'a sum in another currency than đồng',
  productDiffers: (sum) => `count and price make ${sum}`,
  documentTwice: (...parts) =>
    `${parts.slice(0, -2).join(', ')} stands in rows ${parts.at(-2)} and ${parts.at(-1)} with the same sums: asked for once`,
  tablesAdded: (count) =>
    `${count} of those who pay stand in several tables or sheets, for other items in each; these were added up`,
  notesDiffer: (count, rows, ...note) =>
    `${count} rows ask for money although a note beside says otherwise, as "${note.join(', ')}": rows ${rows.replaceAll(' ', ', ')}`,
  rowsAdded: (count) => `several rows of one were added up: ${count} of those who pay have more than one`,
  productDoubt: (says, sum) => `${says}, but count and price make ${sum}; compare it with the invoice`,
  blankSums: (count, ...rows) => `${count} codes without a sum, which any sum pays: rows ${rows.join(', ')}`,
  noSums: (count) => `no sums in the list: any sum pays its ${count} codes`,
  dueUnreadable: 'no day',
  codeTwice:
    'one code on two rows, and nothing tells whether they are one bill; add them up (--bills-per payer), or ask for each by the number of its document (--bills-per document)',
  dueTwice: (count) =>
    `the rows of one bill have different due days, in ${count} bills; the first day is taken`,
  payerMissing: 'a sum that nobody pays, and no total',
  stateDiffers: 'the state says paid, and yet money is due',
  partlyPaid: 'paid in part, and how much is not said',
  rowsInCell:
    'a cell that holds rows below too, by a quotation mark that is closed there or by line breaks; part them again',
  rowInCell: 'one cell that holds a whole row: part it into its cells',
  cellsMoved: 'the cells of this row fit the columns beside theirs; put each below its own heading',
  multipleKeys: 'several keys in one cell; give each a row of its own',
  mergedSum: 'one sum merged over several who pay; write what each pays',
  letterUnprintable: (...letters) => `the typeface of papers has no letter for ${letters.join(', ')}`,
  oldTypeface: 'letters of an old typeface (TCVN3 .VnTime or VNI)',
  decodedTwice: 'letters of UTF-8 that were read as letters of Windows',
  rowOutside:
    'a key of the list in a row that is not read; put headings above it and a sum beside it, or take it away',
  unnamedTotals: (...rows) => `rows taken for totals, since they add up: ${rows.join(', ')}`,
  paidInWords:
    'says of some that they paid, and no sum; write the sums, name it as state, or as a note (--bills-columns, in code columns)',
  paidOrNot:
    'marks rows, and nothing says whether these have paid; head it "Ngày nộp tiền" if they have, else name it as dueDate or as a note (--bills-columns, in code columns)',
  unusedWords: 'holds words and no sums, and is not used',
  unknownStates: (...words) =>
    `states that say nothing of money here, whose sums are still asked for: ${words.join(', ')}`,
  hiddenSheet: 'the sheet is hidden',
  noBills: 'no list of bills',
  noBillsNear: (row) => `no list of bills; row ${row} is most like headings`,
  classTotals: 'it has the totals of the classes of another sheet',
  instructions: 'a sheet of instructions',
  unusedMoney:
    'looks like money and is not used; name what it is, or name it as a note (--bills-columns, in code columns)',
  unusedDay: 'looks like a day; name it as dueDate or as a note (--bills-columns, in code columns)',
  unitOf: (unit) => `a one stands for ${unit} đ`,
  hiddenRows: (count) => `${count} hidden rows were taken`,
  exampleRows: (rows) => `example rows left out: ${rows}`,
  noNames: (count, ...rows) =>
    `${count} rows without a name: rows ${rows.join(', ')}; their papers show the key alone`,
  keysByOrder: 'no column of keys: rows go by their order',
  dayKeys: (count) => `${count} keys are stored as days; they are taken as they are shown`,
  dueInTitle: (day) => `due ${day}, by a title`,
  partsOnly: 'no column says what is due; it is added up from its parts',
  personalKeys: (count) =>
    `${count} keys of 12 digits may be numbers of citizens: keep them out of codes and purposes`,
  payInCash: (count) => `${count} pay in cash, and still owe`,
  paidInTotals: (count) => `totals of the list may count ${count} rows that are paid already`,
  itemTwice: (...parts) =>
    `${parts[0]}: "${parts.slice(1, -1).join(', ')}" of the same sum twice, the second in row ${parts.at(-1)}`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const issuingMessages: Messages = /* @__PURE__ */ join(statementsMessages, tablesMessages, {
  sentences: issuingSentences,
  phrases: issuingPhrases,
});
