import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';

/** Sentences on the settings of the command line. */
const configSentences = {
  'config.syntax': (d, say) =>
    `line ${d.path?.join(', column ')}: ${say(d.received)}, where ${say(d.expected)} is wanted`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const configPhrases = {
  configValue: 'a value',
  configName: 'a name in quotation marks',
  configColon: 'a colon',
  configComma: 'a comma or a closing bracket',
  configEnd: 'the end of the file',
  configClosed: 'the end of what was opened',
  configNewName: 'a name that is not there yet',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const configMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: configSentences,
  phrases: configPhrases,
});
