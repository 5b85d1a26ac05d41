import type { ValueRule } from '../../emv/values.ts';
import { ACCOUNT_CHARACTER, findAccountIssue, MERCHANT_ID_CHARACTER } from './find.ts';
import { hasAccountShape } from './shape.ts';

/** Judges object 38.01.01 of a transfer. It offers no mend: who reads a code did not type its account. */
export const accountRule: ValueRule = /* @__PURE__ */ ruleOf(ACCOUNT_CHARACTER);

/** Judges object 38.01.01 of a payment to a merchant or of a withdrawal. */
export const merchantIdRule: ValueRule = /* @__PURE__ */ ruleOf(MERCHANT_ID_CHARACTER);

function ruleOf(lawful: RegExp): ValueRule {
  return (value) => (hasAccountShape(value) ? undefined : findAccountIssue(value, lawful));
}
