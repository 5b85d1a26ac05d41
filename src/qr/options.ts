import { choice, type FieldTable, flag, type MeantBy } from '../issues/fields.ts';

/** How much of a symbol may be lost: about 7, 15, 25 or 30 percent of its codewords (ISO/IEC 18004 §6.5.1). */
export type Level = 'L' | 'M' | 'Q' | 'H';

export const LEVELS = ['L', 'M', 'Q', 'H'] as const satisfies readonly Level[];

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

/** Finds the options that another library's name stands for, where the table has them. */
export const meantBy: MeantBy = (key, table) => {
  const meant = Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : undefined;
  return meant?.split(' and ').every((part) => part in table) ? meant : undefined;
};
