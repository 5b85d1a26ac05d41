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
  /CTLNHIDI\d{8,20}-\d{1,3}[/-]\d{1,3}-CRE-\d{3}/,
  /-B2B\d{6,40}[0-9A-Z]{0,20}/,
] as const;

const DIGITS_ONLY = [
  /\bTKThe ?: ?\d{6,16}\b/,
  /O@L_[\d_]{5,60}/,
  /\b(?:den|toi) ?\d{6,20}\b/,
  /\bNHAN TU \d{3,20}\b/,
  /\bCUSTOMER \d{6,20}\b/,
  /\bTK ?: ?\d{6,20}\b/,
  /\bSDT ?: ?0\d{8,10}\b/,
  /\bOL \d{10} \d{6} CH \d{10,14}(?: \d{8,12}\b)?/,
  /^(?:@?\d{12}@?|\d{6}\.)(?:\d{6}\.\d{6}\.)?/,
  /DTLS-REF\/\d{6,40}|[BF]\/O-?\d{6,20}/,
  /\b\d{6}\.\d{6}\.\d{6}\./,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b|\b\d{4}-\d\d-\d\d\b/,
  /\b\d\d:\d\d(?::\d\d)?\b/,
  /\b\d{1,3}(?:[.,]\d{3}){1,5}\b/,
  /\bSD ?: ?[\d.,]{1,20}/,
  /\b\d{1,12} ?(?:k|d|vnd|dong|nghin|trieu)\b/,
  /\b(?:ky|thang|thg|nam|t) ?\d{1,2}[/-]\d{2,4}\b/,
  /\b(?:thang|nam) ?\d{1,4}\b/,
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
    spans.push({ start: match.index, end: bankField.lastIndex });
}

function anyOf(bankFields: readonly RegExp[]): RegExp {
  return new RegExp(bankFields.map(({ source }) => source).join('|'), 'gi');
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
