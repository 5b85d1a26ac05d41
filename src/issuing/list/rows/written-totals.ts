import { parseMoney } from '../../../tables/cells/money.ts';
import type { Cell } from '../../../tables/sheet.ts';
import { cleanCell, foldWords } from './keys.ts';
import { readNumberWords } from './number-words.ts';

/** A total in the words of a line, which stands in no column of sums. */
export interface WrittenTotal {
  readonly row: number;
  /** Where its line begins. */
  readonly column: number;
  /** How many payers' rows stand above. */
  readonly after: number;
  /** What it says, in đồng: twice, where it stands there in digits and in words. */
  readonly says: readonly number[];
}

/** Lines that total what is to be paid, rather than what was, or a part of it. */
const TOTAL_LINE =
  /^(?:t cong|tc|tong|cong|tong cong|tong so|tong tien|tong so tien)(?: cong)?(?: so)?(?: tien)?(?: (?:phai|can) (?:thu|nop|dong|tra|thanh toan))?(?: |$)/;
const OTHER_LINE = /\b(?:da|con|no|mien|giam|chi|ton|thua|thieu|du|tam ung|ky truoc|thang truoc)\b/;
const WORDS_LINE =
  /^(?:(?:so tien )?(?:viet |ghi )?bang chu|so tien viet bang chu|(?:tong|cong)[a-z ]*bang chu)\b/;
const SUM_IN_LINE = /(\d{1,3}(?:[., ]\d{3})+|\d{4,})\s*(?:đồng|vnđ|vnd|đ|d)(?![\p{L}\d])/giu;
const SUM_AT_END = /[:=]\s*(\d{1,3}(?:[., ]\d{3})+|\d{4,})\s*\.?$/u;
const IN_WORDS = /bằng chữ\s*\)?\s*[:.]?\s*([\p{L}\s]+)/iu;
const IN_BRACKETS = /\(([\p{L}\s]+?đồng[\p{L}\s]*)[.)]/iu;

/** Reads what a row without sums says of a total; none where it says nothing, or of something else. */
export function writtenTotal(cells: readonly Cell[]): Pick<WrittenTotal, 'column' | 'says'> | undefined {
  const column = cells.findIndex((cell) => cleanCell(cell) !== '');
  const line = [...new Set(cells.map(cleanCell))].filter(Boolean).join(' ').normalize('NFC');
  const label = foldWords(line.split(/\d/)[0] ?? '');
  const isTotal = TOTAL_LINE.test(`${label} `) && !OTHER_LINE.test(foldWords(line.split(/[:(\d]/)[0] ?? ''));
  const says = isTotal || WORDS_LINE.test(label) ? sumsIn(line) : [];
  return says.length === 0 ? undefined : { column, says };
}

function sumsIn(line: string): readonly number[] {
  const found = [...line.matchAll(SUM_IN_LINE)].map((match) => match[1] ?? '');
  const digits = found.length > 0 ? found : [SUM_AT_END.exec(line)?.[1] ?? ''];
  const words = IN_WORDS.exec(line)?.[1] ?? IN_BRACKETS.exec(line)?.[1] ?? '';
  const sums = [...digits.map((each) => parseMoney(each)), readNumberWords(words)];
  return sums.flatMap((sum) => (sum !== undefined && sum > 0 ? [sum] : []));
}
