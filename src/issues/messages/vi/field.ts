import type { IssueDetail } from '../../detail.ts';
import { labels } from './labels.ts';

/** Gọi tên trường theo cách người dùng biết, kèm số trường: `nội dung chuyển khoản (62.08)`. */
export function field({ path = [], tags = [] }: IssueDetail): string {
  const name = path.map(labelOf).join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : 'văn bản';
  return ids ? `${name} (${ids})` : name;
}

function labelOf(part: string | number): string {
  const known: Readonly<Record<string, string>> = labels;
  return Object.hasOwn(known, part) ? (known[part] ?? '') : String(part);
}
