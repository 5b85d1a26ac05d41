import type { Span } from '../../../issues/detail.ts';
import { isSeparated, type Squeezed } from './normalize.ts';

/**
 * Characters in a line of a bank's narrative. Where a feed joins the lines again, a blank appears or one is
 * lost.
 */
const LINE = 35;
const BLANK = 0x20;

/** What some feeds put before the narrative; its columns are counted from behind it. */
const HEADS = ['BankAPINotify ', 'Momo chi ho 247 '] as const;

/** It gives the index at which the bank's own narrative begins. */
export function narrativeStart(text: string): number {
  for (const head of HEADS) if (text.startsWith(head)) return head.length;
  return 0;
}

/**
 * It tells whether a single blank at an index is where two lines of 35 columns were joined. The n-th join
 * stands at 35n to 36n - 1, since a line that ends in a blank loses it.
 */
export function isInsertedBlank(text: string, gap: Span, origin: number): boolean {
  const column = gap.start - origin;
  if (gap.end - gap.start !== 1 || column < LINE || text.charCodeAt(gap.start) !== BLANK) return false;
  return column % LINE < Math.floor(column / LINE);
}

/**
 * It tells whether a blank may have been lost before an index: the end of a line of 35 columns, counted with
 * it or without.
 */
export function isLostBlank(index: number, origin: number): boolean {
  const column = index - origin;
  return column >= LINE - 1 && (column % LINE === 0 || column % LINE === LINE - 1);
}

/** It gives what stands between a squeezed character and the one before it, or undefined when they touch. */
export function gapBefore(line: Squeezed, index: number): Span | undefined {
  if (index === 0 || !isSeparated(line, index)) return undefined;
  return { start: (line.offsets[index - 1] ?? 0) + 1, end: line.offsets[index] ?? 0 };
}

/**
 * It leaves out the blanks at which lines were joined, so that a reference cut by one reads as it was
 * written.
 */
export function joinLines(text: string): { text: string; removed: readonly number[] } {
  const removed: number[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let line = narrativeStart(text); line + LINE < text.length; ) {
    const ownBlank = text.charCodeAt(line + LINE - 1) === BLANK;
    const joined = text.charCodeAt(line + LINE) === BLANK;
    if (!ownBlank && !joined) break;
    if (joined) {
      removed.push(line + LINE);
      parts.push(text.slice(from, line + LINE));
      from = line + LINE + 1;
    }
    line += joined ? LINE + 1 : LINE;
  }
  return { text: parts.join('') + text.slice(from), removed };
}
