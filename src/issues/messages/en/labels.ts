import type { IssueDetail } from '../../detail.ts';

/** Names the field as its caller knows it, with its object ids: `purpose (62.08)`. */
export function field({ path = [], tags = [] }: IssueDetail): string {
  const name = path.join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `object ${ids}` : 'input';
  return ids ? `${name} (${ids})` : name;
}
