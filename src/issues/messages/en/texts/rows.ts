import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on rows and bodies that other programs give. */
const rowSentences = {
  'account.number': (d, say) =>
    `${field(d)}: ${say(d.received)} came as a number, which has lost any zeros it began with; send it as text`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const rowPhrases = {
  aColumn: 'a column of this name, or change its name in columns',
  columnsOfFields: 'an object of fields of a payment and the names of their columns',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const rowMessages: Messages = /* @__PURE__ */ join({ sentences: rowSentences, phrases: rowPhrases });
