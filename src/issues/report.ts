import type { AdviceCode, DeviationCode, ErrorCode, IssueCode } from './codes.ts';
import type { IssueDetail, Severity, Span } from './detail.ts';
import type { Issue } from './issue.ts';
import type { Phrase } from './messages/phrase.ts';

/** An issue as it is found, without words. */
export interface RawIssue extends IssueDetail {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
}

/** What is told of a fault when it is found. */
export interface ReportDetail {
  readonly path?: readonly (string | number)[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly at?: Span | undefined;
  readonly received?: string | undefined;
  /** What was wanted, as a phrase that both languages have. */
  readonly expected?: Phrase | undefined;
  /** What was wanted where it is a value of a table and no phrase: a length, an id, names of banks. */
  readonly limit?: string | number | undefined;
  /** Another weight than the code has by itself. */
  readonly severity?: Severity | undefined;
}

/** More issues than anyone reads of one call; further errors are only counted. A warning tells of what is in the value. */
export const MAX_LISTED = 1000;

/** The errors that were reported, listed or not, and how many are counted at most. */
interface Tally {
  errors: number;
  readonly most: number;
  /** Who hears the warnings once a value comes of the call. */
  onWarning?: ((warning: Issue) => void) | undefined;
  /** Whether nobody can come to see a warning, so that none is kept, and none need be looked for. */
  isDeaf?: boolean;
  /** Whether warnings are told to who listens and beside errors alone. */
  isQuiet?: boolean;
}

type Weighed<S extends Severity> = ReportDetail & { readonly severity: S };

/**
 * Collects issues. A call adds one and gives `undefined`, which is what a reader that failed returns. An error needs no more
 * than its code; what deviates from a standard is an error under `strict` only, and advice says that it is a warning.
 */
export interface Report {
  (code: ErrorCode, detail?: ReportDetail): undefined;
  (code: DeviationCode, detail: ReportDetail, strict: boolean): undefined;
  (code: AdviceCode, detail: Weighed<'warning'>): undefined;
  /** Adds an issue that weighs more or less than others of its code. */
  (code: IssueCode, detail: Weighed<Severity>): undefined;
  /** All that was found so far, in the order found, but for errors beyond {@link MAX_LISTED}; the reports made by `at` share it. */
  readonly issues: RawIssue[];
  readonly tally: Tally;
  /** Makes a report whose issues stand below a place. */
  at(...path: readonly (string | number)[]): Report;
}

/**
 * Starts a report. `most` is how many errors it counts: the next one ends the call, by an error that is caught at the door, so
 * that a list of millions of faults is not walked to its end.
 */
export function createReport(most = Number.POSITIVE_INFINITY): Report {
  return reportInto([], { errors: 0, most }, []);
}

function reportInto(issues: RawIssue[], tally: Tally, outer: readonly (string | number)[]): Report {
  const add = (code: IssueCode, detail: ReportDetail = {}, strict = true): undefined => {
    const severity = detail.severity ?? severityUnder(strict);
    const isKept = severity === 'warning' ? !tally.isDeaf : hasRoom(tally);
    if (isKept) issues.push(newIssue(code, severity, detail, outer));
  };
  const at = (...path: readonly (string | number)[]) => reportInto(issues, tally, [...outer, ...path]);
  add.issues = issues;
  add.tally = tally;
  add.at = at;
  return add;
}

/** Counts an error, and tells whether there is room for it. */
function hasRoom(tally: Tally): boolean {
  if (++tally.errors <= MAX_LISTED) return true;
  if (tally.errors > tally.most) throw new RangeError();
  return false;
}

/**
 * The only place where an issue is born. Key by key, as to copy an object takes ten times as long. Its lists are its own,
 * as a caller may change them: whoever reports makes them anew.
 */
function newIssue(
  code: IssueCode,
  severity: Severity,
  { path, tags, at, received, limit, expected }: ReportDetail,
  outer: readonly (string | number)[],
): RawIssue {
  const found: NewIssue = {
    code,
    severity,
    path: path && outer.length === 0 ? path : [...outer, ...(path ?? [])],
  };
  const wanted = limit ?? expected;
  if (tags !== undefined) found.tags = tags;
  if (at !== undefined) found.at = at;
  if (received !== undefined) found.received = received;
  if (wanted !== undefined) found.expected = String(wanted);
  return found;
}

type NewIssue = { -readonly [K in keyof RawIssue]: RawIssue[K] };

/** Hands on issues that another report holds, below the place where this one stands. */
export function passOn(issues: Iterable<RawIssue>, report: Report): void {
  for (const { code, expected, ...found } of issues) report(code, { ...found, limit: expected });
}

/** Hands on all that a report holds, with the number of errors that it did not list, and leaves it empty. */
export function moveIssues(from: Report, to: Report): void {
  const unlisted = from.tally.errors - MAX_LISTED;
  passOn(from.issues.splice(0), to);
  if (unlisted > 0) to.tally.errors += unlisted;
  from.tally.errors = 0;
}

/** Forgets all that was reported. */
export function clearIssues({ issues, tally }: Report): void {
  // To set the length would give up the room of the list, for which a call with a single warning takes a tenth longer.
  while (issues.pop());
  tally.errors = 0;
}

/** Makes warnings of the errors of a code, for a caller who asked for what is usually refused. */
export function lowerErrors(code: IssueCode, { issues, tally }: Report): void {
  for (const [i, found] of issues.entries()) {
    if (found.code !== code || !isError(found)) continue;
    issues[i] = asWarning(found);
    tally.errors--;
  }
}

/** Says how heavy it is to deviate from a standard. */
export function severityUnder(strict: boolean): Severity {
  return strict ? 'error' : 'warning';
}

/** Checks whether a deviation from a standard would come to anyone: as an error, or as a warning that is heard. */
export function isHeard(strict: boolean, { tally }: Report): boolean {
  return strict || !tally.isDeaf;
}

/** Checks whether advice that takes long to find would come to anyone. */
export function isListenedTo(report: Report): boolean {
  const { isDeaf, isQuiet, onWarning } = report.tally;
  return !isDeaf && (!isQuiet || onWarning !== undefined || hasErrors(report));
}

/** Checks whether something stands against the value. */
export function hasErrors({ issues }: Report): boolean {
  return issues.some(isError);
}

export function isError({ severity }: { readonly severity: Severity }): boolean {
  return severity === 'error';
}

/** Raises a warning to an error, for a fault on which something depends. */
export function asError(found: RawIssue): RawIssue {
  return { ...found, severity: 'error' };
}

/** Lowers an error to a warning, for a fault that a wider reading can live with. */
export function asWarning(found: RawIssue): RawIssue {
  return { ...found, severity: 'warning' };
}
