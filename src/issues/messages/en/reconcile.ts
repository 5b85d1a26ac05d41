import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { field } from './field.ts';
import { inputMessages } from './input.ts';

/** Sentences on matching and settling. */
export const reconcileSentences = {
  'reconcile.code': (d, say) =>
    `${field(d)}: ${say(d.received)} cannot be searched for; a code holds ${say(d.expected)} letters and digits`,
  'reconcile.shared_code': (d, say) =>
    `${say(d.received)} codes stand for more than one bill; payments with them are only suggested; give each bill its own`,
  'bill.invalid': (d, say) => `${field(d)}: ${say(d.received)}; expected ${say(d.expected)}`,
  'settle.total': (d, say) => `the payments sum to more than ${say(d.expected)} đ; settle them in parts`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const reconcilePhrases = {} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const reconcileMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: reconcileSentences,
  phrases: reconcilePhrases,
});
