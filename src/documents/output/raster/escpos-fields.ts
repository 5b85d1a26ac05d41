import { flag, wholeNumber } from '../../../issues/fields.ts';
import { DRAWING_FIELDS } from './engine.ts';

/** The options of ESC/POS. */
export const ESCPOS_FIELDS = {
  cut: { ...flag(), fallback: true },
  feed: { ...wholeNumber(0, 255), fallback: 3 },
  ...DRAWING_FIELDS,
} as const;
