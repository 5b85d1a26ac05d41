export { isAns, isNumeric, isUnicode, type ValueFormat } from './charset.ts';
export { stripDiacritics } from './diacritics.ts';
export { type LengthUnit, measure } from './length.ts';
