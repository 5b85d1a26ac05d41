import { PayloadError } from '../../issues/error.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';

/** It turns a promise that rejects with a {@link PayloadError} into one of a result; other errors pass. */
export async function caught<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return toResult<T>(await work, []);
  } catch (error) {
    if (!(error instanceof PayloadError)) throw error;
    const [first, ...rest] = error.issues;
    return fail(first, ...rest);
  }
}
