import { denormalize, type NormalizedText } from './normalize.ts';

/**
 * What stands between two codes that belong together: a sign or word of a list, a mere blank, or what leads from the first
 * code of a range to its last, which may join a list of two as well.
 */
export type CodeJoint = 'sign' | 'blank' | 'range';

const MAX_GAP = 3;
const LIST_SIGN = /^ ?[,;+&/.|] ?$/;
const RANGE_SIGN = /^ ?(?:-|–|->|=>) ?$/;
const SINGLE_BLANK = /^ $/;
const LIST_WORDS: readonly string[] = ['VA', 'VOI', 'AND', 'N', 'CUNG'];
const RANGE_WORDS: readonly string[] = ['DEN', 'TOI'];

/** Tells how two windows of a line are joined: the first ends where `from` is, the second begins at `to`. */
export function jointBetween(line: NormalizedText, from: number, to: number): CodeJoint | undefined {
  const { text, offsets, values } = line;
  const between = text.slice((offsets[from - 1] ?? 0) + 1, offsets[to]);
  if (from === to) return signJoint(between);
  const words = denormalize(values, from, to);
  if (RANGE_WORDS.includes(words)) return 'range';
  return LIST_WORDS.includes(words) ? 'sign' : undefined;
}

function signJoint(between: string): CodeJoint | undefined {
  if (between.length > MAX_GAP) return undefined;
  if (SINGLE_BLANK.test(between)) return 'blank';
  if (RANGE_SIGN.test(between)) return 'range';
  return LIST_SIGN.test(between) ? 'sign' : undefined;
}
