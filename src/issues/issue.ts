import { type IssueCode, type Severity, severityOf } from './codes.ts';
import type { IssueDetail } from './detail.ts';
import { english } from './en.ts';
import type { PayloadCode } from './en-payload.ts';

/** One fault, as data. `message` is English; {@link formatIssues} and {@link describeIssue} speak Vietnamese too. */
export interface Issue extends IssueDetail {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export type Issues = readonly [Issue, ...Issue[]];

/** An issue that has no sentence yet. */
type Wordless<C extends IssueCode> = Omit<Issue, 'code' | 'message'> & { readonly code: C };

/** What the codec finds, for an edition of it to put into words. */
export type Fault = Wordless<PayloadCode>;

/** It makes an issue. */
export function issue(code: IssueCode, detail?: IssueDetail, strict?: boolean): Issue {
  const found = fault(code, detail, strict);
  return { ...found, message: english[code](found) };
}

/** It makes a fault, which needs no table of sentences; the only place where an issue is born. */
export function fault<C extends IssueCode>(code: C, detail: IssueDetail = {}, strict = false): Wordless<C> {
  const { path = [], received } = detail;
  return { code, severity: severityOf(code, strict), ...detail, path, ...concealed(path, received) };
}

/** It lowers an error to a warning, for a fault that a wider reading can live with. */
export function asWarning<F extends Issue | Fault>(found: F): F {
  return { ...found, severity: 'warning' };
}

/** It raises a warning to an error, for a fault on which something depends. */
export function asError<F extends Issue | Fault>(found: F): F {
  return { ...found, severity: 'error' };
}

/** It moves an issue to where its part stands in the whole: outer path and ids in front, offsets shifted. */
export function within(fault: Issue, outer: { path?: readonly (string | number)[]; offset?: number }): Issue {
  const { offset = 0, path = [] } = outer;
  const at = fault.at && { at: { start: fault.at.start + offset, end: fault.at.end + offset } };
  return { ...fault, path: [...path, ...fault.path], ...at };
}

export function isError({ severity }: Issue | Fault): boolean {
  return severity === 'error';
}

/** It orders issues by their place in the text; those without a place come last, in the order found. */
export function byPosition(issues: readonly Issue[]): Issue[] {
  const start = (fault: Issue) => fault.at?.start ?? Number.MAX_SAFE_INTEGER;
  return [...issues].sort((a, b) => start(a) - start(b));
}

function concealed(path: readonly (string | number)[], received: string | undefined): { received?: string } {
  const bare = path.at(-1) === 'account' && received?.replace(/^"|"$/g, '');
  return bare && bare.length > 4 ? { received: `…${bare.slice(-4)}` } : {};
}
