import { ACCEPT, type Evidence, PLAUSIBLE_THRESHOLD, RIVAL_THRESHOLD } from '../evidence/rules.ts';
import type { CodeIndex } from '../index/code-index.ts';
import type { IssuedCode, ReadCode } from '../index/issued-codes.ts';
import { confidenceOf, type Finding } from './overlaps.ts';

/** What is known of a payment; a whole `Movement` fits. */
export interface IncomingPayment {
  readonly description: string;
  /** Whole đồng. */
  readonly amount?: number;
  /** The virtual account that was paid into; an issued code may be one. */
  readonly virtualAccount?: string;
}

/** What was read of a payment, once. */
export interface ReadPayment {
  readonly description: string;
  readonly amount: number | undefined;
  readonly virtualAccount: string | undefined;
}

/** The issued codes: what was read of each, and at the same place the caller's own bill, which is handed back. */
export interface IssuedList<T> {
  readonly codes: readonly ReadCode[];
  readonly bills: readonly T[];
}

/**
 * - `matched`: exactly one bill, beyond reasonable doubt.
 * - `multiple`: several bills, each beyond reasonable doubt, paid by one movement.
 * - `suggested`: bills a person should look at; never allocate to them unasked.
 * - `none`: no issued code was recognised.
 */
export interface Match<T extends IssuedCode = IssuedCode> {
  readonly status: 'matched' | 'multiple' | 'suggested' | 'none';
  readonly bills: readonly T[];
  readonly evidence: readonly Evidence[];
}

/** What was found for one payment, before it is decided. */
export interface ScoredLine {
  /** One finding a code. */
  readonly findings: readonly Finding[];
  /** Number of the code that equals the virtual account paid into, or -1. */
  readonly creditedCode: number;
  readonly amount: number | undefined;
}

/** One bill that a payment may be for. */
interface Option<T> {
  readonly bill: T;
  readonly code: ReadCode;
  readonly key: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

const VIRTUAL_ACCOUNT = 0.99;

/**
 * Decides: one sure bill and no rival is a match, several sure bills are several, anything in doubt is a
 * suggestion.
 */
export function decide<T extends IssuedCode>(
  found: ScoredLine,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
): Match<T> {
  const options = mergeOptions(listOptions(found, issued, codeIndex));
  const sure = options.filter(({ confidence }) => confidence >= ACCEPT);
  const rivals = options.filter(({ confidence }) => confidence >= RIVAL_THRESHOLD && confidence < ACCEPT);
  const evidence = options.flatMap((option) => option.evidence);
  if (sure.length > 0 && rivals.length === 0)
    return {
      status: sure.length === 1 ? 'matched' : 'multiple',
      bills: sure.map(({ bill }) => bill),
      evidence,
    };
  const plausible = options.filter(({ confidence }) => confidence >= PLAUSIBLE_THRESHOLD);
  const status = plausible.length > 0 ? 'suggested' : 'none';
  return { status, bills: plausible.map(({ bill }) => bill), evidence };
}

/** Every bill of every code found, surest first and those whose amount agrees before the others. */
function listOptions<T extends IssuedCode>(
  found: ScoredLine,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
): Option<T>[] {
  const options = found.findings.flatMap((finding) => optionsOf(finding, issued, codeIndex, found.amount));
  options.push(...optionsOf(paymentInto(found.creditedCode), issued, codeIndex, found.amount));
  const agrees = ({ code }: Option<T>) =>
    found.amount !== undefined && code.amount === found.amount ? 1 : 0;
  return options.sort((a, b) => b.confidence - a.confidence || agrees(b) - agrees(a));
}

/** What says that a payment is for a code: a finding in the text, or the account paid into. */
type EvidenceSource = Pick<Finding, 'rules'> &
  Partial<Pick<Finding, 'span'>> & { readonly candidate: { readonly index: number } };

function paymentInto(index: number): EvidenceSource {
  return { candidate: { index }, rules: [{ rule: 'virtual_account', confidence: VIRTUAL_ACCOUNT }] };
}

/** The bills of a code, which is none for the index -1. */
function optionsOf<T extends IssuedCode>(
  finding: EvidenceSource,
  issued: IssuedList<T>,
  codeIndex: CodeIndex,
  amount: number | undefined,
): Option<T>[] {
  const options: Pick<Option<T>, 'bill' | 'code' | 'key'>[] = [];
  for (let index = finding.candidate.index; index >= 0; index = codeIndex.next(index)) {
    const [bill, code] = [issued.bills[index], issued.codes[index]];
    if (bill !== undefined && code) options.push({ bill, code, key: optionKey(code, index) });
  }
  const shared = options.some(({ key }) => key !== options[0]?.key);
  const confidence = Math.min(confidenceOf(finding), shared ? PLAUSIBLE_THRESHOLD : 1);
  return options.map((option) => ({
    ...option,
    confidence,
    evidence: evidenceFor(option.code, finding, shared, amount),
  }));
}

function evidenceFor(
  issued: ReadCode,
  { rules, span }: EvidenceSource,
  shared: boolean,
  amount: number | undefined,
): Evidence[] {
  const { code } = issued;
  const place = span && { span };
  const evidence: Evidence[] = rules.map(({ rule, confidence }) => ({ rule, code, ...place, confidence }));
  if (shared) evidence.push({ rule: 'shared_code', code, ...place, confidence: PLAUSIBLE_THRESHOLD });
  if (amount !== undefined && issued.amount === amount)
    evidence.push({ rule: 'amount', code, confidence: 1 });
  return evidence;
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
