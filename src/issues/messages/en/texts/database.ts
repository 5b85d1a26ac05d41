import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { settlementMessages } from './settlement.ts';

/** Sentences on bills and movements in a database. */
const databaseSentences = {
  'ledger.database': (d) =>
    `the database refused: ${d.received}; nothing was changed; mend it and call again (migrate() makes the tables)`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const databasePhrases = {
  sameOrReplace: 'what is known, or { replace: true } in addBills, which takes the new one',
  knownWithSum: (before, now, ...id) => `${id.join(', ')} is known with ${before}, now ${now}`,
  knownWithOther: (name, ...id) => `${id.join(', ')} is known with another ${name}`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const databaseMessages: Messages = /* @__PURE__ */ join(settlementMessages, {
  sentences: databaseSentences,
  phrases: databasePhrases,
});
