import { type Cell, shownText } from '../../../tables/sheet.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { DIGITS_LOST } from '../../../text/spreadsheet.ts';

/** What a cell says in a column of keys: a key, nothing, a key that a spreadsheet took for a day, or what can be none. */
export type KeyReading =
  | { readonly kind: 'key' | 'day'; readonly key: string }
  | { readonly kind: 'blank' | 'formula' | 'lost' };

/** Two numbers as a day without its year shows them, which is how they were typed: `1-3`, `12/4`. */
const PAIR = /^\d{1,3}[-/.]\d{1,3}$/;
/** More digits than a number of a workbook keeps. */
const MOST_DIGITS = 15;

/** Letters of Vietnamese in one piece, signs and digits, single blanks between: most texts are clean. */
const CLEAN_TEXT = /^(?:[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*)?$/;

/** Cleans a text as lists of bills hold it: one normal form, no invisible letters, digits of ASCII, blanks single and none around. */
function cleanText(text: string): string {
  if (CLEAN_TEXT.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Cleans what a cell shows. */
export function cleanCell(cell: Cell | undefined): string {
  return cleanText(shownText(cell));
}

/**
 * Reads a key as the sheet shows it: a number by its format, without the format's blanks; a day whose format shows two numbers is
 * the key that was typed. A guard such as `'` or `="…"` is taken off.
 */
export function readKey(cell: Cell | undefined): KeyReading {
  const shown = cleanCell(cell);
  if (typeof cell === 'object') {
    if (cell.unknown) return { kind: 'formula' };
    if (cell.day !== undefined) return PAIR.test(shown) ? { kind: 'day', key: shown } : { kind: 'lost' };
    if (cell.number !== undefined) return storedKey(shown.replace(/ /g, ''));
  }
  const key = shown
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'+/, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(key)) return { kind: 'blank' };
  return DIGITS_LOST.test(key) ? { kind: 'lost' } : { kind: 'key', key };
}

function storedKey(key: string): KeyReading {
  const digits = key.replace(/\D/g, '').length;
  return /e[+-]?\d|^#+$/i.test(key) || digits > MOST_DIGITS ? { kind: 'lost' } : { kind: 'key', key };
}

/** Writes a text for comparison: words of `a` to `z` and digits, one blank between. */
export function foldWords(text: string): string {
  return stripDiacritics(cleanText(text))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Gives the names of rows, however their letters are put together; a blank one is none. */
export function namesIn(rows: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ name }) => name.normalize('NFC').toLowerCase()).filter(Boolean));
}
