import { denormalize, FIRST_LETTER, isSeparated, type NormalizedText } from './normalize.ts';

/**
 * Words that say that the number of a customer, pupil, student, patient, contract or dossier follows, normalized. Words for
 * orders and invoices are left out: payers write other people's numbers behind them; `HD` is a contract to some payees and
 * an invoice to most, so each says for itself what it is.
 */
// biome-ignore format: a table of words reads better in rows
const KEYWORDS: readonly string[] = [
  'MAKHACHHANG', 'MAKH', 'MKH', 'KHACHHANG', 'KH', 'IDKH', 'MAHOPDONG', 'HOPDONG',
  'MAHOCSINH', 'MAHS', 'MHS', 'MSHS', 'HS', 'MASINHVIEN', 'MASV', 'MSSV', 'MSV', 'SV',
  'MABENHNHAN', 'MABN', 'BENHNHAN', 'BN', 'SOHOSO', 'MAHOSO', 'MADANHBO', 'DANHBO', 'SODB', 'DB', 'MATHANHTOAN', 'MASO',
];

/** Words that say that the number behind them is another: an invoice, an order, an account, a day, a telephone, a sum. */
// biome-ignore format: a table of words reads better in rows
const OTHER_WORDS: readonly string[] = [
  'HD', 'SOHD', 'HOADON', 'HDDT', 'HDGTGT', 'INV', 'INVOICE', 'BILL', 'UNC', 'PO', 'PNK', 'DONHANG', 'MADON', 'DH', 'ORDER',
  'SOTIEN', 'STIEN', 'STK', 'SOTK', 'TK', 'TAIKHOAN', 'SOTAIKHOAN', 'MST', 'MASOTHUE', 'CMND', 'CCCD', 'CMT',
  'GD', 'MAGD', 'MAGIAODICH', 'TRACE', 'REF', 'OTP', 'LH', 'LIENHE', 'SDT', 'DT', 'SODT', 'DIENTHOAI', 'SODIENTHOAI', 'HOTLINE', 'ZALO', 'TEL',
  'NGAY', 'THANG', 'NAM', 'KY', 'LOP', 'BIENSO', 'GHICHU',
];

/** Words of banks and payers that are often glued to what follows them; they say nothing about it. */
// biome-ignore format: a table of words reads better in rows
const PREFIX_WORDS: readonly string[] = [
  'QR', 'ND', 'CK', 'TT', 'IBFT', 'IB', 'GD', 'CT', 'MB', 'VCB', 'FT', 'NAP', 'MUA', 'REF', 'TK',
  'NAPTIEN', 'THANHTOAN', 'CHUYENTIEN',
];

/** What may stand between a keyword and its code: "MKH số", "mã KH là", "mã KH từ … đến …". */
const BETWEEN_WORDS: readonly string[] = ['SO', 'LA', 'TU', 'CUA', 'NO', 'CAC'];

/** What a bill is paid for, in words that payers write for nothing else. */
// biome-ignore format: a table of words reads better in rows
const PURPOSE_WORDS: readonly string[] = [
  'HOCPHI', 'TIENHOC', 'TIENAN', 'BANTRU', 'BHYT', 'VIENPHI', 'TIENNUOC', 'PHINUOC', 'NUOCSACH', 'TIENDIEN', 'PHIQL', 'PHIQUANLY', 'THUEBAO',
];

const MAX_PREFIX_WORD = 16;

/**
 * What introduces a code: a word that names it, a word that names another number, a word that is merely glued to it, or
 * nothing known.
 */
export type Introduction = 'keyword' | 'other' | 'prefix' | 'none';

/** The words of an institution, normalized. */
export interface Vocabulary {
  /** Longest first, those that name a code and those that name another number, so that `SOHD` is met before `HD`. */
  readonly introductions: readonly (readonly [word: string, means: 'keyword' | 'other'])[];
  readonly keywords: readonly string[];
  readonly purposeWords: readonly string[];
}

/** The words that an institution adds to the usual ones, and takes from them, normalized. */
export interface OwnWords {
  readonly keywords?: readonly string[];
  readonly notKeywords?: readonly string[];
  readonly purposeWords?: readonly string[];
}

/** Joins the usual words with those of an institution; what it is paid for takes the place of the usual purposes. */
export function vocabularyOf({ keywords = [], notKeywords = [], purposeWords = [] }: OwnWords): Vocabulary {
  const own = keywords.filter((word) => word !== '');
  const ownPurposes = purposeWords.filter((word) => word !== '');
  const named = new Set([...KEYWORDS.filter((word) => !notKeywords.includes(word)), ...own]);
  // `SOHD` is another number no more where `HD` is the institution's own word.
  const usual = OTHER_WORDS.filter((word) => !own.some((each) => word.endsWith(each)));
  const others = [...usual, ...notKeywords].filter((word) => word !== '' && !named.has(word));
  return {
    keywords: [...named],
    introductions: [
      ...[...named].map((word) => [word, 'keyword'] as const),
      ...others.map((word) => [word, 'other'] as const),
    ].sort(([a], [b]) => b.length - a.length),
    purposeWords: ownPurposes.length > 0 ? ownPurposes : PURPOSE_WORDS,
  };
}

/** Tells which known word ends right before a normalized index, separators between them or not. */
export function introduction(line: NormalizedText, index: number, vocabulary: Vocabulary): Introduction {
  const found = wordBefore(line, index, vocabulary);
  if (found !== 'none') return found;
  const filler = BETWEEN_WORDS.find((word) => endsWithWord(line, index, word) && isSeparated(line, index));
  const named = filler === undefined ? 'none' : wordBefore(line, index - filler.length, vocabulary);
  return named === 'none' || named === 'prefix' ? 'none' : named;
}

function wordBefore(line: NormalizedText, index: number, { introductions }: Vocabulary): Introduction {
  const reach = Math.max(MAX_PREFIX_WORD, introductions[0]?.[0].length ?? 0);
  const before = denormalize(line.values, Math.max(0, index - reach), index);
  const endsWith = (word: string) => before.endsWith(word) && hasPrefixAt(line, index - word.length, index);
  const [, means] = introductions.find(([word]) => endsWith(word)) ?? [];
  return means ?? (PREFIX_WORDS.some(endsWith) ? 'prefix' : 'none');
}

function endsWithWord(line: NormalizedText, index: number, word: string): boolean {
  const from = index - word.length;
  return from >= 0 && denormalize(line.values, from, index) === word && hasPrefixAt(line, from, index);
}

/** Checks whether a text is one of the words that banks and payers put before anything. */
export function isPrefixWord(word: string): boolean {
  return PREFIX_WORDS.includes(word);
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
