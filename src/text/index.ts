export { type Format, isAns, isNumeric, isUnicode } from './charset.ts';
export { type LengthUnit, measure } from './length.ts';
export { stripDiacritics } from './strip.ts';
