import { type IssueCode, type Severity, severityOf } from './codes.ts';
import type { IssueDetail } from './detail.ts';
import { english } from './en.ts';

/** One fault, as data. `message` is English; {@link formatIssues} and {@link describeIssue} speak Vietnamese too. */
export interface Issue extends IssueDetail {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export type Issues = readonly [Issue, ...Issue[]];

/** It makes an issue; the only place where one is born. */
export function issue(code: IssueCode, detail: IssueDetail = {}, strict = false): Issue {
  const path = detail.path ?? [];
  const shown = { ...detail, path, ...concealed(path, detail.received) };
  return { ...shown, code, severity: severityOf(code, strict), message: english[code](shown) };
}

/** It lowers an error to a warning, for a fault that a wider reading can live with. */
export function asWarning(fault: Issue): Issue {
  return { ...fault, severity: 'warning' };
}

/** It moves an issue to where its part stands in the whole: outer path and ids in front, offsets shifted. */
export function within(fault: Issue, outer: { path?: readonly (string | number)[]; offset?: number }): Issue {
  const { offset = 0, path = [] } = outer;
  const at = fault.at && { at: { start: fault.at.start + offset, end: fault.at.end + offset } };
  return { ...fault, path: [...path, ...fault.path], ...at };
}

export function isError(fault: Issue): boolean {
  return fault.severity === 'error';
}

/** It orders issues by their place in the text; those without a place come last, in the order found. */
export function byPosition(issues: readonly Issue[]): Issue[] {
  const start = (fault: Issue) => fault.at?.start ?? Number.MAX_SAFE_INTEGER;
  return [...issues].sort((a, b) => start(a) - start(b));
}

function concealed(path: readonly (string | number)[], received: string | undefined): { received?: string } {
  if (received === undefined || path.at(-1) !== 'account') return {};
  const bare = received.replace(/^"|"$/g, '');
  return bare.length <= 4 ? {} : { received: `…${bare.slice(-4)}` };
}
