import type { Span } from '../../../issues/detail.ts';
import { joinLines } from './line-breaks.ts';

/**
 * Where banks and wallets put numbers of their own: references, traces, accounts, dates, times, amounts and
 * periods, as seen in published descriptions up to November 2026. A code found only inside one of these is no
 * evidence. Every repetition is bounded, so that a search takes linear time.
 */
const WITH_LETTERS = [
  /MBVCB[. ] ?\d{4,12}[. ](?: ?\d{6}[. ]| ?[0-9A-Z]{16}[. ])?/,
  /\btrace ?\d{1,8}\b/,
  /\bFT ?\d{14}\b/,
  /\bGD [0-9A-Z]{5,16}[- ]\d{6}[- ][\d:]{8}/,
  /\bGD \d{6}-\d{4}-\d\d-\d\dT[\d:]{8}-\d{6}-/,
  /\/MAC\/[0-9A-F]{16}/,
  /\bACSP\/ ?[0-9A-Z]{2}\d{4,6}(?: \d{6,16}\b)?/,
  /\bCT DEN: ?[0-9A-Z]{8,16}\b/,
  /\bCT tu ?[0-9A-Z]{4,20}\b/,
  /\bCKN \d{6} [0-9A-Z]{8}\b/,
  /MOMO\d{8,12}(?:MOMO)?/,
  /MoMoT\d{6,14}T\d{6,14}T\d{4,8}T/,
  /\bOQCH[0-9A-Z]{8}\b/,
  /\bZP\d{12}\b/,
  /\bREM (?:Tfr )?(?:Ac: ?)?\d{4,20}(?:CI\d{4,20})?\b/,
  /CTLNHID[IO]\d{8,20}-\d{1,3}[/-]\d{1,3}-[A-Z]{3}-\d{3}/,
  /-B2B\d{6,40}[0-9A-Z]{0,20}/,
  /\b[0-9A-Z]{8}\/\d{6}\b/,
  /\bBPMENT-FT-\d{4,12}\b/,
] as const;

const DIGITS_ONLY = [
  /\bTKThe ?: ?\d{6,16}\b/,
  /O@L_\d{6}_\d{6}_\d_\d_\d{6,14}/,
  /\bMA_GD: ?\d{6,16}/,
  /\b(?:den|toi) ?\d{6,20}\b/,
  /\bNHAN TU \d{3,20}\b/,
  /\bCUSTOMER \d{6,20}\b/,
  /\bOL \d{10} \d{6} CH \d{10,14}(?: \d{8,12}\b)?/,
  // A wallet's reference, which a hyphen ends or its own mark follows; what a bank's stamp follows is the payer's.
  /^(?:@\d{12}@|\d{12}(?=-(?!\d{6}-\d\d:)|[ -].{0,250}(?:\bOQCH|MOMO\d)))/,
  /^\d{6}\.(?:\d{6}\.\d{6}\.)?/,
  /DTLS-REF\/\d{6,40}|[BF]\/O-?\d{6,20}/,
  /\b\d{6}\.\d{6}\.\d{6}\./,
  // The day and time at which a bank booked, and its trace.
  /\b\d{6}[- ]\d\d:\d\d(?::\d\d)?(?: \d{6}\b)?/,
  /\b\d{6} \d\d \d\d \d\d(?: [0-9A-Z]{8,16}\b|\b)/,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b|\b\d{4}-\d\d-\d\d\b/,
  /\b\d\d:\d\d(?::\d\d)?\b/,
  /\b\d{1,3}(?:[.,]\d{3}){1,5}\b/,
  /\bSD ?: ?[\d.,]{1,20}/,
  /\b\d{1,12} ?(?:k|d|vnd|nghin|trieu)\b/,
  // "đồng", the currency; "đóng", to pay, is followed by what is paid.
  /\b\d{1,12} ?dong\b(?! ?(?:tien|hoc|hp|phi|vien|nuoc|dien|bao|bh|le|quy|du|cho|ky|dot|thang|t\d))/,
  /\b\d{1,12} ?(?:đồng|đ)(?!\p{L})/u,
  /\b(?:ky|thang|thg|nam|t) ?\d{1,2}[/-]\d{2,4}\b/,
  /\b(?:ky|thang) ?\d{1,2}(?:20\d\d)?\b|\bnam ?\d{1,4}\b/,
] as const;

const letteredField = /* @__PURE__ */ anyOf(WITH_LETTERS);
const numericField = /* @__PURE__ */ anyOf(DIGITS_ONLY);

/**
 * Finds the bank's own numbers in a description, also where a line break cut one in two. Spans come
 * sorted. Without `digits` it leaves out those in which only digits can stand.
 */
export function findBankFields(text: string, digits: boolean): readonly Span[] {
  const spans = spansIn(text, digits);
  const joined = joinLines(text);
  if (joined.removed.length > 0)
    for (const span of spansIn(joined.text, digits)) spans.push(moveBack(span, joined.removed));
  return mergeSpans(spans.sort((a, b) => a.start - b.start));
}

/** Checks whether a span lies inside one of the sorted, disjoint bank fields. */
export function isInside(span: Span, bankFields: readonly Span[]): boolean {
  let low = 0;
  let high = bankFields.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bankFields[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const bankField = bankFields[low - 1];
  return bankField !== undefined && span.end <= bankField.end;
}

function spansIn(text: string, digits: boolean): Span[] {
  const spans: Span[] = [];
  collectFields(text, letteredField, spans);
  if (digits) collectFields(text, numericField, spans);
  return spans;
}

/** Runs the shared expression itself: `matchAll` would make a copy of it for every line. */
function collectFields(text: string, bankField: RegExp, spans: Span[]): void {
  bankField.lastIndex = 0;
  for (let match = bankField.exec(text); match; match = bankField.exec(text))
    if (!isEndOfRange(text, match) && !isEndOfNumber(text, match) && !isBeforeReference(text, match))
      spans.push({ start: match.index, end: bankField.lastIndex });
}

const WALLET_REFERENCE = /MOMO(\d{8,12})/;

/** Twelve digits before a wallet's own reference are the payer's where that reference is another. */
function isBeforeReference(text: string, { 0: field, index }: RegExpExecArray): boolean {
  if (index > 0 || !/^\d{12}$/.test(field)) return false;
  const [, reference] = WALLET_REFERENCE.exec(text) ?? [];
  return reference !== undefined && !field.startsWith(reference);
}

/** The last groups of a longer number, such as a telephone number with dots, are no sum. */
function isEndOfNumber(text: string, { 0: field, index }: RegExpExecArray): boolean {
  return /^[\d.,]+$/.test(field) && /\d[.,]$/.test(text.slice(Math.max(0, index - 2), index));
}

const MAX_RANGE_START = 32;

/** "đến" leads to the account paid into, or to the last of a range of codes: "từ … đến …". */
function isEndOfRange(text: string, { 0: field, index }: RegExpExecArray): boolean {
  if (!/^(?:den|toi)/i.test(field)) return false;
  const before = text.slice(Math.max(0, index - MAX_RANGE_START), index);
  return /(?:^|[^T] |[^ ])\btu \d{3,20} ?$/i.test(before);
}

function anyOf(bankFields: readonly RegExp[]): RegExp {
  return new RegExp(bankFields.map(({ source }) => source).join('|'), 'giu');
}

function moveBack({ start, end }: Span, removed: readonly number[]): Span {
  return { start: start + blanksBefore(start, removed), end: end + blanksBefore(end - 1, removed) };
}

/** How many blanks had been left out up to an index of the joined text. */
function blanksBefore(index: number, removed: readonly number[]): number {
  let low = 0;
  let high = removed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((removed[middle] ?? 0) - middle <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Joins the spans of a sorted list that overlap. */
export function mergeSpans(sorted: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Words before which a bank's number with letters may stand: `GD 5340IBT1`, `CT tu 10012KL`. */
const HEADS_OF_FIELDS: ReadonlySet<string> = new Set(['gd', 'den', 'tu', 'rem', 'ac', 'mac', 'acsp']);
/** With what such numbers begin that have no word before them. */
const STARTS_OF_FIELDS: ReadonlySet<string> = new Set([
  'ft',
  'zp',
  'oq',
  'mo',
  'ct',
  'b2',
  'mb',
  'tr',
  'bp',
  'tu',
]);
/** Letters and digits of those that stand behind a number: of a transfer, of a trace. */
const LENGTHS_BEHIND_NUMBERS: readonly number[] = [8, 16];
/** Signs that join parts of a bank's number. */
const SIGNS_OF_FIELDS = '/-_@';
const MAX_HEAD = 5;

/**
 * Tells at first sight whether a word with letters and digits may stand inside a bank's own number; where it says no,
 * {@link findBankFields} finds none around it. Most codes are told by this alone.
 */
export function mayBeInField(text: string, { start, end }: Span): boolean {
  if (SIGNS_OF_FIELDS.includes(text.charAt(start - 1)) && start > 0) return true;
  if (end < text.length && SIGNS_OF_FIELDS.includes(text.charAt(end))) return true;
  if (STARTS_OF_FIELDS.has(text.slice(start, start + 2).toLowerCase())) return true;
  let last = start - 1;
  while (last >= 0 && !isWordCharacter(text.charCodeAt(last))) last--;
  let first = last;
  while (first >= 0 && last - first < MAX_HEAD && isWordCharacter(text.charCodeAt(first))) first--;
  const before = text.slice(first + 1, last + 1).toLowerCase();
  if (HEADS_OF_FIELDS.has(before)) return true;
  return LENGTHS_BEHIND_NUMBERS.includes(end - start) && /^\d+$/.test(before);
}

/** Checks whether a character is an ASCII letter or digit. */
function isWordCharacter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
