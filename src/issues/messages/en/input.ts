import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';

export type Sentence = (detail: IssueDetail) => string;

/** Sentences on what a caller gave, whatever the function. */
export const inputSentences = {
  'input.type': (d) => `${field(d)}: must be ${d.expected}, not ${d.received}`,
  'input.required': (d) => `${field(d)}: required; give ${d.expected}`,
  'input.unknown_key': (d) =>
    `${field(d)}: no such field${d.expected ? `; use ${d.expected}` : '; remove it or check its spelling'}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The field as its caller knows it, with its object ids: `purpose (62.08)`. */
export function field({ path = [], tags = [] }: IssueDetail): string {
  const name = path.join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `object ${ids}` : 'text';
  return ids ? `${name} (${ids})` : name;
}
