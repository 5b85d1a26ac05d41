import { amountRule, isDecimal, type MoneyRule } from '../../emv/values.ts';
import { MAX_AMOUNT_LENGTH } from '../../money/limits.ts';
import { isNumeric } from '../../text/charset.ts';

/**
 * An amount in đồng (EMVCo MPM v1.1 §4.7.4): what no number can be read from is an error; zero, leading zeros and
 * decimals deviate, as đồng have none (ISO 4217). A trailing dot is legal.
 */
export const vndRule: MoneyRule = (value) => {
  if (isWholeVnd(value) || /^[1-9]\d{0,12}\.$/.test(value)) return undefined;
  if (!isDecimal(value)) return { code: 'vietqr.amount', severity: 'error', expected: 'wholeVndInDigits' };
  const code = amountRule(value) || value.startsWith('0') ? 'emv.amount' : 'vietqr.decimals';
  return { code, expected: 'wholeVndInDigits' };
};

/** Checks whether a text is an amount of whole đồng as this package writes it. */
export function isWholeVnd(value: string): boolean {
  const { length } = value;
  return length > 0 && length <= MAX_AMOUNT_LENGTH && value.charCodeAt(0) !== 0x30 && isNumeric(value);
}
