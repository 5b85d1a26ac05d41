import { VietqrError } from './error.ts';
import { type Fault, type Issue, type Issues, isError, sortByPosition } from './issue.ts';

/** What a `safe…` function returns: a value with warnings, or at least one issue. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: Issues };

/** A value as far as there is one, with what was found and is not yet said. */
export interface Found<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}

/** Makes a result of what was found, in the words of an edition. */
export function inWords<T>({ value, faults }: Found<T>, word: (found: Fault) => Issue): Result<T> {
  return toResult(value, faults.map(word));
}

/** Makes a result: the value, unless an error was found; issues come sorted by position. */
export function toResult<T>(value: T | undefined, found: readonly Issue[]): Result<T> {
  const issues = found.length > 1 ? sortByPosition(found) : found;
  if (value !== undefined && !issues.some(isError)) return { ok: true, value, warnings: issues };
  const [first, ...rest] = issues;
  if (!first) throw new TypeError('no issue');
  return { ok: false, issues: [first, ...rest] };
}

/** Makes a failed result. */
export function fail(...issues: [Issue, ...Issue[]]): Result<never> {
  return { ok: false, issues };
}

/** Takes the value out of a result. @throws {VietqrError} with all issues when there is none. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new VietqrError(result.issues);
}
