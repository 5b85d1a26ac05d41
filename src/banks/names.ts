import { foldName, stripDiacritics } from '../text/diacritics.ts';
import type { Bank } from './bank.ts';

/** Lists the names that mean this bank and no other, the code first; but for English ones. */
export function bankNames(bank: Bank): readonly string[] {
  return [bank.code, bank.shortName, ...bank.aliases, ...legalNamesOf(bank)];
}

/** Lists the legal name in Vietnamese, and the names that the bank no longer bears. */
function legalNamesOf({ name, formerNames }: Bank): readonly string[] {
  return [name, ...formerNames.map((former) => former.name)];
}

/** Lists the folded legal names without the words any bank bears. */
export function bareNamesOf(bank: Bank): readonly string[] {
  return legalNamesOf(bank).map((name) => bareName(foldQuery(name)));
}

/** Reduces a query to a key; the empty key stands for what no bank's name can be. */
export function foldQuery(query: unknown): string {
  if (typeof query !== 'string' || query.length > MAX_NAME_LENGTH) return '';
  if (/^[0-9A-Za-z]+$/.test(query)) return query.toLowerCase();
  return FOREIGN.test(stripDiacritics(query)) ? '' : foldName(query);
}

/**
 * Takes from a folded name the words any bank bears: "Ngân hàng" and its legal form before it, "Bank" and "Vietnam"
 * behind it. The city of a branch, behind a name too, is left in two or three letters.
 */
export function bareName(key: string): string {
  return key
    .replace(LEGAL_FORM, '')
    .replace(/(?:bank)?(?:vietnam)?$/, '')
    .replace(/(?:chinhanh)?(?:thanhpho|tp)?(?:hochiminh|hcm)$/, 'hcm')
    .replace(/(?:chinhanh)?hanoi$/, 'hn');
}

/** Splits a name into folded words, which may be the beginnings of words only. */
export function nameWords(name: string): readonly string[] {
  return stripDiacritics(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** "Ngân hàng", "NH TMCP", "Ngân hàng Thương mại Cổ phần", "Ngân hàng TNHH một thành viên" and the like. */
const LEGAL_FORM = /^(?:nganhang|nh(?=tm|tnhh))(?:tm|thuongmai)?(?:cp|cophan|tnhh)?(?:mtv|motthanhvien)?/;

/** Far above any name with its diacritics decomposed. */
export const MAX_NAME_LENGTH = 400;

/** A letter or digit that folding would drop, so that another name would be left. */
const FOREIGN = /[^\P{L}A-Za-z]|[^\P{N}0-9]/u;
