import type { Issue, IssueCode, Result } from 'vietqr-kit';
import { expect } from 'vitest';

/** Gives all that a result says, errors and warnings alike. */
export function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? result.warnings : result.issues;
}

/** Puts an issue in one line: `error emv.duplicate 62.08 96-104`. */
export function line({ severity, code, tags, at }: Omit<Issue, 'message'>): string {
  return [severity, code, tags?.join('.') ?? '', at ? `${at.start}-${at.end}` : ''].filter(Boolean).join(' ');
}

/** Lists the errors of a result, each as `code path` or, without a path, `code`. */
export function errorsOf(result: Result<unknown>): string[] {
  return issuesOf(result)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, path.join('.')].filter(Boolean).join(' '));
}

/** Expects a result to be refused with one code among its errors, and gives that issue. */
export function expectIssue(result: Result<unknown>, code: IssueCode): Issue {
  expect(result.ok, `accepted, though ${code} was expected`).toBe(false);
  const found = issuesOf(result).find((each) => each.code === code && each.severity === 'error');
  if (!found) throw new Error(`no ${code} among ${issuesOf(result).map(line).join('; ')}`);
  return found;
}

/** Takes the value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.issues.map((each) => `${line(each)} ${each.message}`).join('\n'));
}
