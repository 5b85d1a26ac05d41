import type { Span } from '../issues/detail.ts';

/** One data object as it stood in the text. Its value begins at `start + 4`. */
export interface TlvNode {
  /** Two digits, `'00'` to `'99'`. */
  readonly tag: string;
  /** The text of the object without id and length, as it stands in the code; of a template the objects inside, unread. */
  readonly value: string;
  /** UTF-16 index of the id. */
  readonly start: number;
  /** The objects inside, where the value is a template that could be read. */
  readonly children?: readonly TlvNode[];
}

/** What can be written: an object with a value, or one that holds others. A read tree is such a list as it is. */
export interface TlvInput {
  /** The id: two digits, `'59'`. */
  readonly tag: string;
  /** What stands in the object, 1 to 99 characters; absent where there are children. */
  readonly value?: string;
  /** The objects inside, of a template. */
  readonly children?: readonly TlvInput[];
}

/** The id and length in front of every value. */
export const HEADER_LENGTH = 4;

function endOf(node: TlvNode): number {
  return node.start + HEADER_LENGTH + node.value.length;
}

/** Finds the first object of an id. */
export function objectAt(nodes: readonly TlvNode[], tag: string): TlvNode | undefined {
  for (const node of nodes) if (node.tag === tag) return node;
  return undefined;
}

/** Where an object stands. */
export function nodeSpan(node: TlvNode): Span {
  return { start: node.start, end: endOf(node) };
}
