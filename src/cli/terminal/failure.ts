import type { Screen } from '../screen.ts';
import { type Bilingual, EXIT, type Exit } from './io.ts';
import { isSystemError, systemWords } from './system-error.ts';

/** Ends a call: what the caller is told, and the exit code. */
class CallError extends Error {
  readonly words: Bilingual;
  readonly exit: Exit;

  constructor(words: Bilingual, exit: Exit) {
    super(words.en);
    this.words = words;
    this.exit = exit;
  }
}

/** Ends a call that is wrong. */
export class UsageError extends CallError {
  override readonly name = 'UsageError';

  constructor(words: Bilingual) {
    super(words, EXIT.badUsage);
  }
}

/** Ends a call whose data is wrong, or whose files could not be read or written. */
export class DataError extends CallError {
  override readonly name = 'DataError';
}

/** Makes the error of a wrong call. */
export function usage(en: string, vi: string): UsageError {
  return new UsageError({ en, vi });
}

/** Makes the error of what could not be read or written. */
export function unreadable(en: string, vi: string): DataError {
  return new DataError({ en, vi }, EXIT.unreadable);
}

/** Makes the error of data that was read and is wrong. */
export function badData(en: string, vi: string): DataError {
  return new DataError({ en, vi }, EXIT.badData);
}

/**
 * Does a piece of work and gives its exit code. The only place that catches what a command throws: the caller is told in
 * words. An error that is no one's words is a defect of the program, and passes.
 */
export async function tellFailure(work: () => Promise<Exit>, { info }: Pick<Screen, 'info'>): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    const { words, exit } = callError(error);
    info({ en: `vietqr: ${words.en}`, vi: `vietqr: ${words.vi}` });
    return exit;
  }
}

/** Checks whether an error says already, in words, why a call ends. */
export function isCallError(error: unknown): boolean {
  return error instanceof CallError;
}

function callError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  if (isSystemError(error)) return new DataError(systemWords(error), EXIT.unreadable);
  throw error;
}
