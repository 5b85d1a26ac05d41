import type { Amount } from '../../../money/vnd.ts';
import type { Evidence } from '../evidence/rules.ts';
import {
  amountWeight,
  type EvidenceWeight,
  PROPOSED_BITS,
  type Thresholds,
  totalBits,
  WEIGHTS,
} from '../evidence/weights.ts';
import type { AmountShares } from '../index/amounts.ts';
import type { CodeIndex } from '../index/code-index.ts';
import type { IssuedCode, ReadCode } from '../index/issued-codes.ts';
import type { Finding } from './overlaps.ts';

/** What is known of a payment; a whole `Movement` fits. */
export interface IncomingPayment {
  readonly description: string;
  /** Whole đồng: `350000`, `350000n` or `'350000'`. */
  readonly amount?: Amount;
  /** The virtual account that was paid into; an issued code may be one. */
  readonly virtualAccount?: string;
  /** The account that was paid into. */
  readonly account?: string;
}

/** What was read of a payment, once. */
export interface ReadPayment {
  readonly description: string;
  readonly amount: number | undefined;
  readonly virtualAccount: string | undefined;
  readonly account: string | undefined;
}

/**
 * The issued codes: what was read of each, and at the same place the caller's own bill, which is handed back; none where it was
 * removed.
 */
export interface IssuedList<T> {
  readonly codes: readonly ReadCode[];
  readonly bills: readonly (T | undefined)[];
  readonly shares: AmountShares;
}

/**
 * - `matched`: exactly one bill, beyond reasonable doubt.
 * - `multiple`: several bills, each beyond reasonable doubt, paid by one movement; or all bills of a customer's code, of which
 *   `settle` finds those that are paid.
 * - `suggested`: bills a person should look at; never allocate to them unasked.
 * - `none`: no issued code was recognised.
 */
export interface Match<T extends IssuedCode<Amount> = IssuedCode> {
  /** How sure it is; only `'matched'` may be allocated unasked. */
  readonly status: 'matched' | 'multiple' | 'suggested' | 'none';
  /** The bills it pays, or may pay; none where no code was recognised. */
  readonly bills: readonly T[];
  /** What speaks for and against them. */
  readonly evidence: readonly Evidence[];
}

/** What was found for one payment, before it is decided. */
export interface ScoredPayment {
  /** One finding a code. */
  readonly findings: readonly Finding[];
  /** Number of the code that equals the virtual account paid into, or -1. */
  readonly creditedCode: number;
  readonly amount: number | undefined;
  readonly thresholds: Thresholds;
}

/** One bill that a payment may be for. */
interface Option<T> {
  readonly bill: T;
  readonly code: ReadCode;
  readonly key: string;
  readonly bits: number;
  /** Where it stands in the line. */
  readonly start: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Decides: one bill with the bits that the risk asks for and no rival is a match, several such bills are several, in the order of the line, anything in
 * doubt is a suggestion.
 */
export function decide<T extends IssuedCode<Amount>>(
  found: ScoredPayment,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
): Match<T> {
  const { automatic, rival } = found.thresholds;
  const options = mergeOptions(listOptions(found, issued, codeIndex));
  const certain = options.filter(({ bits }) => bits >= automatic);
  const hasRival = options.some(({ bits }) => bits >= rival && bits < automatic);
  const evidence = options.flatMap((option) => option.evidence);
  if (certain.length > 0 && !hasRival)
    return {
      status: certain.length === 1 ? 'matched' : 'multiple',
      bills: certain.sort((a, b) => a.start - b.start).map(({ bill }) => bill),
      evidence,
    };
  const proposed = options.filter(({ bits }) => bits >= PROPOSED_BITS);
  return {
    status: proposed.length > 0 ? 'suggested' : 'none',
    bills: proposed.map(({ bill }) => bill),
    evidence,
  };
}

/** Every bill of every code found, those with the most bits first; where none has more, in the order of the line. */
function listOptions<T extends IssuedCode<Amount>>(
  found: ScoredPayment,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
): Option<T>[] {
  const options = found.findings.flatMap((finding) => optionsOf(finding, found, issued, codeIndex));
  options.push(...optionsOf(paymentInto(found.creditedCode), found, issued, codeIndex));
  const agrees = ({ code }: Option<T>) =>
    found.amount !== undefined && code.amount === found.amount ? 1 : 0;
  return options.sort((a, b) => b.bits - a.bits || agrees(b) - agrees(a));
}

/** What says that a payment is for a code: a finding in the text, or the account paid into. */
type FoundCode = Pick<Finding, 'weights'> &
  Partial<Pick<Finding, 'span'>> & { readonly candidate: { readonly index: number } };

function paymentInto(index: number): FoundCode {
  return { candidate: { index }, weights: [WEIGHTS.virtualAccount] };
}

/** The bills of a code, which is none for the index -1. */
function optionsOf<T extends IssuedCode<Amount>>(
  finding: FoundCode,
  { amount, thresholds }: ScoredPayment,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
): Option<T>[] {
  const options: Pick<Option<T>, 'bill' | 'code' | 'key'>[] = [];
  for (const index of equalCodes(finding.candidate.index, codeIndex)) {
    const [bill, code] = [issued.bills[index], issued.codes[index]];
    if (bill !== undefined && code) options.push({ bill, code, key: optionKey(code, index) });
  }
  const isOfMany = options.some(({ key }) => key !== options[0]?.key);
  const isShared = isOfMany && options.some(({ code }) => code.customer !== options[0]?.code.customer);
  const weighed = options.map((option) => {
    const weights: EvidenceWeight[] = [...finding.weights];
    if (isShared) weights.push(WEIGHTS.sharedCode);
    if (amount !== undefined && option.code.amount === amount)
      weights.push(amountWeight(amount, issued.shares.shareOf(amount)));
    const evidence = weights.map((weight) => evidenceOf(weight, option.code.code, finding));
    const start = finding.span?.start ?? 0;
    return { ...option, start, bits: totalBits(weights, thresholds), evidence };
  });
  // Which bill of a customer is paid is for settling to say: the code speaks for all of them alike.
  const most = Math.max(...weighed.map(({ bits }) => bits));
  return isOfMany && !isShared ? weighed.map((option) => ({ ...option, bits: most })) : weighed;
}

/** Lists the places of codes that are equal, as they were given; the index hangs them on one another in an order of its own. */
function equalCodes(first: number, codeIndex: Pick<CodeIndex, 'next'>): readonly number[] {
  const found: number[] = [];
  for (let index = first; index >= 0; index = codeIndex.next(index)) found.push(index);
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}

/** Tenths of a bit are shown. */
const PER_SHOWN_BIT = 10;

/** Shows what a weight says of a code. */
export function evidenceOf(
  { rule, bits, source, limit }: EvidenceWeight,
  code: string,
  { span }: Partial<Pick<Finding, 'span'>>,
): Evidence {
  const shown = Math.round(bits * PER_SHOWN_BIT) / PER_SHOWN_BIT;
  const evidence = { rule, code, bits: shown, source };
  const placed = span && rule !== 'amount' ? { rule, code, span, bits: shown, source } : evidence;
  return limit ? { ...placed, limit } : placed;
}

/** Codes of one bill count once, with the evidence of all. */
function mergeOptions<T>(options: readonly Option<T>[]): Option<T>[] {
  const byKey = new Map<string, Option<T>>();
  for (const option of options) {
    const other = byKey.get(option.key);
    byKey.set(option.key, other ? { ...other, evidence: [...other.evidence, ...option.evidence] } : option);
  }
  return [...byKey.values()];
}

function optionKey({ id }: ReadCode, index: number): string {
  return id ?? `#${index}`;
}
