import type { Span } from '../../../issues/detail.ts';
import { ACCEPT, RIVAL_THRESHOLD, type Rule } from '../evidence/rules.ts';
import type { Candidate } from '../index/candidates.ts';
import { isInside, mergeSpans } from '../text/bank-fields.ts';

/** A scored candidate. */
export interface Finding {
  readonly candidate: Candidate;
  readonly span: Span;
  readonly rules: { readonly rule: Rule; readonly confidence: number }[];
}

/** Gives the confidence of a finding: that of its weakest rule. */
export function confidenceOf({ rules }: Pick<Finding, 'rules'>): number {
  let least = 1;
  for (const { confidence } of rules) least = Math.min(least, confidence);
  return least;
}

/**
 * Settles findings that share characters, which come sorted by start, longer ones first: a code inside a
 * longer one gives way to it, unless the longer one had to be put together from pieces; codes that merely
 * overlap are both doubtful.
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  let open: Finding[] = [];
  for (const finding of findings) {
    open = open.filter(({ candidate }) => candidate.to > finding.candidate.from);
    let dropped = false;
    for (const other of open) if (!dropped) dropped = givesWay(finding, other);
    if (dropped) continue;
    kept.push(finding);
    open.push(finding);
  }
  return kept;
}

/**
 * Leaves out codes that are only cut or mistyped where a whole one stands, or that stand whole elsewhere.
 */
export function dropDuplicatesOfWhole(damaged: readonly Finding[], whole: readonly Finding[]): Finding[] {
  if (damaged.length === 0 || whole.length === 0) return [...damaged];
  const spans = mergeSpans(whole.map(({ span }) => span).sort((a, b) => a.start - b.start));
  const known = new Set(whole.map(({ candidate }) => candidate.index));
  return damaged.filter(
    ({ candidate, span }) =>
      !known.has(candidate.index) &&
      !isInside({ start: span.start, end: span.start + 1 }, spans) &&
      !isInside({ start: span.end - 1, end: span.end }, spans),
  );
}

/** Keeps the surest finding of each code. */
export function bestPerCode(findings: readonly Finding[]): Finding[] {
  const best = new Map<number, Finding>();
  for (const finding of findings) {
    const other = best.get(finding.candidate.index);
    if (!other || confidenceOf(finding) > confidenceOf(other)) best.set(finding.candidate.index, finding);
  }
  return [...best.values()];
}

function givesWay(finding: Finding, other: Finding): boolean {
  if (finding.candidate.index === other.candidate.index) return false;
  const inner = confidenceOf(finding);
  const outer = confidenceOf(other);
  const inside = finding.candidate.to <= other.candidate.to;
  const pieced = other.rules.some(({ rule }) => rule === 'separator_added');
  if (inside && outer >= ACCEPT && !(pieced && inner >= ACCEPT)) return true;
  if (inside && outer < ACCEPT) return false;
  if (inner < RIVAL_THRESHOLD || outer < RIVAL_THRESHOLD) return false;
  finding.rules.push({ rule: 'overlap', confidence: RIVAL_THRESHOLD });
  other.rules.push({ rule: 'overlap', confidence: RIVAL_THRESHOLD });
  return false;
}
