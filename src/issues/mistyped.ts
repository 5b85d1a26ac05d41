import { type Issue, issue } from './issue.ts';
import { show } from './stringify.ts';

/** It makes the issue of a value of another type than the one a caller was to give. */
export function mistyped(path: readonly (string | number)[], expected: string, value: unknown): Issue {
  return issue('input.type', { path, expected, received: show(value) });
}
