import type { Span } from '../../../issues/detail.ts';
import { isSeparated, type NormalizedText } from './normalize.ts';

/**
 * Characters in a line of a bank's narrative. Where a feed joins the lines again, a blank appears or one is
 * lost.
 */
const NARRATIVE_WIDTH = 35;
const BLANK = 0x20;

/** What some feeds put before the narrative; its columns are counted from behind it. */
const NARRATIVE_HEADS = ['BankAPINotify ', 'Momo chi ho 247 '] as const;

/** Gives the index at which the bank's own narrative begins. */
export function narrativeStart(text: string): number {
  for (const head of NARRATIVE_HEADS) if (text.startsWith(head)) return head.length;
  return 0;
}

/** Blanks with which some banks join the lines of a narrative, in place of one. */
const WIDE_JOIN = 2;

/**
 * Checks whether a blank at an index, or two, is where two lines of 35 columns were joined. The n-th join of one blank
 * stands at 35n to 36n - 1, since a line that ends in a blank loses it; the n-th join of two stands at 37n - 2.
 */
export function isInsertedBlank(text: string, gap: Span, origin: number): boolean {
  const column = gap.start - origin;
  const width = gap.end - gap.start;
  if (column < NARRATIVE_WIDTH || text.charCodeAt(gap.start) !== BLANK) return false;
  if (width === WIDE_JOIN)
    return (
      text.charCodeAt(gap.start + 1) === BLANK && column % (NARRATIVE_WIDTH + WIDE_JOIN) === NARRATIVE_WIDTH
    );
  return width === 1 && column % NARRATIVE_WIDTH < Math.floor(column / NARRATIVE_WIDTH);
}

/**
 * Checks whether a blank may have been lost before an index: the end of a line of 35 columns, counted with
 * it or without.
 */
export function isLostBlank(index: number, origin: number): boolean {
  const column = index - origin;
  return (
    column >= NARRATIVE_WIDTH - 1 &&
    (column % NARRATIVE_WIDTH === 0 || column % NARRATIVE_WIDTH === NARRATIVE_WIDTH - 1)
  );
}

/** Gives what stands between a normalized character and the one before it, or undefined when they touch. */
export function gapBefore(line: NormalizedText, index: number): Span | undefined {
  if (index === 0 || !isSeparated(line, index)) return undefined;
  return { start: (line.offsets[index - 1] ?? 0) + 1, end: line.offsets[index] ?? 0 };
}

/**
 * Leaves out the blanks at which lines were joined, so that a reference cut by one reads as it was
 * written.
 */
export function joinLines(text: string): { text: string; removed: readonly number[] } {
  const removed: number[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let line = narrativeStart(text); line + NARRATIVE_WIDTH < text.length; ) {
    const ownBlank = text.charCodeAt(line + NARRATIVE_WIDTH - 1) === BLANK;
    const joined = text.charCodeAt(line + NARRATIVE_WIDTH) === BLANK;
    if (!ownBlank && !joined) break;
    if (joined) {
      removed.push(line + NARRATIVE_WIDTH);
      parts.push(text.slice(from, line + NARRATIVE_WIDTH));
      from = line + NARRATIVE_WIDTH + 1;
    }
    line += joined ? NARRATIVE_WIDTH + 1 : NARRATIVE_WIDTH;
  }
  return { text: parts.join('') + text.slice(from), removed };
}
