import type { CodeIndex } from '../index/code-index.ts';
import { findWindow } from '../index/find-text.ts';
import {
  createNormalizedText,
  denormalize,
  FIRST_LETTER,
  isSeparated,
  type NormalizedRange,
  type NormalizedText,
  normalize,
} from '../text/normalize.ts';

/** A place in lines of one shape at which codes were found to stand. */
export interface LearnedPosition {
  /** The two words before, nearest last: a word of letters as it is, another as `#` and its length. */
  readonly before: readonly string[];
  readonly after: string;
  /** Characters of the code. */
  readonly length: number;
  /** Lines of this shape, and those of them with an issued code at the place. */
  readonly lines: number;
  readonly hits: number;
}

/** A line to learn from; `code` is what a person decided that it means. */
export interface LearningLine {
  readonly description: string;
  readonly code: string | undefined;
}

interface PositionCount {
  readonly position: Omit<LearnedPosition, 'lines' | 'hits'>;
  readonly codes: Set<number>;
  lines: number;
  hits: number;
  confirmed: number;
  refuted: number;
  /** Sum over the hits of the share of such texts that are issued codes: hits that chance explains. */
  byChance: number;
}

/**
 * The guards: so many lines and different codes, a rate of hits that is above this with 99 % certainty (Wilson), and hits that
 * chance explains by half at most. A place that people confirmed so often for different codes, and never for another, needs no
 * rate.
 */
const LEAST_LINES = 20;
const LEAST_CODES = 10;
const LEAST_RATE = 0.95;
const Z_99 = 2.576;
const MOST_BY_CHANCE = 0.5;
/** Different codes that are counted at a place. */
const MOST_CODES = 1000;

/** Learns at which places of lines codes stand. */
export function learnPositions(lines: Iterable<LearningLine>, codeIndex: CodeIndex): LearnedPosition[] {
  const counts = new Map<string, PositionCount>();
  const buffer = createNormalizedText(512);
  for (const { description, code } of lines) {
    const line = normalize(description, buffer);
    const decided = code === undefined ? undefined : normalizedCode(code);
    for (const range of rangesOfTokens(line))
      if (codeIndex.lengths.has(range.to - range.from)) countWord(range, line, decided, counts, codeIndex);
  }
  return [...counts.values()].filter(isLearned).map(({ position, lines: met, hits }) => ({
    ...position,
    lines: met,
    hits,
  }));
}

/** Names the place of a range: the two words before it, the word behind it, and its length. */
export function positionKey(range: NormalizedRange, line: NormalizedText): string {
  return learnedKey(positionOf(range, line));
}

/** Names a learned place as {@link positionKey} does. */
export function learnedKey({
  before,
  after,
  length,
}: Pick<LearnedPosition, 'before' | 'after' | 'length'>): string {
  return [...before, length, after].join(' ');
}

function countWord(
  range: NormalizedRange,
  line: NormalizedText,
  decided: string | undefined,
  counts: Map<string, PositionCount>,
  codeIndex: CodeIndex,
): void {
  const position = positionOf(range, line);
  const key = learnedKey(position);
  const count = counts.get(key) ?? {
    ...{ position, codes: new Set<number>(), lines: 0, hits: 0 },
    ...{ confirmed: 0, refuted: 0, byChance: 0 },
  };
  counts.set(key, count);
  count.lines++;
  const index = findWindow({ line, ...range }, codeIndex);
  if (index < 0) return;
  count.hits++;
  count.byChance += 2 ** -codeIndex.rarity(index);
  if (count.codes.size < MOST_CODES) count.codes.add(index);
  if (decided === undefined) return;
  if (denormalize(line.values, range.from, range.to) === decided) count.confirmed++;
  else count.refuted++;
}

function isLearned({ lines, hits, codes, confirmed, refuted, byChance }: PositionCount): boolean {
  if (codes.size < LEAST_CODES) return false;
  if (confirmed >= LEAST_LINES && refuted === 0) return true;
  return lines >= LEAST_LINES && wilsonBound(hits, lines) >= LEAST_RATE && byChance <= MOST_BY_CHANCE * hits;
}

/** The lower bound of a rate (Wilson, 99 %). */
function wilsonBound(hits: number, lines: number): number {
  const rate = hits / lines;
  const z2 = Z_99 ** 2;
  const spread = Z_99 * Math.sqrt((rate * (1 - rate)) / lines + z2 / (4 * lines ** 2));
  return (rate + z2 / (2 * lines) - spread) / (1 + z2 / lines);
}

function positionOf({ from, to }: NormalizedRange, line: NormalizedText) {
  const last = tokenBefore(from, line);
  const first = tokenBefore(last.from, line);
  const next = to < line.length ? { from: to, to: tokenEnd(to, line) } : { from: to, to };
  return {
    before: [tokenShape(first, line), tokenShape(last, line)],
    after: tokenShape(next, line),
    length: to - from,
  };
}

function tokenBefore(end: number, line: NormalizedText): NormalizedRange {
  let from = Math.max(0, end - 1);
  while (from > 0 && !isSeparated(line, from)) from--;
  return { from: end === 0 ? 0 : from, to: end };
}

function tokenEnd(from: number, line: NormalizedText): number {
  let to = from + 1;
  while (to < line.length && !isSeparated(line, to)) to++;
  return to;
}

function* rangesOfTokens(line: NormalizedText): Generator<NormalizedRange> {
  for (let from = 0; from < line.length; ) {
    const to = tokenEnd(from, line);
    yield { from, to };
    from = to;
  }
}

/** A word of letters as it is, another as `#` and its length. */
function tokenShape({ from, to }: NormalizedRange, { values }: NormalizedText): string {
  const hasDigits = values.subarray(from, to).some((value) => value < FIRST_LETTER);
  return hasDigits ? `#${to - from}` : denormalize(values, from, to);
}

function normalizedCode(code: string): string {
  const { values, length } = normalize(code, createNormalizedText(code.length));
  return denormalize(values, 0, length);
}
