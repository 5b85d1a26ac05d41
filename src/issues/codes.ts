import { MONEY_ADVICE, MONEY_ERRORS } from './codes/money.ts';
import { PAPER_ADVICE, PAPER_ERRORS } from './codes/paper.ts';
import { PAYLOAD_ADVICE, PAYLOAD_DEVIATIONS, PAYLOAD_ERRORS } from './codes/payload.ts';
import type { Severity } from './detail.ts';

export type { Severity } from './detail.ts';

/** Faults that are always refused. */
export const ERRORS = /* @__PURE__ */ [PAYLOAD_ERRORS, PAPER_ERRORS, MONEY_ERRORS].flat();

/** What breaks the standard but is met in the wild: a warning when reading, an error when writing and under `strict`. */
export const DEVIATIONS = PAYLOAD_DEVIATIONS;

/** What is legal, yet worth a look; never refused. */
export const ADVICE = /* @__PURE__ */ [PAYLOAD_ADVICE, PAPER_ADVICE, MONEY_ADVICE].flat();

export type ErrorCode = (typeof ERRORS)[number];
export type DeviationCode = (typeof DEVIATIONS)[number];
export type AdviceCode = (typeof ADVICE)[number];

/** The faults this package can name. */
export type IssueCode = ErrorCode | DeviationCode | AdviceCode;

export const ISSUE_CODES: readonly IssueCode[] = /* @__PURE__ */ [ERRORS, DEVIATIONS, ADVICE].flat();

/** Says how heavy a fault is, under the strict rules or the tolerant ones; where it is reported, the compiler holds to it. */
export function severityOf(code: IssueCode, strict: boolean): Severity {
  return isAmong(code, ADVICE) || (!strict && isAmong(code, DEVIATIONS)) ? 'warning' : 'error';
}

function isAmong(code: string, codes: readonly string[]): boolean {
  return codes.includes(code);
}
