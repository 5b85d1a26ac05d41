import type { Span } from '../../issues/detail.ts';
import type { Amount } from '../../money/vnd.ts';
import { abbreviatedBehind } from './decide/abbreviated.ts';
import { evidenceOf, type Match, type ReadPayment } from './decide/decide.ts';
import { amountWeight, type EvidenceWeight, rarityWeight, totalBits, WEIGHTS } from './evidence/weights.ts';
import type { Candidate } from './index/candidates.ts';
import type { IssuedCode } from './index/issued-codes.ts';
import type { Search } from './search.ts';
import { mayBeInField } from './text/bank-fields.ts';
import { isInsertedBlank, narrativeStart } from './text/line-breaks.ts';
import {
  denormalize,
  FIRST_LETTER,
  isSeparated,
  type NormalizedRange,
  type NormalizedText,
  toSpan,
} from './text/normalize.ts';

const BLANK_CODE = 0x20;
/** The least length of a code with letters that is told by itself. */
const LEAST_LENGTH = 6;

/**
 * Matches a code at first sight, as most are written: letters and digits exactly as issued, between separators, so rare that
 * nothing more is needed, and where no bank writes numbers of its own. Gives nothing where any of this does not hold: the line
 * is then weighed in full, which comes to the same for what is matched here.
 */
export function matchCertain<T extends IssuedCode<Amount>>(
  candidate: Candidate,
  { description, amount, virtualAccount }: ReadPayment,
  line: NormalizedText,
  search: Search<T>,
): Match<T> | undefined {
  const { index } = candidate;
  const [bill, code] = [search.bills[index], search.codes[index]];
  if (bill === undefined || !code || virtualAccount !== undefined) return undefined;
  if (search.codeIndex.next(index) >= 0 || search.institution.accounts.size > 0) return undefined;
  const span = toSpan(candidate, line);
  if (description.slice(span.start, span.end) !== code.code || !standsAlone(candidate, line))
    return undefined;
  const weights = weightsOf(candidate, line, search);
  if (totalBits(weights, search.thresholds) < search.thresholds.automatic) return undefined;
  if (mayBeInField(description, span) || isAtLineBreak(description, span)) return undefined;
  if (abbreviatedBehind(candidate, line, amount, search)) return undefined;
  if (amount !== undefined && amount === code.amount)
    weights.push(amountWeight(amount, search.shares.shareOf(amount)));
  const evidence = weights.map((weight) => evidenceOf(weight, code.code, { span }));
  return { status: 'matched', bills: [bill], evidence };
}

function weightsOf({ index, from, to }: Candidate, line: NormalizedText, search: Search<unknown>) {
  const checked = search.checks.isChecked(index);
  const kind = checked || hasDigit(line, from, to) ? 'mixed' : 'letters';
  const rarity = rarityWeight(search.codeIndex.rarity(index), kind, to - from, true);
  const weights: EvidenceWeight[] = [rarity, WEIGHTS.exact];
  if (checked) weights.push(WEIGHTS.check);
  if (search.institution.isDeclared(() => denormalize(line.values, from, to)))
    weights.push(WEIGHTS.declaredFormat);
  return weights;
}

function hasDigit({ values }: NormalizedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((values[i] ?? 0) < FIRST_LETTER) return true;
  return false;
}

/** Checks whether a window with letters has separators, or the ends of the line, on both sides. */
function standsAlone({ from, to }: NormalizedRange, line: NormalizedText): boolean {
  if (to - from < LEAST_LENGTH || !isEdge(from, line) || !isEdge(to, line)) return false;
  for (let i = from; i < to; i++) if ((line.values[i] ?? 0) >= FIRST_LETTER) return true;
  return false;
}

function isEdge(index: number, line: NormalizedText): boolean {
  return index === 0 || index === line.length || isSeparated(line, index);
}

/** Checks whether the lines of a narrative may have been joined beside a code: what it is part of goes on behind the blank. */
function isAtLineBreak(text: string, { start, end }: Span): boolean {
  const origin = narrativeStart(text);
  return isJoinedAt(text, start - 1, origin) || isJoinedAt(text, end, origin);
}

function isJoinedAt(text: string, at: number, origin: number): boolean {
  if (text.charCodeAt(at) !== BLANK_CODE) return false;
  return (
    isInsertedBlank(text, { start: at, end: at + 1 }, origin) ||
    isInsertedBlank(text, { start: at, end: at + 2 }, origin) ||
    isInsertedBlank(text, { start: at - 1, end: at + 1 }, origin)
  );
}
