import { type MoneyUnit, parseMoney } from '../../../tables/cells/money.ts';
import { type Cell, shownText } from '../../../tables/sheet.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { foreignCurrencyIn } from './currency.ts';
import { showsOtherwise } from './shown-sums.ts';

/**
 * What a cell says in a column of money: a sum in thousandths of a đồng, a percentage as a fraction, nothing, no sum by a word
 * (`miễn`, `-`), a cross, which may say that nothing is due or that something is, that the sum is not known yet, a formula that
 * was never computed, a sum in another currency, a number that is shown as another, or something else.
 */
export type MoneyReading =
  | {
      readonly kind: 'sum';
      readonly value: number;
      /** Whether the cell shows a part of a đồng, or its number is half a đồng from two whole ones. */
      readonly hasPart?: boolean;
    }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'disguised'; readonly number: number }
  | { readonly kind: 'blank' | 'none' | 'cross' | 'open' | 'formula' | 'foreign' | 'other' };

/** Half a đồng, in thousandths. */
const HALF = 500;

/** More than any sum: 9,999,999,999,999 đ, in thousandths. */
const MOST = 9_999_999_999_999_000;

const NO_SUM = /^(?:mien(?: (?:phi|thu|giam))?|khong(?: thu| co)?|0|[-–—−_.]+)$/;
const CROSS = /^[x✗✘×]+$/;
const NOT_KNOWN = /^(?:chua (?:co|ro|biet|tinh|chot|xac dinh)|cho .*|\?+|tbd|n\/a|#n\/a)$/;

/** Reads a cell of a column of money; `unit` is how many đồng a one stands for. */
export function readSum(cell: Cell | undefined, unit: MoneyUnit): MoneyReading {
  if (typeof cell === 'object') {
    if (cell.unknown) return { kind: cell.unknown === 'formula' ? 'formula' : 'other' };
    if (cell.number !== undefined) return storedSum(cell.number, cell.text, cell.day, unit);
  }
  return writtenSum(shownText(cell), unit);
}

/** Digits with letters or a mark behind, in which a person may see a sum: `350k`. */
const NEAR_SUM = /^[^\p{L}\d]{0,2}\d[\d.,\s]*\p{L}{0,5}[\s?!.+]*$/u;

/** Checks whether a cell holds a sum, or what should be one and cannot be read. */
export function mayHoldSum(cell: Cell | undefined): boolean {
  const { kind } = readSum(cell, 1);
  const isOther = kind === 'other' && NEAR_SUM.test(shownText(cell).trim());
  return isOther || kind === 'sum' || kind === 'disguised' || kind === 'cross' || kind === 'foreign';
}

function storedSum(number: number, text: string, day: string | undefined, unit: MoneyUnit): MoneyReading {
  if (day !== undefined) return { kind: 'other' };
  if (foreignCurrencyIn(text) !== undefined) return { kind: 'foreign' };
  if (text.includes('%')) return { kind: 'percent', value: number };
  if (showsOtherwise(number, text, unit)) return { kind: 'disguised', number };
  const reading = sumReading(number * unit * 1000);
  return reading.kind === 'sum' && showsPart(reading.value, text, unit)
    ? { ...reading, hasPart: true }
    : reading;
}

/** A part of a đồng that a format hides is rounded as the sheet shows it; half a đồng is in doubt. */
function showsPart(thousandths: number, text: string, unit: MoneyUnit): boolean {
  const part = Math.abs(thousandths) % 1000;
  return part === HALF || (part !== 0 && parseMoney(text, unit) === undefined);
}

function writtenSum(shown: string, unit: MoneyUnit): MoneyReading {
  const text = shown.replace(/[\u200b-\u200d\ufeff]/g, '').trim();
  if (text === '') return { kind: 'blank' };
  const percent = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%$/.exec(text)?.[1];
  if (percent) return { kind: 'percent', value: Number(percent.replace(',', '.')) / 100 };
  const word = stripDiacritics(text).toLowerCase();
  if (NO_SUM.test(word)) return { kind: 'none' };
  if (CROSS.test(word)) return { kind: 'cross' };
  if (NOT_KNOWN.test(word)) return { kind: 'open' };
  const sum = parseMoney(text, unit);
  if (sum !== undefined) return sumReading(sum * 1000);
  return { kind: /\d/.test(text) && foreignCurrencyIn(text) !== undefined ? 'foreign' : 'other' };
}

function sumReading(value: number): MoneyReading {
  const whole = Math.round(value);
  return Math.abs(whole) <= MOST ? { kind: 'sum', value: whole + 0 } : { kind: 'other' };
}

/** Writes thousandths of a đồng as đồng, with points between thousands. */
export function vndDigits(thousandths: number): string {
  const whole = String(Math.abs(Math.round(thousandths / 1000)));
  return `${thousandths < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')}`;
}
