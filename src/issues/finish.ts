import { isVietqrError, VietqrError } from './error.ts';
import { type Issue, type Issues, isWellFormed, sortByPosition } from './issue.ts';
import type { Messages } from './messages/sentence.ts';
import {
  clearIssues,
  createReport,
  hasErrors,
  isError,
  MAX_LISTED,
  type RawIssue,
  type Report,
} from './report.ts';
import type { Result } from './result.ts';
import { isIdCard, isRecord, maskIdCard, stringify } from './stringify.ts';

/**
 * Stands at the door of every public function: runs its inside with a report, and makes the result of what it gives,
 * issues sorted by position, accounts masked, each in the words of the entry. Without a value, or with an error in the
 * report, the result is the issues, at most {@link MAX_LISTED} of them and one that counts the others. Whatever is thrown
 * inside, by a caller's getter, an optional package or the system, ends as an issue.
 */
export function finish<T>(messages: Messages, run: (report: Report) => T | undefined): Result<T> {
  const report = takeReport();
  const value = attempt(run, report);
  const result = close(value, report, messages);
  releaseReport(report);
  return result;
}

/** Does what {@link finish} does and throws what stands against the value; warnings are not put into words. */
export function finishOrThrow<T>(messages: Messages, run: (report: Report) => T | undefined): T {
  const report = takeReport();
  report.tally.isQuiet = true;
  const value = attempt(run, report);
  if (value !== undefined && report.tally.onWarning) tellWarnings(report, messages);
  if (value === undefined || hasErrors(report)) throw new VietqrError(refusal(report, messages));
  releaseReport(report);
  return value;
}

/**
 * Does what {@link finishOrThrow} does for a reader of a text, which may read it twice: with no options to listen by nobody
 * hears of warnings, and they are looked for only where something stands against the value, to be told beside it.
 */
export function readOrThrow<T>(
  messages: Messages,
  options: unknown,
  read: (report: Report) => T | undefined,
): T {
  const value = isRecord(options) ? undefined : readDeaf(read);
  return value ?? finishOrThrow(messages, read);
}

function readDeaf<T>(read: (report: Report) => T | undefined): T | undefined {
  const report = takeReport();
  report.tally.isDeaf = true;
  const value = attempt(read, report);
  const isGood = report.issues.length === 0;
  report.tally.isDeaf = false;
  releaseReport(report);
  return isGood ? value : undefined;
}

function attempt<T>(run: (report: Report) => T | undefined, report: Report): T | undefined {
  try {
    return run(report);
  } catch (error) {
    return caught(error, report);
  }
}

/** A report that nobody uses. It is taken away while it is in use, as a caller's getter may come in at a door as well. */
let spareReport: Report | undefined;

function takeReport(): Report {
  const report = spareReport ?? createReport(MAX_COUNTED);
  spareReport = undefined;
  return report;
}

/** Gives a report back, emptied; the issues have been worded by then. */
function releaseReport(report: Report): void {
  clearIssues(report);
  report.tally.onWarning = undefined;
  report.tally.isQuiet = false;
  spareReport = report;
}

/** Does what {@link finish} does for an inside that has to wait. */
export async function finishAsync<T>(
  messages: Messages,
  run: (report: Report) => Promise<T | undefined>,
): Promise<Result<T>> {
  const report = createReport(MAX_COUNTED);
  try {
    return close(await run(report), report, messages);
  } catch (error) {
    return close<T>(caught(error, report), report, messages);
  }
}

/** Errors of one call after which it is not looked at any further. */
const MAX_COUNTED = 100_000;

/** Puts an issue into words, an account in it masked. */
function inWords(found: RawIssue, messages: Messages): Issue {
  const masked = withMaskedCard(withMaskedAccount(found));
  const issue = { ...masked, message: messages.word(masked) };
  return messages.carry?.(issue) ?? issue;
}

/** Puts issues into words, sorted by position. */
export function wordAll(found: readonly RawIssue[], messages: Messages): Issue[] {
  return sortByPosition(found.map((each) => inWords(each, messages)));
}

function close<T>(value: T | undefined, report: Report, messages: Messages): Result<T> {
  if (value !== undefined && report.tally.onWarning) tellWarnings(report, messages);
  if (value === undefined || hasErrors(report)) return { ok: false, issues: refusal(report, messages) };
  return { ok: true, value, warnings: wordAll(report.issues, messages) };
}

/** Tells a caller the warnings, if nothing stands against the value; what the caller throws does. */
function tellWarnings(report: Report, messages: Messages): void {
  const { issues, tally } = report;
  if (hasErrors(report)) return;
  try {
    for (const warning of wordAll(issues, messages)) tally.onWarning?.(warning);
  } catch (error) {
    report('input.unreadable', { path: ['onWarning'], received: causeOf(error) });
  }
}

/** What stands against a value, in words; of errors that are not listed their number. */
function refusal({ issues: found, tally }: Report, messages: Messages): Issues {
  const unlisted = tally.errors - MAX_LISTED;
  const issues = wordAll(found, messages);
  if (unlisted > 0) {
    const received = String(unlisted);
    issues.push(inWords({ code: 'input.more_issues', severity: 'error', path: [], received }, messages));
  }
  if (!hasIssue(issues)) throw new TypeError();
  return issues;
}

function hasIssue(issues: readonly Issue[]): issues is Issues {
  return issues.length > 0;
}

/** Takes up the issues of what was thrown, or says that something was. */
function caught(error: unknown, report: Report): undefined {
  if (report.tally.errors > MAX_COUNTED) return undefined;
  const issues = issuesOf(error);
  if (issues.length === 0) return report('input.unreadable', { received: causeOf(error) });
  for (const each of issues) report.issues.push(each);
  return undefined;
}

/** The issues of an error of ours; one that only bears its mark, thrown by a caller's getter, has none. */
function issuesOf(error: unknown): readonly RawIssue[] {
  try {
    if (!isVietqrError(error)) return [];
    const issues = error.issues.map((each) => ({
      ...each,
      path: [...each.path],
      ...(each.tags && { tags: [...each.tags] }),
    }));
    return issues.every(isWellFormed) && issues.some(isError) ? issues : [];
  } catch {
    return [];
  }
}

/** What an error says of itself, read without trusting it. */
function causeOf(error: unknown): string {
  try {
    return stringify(error instanceof Error ? error.message : error);
  } catch {
    return 'anObject';
  }
}

/** Shows nothing of an identity card that came as some text. */
function withMaskedCard(found: RawIssue): RawIssue {
  const { received = '', expected = '' } = found;
  if (!isIdCard(received) && !isIdCard(expected)) return found;
  return { ...found, received: maskIdCard(received), expected: maskIdCard(expected) };
}

/** Shows only the last four characters of an account; the name of a type is none. */
function withMaskedAccount(found: RawIssue): RawIssue {
  const { path, received } = found;
  if (path.at(-1) !== 'account' || received === undefined || !/^["\d]/.test(received)) return found;
  const bare = received.replace(/^"|"$/g, '');
  return bare.length > 4 ? { ...found, received: `…${bare.slice(-4)}` } : found;
}
