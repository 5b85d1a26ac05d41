import type { IssueCode } from '../../codes.ts';
import { join, listed, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';
import { field } from './labels.ts';

/** Sentences on reference codes and purposes. */
const referenceSentences = {
  'reference.prefix': (d, say) =>
    `${field(d)}: ${say(d.received)} is no prefix; expected 2 to 5 letters A-Z without I, L and O`,
  'reference.reserved': (d, say) =>
    `${field(d)}: ${say(d.received)} would be read as ${say(d.expected)}, which banks and wallets write themselves; choose another`,
  'reference.length': (d, say) =>
    `${field(d)}: codes of ${say(d.received)} characters; at most ${say(d.expected)}`,
  'reference.serial': (d, say) =>
    `${field(d)}: ${say(d.received)} is no serial number here; expected a whole number ${say(d.expected)}`,
  'reference.shape': (d, say) =>
    `${field(d)}: ${say(d.received)} is no code of this kind; expected one such as ${say(d.expected)}`,
  'reference.check': (d, say) =>
    `${field(d)}: the check characters of ${say(d.received)} do not fit; it was mistyped, cut or belongs to another issuer`,
  'reference.breakable': (d, say) =>
    `${field(d)}: ${say(d.received)} characters; only the first ${say(d.expected)} of a purpose are safe from the line break some banks make`,
  'purpose.no_room': (d, say) =>
    `${field(d)}: the code needs ${say(d.received)} characters, the limit is ${say(d.expected)}; take a shorter code or a larger limit`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const referencePhrases = {
  absentBesideDigits: 'left out beside digits',
  codeLetters: 'letters A-Z a-z and digits',
  ownCode: (least, most) => `${least} to ${most} letters A-Z and digits`,
  purposeLimit: (most, ...names) => `${listed(names, 'or')} or a whole number from 1 to ${most}`,
  bodyWithin: (length, most) => `${length}; give ${most} or less`,
  shorterPrefix: (length) => `${length}; take a shorter prefix`,
  stringWithCode: 'a string with the code in it',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const referenceMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: referenceSentences,
  phrases: referencePhrases,
});
