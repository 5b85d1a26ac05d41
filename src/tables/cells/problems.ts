import type { Phrase } from '../../issues/messages/phrase.ts';
import { MAX_AMOUNT } from '../../money/limits.ts';
import type { Cell } from '../sheet.ts';
import { isCalendarDay } from './calendar.ts';
import { plainText } from './characters.ts';
import type { IdentifierProblem } from './identifier.ts';
import { isBlank, type MoneyCell, type MoneyUnit, parseMoney } from './money.ts';
import type { TimeCell } from './time.ts';

/** Why digits are no sum, tried in this order on the digits and marks of a text. */
const MONEY_PROBLEMS: readonly (readonly [shape: RegExp, wanted: Phrase])[] = [
  [/\d(?:[.,]\d+)?e[+-]?\d/i, 'sumNotScientific'],
  [/^0\d|^0[., ']\d{3}/, 'sumNotFromZero'],
  [/^\d{14,}$|^\d{1,3}(?:([., '])\d{3})(?:\1\d{3}){3,}$/, /* @__PURE__ */ upToMost()],
  [/^\d+[.,]\d{1,2}$|^\d{1,3}([., '])\d{3}(?:\1\d{3})*(?!\1)[.,]\d{1,2}$/, 'sumWithoutParts'],
  [/^\d+[., '][\d., ']*\d$/, 'sumInThrees'],
];

/** Tells why a cell is no sum of money: what would have to stand there. */
export function moneyProblem(cell: MoneyCell, unit: MoneyUnit): Phrase {
  if (typeof cell === 'bigint') return upToMost();
  if (typeof cell === 'number') return numberProblem(cell * unit);
  if (isBlank(cell)) return 'filledCell';
  if (typeof cell !== 'string' && cell?.unknown) return 'computedCell';
  const text = plainTextOf(cell);
  const isShown = parseMoney(text, unit) !== undefined;
  if (isShown && typeof cell !== 'string') return `sumAsStored(${cell?.number ?? ''})`;
  const digits = text.replace(/^[^\d]+|[^\d]+$/g, '');
  return MONEY_PROBLEMS.find(([shape]) => shape.test(digits))?.[1] ?? 'sumOfVnd';
}

function numberProblem(sum: number): Phrase {
  if (Math.abs(sum) > MAX_AMOUNT) return upToMost();
  return Number.isFinite(sum) ? 'sumWithoutParts' : 'sumOfVnd';
}

function upToMost(): Phrase {
  return `sumUpTo(${MAX_AMOUNT})`;
}

/** Tells why a cell is no time: what would have to stand there. */
export function timeProblem(cell: TimeCell): Phrase {
  if (typeof cell === 'number' || cell instanceof Date) return 'dayAndMaybeTime';
  if (isBlank(cell)) return 'filledCell';
  if (typeof cell !== 'string' && cell?.unknown) return 'computedCell';
  const text = plainTextOf(cell);
  if (/^\d{1,2}[-/]\d{1,2}$/.test(text)) return 'dayWithYear';
  const [, day = 0, month = 0, year = 0] = (/(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text) ?? []).map(
    Number,
  );
  if (year === 0) return 'dayAndMaybeTime';
  if (isCalendarDay(year, day, month))
    return isCalendarDay(year, month, day) ? 'dayAndMaybeTime' : 'dayBeforeMonth';
  return isCalendarDay(year, month, day) ? 'dayAndMaybeTime' : 'dayOfCalendar';
}

/** What would have to stand in place of what is no identifier. */
export const IDENTIFIER_PROBLEMS: Readonly<Record<IdentifierProblem, Phrase>> = {
  blank: 'filledCell',
  formula: 'computedCell',
  error: 'computedCell',
  day: 'textNotDay',
  digitsLost: 'allDigits',
  decimals: 'digitsWithoutDecimals',
  thousands: 'digitsWithoutMarks',
  lines: 'oneLine',
  tooLong: 'stringUpTo(200)',
};

function plainTextOf(cell: Cell | undefined): string {
  return plainText(typeof cell === 'string' ? cell : (cell?.text ?? ''));
}
