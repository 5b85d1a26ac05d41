import { field, wholeNumber } from '../../issues/fields.ts';
import type { DocumentField } from './fields.ts';

/** Makes a field that is a whole number between two, both included. */
export function count(least: number, most: number, usual: number): DocumentField<number> {
  return { ...wholeNumber(least, most), fallback: usual, blank: usual };
}

/** Makes a field that is a length in millimetres, none when it is absent. */
export function length(most: number): DocumentField<number> {
  const accepts = (value: unknown): value is number =>
    typeof value === 'number' && value >= 0 && value <= most;
  return { ...field(`numberBetween(0, ${most})`, accepts), fallback: 0, blank: 0 };
}

const MAX_QUANTITY = 1_000_000_000;

/** Makes a field that is a quantity, decimals allowed. */
export function decimal(): DocumentField<number | undefined, number> {
  const accepts = (value: unknown): value is number =>
    typeof value === 'number' && value >= 0 && value <= MAX_QUANTITY;
  return { ...field(`numberBetween(0, ${MAX_QUANTITY})`, accepts), blank: undefined };
}
