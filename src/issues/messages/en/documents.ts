import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { field } from './field.ts';
import { inputMessages } from './input.ts';

/** Sentences on documents: cards, posters, notices, labels. */
export const documentsSentences = {
  'render.glyph': (d, say) =>
    `${field(d)}: the typeface has no letter for ${say(d.received)}; write it another way`,
  'render.overflow': (d, say) =>
    `${field(d)}: does not fit even in the smallest type (${say(d.expected)}); shorten ${d.received ?? 'it'} or take a larger format`,
  'render.module': (d, say) =>
    `${field(d)}: squares of ${say(d.received)} mm cannot be read by every phone; at least ${say(d.expected)} mm; enlarge the code or shorten its text`,
  'document.total': (d, say) => `${field(d)}: ${say(d.received)}, but the items add up to ${say(d.expected)}`,
  'package.missing': (d, say) =>
    `this needs ${say(d.received)}, which is not installed; run: npm install ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const documentsPhrases = {
  aPage: 'a page',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const documentsMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: documentsSentences,
  phrases: documentsPhrases,
});
