/** Words for money that moved, as records and rows write them: small letters without accents, blanks and marks. */
// biome-ignore format: a table of words reads better in rows
export const MOVED_WORDS: readonly string[] = [
  'thanhcong', 'hoanthanh', 'hoantat', 'dathanhtoan', 'datthanhtoan', 'dahachtoan', 'dahoanthanh', 'success', 'successful',
  'succeeded', 'complete', 'completed', 'done', 'ok', 'booked', 'posted', 'settled', 'paid', '1',
];
const NOT_MOVED =
  /^(?:khongthanhcong|thatbai|loi|huy|dahuy|tuchoi|failed|failure|error|cancel+ed|rejected|declined|expired|dangxuly|choxuly|choduyet|pending|processing|waiting)$/;

/** Tells by the word of its status whether the money of a row moved; undefined where the word is not known. */
export function hasMoved(folded: string): boolean | undefined {
  if (folded === '' || MOVED_WORDS.includes(folded)) return true;
  return NOT_MOVED.test(folded) ? false : undefined;
}

const VND_WORD = /^\s*(?:vn[dđ]|đồng|dong|đ|d|₫|704|việt nam đồng|vietnam(?:ese)? dong)?\s*$/iu;

/** Checks whether a record or a row names đồng as its currency, or none. */
export function isVndWord(text: string): boolean {
  return VND_WORD.test(text);
}
