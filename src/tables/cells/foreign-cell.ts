import { isRecord } from '../../issues/stringify.ts';
import type { StoredCell } from '../sheet.ts';

/** Takes of a value from outside what may be a sum; anything else is no cell. */
export function asMoneyCell(value: unknown): string | number | bigint | undefined {
  return typeof value === 'bigint' ? value : asTextOrNumber(value);
}

/** Takes of a value from outside what may be a time; anything else is no cell. */
export function asTimeCell(value: unknown): string | number | Date | undefined {
  return value instanceof Date ? value : asTextOrNumber(value);
}

function asTextOrNumber(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Takes a stored cell from outside, each property read once; what has no text is none. */
export function asStoredCell(value: unknown): StoredCell | undefined {
  if (!isRecord(value)) return undefined;
  const { text, number, day, unknown } = value;
  if (typeof text !== 'string') return undefined;
  return {
    text,
    ...(typeof number === 'number' && { number }),
    ...(typeof day === 'string' && { day }),
    ...((unknown === 'formula' || unknown === 'error') && { unknown }),
  };
}
