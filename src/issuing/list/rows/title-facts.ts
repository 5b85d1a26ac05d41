import { isCalendarDay, isoDay } from '../../../tables/cells/calendar.ts';
import type { MoneyUnit } from '../../../tables/cells/money.ts';
import type { Cell } from '../../../tables/sheet.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { cleanCell, foldWords } from './keys.ts';

/** A unit and nothing else, in brackets or not: `(1.000đ)`, `x 1000 đồng`, `nghìn đồng`, `đồng`. */
const BARE_UNIT =
  /^\(? ?(?:x ?)?(?:(1[., ]?000[., ]?000|trieu|1[., ]?000|nghin|ngan) ?)?(?:dong|vnd|d|₫) ?\)?$/;

/** Reads a text that is a unit of sums and nothing else. */
function bareUnit(text: string): MoneyUnit | undefined {
  const found = BARE_UNIT.exec(stripDiacritics(text.normalize('NFC')).toLowerCase().trim());
  if (!found) return undefined;
  const [, times = ''] = found;
  if (times === 'trieu' || times.replace(/\D/g, '') === '1000000') return 1_000_000;
  return times === '' ? 1 : 1000;
}

/** Reads a cell that is a unit of sums and nothing else; a letter alone is one in a column of sums only: blocks of houses have letters. */
export function unitOfCell(cell: Cell, isOfMoney: boolean): MoneyUnit | undefined {
  const text = cleanCell(cell);
  return /^\p{L}$/u.test(text) && !isOfMoney ? undefined : bareUnit(text);
}

/** Checks whether the cells of a row are units of sums and nothing else, as they stand in a line of their own below headings. */
export function isUnitRow(cells: readonly Cell[], money: readonly number[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cleanCell(cell) !== '');
  return (
    filled.length > 0 &&
    filled.every(([column, cell]) => unitOfCell(cell, money.includes(column)) !== undefined)
  );
}

/** What stands in brackets in a heading, or on a line of its own. */
function unitBeside(text: string): MoneyUnit | undefined {
  const parts = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
  return [...parts, ...text.split('\n').slice(1)].map(bareUnit).find((unit) => unit !== undefined);
}

/** Finds the unit of sums in a title or a heading, such as `ĐVT: nghìn đồng`; undefined where it says none. */
export function unitIn(text: string): MoneyUnit | undefined {
  const folded = foldWords(text);
  const beside = unitBeside(text);
  if (beside !== undefined && beside > 1) return beside;
  if (SHORT_UNIT.test(folded)) return 1000;
  const unit = /(?:dvt|don vi(?: tinh)?|vnd|\bdong)\b/.test(folded) ? folded : '';
  if (/\btrieu (?:dong|vnd|d)\b|(?:dvt|don vi(?: tinh)?) (?:tinh )?trieu/.test(unit)) return 1_000_000;
  if (
    /\b(?:nghin|ngan|1000|1 000) (?:dong|vnd|d)\b|(?:dvt|don vi(?: tinh)?) (?:la )?(?:nghin|ngan|1000|1 000)/.test(
      folded,
    )
  )
    return 1000;
  return /(?:dvt|don vi(?: tinh)?)(?: tien)? (?:la )?(?:dong|vnd|d)\b/.test(unit) ? 1 : undefined;
}

/** `ĐVT: K`, `Đơn vị: 000đ`. */
const SHORT_UNIT = /\b(?:dvt|don vi(?: tinh)?) (?:la )?(?:k|000 ?(?:d|dong|vnd)?|1 000 ?(?:d|dong|vnd))$/;

/** Units of which no sum is known here: hundreds, tens, milliards. */
const ODD_UNIT = /\b(?:dvt|don vi(?: tinh)?) (?:tinh )?(?:la )?(?:tram|chuc|muoi|ty)\b/;

/** Checks whether a text says a unit that sums are not read in. */
export function isOddUnit(text: string): boolean {
  return ODD_UNIT.test(foldWords(text));
}

/** Finds the unit that a heading says of its column: that of a title, or đồng in brackets, `Số tiền (đồng)`. */
export function headingUnit(heading: string): MoneyUnit | undefined {
  return unitIn(heading) ?? (/\((?:đ|đồng|vnđ|vnd|₫)\)/iu.test(heading.normalize('NFC')) ? 1 : undefined);
}

/** Words before a day that make it the last one for paying. */
const DUE =
  /\b(?:han(?: cuoi)?(?: nop| dong| thanh toan| thu| chot)?|(?:nop|dong|thanh toan|thu)(?: tien)? (?:truoc|tu|den|trong)|truoc|cham nhat|den het|het han)\b/;
const TITLE_DAY =
  /(?:(\d{1,2}) ?(?:-|–|den(?: ngay)?) ?)?\b(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?: ?[/.-] ?| nam )(\d{4}|\d{2})\b/g;

/** Finds the day until which money is due in a line of a title: `Hạn nộp: 25/9/2026`, `nộp từ 1-10/9/2026` (the last). */
export function dueDayIn(text: string): string | undefined {
  const bare = stripDiacritics(text.normalize('NFC')).toLowerCase();
  for (const found of bare.matchAll(TITLE_DAY)) {
    const before = bare.slice(Math.max(0, found.index - 40), found.index).replace(/[^a-z0-9]+/g, ' ');
    const clause = before.split(/\b(?:lap|in|ky) ngay\b/).at(-1) ?? '';
    if (DUE.test(clause)) return validDay(Number(found[2]), Number(found[3]), found[4] ?? '');
  }
  return undefined;
}

function validDay(day: number, month: number, year: string): string | undefined {
  const whole = Number(year.length === 2 ? `20${year}` : year);
  return isCalendarDay(whole, month, day) ? isoDay(whole, month, day) : undefined;
}

/** Finds the class that a title names, `Lớp: 6A1`, `… - LỚP 8A3`. */
export function classIn(text: string): string | undefined {
  const found = /(?:^|[\s\-–,(])lớp\s*:?\s*([\p{L}\d][\p{L}\d./]*(?: \d[\p{L}\d]*)?)/iu.exec(
    text.normalize('NFC'),
  )?.[1];
  return found?.trim();
}

/** Titles of lists of money that goes out. */
const MONEY_OUT =
  /\b(?:danh sach|bang|bang ke|ds|ke hoach)? ?(?:chi tra|chi tien|tra lai|hoan tra|hoan tien|chi tro cap|cap hoc bong|nhan hoc bong|hoc bong|tro cap|bang luong|tien luong|thanh toan luong|thanh toan cho|chi luong|nhan tien ho tro)\b/;

/** Titles of lists of money that comes in. */
const MONEY_IN = /\b(?:danh sach|bang|bang ke|ds|ke hoach|so) (?:thu|nop|dong)\b/;

/** Checks whether a title is that of a list of money that comes in. */
export function isMoneyIn(text: string): boolean {
  return MONEY_IN.test(foldWords(text));
}

/** Checks whether a title is that of a list of money that goes out. */
export function isMoneyOut(text: string): boolean {
  const folded = foldWords(text);
  return (
    MONEY_OUT.test(folded) &&
    !/\b(?:khoan thu|thu tien|phai nop|thu hoc phi|chua thanh toan|phai thu)\b/.test(folded)
  );
}
