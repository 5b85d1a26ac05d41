import type { DeviationCode, IssueCode } from '../issues/codes.ts';
import type { Phrase } from '../issues/messages/phrase.ts';
import { MAX_AMOUNT_LENGTH } from '../money/limits.ts';
import { isNumeric, wholeNumberOf } from '../text/charset.ts';

/** What is wrong with a value and what would be right. */
export type ValueIssue = (
  | { readonly code: DeviationCode; readonly severity?: undefined }
  | { readonly code: IssueCode; readonly severity: 'warning' }
) &
  WantedValue;

/** What is wrong with an amount, a currency or a country; it may stand against the payment whatever the rules. */
export type MoneyIssue =
  | ValueIssue
  | ({ readonly code: IssueCode; readonly severity: 'error' } & WantedValue);

interface WantedValue {
  readonly expected?: Phrase;
  readonly limit?: string;
  /** The part of the value that is at fault, where a rule knows it better than the format does. */
  readonly received?: string;
}

/** A rule about one value, beyond its format and length: what it finds is an error under strict rules at the most. */
export type ValueRule = (value: string) => ValueIssue | undefined;

/** A rule about a value of which money depends. It is asked even where nobody hears warnings. */
export type MoneyRule = (value: string) => MoneyIssue | undefined;

/** Allows exactly the listed values. */
export function oneOfCodes(...allowed: readonly string[]): ValueRule {
  return onlyCodes(allowed, { code: 'emv.value', expected: `oneOf(${allowed.join(', ')})` });
}

/** Allows the listed values and calls all others reserved (EMVCo MPM v1.1 §4.5.4.1). */
export function reservedBut(...allowed: readonly string[]): ValueRule {
  return onlyCodes(allowed, { code: 'emv.reserved', severity: 'warning' });
}

function onlyCodes(allowed: readonly string[], issue: ValueIssue): ValueRule {
  return (value) => {
    for (const code of allowed) if (code === value) return undefined;
    return issue;
  };
}

/** Digits, at most one dot, more than zero, at most 13 characters (EMVCo MPM v1.1 §4.7.4). */
export const amountRule: ValueRule = /* @__PURE__ */ unless(
  (value) => isDecimal(value) && /[1-9]/.test(value),
  { code: 'emv.amount' },
);

/** More than 00.00 and at most 99.99, without a percent sign (EMVCo MPM v1.1 §4.7.8). */
export const percentageRule: ValueRule = /* @__PURE__ */ unless(
  (value) => /^\d{1,2}(\.\d{0,2})?$/.test(value) && /[1-9]/.test(value),
  { code: 'emv.value', expected: 'percentRange' },
);

/** Any of A (address), M (mobile), E (e-mail), each once (EMVCo MPM v1.1 §4.8). */
export const consumerDataRule: ValueRule = /* @__PURE__ */ unless(
  (value) => /^[AME]{1,3}$/.test(value) && new Set(value).size === value.length,
  { code: 'emv.value', expected: 'consumerData' },
);

/** Medium 0 to 7, location 0 to 3, presence 0 to 3 (EMVCo MPM v1.1 §4.8). */
export const channelRule: ValueRule = /* @__PURE__ */ unless((value) => /^[0-7][0-3][0-3]$/.test(value), {
  code: 'emv.value',
  expected: 'channelRange',
});

/** An application identifier, a UUID without hyphens or a reverse domain name (EMVCo MPM v1.1 §4.7.11). */
export const guidRule: ValueRule = /* @__PURE__ */ unless(
  (value) => /^(?:[0-9A-Fa-f]{10,32}|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/.test(value),
  { code: 'emv.guid', severity: 'warning' },
);

/** Codes that NAPAS's list misprints, and what is meant (NAPAS QR Switching Part IV v1.5.2 §5.2). */
const MISPRINTS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['RC', 'CN'],
  ['RI', 'ID'],
  ['RP', 'PH'],
]);

/** Two letters; misprinted codes are named. */
export const countryRule: ValueRule = (value) => {
  if (!/^[A-Z]{2}$/.test(value)) return { code: 'emv.value', expected: 'twoCapitals' };
  const meant = MISPRINTS.get(value);
  return meant === undefined ? undefined : { code: 'emv.country', severity: 'warning', limit: meant };
};

/** Checks whether a text is digits with at most one dot among or after them, at most 13 characters in all. */
export function isDecimal(value: string): boolean {
  return value.length <= MAX_AMOUNT_LENGTH && value !== '' && (isNumeric(value) || /^\d+\.\d*$/.test(value));
}

/** Reads an amount as a number; `undefined` where it {@link isDecimal | is none}. */
export function decimalOf(value: string): number | undefined {
  const whole = value.length <= MAX_AMOUNT_LENGTH ? wholeNumberOf(value) : -1;
  if (whole >= 0) return whole;
  return isDecimal(value) ? Number(value) : undefined;
}

/** Makes a rule that finds one and the same fault unless a value is right. */
function unless(isRight: (value: string) => boolean, issue: ValueIssue): ValueRule {
  return (value) => (isRight(value) ? undefined : issue);
}
