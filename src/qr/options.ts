import { choice, type FieldTable, flag } from '../issues/fields.ts';
import { LEVELS } from './standard.ts';

/** The options of a symbol, whatever it is drawn on. */
export const SYMBOL_FIELDS = { level: choice(...LEVELS), dense: flag() } as const satisfies FieldTable;

/** What other libraries call the options of a symbol and of a drawing. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  errorCorrectionLevel: 'level',
  ecc: 'level',
  margin: 'quietZone',
  border: 'quietZone',
  width: 'size',
  scale: 'moduleSize',
  color: 'dark and light',
};
