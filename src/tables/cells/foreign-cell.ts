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
