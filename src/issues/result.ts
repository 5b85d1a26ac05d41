import { PayloadError } from './error.ts';
import { byPosition, type Issue, type Issues, isError } from './issue.ts';

/** What a `safe…` function returns: a value with warnings, or at least one issue. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: Issues };

/** It makes a result: the value, unless an error was found; issues come sorted by position. */
export function toResult<T>(value: T | undefined, found: readonly Issue[]): Result<T> {
  const issues = found.length > 1 ? byPosition(found) : found;
  if (value !== undefined && !issues.some(isError)) return { ok: true, value, warnings: issues };
  const [first, ...rest] = issues;
  if (!first) throw new TypeError('a result needs a value or an issue');
  return { ok: false, issues: [first, ...rest] };
}

/** It makes a failed result. */
export function fail(...issues: [Issue, ...Issue[]]): Result<never> {
  return { ok: false, issues };
}

/** It takes the value out of a result. @throws {PayloadError} with all issues when there is none. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new PayloadError(result.issues);
}
