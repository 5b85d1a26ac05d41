import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on matching, and on lists of bills. */
const reconcileSentences = {
  'reconcile.code': (d, say) =>
    `${field(d)}: ${say(d.received)} cannot be searched for; a code holds ${d.expected} letters and digits`,
  'reconcile.format': (d, say) =>
    `${field(d)}: ${say(d.received)} is no format of codes; write characters, classes and counts, such as \\d{6} or HS\\d{5}, without ^, $, *, + and repeated groups, in ${d.expected} characters at most`,
  'reconcile.shared_code': (d) =>
    `${d.received} codes stand for more than one bill; payments with them are only suggested; give each bill its own`,
  'bill.invalid': (d, say) => `${field(d)}: ${say(d.received)}; expected ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const reconcilePhrases = {
  aCheckSystem: 'a check system',
  aCheckSystemOrTest: 'a check system or a test',
  aRisk: 'a number from 1e-12 to 0.01',
  movementWithDescription: 'a bank movement with a description',
  whatMatchGives: 'what match gives',
  whatSettleGives: 'what settle gives',
  aDay: 'YYYY-MM-DD, DD/MM/YYYY',
  oneBillAnId: 'one bill for an id',
  billInNoCircle: 'a bill of the list, in no circle',
  twice: (...id) => `${id.join(', ')} twice`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const reconcileMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: reconcileSentences,
  phrases: reconcilePhrases,
});
