import { MAX_AMOUNT } from '../../money/limits.ts';

const MAX_MONEY_LENGTH = 40;

/**
 * Reads a sum of đồng as services and statements write it: a number, `350000`, `1.234.000`, `1,234,000đ`,
 * `+350 000 VND`, `14,000,000.00`, `1.234.567,00`, `(50.000)`. Anything else, and a fraction of a đồng, is
 * undefined.
 *
 * @example readMoney('1.234.567,00 VND') // 1234567
 */
export function readMoney(value: unknown): number | undefined {
  if (typeof value === 'bigint') return withinLimit(Number(value));
  if (typeof value === 'number') return Number.isSafeInteger(value) ? withinLimit(value) : undefined;
  if (typeof value !== 'string' || value.length > MAX_MONEY_LENGTH) return undefined;
  const text = value
    .trim()
    .replace(/\s*(?:₫|đ|đồng|vnđ|vnd)$/i, '')
    .replace(/^(?:vnd|₫)\s*/i, '');
  const bracketed = /^\((.*)\)$/.exec(text);
  const signed = bracketed?.[1] ?? text;
  const sign = bracketed || /^[-−]/.test(signed) ? -1 : 1;
  const digits = wholeDigits(signed.replace(/^[-−+]\s*/, ''));
  return digits === undefined ? undefined : withinLimit(sign * Number(digits));
}

/**
 * Digits without marks for thousands, when the marks stand where they belong and decimals, if any, are zero.
 */
function wholeDigits(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const shape = /^(\d{1,3})([., '\u00a0\u202f])(\d{3}(?:\2\d{3})*)(?:[.,]0{1,2})?$/.exec(text);
  if (shape) return `${shape[1]}${shape[3]}`.replace(/\D/g, '');
  return /^(\d+)[.,]0{1,2}$/.exec(text)?.[1];
}

function withinLimit(amount: number): number | undefined {
  return Math.abs(amount) <= MAX_AMOUNT ? amount + 0 : undefined;
}
