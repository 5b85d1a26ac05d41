import type { IssueCode } from '../../codes.ts';
import { listed, type Messages, type Sentence } from '../sentence.ts';
import { field } from './field.ts';

/** Sentences on what a caller gave, whatever the function. */
export const inputSentences = {
  'input.type': (d, say) => `${field(d)}: must be ${say(d.expected)}, not ${say(d.received)}`,
  'input.required': (d, say) => `${field(d)}: required; give ${say(d.expected)}`,
  'input.unknown_key': (d, say) =>
    `${field(d)}: no such field${d.expected ? `; use ${say(d.expected)}` : '; remove it or check its spelling'}`,
  'input.value': (d, say) => `${field(d)}: ${say(d.received)} is not allowed; expected ${say(d.expected)}`,
  'input.unreadable': (d, say) => `${field(d)}: reading it failed (${say(d.received)}); give plain data`,
  'text.unsupported': (d, say) => `${field(d)}: cannot hold ${say(d.received)}; use ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const inputPhrases = {
  aString: 'a string',
  anObject: 'an object',
  aList: 'a list',
  aNumber: 'a number',
  aText: 'a text',
  aFunction: 'a function',
  aSymbol: 'a symbol',
  anArray: 'a list',
  bytes: 'bytes',
  trueOrFalse: 'true or false',
  stringUpTo: (most) => `a string of at most ${most} characters`,
  listUpTo: (most) => `a list of at most ${most}`,
  listOfStrings: 'a list of strings',
  wholeNumber: (least, most) => `a whole number from ${least} to ${most}`,
  wholeNumberFrom: (least) => `a whole number of at least ${least}`,
  numberBetween: (least, most) => `a number between ${least} and ${most}`,
  wholeVnd: 'whole đồng',
  oneOf: (...choices) => listed(choices, 'or'),
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const inputMessages: Messages = { sentences: inputSentences, phrases: inputPhrases };
