import type { Span } from '../../../issues/detail.ts';
import {
  type CodeKind,
  type EvidenceWeight,
  type Thresholds,
  totalBits,
  WEIGHTS,
} from '../evidence/weights.ts';
import type { Candidate } from '../index/candidates.ts';
import { isInside, mergeSpans } from '../text/bank-fields.ts';

/** A scored candidate. */
export interface Finding {
  readonly candidate: Candidate;
  readonly span: Span;
  readonly kind: CodeKind;
  /** Whether a word or a field of the line says that it is a code. */
  readonly named: boolean;
  /** Whether it has a format that the institution declared. */
  readonly declared: boolean;
  readonly weights: EvidenceWeight[];
}

/**
 * Settles findings that share characters, which come sorted by start, longer ones first: a code inside a
 * longer one gives way to it, unless the longer one had to be put together from pieces; codes that merely
 * overlap are both doubtful.
 */
export function resolveOverlaps(findings: readonly Finding[], thresholds: Thresholds): Finding[] {
  const kept: Finding[] = [];
  let open: Finding[] = [];
  for (const finding of findings) {
    open = open.filter(({ candidate }) => candidate.to > finding.candidate.from);
    let dropped = false;
    for (const other of open) if (!dropped) dropped = givesWay(finding, other, thresholds);
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
  if (damaged.length === 0) return [];
  const spans = mergeSpans(whole.map(({ span }) => span).sort((a, b) => a.start - b.start));
  const known = new Set(whole.map(({ candidate }) => candidate.index));
  return damaged.filter(
    ({ candidate, span }) =>
      !known.has(candidate.index) &&
      !isInside({ start: span.start, end: span.start + 1 }, spans) &&
      !isInside({ start: span.end - 1, end: span.end }, spans),
  );
}

/** Keeps the finding of each code that has the most bits. */
export function bestPerCode(findings: readonly Finding[], thresholds: Thresholds): Finding[] {
  const best = new Map<number, Finding>();
  for (const finding of findings) {
    const other = best.get(finding.candidate.index);
    if (!other || totalBits(finding.weights, thresholds) > totalBits(other.weights, thresholds))
      best.set(finding.candidate.index, finding);
  }
  return [...best.values()];
}

function givesWay(finding: Finding, other: Finding, thresholds: Thresholds): boolean {
  if (finding.candidate.index === other.candidate.index) return false;
  const inner = totalBits(finding.weights, thresholds);
  const outer = totalBits(other.weights, thresholds);
  const { automatic, rival } = thresholds;
  const inside = finding.candidate.to <= other.candidate.to;
  const pieced = other.weights.some(({ rule }) => rule === 'separator_added');
  if (inside && areTwoBeginnings(finding, other)) return bothNeedReview(finding, other);
  if (inside && outer >= automatic && !(pieced && inner >= automatic)) return true;
  if (inside && outer < automatic) return false;
  if (inner < rival || outer < rival) return false;
  return bothNeedReview(finding, other);
}

function bothNeedReview(finding: Finding, other: Finding): false {
  finding.weights.push(WEIGHTS.overlap);
  other.weights.push(WEIGHTS.overlap);
  return false;
}

/** Of two codes at the beginning of a word that goes on behind both, the longer one is none the surer: a class may stand behind the other. */
function areTwoBeginnings(finding: Finding, other: Finding): boolean {
  const goesOn = other.weights.some(({ rule }) => rule === 'glued');
  return (
    goesOn && finding.candidate.from === other.candidate.from && finding.candidate.to < other.candidate.to
  );
}
