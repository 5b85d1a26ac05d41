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
    `${d.path?.length ? `${field(d)}: ` : ''}row left out: no amount, or neither date nor number`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

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
  statementRow: 'statement row',
  missing: 'missing',
  dayAndTime: 'YYYY-MM-DD hh:mm:ss, DD/MM/YYYY hh:mm:ss',
  notUtf8: 'text that is not UTF-8',
  openQuote: (line) => `a quotation mark opened in line ${line} is never closed`,
  textAfterQuote: (line) => `text behind a closing quotation mark in line ${line}`,
  emptyFile: 'an empty file',
  oldWorkbook: 'a workbook of older Excel (.xls); save it as .xlsx',
  noWorkbook: 'a file of another kind, named .xlsx',
  damagedFile: 'a damaged file',
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
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
