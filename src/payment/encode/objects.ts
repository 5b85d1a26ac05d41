import { measure } from '../../text/length.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { writeObject } from '../../tlv/write.ts';

/** An object that is about to be written; it has no place in a text yet. */
export function primitive(tag: string, value: string): TlvNode {
  return { tag, value, start: 0 };
}

/** A template that is about to be written. */
export function constructed(tag: string, children: readonly TlvNode[]): TlvNode {
  return { tag, value: serialize(children), start: 0, children };
}

/** Puts an object where its id belongs; equal ids stay side by side for the check to find. */
export function insert(nodes: TlvNode[], node: TlvNode): void {
  const id = Number(node.tag);
  let i = nodes.length;
  for (let before = nodes[i - 1]; before !== undefined && Number(before.tag) > id; before = nodes[i - 1]) {
    nodes[i--] = before;
  }
  nodes[i] = node;
}

/** Writes objects in their order. */
export function serialize(nodes: readonly TlvNode[]): string {
  let text = '';
  for (const { tag, value } of nodes) text += writeObject(tag, value, measure(value));
  return text;
}
