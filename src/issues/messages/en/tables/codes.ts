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
  'issue.other_account': (d, say) =>
    `${d.path?.[0]}: it is a statement of the account ${say(d.received)}, and the codes of the folder pay into ${d.expected}; give the statement of that account alone, or name the account that stands behind it (--account)`,
  'issue.key_twice': (d) =>
    `"${d.received}" stands in the list twice, and both would have the code ${d.expected}`,
  'issue.no_serial': (d) =>
    `no number in the register: ${d.received}; run --plan with the whole list first, then --shard and --merge with the same list`,
  'issue.digits': (d) =>
    `${d.received} numbers are needed, and codes of reference.digits have ${d.expected}; before any code is handed out, raise reference.digits in vietqr.json; after that, issue for those who are new in another folder, with another prefix`,
  'issue.gone': (d) =>
    `${d.received} of the ${d.expected} who hold a code of this folder are not in the list, and their money would not be expected any more; issue another list into another folder, or go on with --replace`,
  'issue.register': (d, say) =>
    `${placeOfLine(d, 'line')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}; restore the file from a copy, or make it anew from the manifests (--rebuild-register)`,
  'issue.manifest': (d, say) =>
    `${placeOfLine(d, 'line')}${say(d.expected)}${d.received ? `: "${d.received}"` : ''}; restore the file from a copy, or issue into a new folder`,
  'issue.read_back': (d) =>
    `"${d.received}": the finished code does not say what it should; nothing is handed out`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const codesPhrases = {
  moneyOfAccount: (count: string, sum: string, ...account: string[]) =>
    `${account.join(', ')} (movements: ${count}, in: ${sum})`,
  amountAboveNone: 'a sum above 0',
  registerHeadings: 'a register begins with its headings',
  registerLine: 'a line holds a key and a number, each once',
  manifestHeadings: 'a manifest begins with its headings',
  handedOutAs: (code: string, ...place: string[]) =>
    `${code} was handed out with another number (${place.join(', ')})`,
  lineChanged: 'changed since it was written',
  cellChanged: (heading: string) => `column "${heading}": changed since it was written`,
  linesMissing: (missing: string, all: string) => `${missing} of ${all} lines are missing (number: sum)`,
  linesAdded: (there: string, all: string) => `${there} lines, where ${all} were written`,
  linesOfOthers: 'the lines do not agree with the last one, which counts them; some are of another file',
  lastLineMissing: 'the last line, which counts the others, is missing or was changed',
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
