import { type FieldTable, wholeNumber } from '../../issues/fields.ts';
import { CODE_FIELDS } from '../source.ts';

/** The options of a drawing for the terminal. */
export const TERMINAL_FIELDS = {
  ...CODE_FIELDS,
  columns: wholeNumber(1, 10_000),
} as const satisfies FieldTable;
