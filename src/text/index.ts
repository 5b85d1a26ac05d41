export { type Format, isAns, isNumeric, isUnicode } from './charset.ts';
export { stripDiacritics } from './diacritics.ts';
export { type LengthUnit, measure } from './length.ts';
