const WHOLE_VND = /^-?\d{1,16}$/;

/** Gives a whole number of đồng that counts exactly, of a number, a bigint or digits; below zero where money goes out. */
export function wholeVndOf(value: unknown): number | undefined {
  const isGiven =
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    (typeof value === 'string' && WHOLE_VND.test(value));
  const number = isGiven ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number + 0 : undefined;
}

/** Gives a whole number of đồng above zero like {@link wholeVndOf}. */
export function positiveVndOf(value: unknown): number | undefined {
  const sum = wholeVndOf(value) ?? 0;
  return sum > 0 ? sum : undefined;
}
