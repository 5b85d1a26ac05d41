import { finishAsync } from '../issues/finish.ts';
import { databaseMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';

/** Stands at the door of every function of a ledger. */
export async function atDoor<T>(run: (report: Report) => Promise<T | undefined>): Promise<T> {
  return unwrap(await finishAsync(databaseMessages, run));
}

/** Goes on with what was read, where nothing stands against it. */
export async function whenRight<R, T>(
  report: Report,
  read: R | undefined,
  run: (read: R) => Promise<T | undefined>,
): Promise<T | undefined> {
  return read === undefined || hasErrors(report) ? undefined : run(read);
}
