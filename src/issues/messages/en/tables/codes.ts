import type { IssueCode } from '../../../codes.ts';
import { placeOfLine } from '../../place.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { drawingMessages } from '../drawing.ts';
import { payloadMessages } from '../payload.ts';
import { referenceMessages } from '../reference.ts';
import { privacyMessages } from '../texts/privacy.ts';

/** Sentences on codes that are issued for a list. */
const codesSentences = {
  'issue.payee_changed': (d) =>
    `money would go to ${d.received}, and the codes handed out so far pay ${d.expected}; if the account did change, repeat its last four (--new-account)`,
  'issue.other_account': (d) =>
    `${d.path?.[0]}: it is a statement of the account ${d.received}, and the codes of the folder pay into ${d.expected}; give the statement of that account, or name the account that stands behind it (--account)`,
  'issue.key_twice': (d) =>
    `"${d.received}" stands in the list twice, and both would have the code ${d.expected}`,
  'issue.no_serial': (d) =>
    `"${d.received}" has no number in the register; let the whole list be planned first, without --shard`,
  'issue.register': (d, say) =>
    `${placeOfLine(d, 'line')}"${d.received}", but ${say(d.expected)}; restore the file from a copy, or make it anew from the manifests`,
  'issue.manifest': (d, say) =>
    `${placeOfLine(d, 'line')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}; restore the file from a copy, or issue into a new folder`,
  'issue.read_back': (d) =>
    `"${d.received}": the finished code does not say what it should; nothing is handed out`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const codesPhrases = {
  amountAboveNone: 'a sum above 0',
  registerHeadings: 'a register begins with its headings',
  registerLine: 'a line holds a key and a number, each once',
  manifestHeadings: 'a manifest begins with its headings',
  manifestChanged: 'changed since it was written',
  manifestTwice: 'the same code twice',
} as const satisfies Messages['phrases'];

/** All that is needed to word what stands against codes. */
export const codesMessages: Messages = /* @__PURE__ */ join(
  payloadMessages,
  privacyMessages,
  referenceMessages,
  drawingMessages,
  {
    sentences: codesSentences,
    phrases: codesPhrases,
  },
);
