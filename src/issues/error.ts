import type { IssueCode } from './codes.ts';
import type { Issues } from './issue.ts';
import { isError } from './report.ts';

const BRAND: unique symbol = Symbol.for('vietqr-kit.VietqrError');

/**
 * The one error this package throws; `message` tells the first error and how many more there are. `instanceof` holds
 * across entries, ES modules, CommonJS and copies of the package.
 */
export class VietqrError extends Error {
  override readonly name = 'VietqrError';
  readonly code: IssueCode;
  readonly issues: Issues;
  readonly [BRAND] = true;

  constructor(issues: Issues) {
    const [first = issues[0], ...more] = issues.filter(isError);
    super(more.length > 0 ? `${first.message} (and ${more.length} more)` : first.message);
    this.code = first.code;
    this.issues = issues;
  }

  static override [Symbol.hasInstance](value: unknown): value is VietqrError {
    return isVietqrError(value);
  }
}

/** Checks whether something caught is a {@link VietqrError}, of this copy of the package or another. */
export function isVietqrError(value: unknown): value is VietqrError {
  try {
    return BRAND in Object(value);
  } catch {
    return false;
  }
}
