import type { IssueCode } from '../../codes.ts';
import { field, type Sentence } from './input.ts';

/** Sentences on reference codes, purposes, bank statements and settling. */
export const moneySentences = {
  'reference.prefix': (d) =>
    `${field(d)}: ${d.received} is no prefix; expected 2 to 5 letters A-Z without I, L and O`,
  'reference.reserved': (d) =>
    `${field(d)}: ${d.received} would be read as ${d.expected}, which banks and wallets write themselves; choose another`,
  'reference.length': (d) =>
    `${field(d)}: codes of ${d.received} characters; at most ${d.expected} are allowed`,
  'reference.serial': (d) =>
    `${field(d)}: ${d.received} is no serial number here; expected a whole number ${d.expected}`,
  'reference.shape': (d) =>
    `${field(d)}: ${d.received} is no code of this kind; expected one such as ${d.expected}`,
  'reference.check': (d) =>
    `${field(d)}: the check characters of ${d.received} do not fit; it was mistyped, cut or belongs to another issuer`,
  'reference.breakable': (d) =>
    `${field(d)}: ${d.received} characters; only the first ${d.expected} of a purpose are safe from the line break some banks make`,
  'purpose.no_room': (d) =>
    `${field(d)}: the code needs ${d.received} characters, the budget is ${d.expected}; take a shorter code or a larger budget`,
  'reconcile.code': (d) =>
    `${field(d)}: ${d.received} cannot be searched for; a code holds ${d.expected} letters and digits`,
  'reconcile.shared_code': (d) =>
    `${d.received} codes stand for more than one bill; payments with them are only suggested; give each bill its own`,
  'transaction.shape': (d) => `this is no ${d.expected}: ${field(d)} is ${d.received}`,
  'transaction.signature': () =>
    'the signature does not fit the data: it was not sent by payOS, or the key is another',
  'transaction.amount': (d) => `${field(d)}: ${d.received} is no sum of money; expected ${d.expected}`,
  'transaction.time': (d) => `${field(d)}: ${d.received} is no time; expected ${d.expected}`,
  'transaction.no_id': (d) =>
    `${field(d)}: rows without a transaction number; it is made from their content, so read whole days only`,
  'statement.column': (d) => `no column for ${field(d)}; name one of them ${d.expected}, or say which it is`,
  'statement.skipped': (d) => `${field(d)}: row left out: no amount, or neither date nor number`,
  'bill.invalid': (d) => `${field(d)}: ${d.received}; expected ${d.expected}`,
  'settle.total': (d) => `the payments sum to more than ${d.expected} đ; settle them in parts`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;
