import { parseIdentifier } from '../../tables/cells/identifier.ts';
import { isBlank } from '../../tables/cells/money.ts';
import { parseTime } from '../../tables/cells/time.ts';
import { type Cell, type Row, shownText } from '../../tables/sheet.ts';
import { stripDiacritics } from '../../text/diacritics.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { findLabel, sumBeside } from '../rows/classify.ts';
import type { Period } from '../statement.ts';

/** What the lines above a table say of it. */
export interface StatementFacts {
  readonly account?: string;
  readonly bank?: string;
  readonly period?: Period;
  /** The one year that the lines name, of days written without one. */
  readonly year?: number;
  readonly opening?: number;
  readonly closing?: number;
  /** As it stands there: `VND`, `USD`. */
  readonly currency?: string;
  /** The row that names it. */
  readonly currencyRow?: number;
}

const ACCOUNT_LABEL =
  /^\W*(?:so )?(?:tai khoan|tk|stk)(?! (?:doi|chuyen|nhan|thu huong))\b|^\W*(?:account|acct|a\/c)\.? ?(?:no|number|#)/;
const ACCOUNT_NAME = /^\W*(?:ten|chu) |^\W*account name|^\W*account holder/;
const CURRENCY_LABEL = /\b(?:loai tien(?: te)?|tien te|dong tien|nguyen te|currency|ccy)\b/;
const BANK = /^\W*(?:ngan hang|nh tmcp)\b|\b[a-z]+bank\b/;

/** Reads account, bank, period, currency and balances from the lines above a table. */
export function readFacts(above: readonly Row[]): StatementFacts {
  const lines = above.map((row) => ({ row, text: plainLine(row.cells.map(shownText).join(' ')) }));
  const currency = firstFact(above, readCurrency);
  return omitUndefined({
    account: firstFact(above, readAccount)?.found,
    bank: firstFact(above, readBank)?.found,
    period: findPeriod(lines.map(({ text }) => text)),
    year: readYear(lines.map(({ text }) => text)),
    opening: firstFact(above, (cells) => readPrinted(cells, 'opening'))?.found,
    closing: firstFact(above, (cells) => readPrinted(cells, 'closing'))?.found,
    currency: currency?.found,
    currencyRow: currency?.row,
  });
}

function firstFact<T>(
  rows: readonly Row[],
  read: (cells: readonly Cell[]) => T | undefined,
): { readonly found: T; readonly row: number } | undefined {
  for (const { cells, row } of rows) {
    const found = read(cells);
    if (found !== undefined) return { found, row };
  }
  return undefined;
}

function plainLine(text: string): string {
  return stripDiacritics(text).toLowerCase().replace(/\s+/g, ' ');
}

/** Finds the value of a label: behind its colon, or in the next cell that holds something. */
function valueBeside(cells: readonly Cell[], isLabel: (text: string) => boolean): Cell | undefined {
  const at = cells.findIndex((cell) => isLabel(plainLine(shownText(cell))));
  if (at < 0) return undefined;
  const behind = /:\s*([^:]+)$/.exec(shownText(cells[at]))?.[1]?.trim();
  return behind || cells.slice(at + 1).find((cell) => !isBlank(cell));
}

function readAccount(cells: readonly Cell[]): string | undefined {
  const value = valueBeside(cells, (text) => ACCOUNT_LABEL.test(text) && !ACCOUNT_NAME.test(text));
  const read = parseIdentifier(value);
  if (!('text' in read)) return undefined;
  const [first = ''] = /^[0-9A-Za-z][0-9A-Za-z .-]*/.exec(read.text) ?? [];
  const bare = /^[\d .-]+$/.test(first) ? first.replace(/[ .-]/g, '') : (first.split(' ')[0] ?? '');
  return /\d{4}/.test(bare) && bare.length <= 34 ? bare : undefined;
}

function readCurrency(cells: readonly Cell[]): string | undefined {
  const value = valueBeside(cells, (text) => CURRENCY_LABEL.test(text));
  return /^\s*([A-Z]{3}|VNĐ|đồng)\b/iu.exec(shownText(value))?.[1]?.toUpperCase();
}

function readBank(cells: readonly Cell[]): string | undefined {
  const cell = cells.find((each) => {
    const text = plainLine(shownText(each));
    return text.length < 90 && !/:/.test(text) && BANK.test(text.replace('bank statement', ''));
  });
  const text = shownText(cell).trim();
  if (/^\W*(?:ngan hang|nh tmcp)/.test(plainLine(text))) return text;
  return /\b[A-Za-z]+bank\b/i.exec(text)?.[0];
}

function readPrinted(cells: readonly Cell[], kind: 'opening' | 'closing'): number | undefined {
  const found = findLabel(cells);
  return found?.label === kind ? sumBeside(cells, found.column) : undefined;
}

const WRITTEN_DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d/g;

/** Finds the first and the last day: two days in a line, or `Tháng 9/2026`. */
function findPeriod(lines: readonly string[]): Period | undefined {
  const text = lines.filter((line) => /\b(?:tu|from|den|to|ky|period|ngay)\b/.test(line)).join(' \n ');
  const range = /\b(?:tu|from|ky|period)\b[^\n]*?(?:\n[^\n]*?\b(?:den|to)\b[^\n]*)?$/m.exec(text)?.[0] ?? '';
  const days = (range.match(WRITTEN_DAY) ?? []).flatMap((day) => parseTime(day)?.slice(0, 10) ?? []);
  const [from, to] = days;
  if (from !== undefined && to !== undefined && from <= to) return { from, to };
  return lines.map(readMonth).find((period) => period !== undefined);
}

/** Reads the year of a title, `Năm 2026`, `Quý 3/2026`, where the lines name no other. */
function readYear(lines: readonly string[]): number | undefined {
  const named = lines.flatMap((line) => [...line.matchAll(/\b(?:nam|year|quy [1-4] ?[/-]) ?(20\d\d)\b/g)]);
  const [year, other] = [...new Set(named.map(([, digits]) => Number(digits)))];
  return other === undefined ? year : undefined;
}

/** Reads `tháng 9 năm 2026`, `tháng 09/2026`. */
function readMonth(line: string): Period | undefined {
  const [, month = '', year = ''] = /\bthang (\d{1,2}) ?(?:\/|-|nam) ?(20\d\d)\b/.exec(line) ?? [];
  if (year === '' || Number(month) < 1 || Number(month) > 12) return undefined;
  const start = `${year}-${month.padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${start}-01`, to: `${start}-${last}` };
}
