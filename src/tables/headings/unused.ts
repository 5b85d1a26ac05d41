import type { Row } from '../sheet.ts';
import { isOrdinal, seemsDay, seemsNumber, shownTrimmed } from './contents.ts';
import type { ColumnHeading, FoundTable } from './roles.ts';
import { headingWords } from './words/tokens.ts';

/** A column that is not used although its cells look like sums or days. */
export interface UnusedColumn {
  readonly heading: ColumnHeading;
  readonly holds: 'sums' | 'days';
}

/** Cells of a column that are looked at; blanks are not counted. */
const MAX_LOOKED_AT = 200;

/** Headings of numbers that are no sums. */
const NUMBER_WORDS = /* @__PURE__ */ wordSet(
  'mã ma số so no id code number cif stt tt điện dien thoại thoai sđt sdt mst phone tel ref trace lệnh lenh hiệu hieu loại loai dòng dong kỳ ky năm nam tháng thang',
);
/** Headings of sums, which win over those. */
const SUM_WORDS = /* @__PURE__ */ wordSet(
  'tiền tien tổng tong nợ có dư phí phi thuế thue lãi lai giá gia amount total fee tax vat balance debit credit sum value',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Finds the columns without a role that look like sums or days, in the order of the sheet. */
export function unusedColumns<R extends string>({
  others,
  body,
}: Pick<FoundTable<R>, 'others' | 'body'>): UnusedColumn[] {
  const texts = columnTexts(others, body);
  return others.flatMap((heading): UnusedColumn[] => {
    const holds = kindOfTexts(texts.get(heading.column) ?? [], heading.text);
    return holds ? [{ heading, holds }] : [];
  });
}

function columnTexts(headings: readonly ColumnHeading[], body: readonly Row[]): Map<number, string[]> {
  const texts = new Map(headings.map(({ column }): [number, string[]] => [column, []]));
  const open = new Set(texts.keys());
  for (const { cells } of body) {
    for (const column of open) {
      const text = shownTrimmed(cells[column]);
      const seen = texts.get(column);
      if (text !== '' && seen?.push(text) === MAX_LOOKED_AT) open.delete(column);
    }
    if (open.size === 0) break;
  }
  return texts;
}

/** Most of the cells decide; bare digits are sums unless they count rows or their heading names numbers. */
function kindOfTexts(texts: readonly string[], heading: string): UnusedColumn['holds'] | undefined {
  const most = (is: (text: string) => boolean) => texts.filter(is).length * 2 > texts.length;
  if (most(seemsDay)) return 'days';
  if (!most(seemsNumber)) return undefined;
  const sums = texts.filter((text) => seemsNumber(text) && !seemsDay(text));
  if (sums.every((text) => /^[-+(]?0*[)]?$/.test(text))) return undefined;
  if (sums.some((text) => /^\D*\d{1,3}(?:[., ]\d{3})+(?!\d)|[₫đ]|vn[dđ]/iu.test(text))) return 'sums';
  return !isOrdinal(texts) && sums.some(isPlainSum) && !namesNumbers(heading) ? 'sums' : undefined;
}

/** A sum of at least a thousand đồng has no zero in front, and at most thirteen digits. */
function isPlainSum(text: string): boolean {
  return /^[-+(]?[1-9]\d{3,12}(?:[.,]\d{1,2})?[)]?$/.test(text);
}

function namesNumbers(heading: string): boolean {
  const words = headingWords(heading).flatMap(({ marked, bare }) => [marked, bare]);
  const given =
    heading
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const has = (list: ReadonlySet<string>) => [...words, ...given].some((word) => list.has(word));
  if (/^(?:mã|ma)$/.test(given[0] ?? '')) return true;
  return has(NUMBER_WORDS) && !given.some((word) => SUM_WORDS.has(word));
}
