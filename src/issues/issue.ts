import type { IssueCode, Severity } from './codes.ts';
import type { IssueDetail } from './detail.ts';
import type { OwnProps } from './foreign.ts';
import { isRecord } from './stringify.ts';

/** One fault, as data. `message` is English; {@link formatIssues} and {@link describeIssue} speak Vietnamese too. */
export interface Issue extends IssueDetail {
  /** What is wrong, for programs: `'crc.mismatch'`. Codes stay through a major version. */
  readonly code: IssueCode;
  /** An error refuses, a warning does not. */
  readonly severity: Severity;
  /** What is wrong and what to do, in English, for people. */
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export type Issues = readonly [Issue, ...Issue[]];

/** Behind every place in a text that is read. */
const NOWHERE = 1e9;

/** Orders issues by their place in the text; those without a place come last, in the order found. */
export function sortByPosition(issues: Issue[]): Issue[] {
  const start = (found: Issue) => found.at?.start ?? NOWHERE;
  return issues.sort((a, b) => start(a) - start(b));
}

/** Checks whether what a sentence reads of an issue is what it must be, whatever its code. */
export function isWellFormed({
  code,
  severity,
  path,
  tags = [],
  expected = '',
  received = '',
  at,
}: OwnProps): boolean {
  return (
    typeof code === 'string' &&
    (severity === 'error' || severity === 'warning') &&
    isPlace(path) &&
    isPlace(tags) &&
    typeof expected === 'string' &&
    typeof received === 'string' &&
    (at === undefined || isSpan(at))
  );
}

function isPlace(parts: unknown): boolean {
  return Array.isArray(parts) && parts.every((part) => typeof part === 'string' || typeof part === 'number');
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && typeof value.start === 'number' && typeof value.end === 'number';
}
