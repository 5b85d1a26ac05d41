import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';
import { parseMoney } from '../../../tables/cells/money.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import { stripDiacritics } from '../../../text/diacritics.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Movement } from '../../movement.ts';
import { identityOfReport } from '../record.ts';
import { BALANCE_BEFORE, findSums, type Sum } from './sums.ts';

/** No bank writes longer ones: an SMS of several parts, or the text of a push notification. */
const MAX_MESSAGE_LENGTH = 2000;

/**
 * Reads the text of an SMS or a push notification of a bank, such as `TK 0123456789 +350,000VND luc 05-09-2026 14:02:37.
 * SD 1,350,000VND. ND: HS2K4M7P9`. The sum is the one with a sign that stands before the description; the balance is told
 * by its label. Words of the payer, in the description, are never read as sums.
 */
export function readMessage(body: string, report: Report): Movement | undefined {
  if (body.length > MAX_MESSAGE_LENGTH) return reportMessage(body, report);
  const text = body.normalize('NFC');
  const plain = plainOf(text);
  const sums = findSums(plain);
  const told = sums.find((sum) => sum.sign !== undefined && !isBalance(plain, sum));
  if (!told) return reportSums(body, report);
  const description = descriptionAfter(plain, told, sums);
  const head = plain.slice(0, told.start);
  if (!SPEAKS_OF_AN_ACCOUNT.test(head)) return reportMessage(body, report);
  const bankText = blanked(plain, description);
  if (FAILED.test(bankText))
    return report('transaction.status', { path: ['body'], received: stringify(body) });
  if (hasRival(plain, told, sums, description)) return reportSums(body, report);
  const amount = toldAmount(told, report);
  return amount === undefined
    ? undefined
    : messageMovement({ text, plain, bankText, description, amount, sums }, report);
}

/** A stretch of the text. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface ReadMessage {
  readonly text: string;
  readonly plain: string;
  /** The plain text without the description. */
  readonly bankText: string;
  readonly description: TextRange;
  readonly amount: number;
  readonly sums: readonly Sum[];
}

/** Small letters without accents, each where it stood; every kind of minus and blank is the plain one. */
function plainOf(text: string): string {
  return text
    .replace(/[−–—]/g, '-')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[^ -~\n]/g, (unit) => stripDiacritics(unit).charAt(0) || ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const SPEAKS_OF_AN_ACCOUNT = /(?:^|[^a-z])(?:tk|tai khoan|so tien|gd|giao dich|so du|sd)(?![a-z])/;
const FAILED =
  /khong thanh cong|that bai|bi tu choi|da bi huy|cho xu ly|dang xu ly|cho duyet|failed|declined|pending/;

function reportMessage(body: string, report: Report): undefined {
  return report('transaction.shape', { path: ['body'], expected: 'bankMessage', received: stringify(body) });
}

function reportSums(body: string, report: Report): undefined {
  return report('transaction.amount', {
    path: ['body'],
    expected: 'oneSignedSum',
    received: stringify(body),
  });
}

function isBalance(plain: string, { start }: Sum): boolean {
  return BALANCE_BEFORE.test(plain.slice(Math.max(0, start - 60), start));
}

const DESCRIPTION =
  /(?:^|[\s|.;,(])(?:noi dung(?: giao dich| gd| ck| chuyen khoan| chuyen tien)?|nd(?: ?gd| ?ck)?|mo ta|dien giai|content|loi nhan)(?:\s*[:.]\s*|\s+)|(?:^|[\s|.;])ref(?:[.:]\s*|\s+)|(?:^|[\s|.;])gd:(?!\s*[+-]?\s*\d)\s*/g;
/** A line that is the bank's again, below a description. */
const NEXT_LABEL = /\n\s*(?:ma giao dich|ma gd|ma tham chieu|so tham chieu|so du|sd|thoi gian|ngay)\b[^\n]*/;

/** The words of the payer: behind their label, or else all that follows the sums. */
function descriptionAfter(plain: string, told: Sum, sums: readonly Sum[]): TextRange {
  DESCRIPTION.lastIndex = told.end;
  const label = DESCRIPTION.exec(plain);
  const balance = sums.find((sum) => sum.start >= told.end && isBalance(plain, sum));
  const start = label ? label.index + label[0].length : (balance ?? told).end;
  const next = NEXT_LABEL.exec(plain.slice(start));
  return { start, end: next ? start + next.index : plain.length };
}

function blanked(plain: string, { start, end }: TextRange): string {
  return plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
}

/** A second signed sum that is neither balance nor in the description: which of them moved cannot be known. */
function hasRival(plain: string, told: Sum, sums: readonly Sum[], description: TextRange): boolean {
  return sums.some(
    (sum) =>
      sum !== told &&
      sum.sign !== undefined &&
      (sum.start < description.start || sum.start >= description.end) &&
      !isBalance(plain, sum),
  );
}

function toldAmount({ sign, digits, currency }: Sum, report: Report): number | undefined {
  if (currency !== undefined && !/^(?:vnd|dong|d|₫)$/.test(currency))
    return report('transaction.currency', { path: ['body'], received: stringify(currency.toUpperCase()) });
  const amount = parseMoney(digits);
  if (amount) return sign === -1 ? -amount : amount;
  return report('transaction.amount', {
    path: ['body'],
    expected: 'wholeVndAndNotZero',
    received: stringify(digits),
  });
}

function messageMovement(message: ReadMessage, report: Report): Movement {
  const { text, plain, bankText, description, amount, sums } = message;
  const time = timeOfMessage(bankText);
  const reference = found(REFERENCE, bankText, text);
  const balance = sums.find((sum) => isBalance(plain, sum))?.digits;
  if (reference === undefined && time === undefined && balance === undefined)
    report('transaction.no_id', { path: ['id'], severity: 'warning' });
  const words = text.slice(description.start, description.end).replace(/^[\s.:|,;)]+|\s+$/g, '');
  const account = found(WHOLE_ACCOUNT, bankText, text);
  const content = [found(MASKED_ACCOUNT, bankText, text), time, amount, balance, words].join('|');
  return {
    id: identityOfReport({ amount, time, account, reference }) ?? `message:${reference ?? content}`,
    description: words,
    amount,
    ...omitUndefined({ time, account, reference }),
    source: 'message',
  };
}

const WHOLE_ACCOUNT =
  /(?:^|[^a-z])(?:tk|tai khoan)(?: (?:thanh toan|vcb|bidv|mb|acb|so|nhan))*\s*[:.]?\s*(\d{6,19})(?![\d*x])/;
const MASKED_ACCOUNT = /(?:^|[^a-z])(?:tk|tai khoan)[^\d*x\n]{0,20}([\d*x.]{3,24})/;
const REFERENCE =
  /(?:ma giao dich|ma gd|ma tham chieu|so tham chieu|so gd)\s*[:.]?\s*([a-z0-9][a-z0-9-]{3,39})/;

/** The original text where a group of a pattern was found. */
function found(pattern: RegExp, bankText: string, text: string): string | undefined {
  const match = pattern.exec(bankText);
  if (!match?.[1]) return undefined;
  const end = match.index + match[0].length;
  return text.slice(end - match[1].length, end);
}

const DAY_SHAPE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)`;
const CLOCK_SHAPE = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const MOMENT = new RegExp(
  String.raw`(?<!\d)(?:(${CLOCK_SHAPE})(?: ngay)?[ ,]+(${DAY_SHAPE})|(${DAY_SHAPE})(?:[ ,]+(?:luc )?(${CLOCK_SHAPE}))?)`,
);

/** The first time that the bank writes, with its year; a day without one is left out. */
function timeOfMessage(bankText: string): string | undefined {
  const [, clockFirst, dayLast, dayFirst, clockLast] = MOMENT.exec(bankText) ?? [];
  const day = (dayLast ?? dayFirst)?.replace(/^(\d+[/.-]\d+[/.-])(\d\d)$/, '$120$2');
  const clock = clockFirst ?? clockLast;
  return day === undefined ? undefined : parseTime(clock === undefined ? day : `${day} ${clock}`);
}
