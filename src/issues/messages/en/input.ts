import type { IssueCode } from '../../codes.ts';
import { join, listed, type Messages, type Say, type Sentence } from '../sentence.ts';
import { field } from './labels.ts';

/** Sentences on what a caller gave, whatever the function. */
export const inputSentences = {
  'input.type': (d, say) => `${field(d)}: must be ${say(d.expected)}, not ${say(d.received)}`,
  'input.required': (d, say) => `${field(d)}: required; give ${say(d.expected)}`,
  'input.unknown_key': (d, say) => `${field(d)}: no such field; ${remedyOf(d.expected, say)}`,
  'input.value': (d, say) => `${field(d)}: ${say(d.received)} is not allowed; expected ${say(d.expected)}`,
  'input.unreadable': (d, say) => `${field(d)}: reading it failed (${say(d.received)}); give plain data`,
  'input.more_issues': (d) => `${d.received}+ more; mend these first`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** What to do with a key that is no field. */
function remedyOf(expected: string | undefined, say: Say): string {
  if (expected === 'printedBeside') return say(expected);
  return expected ? `use ${say(expected)}` : 'remove it or check its spelling';
}

/** Sentences on texts that are printed or written into a code. */
export const textSentences = {
  'text.unsupported': (d, say) => `${field(d)}: cannot hold ${say(d.received)}; use ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The sentence on an optional package, by itself: a bundler keeps whatever spreads a table. */
export const packageMissing: Sentence = (d, say) =>
  `this needs ${say(d.received)}, which is not installed; run: npm install ${say(d.expected)}`;

/** The phrases that every entry needs: what values are called, and the plainest of what is wanted. */
export const valuePhrases = {
  aString: 'a string',
  notNumber: 'a string: a number loses its first zeros',
  anObject: 'an object',
  aText: 'a text',
  aFunction: 'a function',
  aSymbol: 'a symbol',
  anArray: 'a list',
  undefined: 'undefined',
  null: 'null',
  bytes: 'bytes',
  trueOrFalse: 'true or false',
  wholeNumber: (least, most) => `a whole number from ${least} to ${most}`,
  oneOf: (...choices) => listed(choices, 'or'),
} as const satisfies Messages['phrases'];

/** The phrases of sizes that are drawn. */
export const sizePhrases = {
  byteCount: (count) => `${count} bytes`,
  numberBetween: (least, most) => `a number between ${least} and ${most}`,
} as const satisfies Messages['phrases'];

/** The phrases of the inputs of codecs. */
const codecPhrases = {
  aList: 'a list',
  aNumber: 'a number',
  printedBeside: 'a code holds no name of an account, print it beside the code',
  listUpTo: (most) => `a list of at most ${most}`,
} as const satisfies Messages['phrases'];

/** The phrases of the other inputs. */
const furtherPhrases = {
  anIssue: 'an issue of this package',
  stringUpTo: (most) => `a string of at most ${most} characters`,
  listOfStrings: 'a list of strings',
  wholeNumberFrom: (least) => `a whole number of at least ${least}`,
  wholeVnd: 'whole đồng',
} as const satisfies Messages['phrases'];

/** The phrases of these sentences. */
export const inputPhrases = /* @__PURE__ */ Object.assign(
  {},
  valuePhrases,
  sizePhrases,
  codecPhrases,
  furtherPhrases,
);

/** What a codec needs to word them. */
export const codecMessages: Messages = /* @__PURE__ */ join(
  { sentences: inputSentences, phrases: valuePhrases },
  { phrases: codecPhrases },
);

/** All that an entry needs to word them. */
export const inputMessages: Messages = /* @__PURE__ */ join({
  sentences: inputSentences,
  phrases: inputPhrases,
});
