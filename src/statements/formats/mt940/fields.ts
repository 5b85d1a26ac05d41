import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { RawMovement } from '../raw.ts';
import {
  parseBasicDay,
  parseMovementSum,
  parseShortDay,
  parseWholeSum,
  startOfDay,
  withDirection,
} from '../values.ts';
import type { Mt940Field } from './split.ts';

/** Field 60a or 62a. */
export interface Balance {
  readonly sum: number;
  readonly day: string;
  /** Of a page in the middle of a statement. */
  readonly isIntermediate: boolean;
}

/** What field 61 says, with its second line. */
export interface StatementLine extends Pick<RawMovement, 'amount' | 'time' | 'valueDate' | 'reference'> {
  readonly supplement: string;
}

/** 60a, 62a: `1!a6!n3!a15d`. */
const BALANCE = /^([DC])(\d{6})([A-Z]{3})(\d[\d.,]*)$/;
/** 61: `6!n[4!n]2a[1!a]15d1!a3!c16x[//16x]`. */
const LINE = /^(\d{6})(\d{4})?(R?[DC]|E[DC])[A-Z]?(\d[\d.,]*)([A-Z][A-Z0-9]{3})(.*)$/;
/** Money on the account: a credit, or a debit that was taken back. */
const CREDITS = ['C', 'RD'];
const EXPECTED = ['EC', 'ED'];
/** Stands where a party gave no reference. */
const NO_REFERENCE = 'NONREF';

/** Reads the number of the account of `:25:`: without the bank before it and the currency behind it. */
export function parseAccount(field: Mt940Field | undefined): string | undefined {
  const parts = (field?.lines[0] ?? '').split('/').map((part) => part.trim().replace(/\s*[A-Z]{3}$/, ''));
  return parts.filter((part) => part !== '').at(-1);
}

/** Reads an opening or closing balance (SWIFT User Handbook, MT 940, fields 60a and 62a). */
export function readBalance({ tag, lines, row }: Mt940Field, report: Report): Balance | undefined {
  const at = report.at(row - 1, `:${tag}:`);
  const text = lines.join('').trim();
  const [, mark, date = '', currency, digits = ''] = BALANCE.exec(text) ?? [];
  if (mark === undefined)
    return at('statement.format', { expected: 'mt940Balance', received: stringify(text) });
  if (currency !== 'VND') return at('statement.currency', { received: currency, limit: 'VND' });
  const [sum, day] = [withDirection(parseWholeSum(digits), mark === 'C'), parseShortDay(date)];
  if (sum === undefined)
    return at('transaction.amount', { expected: 'wholeVnd', received: stringify(digits) });
  if (day === undefined) return at('transaction.time', { expected: 'yymmdd', received: stringify(date) });
  return { sum, day, isIntermediate: tag.endsWith('M') };
}

/**
 * Reads a statement line (SWIFT User Handbook, MT 940, field 61). `RC`, a credit that was taken back, is money out, `RD` money
 * in. The reference is the bank's own (subfield 8), or else that of the account's owner (subfield 7).
 */
export function readLine({ lines, row }: Mt940Field, report: Report): StatementLine | undefined {
  const at = report.at(row - 1, ':61:');
  const [text = '', ...more] = lines;
  const [, value = '', entry, mark = '', digits = '', , references = ''] = LINE.exec(text.trim()) ?? [];
  if (mark === '') return at('statement.format', { expected: 'mt940Line', received: stringify(text) });
  if (EXPECTED.includes(mark)) return at('statement.pending', { severity: 'warning', received: digits });
  const amount = withDirection(parseMovementSum(digits), CREDITS.includes(mark));
  const valueDate = parseShortDay(value);
  const day = valueDate && (entry === undefined ? valueDate : nearestDay(entry, valueDate));
  if (amount === undefined)
    return at('transaction.amount', { expected: 'wholeVnd', received: stringify(digits) });
  if (!valueDate || !day)
    return at('transaction.time', { expected: 'yymmdd', received: stringify(value + (entry ?? '')) });
  const reference = referenceOf(references);
  return {
    amount,
    time: startOfDay(day),
    valueDate,
    ...omitUndefined({ reference }),
    supplement: more.join(' ').trim(),
  };
}

/** Gives the day `MMDD` that is nearest to another, since it has no year of its own: 31 December may bear the value of 2 January. */
function nearestDay(entry: string, valueDate: string): string | undefined {
  const year = Number(valueDate.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => parseBasicDay(`${each}${entry}`) ?? []);
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(valueDate));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}

function referenceOf(text: string): string | undefined {
  const at = text.indexOf('//');
  const [owner, bank] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
  return [bank, owner].map((part) => part.trim()).find((part) => part !== '' && part !== NO_REFERENCE);
}
