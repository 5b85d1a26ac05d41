import type { ScoredLine } from '../evidence/line.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { isInside } from '../text/bank-fields.ts';
import { type CodeJoint, jointBetween } from '../text/joints.ts';
import {
  denormalize,
  FIRST_LETTER,
  type NormalizedRange,
  type NormalizedText,
  toSpan,
} from '../text/normalize.ts';
import { looksLikeSum } from '../text/numbers.ts';
import type { Finding } from './overlaps.ts';

/** Codes of one length that stand in a row, with what joins each to the one before it. */
export interface CodeList {
  readonly members: readonly Finding[];
  readonly joints: readonly CodeJoint[];
}

/** Finds the codes of a line that are joined to each other, in the order of the line; most lists have one member. */
export function findLists(findings: readonly Finding[], line: ScoredLine): CodeList[] {
  const lists: { members: Finding[]; joints: CodeJoint[] }[] = [];
  for (const finding of findings) {
    if (finding.weights.some(({ limit }) => limit === 'nothing')) continue;
    const list = lists.at(-1);
    const last = list?.members.at(-1);
    const joint = last && hasSameShape(last, finding) ? jointOfFindings(last, finding, line) : undefined;
    if (list && joint) {
      list.members.push(finding);
      list.joints.push(joint);
    } else lists.push({ members: [finding], joints: [] });
  }
  return lists;
}

/** Gives the range that a list takes up. */
export function listRange({ members }: CodeList): NormalizedRange {
  return { from: members[0]?.candidate.from ?? 0, to: members.at(-1)?.candidate.to ?? 0 };
}

/**
 * Weighs what being in a list says: what introduces one member introduces all. A member that may be a sum of money is doubted,
 * and so are all when the next number of the list was not issued: the sum is then not for these alone.
 */
export function weighList({ members, joints }: CodeList, isIntroduced: boolean, line: ScoredLine): void {
  const { values } = line.normalized;
  if (members.some(({ weights }) => weights.includes(WEIGHTS.otherNumber))) {
    for (const { named, weights } of members)
      if (!named && !weights.includes(WEIGHTS.otherNumber)) weights.push(WEIGHTS.otherNumber);
    return;
  }
  members.forEach((member, at) => {
    if (members.length > 1 && !member.named)
      member.weights.push(isIntroduced ? WEIGHTS.listed : WEIGHTS.listedBare);
    const { from, to } = member.candidate;
    const isJoined = at > 0 && joints[at - 1] !== 'range';
    if (isJoined && !member.named && member.kind === 'digits' && looksLikeSum(denormalize(values, from, to)))
      member.weights.push(WEIGHTS.roundNumber);
  });
  const last = members.at(-1);
  if (last && isIntroduced && isFollowedByStranger(last, line))
    for (const member of members) member.weights.push(WEIGHTS.listedWithStranger);
}

function hasSameShape(a: Finding, b: Finding): boolean {
  const length = ({ candidate: { from, to } }: Finding) => to - from;
  return length(a) === length(b) && a.kind === b.kind && a.candidate.index !== b.candidate.index;
}

function jointOfFindings(a: Finding, b: Finding, { normalized }: ScoredLine): CodeJoint | undefined {
  return b.candidate.from < a.candidate.to
    ? undefined
    : jointBetween(normalized, a.candidate.to, b.candidate.from);
}

/** Checks whether a sign of a list leads to a number of the same length that is none of ours and no sum of money. */
function isFollowedByStranger({ candidate, kind }: Finding, line: ScoredLine): boolean {
  const { normalized } = line;
  if (kind !== 'digits') return false;
  const next = nextNumber(normalized, candidate.to);
  if (!next || next.to - next.from !== candidate.to - candidate.from) return false;
  return (
    jointBetween(normalized, candidate.to, next.from) === 'sign' &&
    !looksLikeSum(denormalize(normalized.values, next.from, next.to)) &&
    !isInside(toSpan(next, normalized), line.bankFields(true))
  );
}

/** Words between two codes of a list are short. */
const MOST_BETWEEN = 4;

/** Finds the number that stands behind a place of a line, a short word between at most. */
export function nextNumber(
  { values, length, offsets }: NormalizedText,
  start: number,
): NormalizedRange | undefined {
  const isDigit = (index: number) => index < length && (values[index] ?? 0) < FIRST_LETTER;
  let from = start;
  while (from < length && from - start <= MOST_BETWEEN && !isDigit(from)) from++;
  if (!isDigit(from)) return undefined;
  let to = from + 1;
  while (isDigit(to) && (offsets[to] ?? 0) === (offsets[to - 1] ?? 0) + 1) to++;
  return { from, to };
}
