import type { IssueCode } from '../codes.ts';
import type { IssueDetail } from '../detail.ts';
import type { Messages } from './sentence.ts';

/** Says an issue by its code and data alone. */
function terse({
  code,
  path = [],
  tags = [],
  received,
  expected,
}: IssueDetail & { readonly code: IssueCode }): string {
  const facts = [code, path.join('.'), tags.join('.'), received, expected && `expected ${expected}`];
  return facts.filter(Boolean).join(', ');
}

/** What an entry says that ships no sentences: the code and data of an issue. */
export const terseMessages: Messages = { sentences: {}, phrases: {}, word: terse };
