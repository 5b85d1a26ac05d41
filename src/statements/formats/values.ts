import { MAX_AMOUNT } from '../../money/limits.ts';

/** More digits than any account holds, and fewer than a number loses. */
const WHOLE_SUM = /^(\d{1,15})(?:[.,]0{0,2})?$/;

/**
 * Reads the sum of a balance, without a sign: `1541800`, `1541800,`, `1541800.00`. A fraction of a đồng is undefined, and so
 * are three decimals, which may be thousands.
 */
export function parseWholeSum(text: string): number | undefined {
  const digits = WHOLE_SUM.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Reads the sum of a movement, as {@link parseWholeSum} does, up to 9.999.999.999.999 đ. */
export function parseMovementSum(text: string): number | undefined {
  const sum = parseWholeSum(text);
  return sum === undefined || sum > MAX_AMOUNT ? undefined : sum;
}

/** Gives a sum its direction; zero has none. */
export function withDirection(sum: number | undefined, isIn: boolean): number | undefined {
  return sum === undefined ? undefined : (isIn ? sum : -sum) + 0;
}

/** Reads `YYMMDD` of the years 1980 to 2079 and gives `2026-09-05`; a day that no calendar has is undefined. */
export function parseShortDay(text: string): string | undefined {
  return parseBasicDay(`${Number(text.slice(0, 2)) < 80 ? '20' : '19'}${text}`);
}

/** Reads `YYYYMMDD` and gives `2026-09-05`; a day that no calendar has is undefined. */
export function parseBasicDay(text: string): string | undefined {
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, day.length) !== day ? undefined : day;
}

/** Gives the moment at which a day starts in Vietnam. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/**
 * Joins the lines into which a text was cut: behind a line that is full nothing was, so that a word that was cut is whole
 * again; behind a shorter one a blank.
 */
export function joinCutLines(lines: readonly string[], width: number): string {
  const joined = lines.map((line) => (line.length >= width ? line : `${line} `)).join('');
  return joined.replace(/\s+/g, ' ').trim();
}
