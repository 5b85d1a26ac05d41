import type { IssueCode } from '../issues/codes.ts';
import { isNumeric } from '../text/charset.ts';

/** What is wrong with a value and what would be right. */
export interface ValueFault {
  readonly code: IssueCode;
  readonly expected?: string;
}

/** A rule about one value, beyond its format and length. */
export type ValueRule = (value: string) => ValueFault | undefined;

/** It allows exactly the listed values. */
export function oneOf(...allowed: readonly string[]): ValueRule {
  const fault: ValueFault = { code: 'emv.value', expected: allowed.join(', ') };
  return (value) => (isAmong(value, allowed) ? undefined : fault);
}

/** It allows the listed values and calls all others reserved (EMVCo MPM v1.1 §4.5.4.1). */
export function reservedBut(...allowed: readonly string[]): ValueRule {
  return (value) => (isAmong(value, allowed) ? undefined : { code: 'emv.reserved' });
}

/** A loop, as it is faster than `includes` for the few short texts that are compared with each code. */
function isAmong(value: string, allowed: readonly string[]): boolean {
  for (const text of allowed) if (text === value) return true;
  return false;
}

/** Digits, at most one dot, more than zero, at most 13 characters (EMVCo MPM v1.1 §4.7.4). */
export const amountRule: ValueRule = (value) => (isAmount(value) ? undefined : { code: 'emv.amount' });

/** More than 00.00 and at most 99.99, without a percent sign (EMVCo MPM v1.1 §4.7.8). */
export const percentageRule: ValueRule = (value) =>
  /^\d{1,2}(\.\d{0,2})?$/.test(value) && /[1-9]/.test(value)
    ? undefined
    : { code: 'emv.value', expected: '0.01 to 99.99' };

/** Any of A (address), M (mobile), E (e-mail), each once (EMVCo MPM v1.1 §4.8). */
export const consumerDataRule: ValueRule = (value) =>
  /^[AME]{1,3}$/.test(value) && new Set(value).size === value.length
    ? undefined
    : { code: 'emv.value', expected: 'A, M and E, each at most once' };

/** Medium 0 to 7, location 0 to 3, presence 0 to 3 (EMVCo MPM v1.1 §4.8). */
export const channelRule: ValueRule = (value) =>
  /^[0-7][0-3][0-3]$/.test(value) ? undefined : { code: 'emv.value', expected: '000 to 733' };

/** An application identifier, a UUID without hyphens or a reverse domain name (EMVCo MPM v1.1 §4.7.11). */
export const guidRule: ValueRule = (value) =>
  /^(?:[0-9A-Fa-f]{10,32}|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/.test(value) ? undefined : { code: 'emv.guid' };

const MISPRINTS: Readonly<Record<string, string>> = { RC: 'CN', RI: 'ID', RP: 'PH' };

/** Two letters; three codes that NAPAS's list misprints are named (NAPAS QR Switching Part IV v1.5.2 §5.2). */
export const countryRule: ValueRule = (value) => {
  if (!/^[A-Z]{2}$/.test(value)) return { code: 'emv.value', expected: 'two capital letters' };
  const meant = Object.hasOwn(MISPRINTS, value) ? MISPRINTS[value] : undefined;
  return meant === undefined ? undefined : { code: 'emv.country', expected: meant };
};

function isAmount(value: string): boolean {
  const dot = value.indexOf('.');
  if (dot < 0) return value.length <= 13 && isNumeric(value) && hasValue(value);
  return (
    value.length <= 13 && dot > 0 && isNumeric(value.slice(0, dot) + value.slice(dot + 1)) && hasValue(value)
  );
}

function hasValue(value: string): boolean {
  return /[1-9]/.test(value);
}
