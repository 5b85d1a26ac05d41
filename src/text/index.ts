export { isAns, isNumeric, isUnicode, type ValueFormat } from './charset.ts';
export { stripDiacritics } from './diacritics.ts';
export { type LengthUnit, measure } from './length.ts';
export { findPersonalData, listCommonWords } from './personal/find.ts';
export type { PersonalData, PersonalKind } from './personal/kinds.ts';
