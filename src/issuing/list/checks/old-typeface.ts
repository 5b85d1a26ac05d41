import { type Row, shownText } from '../../../tables/sheet.ts';

/** Rows that are looked at, and words that must be so written, before a sheet is said to be. */
const MOST_ROWS = 60;
const FEWEST_WORDS = 3;

/**
 * Letters that no Vietnamese word has in Unicode, beside one that it may have: what TCVN3 (`.VnTime`) and VNI typefaces show as
 * Vietnamese is kept in a file as `Hä vµ tªn`, `Hoï vaø teân`.
 */
const OLD_WORD = /\p{L}[\u00a1-\u00be\u00d7\u00f7ñïøûöåäëü]|[\u00a1-\u00be\u00d7\u00f7ñïøûöåäëü]\p{L}/iu;
const UNICODE_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Checks whether the texts of sheets are written for a typeface from before Unicode, so that no heading can be known. */
export function isOldTypeface(rows: readonly Row[]): boolean {
  const texts = rows.slice(0, MOST_ROWS).flatMap(({ cells }) => cells.map(shownText));
  if (texts.some((text) => UNICODE_VIETNAMESE.test(text))) return false;
  return (
    texts.flatMap((text) => text.split(/\s+/)).filter((word) => OLD_WORD.test(word)).length >= FEWEST_WORDS
  );
}
