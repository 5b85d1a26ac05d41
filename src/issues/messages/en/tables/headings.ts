import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { inputMessages } from '../input.ts';
import { field } from '../labels.ts';

/** Sentences on the headings of tables. */
const headingsSentences = {
  'table.headings': (d) =>
    d.received
      ? `no row has all the headings of the table: ${d.expected} lacks; nearest is row ${shownRow(d.received)}; say which column it is, by its heading or its letter (--columns)`
      : 'no row of headings was found; say which column is what, by their letters (--columns)',
  'table.column_absent': (d, say) =>
    `${field(d)}: no column has the heading ${say(d.received)}, or holds anything under this letter; there are, in row ${d.expected}`,
  'table.column_ambiguous': (d) =>
    `${field(d)}: it may be any of ${d.received}; say which, by its heading or its letter (--columns)`,
  'table.column_unused': (d, say) =>
    `column ${d.received} is not used, although it holds what looks like ${say(d.expected)}; look whether it is needed`,
  'table.sheet_left': (d, say) => `sheets that were not read, as ${say(d.expected)}: ${d.received}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** Shows a row of headings with the roles that were understood. */
function shownRow(row: string): string {
  return row.replace(/(?<![^ ])([a-z?]\w*)=(?=["A-Z])/gi, (_, role: string) =>
    role === '?' ? 'not understood ' : `${field({ path: [role] })} `,
  );
}

/** The phrases of these sentences. */
export const headingsPhrases = {
  sums: 'sums of money',
  days: 'days',
  hiddenSheet: 'they are hidden',
  sheetWithoutTable: 'they hold no such table',
  sheetTwice: 'another sheet holds the same rows',
  columnPairs: 'pairs such as "time=Ngày GD, in=F"',
  oneColumn: 'one column for each role',
  ownColumn: 'a column that is not named for another role too',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const headingsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: headingsSentences,
  phrases: headingsPhrases,
});
