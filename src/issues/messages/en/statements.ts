import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';
import { tablesMessages } from './tables/formats.ts';

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
  'statement.column': (d) => `no column for ${field(d)}; name one of them ${d.expected}, or say which it is`,
  'statement.skipped': (d) =>
    `${d.path?.length ? `${field(d)}: ` : ''}row left out: no amount, or neither date nor number`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

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
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const statementsMessages: Messages = /* @__PURE__ */ join(inputMessages, tablesMessages, {
  sentences: statementsSentences,
  phrases: statementsPhrases,
});
