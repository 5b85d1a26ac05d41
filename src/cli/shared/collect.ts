import { finish } from '../../issues/finish.ts';
import type { Issue } from '../../issues/issue.ts';
import { english } from '../../issues/messages/english.ts';
import { createReport, moveIssues, passOn, type RawIssue, type Report } from '../../issues/report.ts';
import type { Result } from '../../issues/result.ts';
import { EXIT, type Exit } from '../terminal/io.ts';

/**
 * Runs what a command does with data, and makes a result of it with everything that was reported. What ends the call, such
 * as a file that cannot be read, passes.
 */
export async function collect<T>(
  work: (report: Report) => T | undefined | Promise<T | undefined>,
): Promise<Result<T>> {
  const report = createReport();
  const value = await work(report);
  return told(report, value);
}

/** Does what {@link collect} does for work that waits for nothing. */
export function collectNow<T>(work: (report: Report) => T | undefined): Result<T> {
  const report = createReport();
  const value = work(report);
  return told(report, value);
}

function told<T>(report: Report, value: T | undefined): Result<T> {
  return finish(english, (own) => {
    moveIssues(report, own);
    return value;
  });
}

/** Takes the value out of a result; its issues go into a report. */
export function relay<T>(result: Result<T>, report: Report): T | undefined {
  passOn(allIssues(result), report);
  return result.ok ? result.value : undefined;
}

/** Puts what was found apart from a result into words. */
export function wordedIssues(issues: readonly RawIssue[]): readonly Issue[] {
  return issues.length === 0 ? [] : allIssues(collectNow((report) => passOn(issues, report)));
}

/** Gives all that a result tells: its warnings, or what stands against it. */
export function allIssues(result: Result<unknown>): readonly Issue[] {
  return result.ok ? result.warnings : result.issues;
}

/** The exit code of a result: a package that is not installed is no fault of the data. */
export function exitOf(result: Result<unknown>): Exit {
  if (result.ok) return EXIT.good;
  return result.issues.some(({ code }) => code === 'package.missing') ? EXIT.unreadable : EXIT.badData;
}

/** Finds the worst of several exit codes. */
export function worstOf(exits: readonly Exit[]): Exit {
  return Object.values(EXIT).findLast((exit) => exits.includes(exit)) ?? EXIT.good;
}
