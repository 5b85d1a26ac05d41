import type { Span } from '../../../issues/detail.ts';
import { findBankFields, isInside } from '../text/bank-fields.ts';
import { findBillFields } from '../text/bill-fields.ts';
import type { Vocabulary } from '../text/keywords.ts';
import { denormalize, type NormalizedRange, type NormalizedText } from '../text/normalize.ts';
import { unwrapText } from '../text/unwrap.ts';

/** The line a candidate stands in. What takes long to find is found when it is asked for, once. */
export interface ScoredLine {
  readonly normalized: NormalizedText;
  /** Where the bank's narrative begins. */
  readonly origin: number;
  readonly vocabulary: Vocabulary;
  readonly amount: number | undefined;
  /** The bank's own numbers; without `digits`, those with letters only. */
  bankFields(digits: boolean): readonly Span[];
  /** Where services that collect bills name the bill. */
  billFields(): readonly Span[];
  /** What the payer wrote: without what banks and wallets put around it. */
  memo(): NormalizedRange;
  /** The letters and digits of that. */
  memoText(): string;
}

/** Prepares what is asked of a line. */
export function createLine(
  normalized: NormalizedText,
  origin: number,
  vocabulary: Vocabulary,
  amount: number | undefined,
): ScoredLine {
  const { text, values } = normalized;
  const lettered = lazily(() => findBankFields(text, false));
  const all = lazily(() => findBankFields(text, true));
  const memo = lazily(() => withoutBankFields(unwrapText(text).span, normalized, all()));
  return {
    ...{ normalized, origin, vocabulary, amount, memo },
    bankFields: (digits) => (digits ? all() : lettered()),
    billFields: lazily(() => findBillFields(text)),
    memoText: lazily(() => denormalize(values, memo().from, memo().to)),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Leaves out the bank's own numbers at both ends. */
function withoutBankFields(
  { start, end }: Span,
  { offsets, length }: NormalizedText,
  fields: readonly Span[],
): NormalizedRange {
  const isBanks = (index: number) => {
    const at = offsets[index] ?? 0;
    return isInside({ start: at, end: at + 1 }, fields);
  };
  let from = 0;
  let to = length;
  while (from < to && ((offsets[from] ?? 0) < start || isBanks(from))) from++;
  while (to > from && ((offsets[to - 1] ?? 0) >= end || isBanks(to - 1))) to--;
  return { from, to };
}
