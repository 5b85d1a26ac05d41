import { columnLetters } from '../../../tables/headings/named.ts';
import { isMoneyColumn, type ListColumn, type ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import { cleanCell } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';

/** Codes of ISO 4217, signs and words of currencies that lists in Vietnam name beside đồng. */
const FOREIGN_CURRENCY =
  /(?<![\p{L}\d])(?:usd|eur|US\$|JPY|CNY|RMB|GBP|KRW|SGD|AUD|CAD|CHF|HKD|TWD|THB|LAK|KHR|MYR|RUB)(?![\p{L}\d])|[$€£¥₩฿]|(?<!\p{L})(?:đô[ -]?la|dollars?|euros?|nhân dân tệ|yên nhật|bảng anh|won hàn|ngoại tệ)(?!\p{L})/iu;
/** Behind a number alone: `200 đô`. */
const FOREIGN_BEHIND_SUM = /\d\s*(?:đô|yên|yen|won|tệ|bạt|baht|kíp|riel)\s*$/iu;
const CURRENCY_LINE = /(?:đvt|đơn vị|đvtt|loại tiền|tiền tệ|currency|unit)/iu;
const VND_SPELLINGS = /^(?:vnd|vnđ|đ|đồng|dong|₫|704|việt nam đồng|đồng việt nam)?$/iu;

/** Finds the currency that a heading or a cell names, if it is another than đồng. */
export function foreignCurrencyIn(text: string): string | undefined {
  return /^[\d\s.,()%+-]*$/.test(text)
    ? undefined
    : (FOREIGN_CURRENCY.exec(text) ?? FOREIGN_BEHIND_SUM.exec(text))?.[0];
}

/** The letters of a column, or the number of a row, and what stands there. */
export interface ForeignPlace {
  readonly at: string | number;
  readonly text: string;
}

/** Finds where a list says that its sums are in another currency: a heading of money, or a line of its titles that names the unit. */
export function foreignPlace({ columns, above }: ListTable): ForeignPlace | undefined {
  const heading = columns.find(
    (each) => isMoneyColumn(each) && foreignCurrencyIn(each.heading) !== undefined,
  );
  if (heading) return { at: columnLetters(heading.column), text: heading.heading };
  for (const { row, cells } of above) {
    const text = cells
      .map(cleanCell)
      .find((line) => CURRENCY_LINE.test(line) && foreignCurrencyIn(line) !== undefined);
    if (text !== undefined) return { at: row, text };
  }
  return undefined;
}

/** Rows whose column of currencies says another than đồng. */
export function currencyProblems(
  columns: readonly ListColumn[],
  payers: readonly PayerRow[],
): readonly Problem[] {
  return columns
    .filter(({ role }) => role === 'currency')
    .flatMap(({ column }) =>
      payers.flatMap(({ row, cells }): Problem[] => {
        const value = cleanCell(cells[column]);
        return VND_SPELLINGS.test(value) ? [] : [{ reason: 'foreignCurrency', row, column, value }];
      }),
    );
}
