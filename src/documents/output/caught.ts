import { VietqrError } from '../../issues/error.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';

/** Turns a promise that rejects with a {@link VietqrError} into one of a result; other errors pass. */
export async function resultFromPromise<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return toResult<T>(await work, []);
  } catch (error) {
    if (!(error instanceof VietqrError)) throw error;
    const [first, ...rest] = error.issues;
    return fail(first, ...rest);
  }
}
