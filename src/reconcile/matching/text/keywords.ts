import { denormalize, FIRST_LETTER, isSeparated, type NormalizedText } from './normalize.ts';

/**
 * Words that say that the number of a customer, pupil, student, patient, contract or dossier follows, normalized.
 * Words for orders and invoices are left out: payers write other people's numbers behind them. `HD` is a contract to those
 * who send bills by it, though it may be an invoice to others.
 */
// biome-ignore format: a table of words reads better in rows
const KEYWORDS = [
  'MAKHACHHANG', 'MAKH', 'MKH', 'KHACHHANG', 'KH', 'MAHOPDONG', 'HOPDONG', 'HD',
  'MAHOCSINH', 'MAHS', 'MHS', 'MSHS', 'HS', 'MASINHVIEN', 'MASV', 'MSSV', 'MSV', 'SV',
  'MABENHNHAN', 'MABN', 'BENHNHAN', 'BN', 'SOHOSO', 'MAHOSO', 'MADANHBO', 'DANHBO', 'DB', 'MATHANHTOAN', 'MASO',
] as const;

/** Words of banks and payers that are often glued to what follows them; they say nothing about it. */
// biome-ignore format: a table of words reads better in rows
const PREFIX_WORDS = [
  'QR', 'ND', 'CK', 'TT', 'IBFT', 'IB', 'GD', 'CT', 'MB', 'VCB', 'FT', 'NAP', 'MUA', 'REF', 'TK',
  'NAPTIEN', 'THANHTOAN', 'CHUYENTIEN',
] as const;

const MAX_PREFIX_WORD = 16;

/** What introduces a code: a word that names it, a word that is merely glued to it, or nothing known. */
export type Introduction = 'keyword' | 'prefix' | 'none';

/** The words that introduce a code, longest first. */
export function keywordList(more: readonly string[]): readonly string[] {
  return [...KEYWORDS, ...more.filter((word) => word !== '')].sort((a, b) => b.length - a.length);
}

/** Tells which known word ends right before a normalized index, separators between them or not. */
export function introduction(line: NormalizedText, index: number, keywords: readonly string[]): Introduction {
  const reach = Math.max(MAX_PREFIX_WORD, keywords[0]?.length ?? 0);
  const before = denormalize(line.values, Math.max(0, index - reach), index);
  if (keywords.some((word) => before.endsWith(word) && hasPrefixAt(line, index - word.length, index)))
    return 'keyword';
  return PREFIX_WORDS.some((word) => before.endsWith(word) && hasPrefixAt(line, index - word.length, index))
    ? 'prefix'
    : 'none';
}

/** Checks whether a text is one of the words that banks and payers put before anything. */
export function isPrefixWord(word: string): boolean {
  return PREFIX_WORDS.some((known) => known === word);
}

/** A word begins behind a separator, or where capitals follow small letters. */
function hasPrefixAt(line: NormalizedText, index: number, end: number): boolean {
  if (index <= 0 || isSeparated(line, index)) return true;
  const at = (place: number) => line.text.charAt(line.offsets[place] ?? 0);
  if ((line.values[index - 1] ?? 0) < FIRST_LETTER || isUpper(at(index - 1))) return false;
  for (let place = index; place < end; place++) if (!isUpper(at(place))) return false;
  return true;
}

/** Checks whether a letter is a capital. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
