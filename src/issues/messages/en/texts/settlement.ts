import type { IssueCode } from '../../../codes.ts';
import { placeInSheet } from '../../place.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';
import { reconcileMessages } from '../reconcile.ts';

/** Sentences on settling, and on what people decide. */
const settlementSentences = {
  'decision.unused': (d) =>
    `${field(d)}: no movement has the id ${d.received}; keep the decision for a later call; if it should be there, check the id, and that the statement names its account as before (or give account)`,
  'decision.column': (d) =>
    `${placeInSheet(d, 'sheet')}no column "Assign to" ("Gán cho mã") beside a column "Id"; give a report of reconcile with that column filled in`,
  'decision.cell': (d) =>
    `${placeInSheet(d, 'sheet')}${d.received} names no bill with a sum; write HS2041, or HS2041=350000; HS2042=200000, or refund, ignore, undo`,
  'decision.share': (d) =>
    `${placeInSheet(d, 'sheet')}these bills lack ${d.received}, which does not make the ${d.expected} đ of the movement; write the sum of each, in that form`,
  'decision.several': (d) =>
    `${field(d)}: ${d.received} is the id of several movements; give each statement its account, so that they have ids of their own`,
  'decision.bill': (d) =>
    `${field(d)}: no bill ${d.received} in the list${d.expected === undefined ? '' : `; is it ${d.expected}?`}; give the id of a bill, or add the bill`,
  'decision.sum': (d) =>
    `${field(d)}: ${d.received} đ, but the movement is ${d.expected} đ; the allocations must make its sum`,
  'decision.locked': (d) =>
    `${field(d)}: ${d.received} was allocated in days that are closed through ${d.expected}; leave it, or take that lock away`,
  'decision.conflict': (d) =>
    `${field(d)}: ${d.received} is decided in two ways at the same moment, ${d.expected}; keep one, or give the later one its time`,
  'decision.columns': (d) =>
    `${placeInSheet(d, 'sheet')}two columns are called ${d.received}; keep the one that counts`,
  'decision.locks': (d) =>
    `${field(d)}: two locks hold ${d.received} with different allocations; take away the wrong one, or correct the lock through ${d.expected}`,
  'lock.bill': (d) =>
    `the lock through ${d.expected} holds money of bills that are not in the lists, or ask another sum or by another day: ${d.received}; give the lists (the folders of vietqr issue) of those days too`,
  'report.rows': (d) =>
    `the report has ${d.received} lines, a workbook holds ${d.expected} at most; write it as CSV (--out report.csv, in code reportCsv)`,
  'report.cell': (d) =>
    `a cell of the report has ${d.received} characters, one of a workbook holds ${d.expected} at most; write it as CSV (--out report.csv, in code reportCsv)`,
  'settle.total': (d) => `the payments sum to more than ${d.expected} đ; settle them in parts`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** All that an entry needs to word them. */
export const settlementMessages: Messages = /* @__PURE__ */ join(reconcileMessages, {
  sentences: settlementSentences,
});
