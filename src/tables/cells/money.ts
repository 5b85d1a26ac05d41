import { MAX_AMOUNT } from '../../money/limits.ts';
import { withoutTextMark } from '../../text/spreadsheet.ts';
import type { Cell, StoredCell } from '../sheet.ts';
import { isDigitCode, plainText } from './characters.ts';
import { sumOf } from './sum.ts';

/** What stands in a cell for a sum. */
export type MoneyCell = Cell | number | bigint | undefined;

/** How many đồng a one in the sheet stands for: 1,000 below "ĐVT: nghìn đồng". */
export type MoneyUnit = 1 | 1000 | 1_000_000;

/** More characters than any sum has; it bounds the work for a cell that is none. */
const MAX_MONEY_LENGTH = 40;

/**
 * Reads a sum of đồng as services, statements and sheets write it: `350000`, `1.234.000`, `1 541 800 ₫`, `1,541,800.00`,
 * `+1,541,800`, `350.000-`, `(350.000)`, `VND 350,000`, `'350.000`. Three digits behind a mark are thousands, one or two are decimals,
 * which are zero unless a unit makes them whole đồng: `37,5` is 37,500 in thousands. Undefined is anything else: blank, in
 * doubt (`0.350`, `012.345`, `350.000.00`), with a part of a đồng, or beyond 9,999,999,999,999.
 *
 * A cell of a workbook is what it shows, and its number has to be the same: a format that hides a part of a đồng, a sign or
 * three zeros leaves it undefined. A bare number is whole in đồng.
 */
export function parseMoney(cell: MoneyCell, unit: MoneyUnit = 1): number | undefined {
  if (typeof cell === 'string') return writtenMoney(cell, unit);
  if (typeof cell === 'object') return storedMoney(cell, unit);
  return cell === undefined ? undefined : bareMoney(cell, unit);
}

function bareMoney(number: number | bigint, unit: MoneyUnit): number | undefined {
  const sum = Number(number) * unit;
  const whole = unit === 1 ? sum : Math.round(sum);
  return Number.isInteger(whole) && isNear(sum, whole) ? withinLimit(whole) : undefined;
}

function storedMoney({ text, number, unknown }: StoredCell, unit: MoneyUnit): number | undefined {
  if (unknown) return undefined;
  if (number === 0 && isDash(plainText(text))) return 0;
  const shown = writtenMoney(text, unit);
  if (shown === undefined || number === undefined) return shown;
  return isNear(number * unit, shown) ? shown : undefined;
}

/** The noise of sums made in binary, far below a part of a đồng that anyone can owe. */
function isNear(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= 1e-6 + Math.abs(whole) * 1e-15;
}

function writtenMoney(text: string, unit: MoneyUnit): number | undefined {
  if (text.length > MAX_MONEY_LENGTH) return undefined;
  return barelyMoney(text, unit) ?? barelyMoney(withoutCurrency(text), unit) ?? wrappedMoney(text, unit);
}

/** Reads a sum of which nothing but a sign stands before its digits, and nothing behind. */
function barelyMoney(text: string, unit: MoneyUnit): number | undefined {
  if (!isDigitCode(text.charCodeAt(text.length - 1))) return undefined;
  const first = text.charCodeAt(0);
  if (isDigitCode(first)) return withinLimit(sumOf(text, 0, unit));
  if (first !== MINUS && first !== PLUS) return undefined;
  const sum = sumOf(text, 1, unit);
  return sum === undefined ? undefined : withinLimit(first === MINUS ? -sum : sum);
}

const MINUS = 45;
const PLUS = 43;
const CURRENCY_BEHIND = /[ ]*(?:₫|đ|đồng|vnđ|vnd)$/iu;
const CURRENCY_BEFORE = /^(?:vnđ|vnd|₫|đ)[ ]*/iu;
const BRACKETS = /^\([ ]*(?:[-−][ ]*)?(.*?)[ ]*\)$/;
const SIGN = /^([-−+])[ ]*/;
const MINUS_BEHIND = /[ ]*[-−]$/;

/** Reads a sum with a sign, brackets or a currency around its digits. */
function wrappedMoney(text: string, unit: MoneyUnit): number | undefined {
  const bare = withoutCurrency(withoutTextMark(plainText(text)));
  const bracketed = BRACKETS.exec(bare)?.[1];
  if (bracketed !== undefined) return signed(-1, withoutCurrency(bracketed), unit);
  const sign = SIGN.exec(bare);
  if (sign) return signed(sign[1] === '+' ? 1 : -1, withoutCurrency(bare.slice(sign[0].length)), unit);
  const digits = bare.replace(MINUS_BEHIND, '');
  return signed(digits === bare ? 1 : -1, withoutCurrency(digits), unit);
}

function withoutCurrency(text: string): string {
  const behind = isDigitCode(text.charCodeAt(text.length - 1)) ? text : text.replace(CURRENCY_BEHIND, '');
  return isDigitCode(behind.charCodeAt(0)) ? behind : behind.replace(CURRENCY_BEFORE, '');
}

function signed(sign: 1 | -1, digits: string, unit: MoneyUnit): number | undefined {
  const sum = sumOf(digits, 0, unit);
  return sum === undefined ? undefined : withinLimit(sign * sum);
}

function withinLimit(amount: number | undefined): number | undefined {
  return amount !== undefined && Math.abs(amount) <= MAX_AMOUNT ? amount + 0 : undefined;
}

/**
 * Checks whether a cell says nothing: no characters, blanks only, or dashes alone, which sheets print for no sum. It is not
 * zero; a stored zero that is shown as a dash is.
 */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  if (typeof cell !== 'string' && (cell.unknown || cell.number !== undefined)) return false;
  const text = plainText(typeof cell === 'string' ? cell : cell.text).trim();
  return text === '' || isDash(text);
}

function isDash(text: string): boolean {
  return /^[-‐‑‒–—−]{1,3}$/.test(text);
}

/** Marks of a sum that a number has not: a currency, thousands in groups, a sign. */
const MARKED = /[₫đ]|vnd|\d[., '’\u00a0\u202f]\d{3}(?!\d)|^[(+−-]|-$/iu;
/** Sums are mostly round; a count, a year or a number of a row mostly not. */
const ROUND = 100;
const LEAST_MONEY = 1000;

/**
 * Checks whether a cell looks like a sum, for a column of which nobody said what it is: one that is read as money, is at
 * least 1,000, and has the marks of a sum or is a multiple of 100. One cell proves nothing; look at many.
 */
export function looksLikeMoney(cell: Cell | undefined): boolean {
  const sum = Math.abs(parseMoney(cell) ?? 0);
  return sum >= LEAST_MONEY && (sum % ROUND === 0 || isMarked(cell));
}

/** Checks whether a cell is a sum of at least 1,000 that has the marks of one, so that no number of something else reads so. */
export function isMarkedSum(cell: Cell | undefined): boolean {
  return isMarked(cell) && Math.abs(parseMoney(cell) ?? 0) >= LEAST_MONEY;
}

function isMarked(cell: Cell = ''): boolean {
  return MARKED.test(typeof cell === 'string' ? cell : cell.text);
}
