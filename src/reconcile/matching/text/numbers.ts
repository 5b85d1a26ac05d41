/** Years in which payments are expected, as two digits. */
const FIRST_PAYMENT_YEAR = 15;
const LAST_PAYMENT_YEAR = 40;

/** Checks whether digits may be a year. */
export function isYear(digits: string): boolean {
  return /^20[1-4]\d$/.test(digits);
}

/** Checks whether digits may be a day, `300926`, `20260930`, or a month of a year, `092026`. */
export function looksLikeDate(digits: string): boolean {
  if (/^(?:0[1-9]|1[0-2])20[1-4]\d$/.test(digits)) return true;
  const shape = /^(\d\d)(\d\d)(?:20)?(\d\d)$/.exec(digits) ?? /^(?:20)?(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!shape) return false;
  const [first = 0, month = 0, last = 0] = shape.slice(1).map(Number);
  const isDay = (day: number) => day >= 1 && day <= 31;
  const isShortYear = (year: number) => year >= FIRST_PAYMENT_YEAR && year <= LAST_PAYMENT_YEAR;
  return (
    month >= 1 && month <= 12 && ((isDay(first) && isShortYear(last)) || (isShortYear(first) && isDay(last)))
  );
}

/** Checks whether digits end as sums of money do. */
export function looksLikeSum(digits: string): boolean {
  return digits.endsWith('000');
}
