import type { IssueCode } from '../../codes.ts';
import { field, type Sentence } from './input.ts';

/** Sentences on documents: cards, posters, notices, sheets. */
export const documentSentences = {
  'render.glyph': (d) => `${field(d)}: the typeface has no letter for ${d.received}; write it another way`,
  'render.overflow': (d) =>
    `${field(d)}: does not fit even in the smallest type (${d.expected}); shorten ${d.received ?? 'it'} or take a larger format`,
  'render.module': (d) =>
    `${field(d)}: squares of ${d.received} mm cannot be read by every phone; at least ${d.expected} mm; enlarge the code or shorten its text`,
  'document.total': (d) => `${field(d)}: ${d.received}, but the items add up to ${d.expected}`,
  'package.missing': (d) =>
    `this needs ${d.received}, which is not installed; run: npm install ${d.expected}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;
