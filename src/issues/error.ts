import type { IssueCode } from './codes.ts';
import { type Issue, type Issues, isError } from './issue.ts';

/** The one error this package throws; `message` tells the first error and how many more there are. */
export class VietqrError extends Error {
  override readonly name = 'VietqrError';
  readonly code: IssueCode;
  readonly issues: Issues;

  constructor(issues: Issues) {
    const errors = issues.filter(isError);
    const first: Issue = errors[0] ?? issues[0];
    super(errors.length > 1 ? `${first.message} (and ${errors.length - 1} more)` : first.message);
    this.code = first.code;
    this.issues = issues;
  }
}
