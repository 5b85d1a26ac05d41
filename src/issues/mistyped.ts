import { type Issue, issue } from './issue.ts';
import { stringify } from './stringify.ts';

/** Makes the issue of a value of another type than the one a caller was to give. */
export function mistyped(path: readonly (string | number)[], expected: string, value: unknown): Issue {
  return issue('input.type', { path, expected, received: stringify(value) });
}
