import { amountRule, type ValueRule } from '../../emv/values.ts';
import { isNumeric } from '../../text/charset.ts';

/** The most digits object 54 holds (EMVCo MPM v1.1 §4.7.4). */
export const AMOUNT_DIGITS = 13;

/** How an amount must be given, in words that the messages know. */
export const WHOLE_DONG = 'whole đồng without separators, 1 to 9999999999999';

/**
 * An amount in đồng (EMVCo MPM v1.1 §4.7.4): what no number can be read from is an error; zero, leading zeros and
 * decimals deviate, as đồng have none (ISO 4217). A trailing dot is legal.
 */
export const dongRule: ValueRule = (value) => {
  if (isWhole(value.endsWith('.') ? value.slice(0, -1) : value)) return undefined;
  if (!isDecimal(value)) return { code: 'vietqr.amount', expected: WHOLE_DONG };
  if (amountRule(value) || value.startsWith('0')) return { code: 'emv.amount', expected: WHOLE_DONG };
  return { code: 'vietqr.decimals', expected: WHOLE_DONG };
};

/** It tells whether a text is digits with at most one dot among or after them, at most 13 characters in all. */
export function isDecimal(value: string): boolean {
  const dot = value.indexOf('.');
  const digits = dot > 0 ? value.slice(0, dot) + value.slice(dot + 1) : value;
  return digits !== '' && value.length <= AMOUNT_DIGITS && isNumeric(digits);
}

/** It tells whether a text is an amount of whole đồng as this package writes it. */
export function isWhole(value: string): boolean {
  return (
    value.length > 0 && value.length <= AMOUNT_DIGITS && value.charCodeAt(0) !== 0x30 && isNumeric(value)
  );
}
