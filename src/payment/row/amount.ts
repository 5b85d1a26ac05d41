import type { Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { isWholeVnd } from '../napas/vnd-rule.ts';
import { holdsNothing, NO_VALUE, type NoValue } from './blank.ts';

/**
 * Reads a sum as databases and callers of hosted services give it: whole đồng as a number, bigint, text or decimal object, with
 * zeros as decimals (`79000.00`). Nothing, `''`, `null` and zero are no sum. What may mean two sums is refused: `79.000` is
 * seventy-nine đồng to a program and seventy-nine thousand to a person.
 */
export function readLooseAmount(value: unknown, report: Report): number | NoValue | undefined {
  if (holdsNothing(value)) return NO_VALUE;
  const whole = wholeText(textOfDecimal(value));
  if (whole === '') return NO_VALUE;
  if (whole !== undefined && isWholeVnd(whole)) return Number(whole);
  return report('vietqr.amount', { expected: 'wholeVndInDigits', received: stringify(value) });
}

/** More characters than any sum is written with. */
const MAX_GIVEN_AMOUNT = 64;

/** The digits before a point, without zeros in front; `''` for zero, `undefined` for what is no whole sum. */
function wholeText(text: string | undefined): string | undefined {
  if (text === undefined || text.length > MAX_GIVEN_AMOUNT) return undefined;
  const [, whole, decimals = ''] = /^0*(\d*?)(?:\.(0+))?$/.exec(text.trim()) ?? [];
  const mayBeThousands = decimals.length === 3 && whole !== undefined && whole !== '' && whole.length <= 3;
  return mayBeThousands ? undefined : whole;
}

/**
 * Writes a number, a bigint, a text or an object that stands for a decimal number as a text: objects of decimal.js and its kin, or
 * as MongoDB writes them in JSON.
 */
export function textOfDecimal(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return isRecord(value) ? textOfObject(value) : undefined;
}

/** An object tells itself whole; where it does so with an exponent, `toFixed` writes it out. */
function textOfObject(value: Readonly<Record<string, unknown>>): string | undefined {
  try {
    const { toFixed, $numberDecimal = String(value) } = value;
    const text: unknown =
      typeof toFixed === 'function' && /e/i.test(String($numberDecimal))
        ? toFixed.call(value)
        : $numberDecimal;
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
