import type { ValueRule } from '../../emv/values.ts';
import { findAccountIssue } from './find.ts';
import { ACCOUNT, type AccountKind, hasAccountShape, MERCHANT_ID } from './shape.ts';

/** Checks object 38.01.01 of a transfer. It proposes no other account: who reads a code did not type it. */
export const accountRule: ValueRule = /* @__PURE__ */ ruleOf(ACCOUNT);

/** Checks object 38.01.01 of a payment to a merchant or of a withdrawal. */
export const merchantIdRule: ValueRule = /* @__PURE__ */ ruleOf(MERCHANT_ID);

function ruleOf(kind: AccountKind): ValueRule {
  return (value) => (hasAccountShape(value) ? undefined : findAccountIssue(value, kind));
}
