import type { NormalizedRange } from '../text/normalize.ts';
import { denormalize, isSeparated } from '../text/normalize.ts';
import type { ScoredLine } from './line.ts';
import { type EvidenceWeight, WEIGHTS } from './weights.ts';

/** Words that banks put before what the payer wrote. */
const HEAD_WORDS: ReadonlySet<string> = new Set(['ND', 'QR', 'IB', 'IBFT', 'NOIDUNG', 'CUSTOMER']);
/** Words that say nothing of what is paid: they stand in half of all lines. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'TT CK NOP TIEN CHUYEN KHOAN THANH TOAN DONG CHO GUI TRA SO MA TOI CON EM'.split(' '),
);
/** A month, a term or an instalment between a code and what it is paid for. */
const PERIOD = '(?:KY|THANG|THG|NAM|HK|DOT|T)\\d{1,2}(?:20\\d\\d)?';
const PERIOD_WORD = new RegExp(`^${PERIOD}$|^20[1-4]\\d$`);
const PERIODS_BEFORE = new RegExp(`(?:${PERIOD}|20[1-4]\\d|TT|CK|SO|MASO|MA|CAC|CHO|CUA|NOP|DONG){0,4}$`);
const PERIODS_AFTER = new RegExp(`^(?:${PERIOD}|20[1-4]\\d|TT|CK|NOP|DONG|THANHTOAN){0,4}`);
/** Letters and digits on either side in which the purpose is looked for. */
const REACH = 40;
/** Words of a memo that are looked at. */
const MAX_MEMO_WORDS = 12;

/** Weighs what the payer wrote around a code, or around a list of them. */
export function contextWeights(
  range: NormalizedRange,
  line: ScoredLine,
  isDeclared: boolean,
): EvidenceWeight[] {
  const others = otherWords(range, line).filter((word) => !HEAD_WORDS.has(word));
  if (others.length === 0) return [WEIGHTS.wholeMemo];
  if (!isDeclared) return [];
  const found: EvidenceWeight[] = [];
  const telling = others.filter((word) => !EMPTY_WORDS.has(word) && !PERIOD_WORD.test(word));
  if (others.length < MAX_MEMO_WORDS && telling.length <= 1) found.push(WEIGHTS.briefMemo);
  if (isWholeField(range, line)) found.push(WEIGHTS.wholeField);
  if (isPurposeBeside(range, line)) found.push(WEIGHTS.purposeBeside);
  else if (line.vocabulary.purposeWords.some((word) => line.memoText().includes(word)))
    found.push(WEIGHTS.purposeNear);
  return found;
}

/** The words of the memo beside a range of it, at most twelve; a range outside the memo has no words beside it but itself. */
function otherWords({ from, to }: NormalizedRange, line: ScoredLine): string[] {
  const memo = line.memo();
  if (from < memo.from || to > memo.to) return ['?', '?'];
  const words: string[] = [];
  for (let start = memo.from; start < memo.to && words.length < MAX_MEMO_WORDS; ) {
    if (start === from) {
      start = to;
      continue;
    }
    let end = start + 1;
    while (end < memo.to && end !== from && !isSeparated(line.normalized, end)) end++;
    words.push(denormalize(line.normalized.values, start, end));
    start = end;
  }
  return words;
}

const FIELD_SIGN = /[-._|;/]/;

/** Checks whether a sign stands on both sides of a range, or on one and the end of the memo on the other. */
function isWholeField({ from, to }: NormalizedRange, line: ScoredLine): boolean {
  const { text, offsets } = line.normalized;
  const memo = line.memo();
  const start = offsets[from] ?? 0;
  const end = (offsets[to - 1] ?? 0) + 1;
  const before = from <= memo.from || FIELD_SIGN.test(text.charAt(start - 1));
  const after = to >= memo.to || FIELD_SIGN.test(text.charAt(end));
  return before && after && !(from <= memo.from && to >= memo.to);
}

function isPurposeBeside({ from, to }: NormalizedRange, { normalized, vocabulary }: ScoredLine): boolean {
  const { values, length } = normalized;
  const before = denormalize(values, Math.max(0, from - REACH), from).replace(PERIODS_BEFORE, '');
  const after = denormalize(values, to, Math.min(length, to + REACH)).replace(PERIODS_AFTER, '');
  return vocabulary.purposeWords.some((word) => before.endsWith(word) || after.startsWith(word));
}
