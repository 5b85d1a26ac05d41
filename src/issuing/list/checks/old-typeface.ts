import { type Row, shownText } from '../../../tables/sheet.ts';
import type { ListTable } from '../columns/columns.ts';
import type { ListRole } from '../columns/roles.ts';
import type { Problem } from '../draft.ts';
import { cleanCell } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';

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

/** What papers print of those who pay, and what for. */
const GARBLED_ROLES: ReadonlySet<ListRole> = new Set<ListRole>(['name', 'surname', 'givenName', 'title']);

/** Bytes of UTF-8 that were read as letters of Windows once more: `Nguyá»…n`, `VÄƒn`. Quotes and dashes may stand behind `Ã`. */
const DECODED_TWICE =
  /á[º»][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a€™]|[ÃĂÄÅÆ][\u0080-\u009f\u00a1-\u00bf\u0152\u0153\u0160\u0161\u0178-\u0192\u02c6\u02dc\u201a\u201e\u2020-\u2022\u2030-\u203a€™]|Ä‘/;

/** Signs of TCVN3 between letters, where no name has them: `V¨n`, `Ph¹m`, `Hµ`, `§ç`. */
const SIGN_IN_WORD =
  /\p{L}[\u00a1-\u00a9\u00ab\u00ac\u00ae\u00b5\u00b6\u00b8\u00b9\u00bb-\u00be]\p{L}|\p{L}[\u00a8\u00b5]|(?<!\S)[\u00a2\u00a4\u00a5\u00a7\u00b8][\p{L}\u00a8\u00a9\u00ac]/u;

/**
 * What words of other languages seldom have: a great letter with a mark behind a small one of TCVN3 (`TrÇn`), a letter and its mark
 * of VNI (`Nguyeãn`, `Vaên`) that no Vietnamese word has side by side.
 */
const RARE_IN_WORD =
  /[a-z][\u00c6-\u00de]|(?:a[øùûõâàåãäêè]|aá(?!c)|e[øùûõâàáåä]|eã(?!o)|o[øùûâåä]|[uy][øûõ]|uù|[ôö][øùûõï])/;
const RARE_IN_CAPITALS = /A[ØÙÛÕÂÀÅÃÄÊÈ]|AÁ(?!C)|E[ØÙÛÕÂÀÁÅÄ]|EÃ(?!O)|O[ØÙÛÂÅÄ]|[UY][ØÛÕ]|UÙ|[ÔÖ][ØÙÛÕÏ]/;

const NOT_ASCII = /[^\0-\u007f]/;

/** One cell in so many, at least, says that a whole column is so written. */
const COLUMN_SHARE = 4;

/**
 * Finds rows whose names or items are written for a typeface from before Unicode, or were decoded twice, below headings that are
 * not. One sign that no name has condemns its row; where many words have what is rare, every row that has marks.
 */
export function garbledRows(
  { columns }: Pick<ListTable, 'columns'>,
  payers: readonly Pick<PayerRow, 'row' | 'cells'>[],
): readonly Problem[] {
  const texts = columns.filter(({ role }) => GARBLED_ROLES.has(role));
  return texts.flatMap(({ column }) => {
    const cells = payers.flatMap(({ row, cells }) => {
      const value = cleanCell(cells[column]);
      return NOT_ASCII.test(value) ? [{ row, column, value }] : [];
    });
    const isBad = isGarbledColumn(cells, payers.length) ? () => true : isGarbled;
    return cells
      .filter(({ value }) => isBad(value))
      .map((cell): Problem => ({ reason: reasonOf(cell.value), ...cell }));
  });
}

function isGarbled(text: string): boolean {
  return DECODED_TWICE.test(text) || SIGN_IN_WORD.test(text);
}

function reasonOf(text: string): 'decodedTwice' | 'oldTypeface' {
  return DECODED_TWICE.test(text) ? 'decodedTwice' : 'oldTypeface';
}

function isGarbledColumn(cells: readonly { readonly value: string }[], count: number): boolean {
  const isRare = (word: string) => isGarbled(word) || RARE_IN_WORD.test(word) || RARE_IN_CAPITALS.test(word);
  const found = cells.map(({ value }) => value.split(' ').filter(isRare)).filter(({ length }) => length > 0);
  return found.length * COLUMN_SHARE >= count && new Set(found.flat()).size >= FEWEST_WORDS;
}
