import { isAns } from './charset.ts';

const MARKS = /[\u0300-\u036f]/g;

/**
 * It writes Vietnamese (and other Latin) letters without diacritics, `Đ` as `D`; precomposed and decomposed text
 * give the same result. Other characters stay as they are.
 *
 * @example stripDiacritics('Học phí tháng 9 – Đợt 1') // 'Hoc phi thang 9 – Dot 1'
 */
export function stripDiacritics(text: string): string {
  if (isAns(text)) return text;
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}

/** It reduces a name to what two spellings share: no diacritics, lower case, letters and digits only. */
export function foldName(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
