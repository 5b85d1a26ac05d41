import { parseIdentifier } from '../../tables/cells/identifier.ts';
import { isBlank, type MoneyUnit } from '../../tables/cells/money.ts';
import { parseTime } from '../../tables/cells/time.ts';
import { unitOfLine } from '../../tables/headings/words/unit.ts';
import { type Cell, type Row, shownText } from '../../tables/sheet.ts';
import { stripDiacritics } from '../../text/diacritics.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { mangledAccountOf } from '../printed/mangled.ts';
import { labelRow, type PrintedSum, printedSums, sumsBelow } from '../printed/sums.ts';
import type { Period } from '../statement.ts';

/** What the lines above a table say of it. */
export interface StatementFacts {
  readonly account?: string;
  /** Stands in place of the account: what a spreadsheet made of its digits. */
  readonly mangledAccount?: string;
  /** The row that names it. */
  readonly accountRow?: number;
  readonly bank?: string;
  readonly period?: Period;
  /** The period, where a day outside of it is a contradiction, not where a title names a month. */
  readonly bounds?: Period;
  /** The one year that the lines name, of days written without one. */
  readonly year?: number;
  readonly opening?: number;
  readonly closing?: number;
  /** The totals of the sides, and the first row that names one. */
  readonly totals?: { readonly credit?: number; readonly debit?: number; readonly row: number };
  /** What a one of the sums below stands for, `unknown` where none can be read in it; and the row that says so. */
  readonly unit?: MoneyUnit | 'unknown';
  readonly unitRow?: number;
  /** The row that says another. */
  readonly otherUnitRow?: number;
  /** Whether it is an account of the books, on whose side of debit money may come in. */
  readonly isOfBooks?: boolean;
  /** As it stands there: `VND`, `USD`. */
  readonly currency?: string;
  /** The row that names it. */
  readonly currencyRow?: number;
}

const ACCOUNT_LABEL =
  /^\W*(?:so )?(?:tai khoan|tk|stk)(?! (?:doi|chuyen|nhan|thu huong))\b|^\W*(?:account|acct|a\/c)\.? ?(?:no|number|#)/;
const ACCOUNT_NAME = /^\W*(?:ten|chu) |^\W*account name|^\W*account holder/;
const CURRENCY_LABEL = /\b(?:loai tien(?: te)?|tien te|dong tien|nguyen te|currency|ccy)\b/;
const UNIT_WORD = /\b(?:dvt|don vi tinh|unit)\b/;
const BANK = /^\W*(?:ngan hang|nh tmcp)\b|\b[a-z]+bank\b/;

const BOOKS_TITLE =
  /\b(?:so (?:chi tiet|cai|ke toan)|(?:general )?ledger)\b|\b(?:tai khoan|tk)[ :]*(?:so )?11[123]\d{0,2}(?!\d)/;

/** Reads account, bank, period, currency and balances from the lines above a table. */
export function readFacts(above: readonly Row[]): StatementFacts {
  const texts = above.map((row) => plainLine(row.cells.map(shownText).join(' ')));
  const range = findRange(texts);
  const account = firstFact(above, readAccount) ?? firstFact(above, readTitleAccount);
  const currency = firstFact(above, readCurrency);
  const units = above.flatMap(({ cells, row }) => unitsOf(cells).map((found) => ({ found, row })));
  const unit = units.find(({ found }) => found === 'unknown') ?? units[0];
  const other = units.find(({ found }) => found !== unit?.found);
  const scale = unit?.found === 'unknown' ? 1 : unit?.found;
  const printed = above.flatMap(({ cells, row }, at) => {
    const labels = labelRow(above[at - 1]?.cells ?? []);
    const sums = (labels && sumsBelow(labels, cells, scale)) ?? printedSums(cells, scale);
    return sums.map((sum) => ({ ...sum, row }));
  });
  const sumOf = (kind: PrintedSum['kind']) => printed.find((each) => each.kind === kind)?.sum;
  return omitUndefined({
    ...account?.found,
    accountRow: account?.row,
    bank: firstFact(above, readBank)?.found,
    period: range ?? texts.map(readMonth).find((period) => period !== undefined),
    bounds: range ?? texts.map(readTitlePeriod).find((period) => period !== undefined),
    year: readYear(texts),
    opening: sumOf('opening'),
    closing: sumOf('closing'),
    totals: sidesOf(printed),
    unit: unit?.found,
    unitRow: unit?.row,
    otherUnitRow: other?.row,
    isOfBooks: texts.some((text) => BOOKS_TITLE.test(text)),
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

/** An account, or what a spreadsheet made of it. */
type NamedAccount = Pick<StatementFacts, 'account' | 'mangledAccount'>;

/** A label of a number: behind others a sum with commas may stand. */
const NUMBER_LABEL = /^\W*(?:so|stk|account|acct|a\/c)\b/;

function readAccount(cells: readonly Cell[]): NamedAccount | undefined {
  let isNumber = false;
  const value = valueBeside(cells, (text) => {
    isNumber = NUMBER_LABEL.test(text);
    return ACCOUNT_LABEL.test(text) && !ACCOUNT_NAME.test(text);
  });
  const mangledAccount = mangledAccountOf(value, isNumber);
  if (mangledAccount !== undefined) return { mangledAccount };
  const read = parseIdentifier(value);
  if (!('text' in read)) return undefined;
  const [first = ''] = /^[0-9A-Za-z][0-9A-Za-z .-]*/.exec(read.text) ?? [];
  const bare = /^[\d .-]+$/.test(first) ? first.replace(/[ .-]/g, '') : (first.split(' ')[0] ?? '');
  return /\d{4}/.test(bare) && bare.length <= 34 ? { account: bare } : undefined;
}

/** Digits of an account in a title, or what a spreadsheet made of them. */
const TITLE_DIGITS = String.raw`(\d(?:[.,]\d+)?e\+?\d+|\d{6,}[.,]00?|\d[\d .-]{4,}\d)(?![\d/])`;
/** A title such as `SAO KÊ TÀI KHOẢN 1800201234567`; fewer digits are an account of the books. */
const ACCOUNT_TITLE = new RegExp(
  String.raw`\b(?:tai khoan|tk|stk|account|acct|a\/c)(?: (?:tien gui|thanh toan|so|no|number|statement|of|for))*[ .:#-]*${TITLE_DIGITS}`,
);
/** A number of the statement itself stands behind `số`, `No.`. */
const STATEMENT_TITLE = new RegExp(
  String.raw`^\W*(?:bang )?(?:(?:bank |account |e-?)?statement|sao ke|so phu|transaction history|lich su giao dich)(?: (?:giao dich|of|for|account))*[ :-]*${TITLE_DIGITS}`,
);
const OTHER_ACCOUNT = /\b(?:doi ung|doi tac|thu huong|huong|nhan|chuyen|gui den)\b/;

function readTitleAccount(cells: readonly Cell[]): NamedAccount | undefined {
  for (const cell of cells) {
    const text = plainLine(shownText(cell)).replace(WRITTEN_DAY, '');
    if (OTHER_ACCOUNT.test(text)) continue;
    const [, written = ''] = ACCOUNT_TITLE.exec(text) ?? STATEMENT_TITLE.exec(text) ?? [];
    const mangledAccount = mangledAccountOf(written.toUpperCase(), false);
    if (mangledAccount !== undefined) return { mangledAccount };
    const digits = written.replace(/[ .-]/g, '');
    if (digits.length >= 6 && digits.length <= 19) return { account: digits };
  }
  return undefined;
}

/** Lists the units that a row says: a label may stand in one cell and its unit in the next. */
export function unitsOf(cells: readonly Cell[]): (MoneyUnit | 'unknown')[] {
  const texts = cells.map(shownText).filter((text) => text.trim() !== '');
  return [...texts, texts.join(' ')].flatMap((text) => unitOfLine(text) ?? []);
}

function readCurrency(cells: readonly Cell[]): string | undefined {
  const unit = valueBeside(cells, (text) => UNIT_WORD.test(text));
  const code = /^\s*([A-Z]{3})(?![\p{L}\d])/u.exec(shownText(unit))?.[1];
  if (code !== undefined) return code;
  const value = valueBeside(cells, (text) => CURRENCY_LABEL.test(text));
  return /^\s*([A-Z]{3}|VNĐ|đồng)(?![\p{L}\d])/iu.exec(shownText(value))?.[1]?.toUpperCase();
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

function sidesOf(printed: readonly (PrintedSum & { readonly row: number })[]): StatementFacts['totals'] {
  const [credit, debit] = [
    printed.find(({ kind }) => kind === 'credit'),
    printed.find(({ kind }) => kind === 'debit'),
  ];
  const first = credit ?? debit;
  return first && { ...omitUndefined({ credit: credit?.sum, debit: debit?.sum }), row: first.row };
}

const WRITTEN_DAY =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2} thang \d{1,2},? nam \d{4}|\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,-]+\d{4}/g;

/** Titles of statements, whose month, quarter or year is that of all rows. */
const OF_STATEMENT =
  /\b(?:sao ke|so phu|so tien gui|so chi tiet|statement|ky)\b|^\W*(?:thang|quy) \d{1,2} ?(?:\/|-|nam) ?20\d\d\W*$/;
const RANGE_LABEL = '(?:tu|from|ky|period|giai doan|thoi gian|khoang thoi gian)';

/** Finds the first and the last day, two days in a line. */
function findRange(lines: readonly string[]): Period | undefined {
  const text = lines
    .filter((line) => new RegExp(String.raw`\b(?:${RANGE_LABEL}|den|to|ngay)\b`).test(line))
    .join(' \n ');
  const range =
    new RegExp(String.raw`\b${RANGE_LABEL}\b[^\n]*?(?:\n[^\n]*?\b(?:den|to)\b[^\n]*)?$`, 'm').exec(
      text,
    )?.[0] ?? '';
  const days = (range.match(WRITTEN_DAY) ?? []).flatMap((day) => titleDay(day) ?? []);
  const [from, to] = days;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** What stands beside the days of a line that says its period and nothing else. */
const PERIOD_WORDS =
  /\b(?:tu|den|ngay|ky|sao ke|so phu|thoi gian|khoang|giai doan|giao dich|statement|transaction|period|from|to|date|the|of)\b/g;

/** Reads the period of a line that says nothing else: `Từ ngày 01/09/2026 đến ngày 30/09/2026`. */
export function readPeriodLine(cells: readonly Cell[]): Period | undefined {
  const line = plainLine(cells.map(shownText).join(' '));
  if (line.length > 120 || /\p{L}/u.test(line.replace(WRITTEN_DAY, ' ').replace(PERIOD_WORDS, ' ')))
    return undefined;
  return findRange([line]);
}

/** Lines are read without diacritics. */
function titleDay(text: string): string | undefined {
  const written = text.replace(/ thang /, '/').replace(/,? nam /, '/');
  return parseTime(written)?.slice(0, 'YYYY-MM-DD'.length);
}

/** Reads the year of a title, `Năm 2026`, `Quý 3/2026`, where the lines name no other. */
function readYear(lines: readonly string[]): number | undefined {
  const named = lines.flatMap((line) => [...line.matchAll(/\b(?:nam|year|quy [1-4] ?[/-]) ?(20\d\d)\b/g)]);
  const [year, other] = [...new Set(named.map(([, digits]) => Number(digits)))];
  return other === undefined ? year : undefined;
}

/** Reads `tháng 9 năm 2026`, `quý 3/2026`, which are no part of a day such as that of print. */
function readMonth(line: string): Period | undefined {
  const [, month = '', year = ''] =
    /(?<!\bngay \d{1,2} |\d )\bthang (\d{1,2}) ?(?:\/|-|nam) ?(20\d\d)\b/.exec(line) ?? [];
  if (year !== '') return monthsOf(Number(year), Number(month), Number(month));
  const [, quarter = '', yearOf = ''] = /\bquy ([1-4]) ?(?:\/|-|nam) ?(20\d\d)\b/.exec(line) ?? [];
  const last = Number(quarter) * 3;
  return quarter === '' ? undefined : monthsOf(Number(yearOf), last - 2, last);
}

/** Reads a title that says the months of all rows, or their year. */
function readTitlePeriod(line: string): Period | undefined {
  if (!OF_STATEMENT.test(line)) return undefined;
  const year = /\bnam (20\d\d)\W*$/.exec(line)?.[1];
  return readMonth(line) ?? (year === undefined ? undefined : monthsOf(Number(year), 1, 12));
}

function monthsOf(year: number, first: number, last: number): Period | undefined {
  if (first < 1 || last > 12) return undefined;
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate();
  const [from, to] = [first, last].map((month) => `${year}-${String(month).padStart(2, '0')}`);
  return { from: `${from}-01`, to: `${to}-${lastDay}` };
}
