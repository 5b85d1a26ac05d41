import { type IssueCode, type Severity, severityOf } from './codes.ts';
import type { IssueDetail } from './detail.ts';
import { english } from './messages/en/all.ts';
import { drawingMessages } from './messages/en/drawing.ts';
import { lookalikesMessages } from './messages/en/lookalikes.ts';
import type { Messages } from './messages/sentence.ts';

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
export type Fault = Wordless<IssueCode>;

/** Makes an issue. */
export function issue(code: IssueCode, detail?: IssueDetail, strict = false): Issue {
  const found = placed(code, severityOf(code, strict), detail);
  return worded(found, english);
}

function worded(found: Wordless<IssueCode>, { sentences, say }: Messages): Issue {
  return { ...found, message: sentences[found.code]?.(found, say) ?? found.code };
}

/** Makes a fault, which needs no table of sentences. */
export function fault<C extends IssueCode>(code: C, detail?: IssueDetail, strict = false): Wordless<C> {
  return placed(code, severityOf(code, strict), detail);
}

/** Makes an issue of drawing a bare code, always an error; it knows no sentences but those. */
export function drawingIssue(code: IssueCode, detail?: IssueDetail): Issue {
  const found = placed(code, 'error', detail);
  return worded(found, drawingMessages);
}

/** Makes an issue of a text that is no merchant-presented code, always an error; it knows no sentences but those. */
export function lookalikeIssue(code: IssueCode, detail?: IssueDetail): Issue {
  const found = placed(code, 'error', detail);
  return worded(found, lookalikesMessages);
}

/** The only place where an issue is born. */
function placed<C extends IssueCode>(code: C, severity: Severity, detail: IssueDetail = {}): Wordless<C> {
  const { path = [], received } = detail;
  return { code, severity, ...detail, path, ...maskAccount(path, received) };
}

/** Lowers an error to a warning, for a fault that a wider reading can live with. */
export function asWarning<F extends Issue | Fault>(found: F): F {
  return { ...found, severity: 'warning' };
}

/** Raises a warning to an error, for a fault on which something depends. */
export function asError<F extends Issue | Fault>(found: F): F {
  return { ...found, severity: 'error' };
}

/** Says an issue anew, for one whose place has changed since. */
export function reworded(found: Issue): Issue {
  return worded(found, english);
}

/** Moves an issue or fault to where its part stands in the whole: outer path in front, offsets shifted. */
export function prefixPath<F extends Issue | Fault>(
  fault: F,
  outer: { path?: readonly (string | number)[]; offset?: number },
): F {
  const { offset = 0, path = [] } = outer;
  const at = fault.at && { at: { start: fault.at.start + offset, end: fault.at.end + offset } };
  return { ...fault, path: [...path, ...fault.path], ...at };
}

export function isError({ severity }: Issue | Fault): boolean {
  return severity === 'error';
}

/** Behind every place in a text that is read. */
const NOWHERE = 1e9;

/** Orders issues by their place in the text; those without a place come last, in the order found. */
export function sortByPosition(issues: readonly Issue[]): Issue[] {
  const start = (found: Issue) => found.at?.start ?? NOWHERE;
  return [...issues].sort((a, b) => start(a) - start(b));
}

function maskAccount(
  path: readonly (string | number)[],
  received: string | undefined,
): { received?: string } {
  const bare = path.at(-1) === 'account' && received?.replace(/^"|"$/g, '');
  return bare && bare.length > 4 ? { received: `…${bare.slice(-4)}` } : {};
}
