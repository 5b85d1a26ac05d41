import { TWO_DIGITS } from '../../tlv/digits.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { columns, entryStart, firstIn, idOf, lastIn, parentOf, textOf } from './columns.ts';

/** Makes a tree of the objects that were scanned, for those who want one. */
export function treeOf(first: number = columns.first, last: number = columns.last): TlvNode[] {
  const nodes: TlvNode[] = [];
  for (let entry = first; entry < last; entry++) {
    const [tag, value, start] = [tagOf(entry), textOf(entry), entryStart(entry)];
    const inside = firstIn(entry);
    if (inside < 0) nodes.push({ tag, value, start });
    else nodes.push({ tag, value, start, children: treeOf(inside, lastIn(entry)) });
  }
  return nodes;
}

/** The id of an entry as it is written. */
export function tagOf(entry: number): string {
  return TWO_DIGITS[idOf(entry)] ?? '';
}

/** The ids of an entry from the root down. */
export function tagsOf(entry: number): string[] {
  const parent = parentOf(entry);
  return parent < 0 ? [tagOf(entry)] : [...tagsOf(parent), tagOf(entry)];
}
