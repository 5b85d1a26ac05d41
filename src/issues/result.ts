import { VietqrError } from './error.ts';
import type { Issue, Issues } from './issue.ts';

/** What a `safe…` function returns: a value with warnings, or at least one issue. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: Issues };

/** Takes the value out of a result. @throws {VietqrError} with all issues when there is none. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new VietqrError(result.issues);
}
