import { safeDecode } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { inEnglish } from '../issues/in-english.ts';
import { asWarning, byPosition, fault, type Issue, isError } from '../issues/issue.ts';
import { isInvoice, type Lookalike, nameText } from './lookalikes.ts';
import { isVnpayWallet, type Scheme, schemeInText } from './schemes.ts';
import { decodePayment } from './vietqr/decode.ts';
import type { PaymentBank } from './vietqr/directory.ts';
import type { DecodeOptions, Payment } from './vietqr/payment.ts';
import { reader } from './vietqr/reader.ts';
import { schemeOfWays, type Way, waysOf } from './ways.ts';

/** What a text turned out to be. */
export interface Inspection {
  /** The wallet or network that issued the code, or what else the text is. */
  readonly scheme: Scheme | Lookalike;
  /** Every way to pay that the code tells, NAPAS first; whether it may be paid is told by the issues. */
  readonly ways: readonly Way[];
  /** Present where the code pays into a NAPAS account and nothing stands against paying: what `decode` gives. */
  readonly payment?: Payment<PaymentBank>;
  /** The objects of the code, where the text divides into objects. */
  readonly payload?: EmvPayload;
  readonly issues: readonly Issue[];
}

/**
 * It looks at any text, never throws and tells everything: which family a code belongs to, how it can be paid, what it
 * asks for, and every fault with its place. `inspect` of `./profiles` offers mends as well.
 */
export function inspect(text: unknown, options: DecodeOptions = {}): Inspection {
  const { value: payment, payload, faults } = decodePayment(text, reader, options);
  const issues = faults.map(inEnglish);
  if (typeof text !== 'string' || issues.some(({ code }) => code === 'input.too_large')) {
    return { scheme: 'none', ways: [], issues };
  }
  const objects = payload?.objects ?? [];
  if (isInvoice(text, objects))
    return { scheme: 'einvoice', ways: [], issues: [inEnglish(fault('scheme.einvoice'))] };
  const { kind, found: named } = nameText(text);
  if (!payment && !looksLikeCode(text, kind)) return { scheme: kind, ways: [], issues: [inEnglish(named)] };
  if (!payload) return { scheme: schemeInText(text), ways: [], issues: byPosition(issues) };
  const ways = waysOf(objects);
  const found = { scheme: schemeOfWays(ways), ways, payload };
  if (isVnpayWallet(objects)) return { ...found, issues: byPosition(issues.map(lowered)) };
  if (ways[0]?.scheme !== 'vietqr') return { ...found, issues: foreignIssues(text, issues, options) };
  const payable = payment && !issues.some(isError);
  return { ...found, ...(payable && { payment }), issues: byPosition(issues) };
}

/** A link or the like is looked at as a code only if it carries one whole. */
function looksLikeCode(text: string, kind: Lookalike): boolean {
  if (kind === 'none') return text.includes('000201') || /^\s*0002\d\d\d\d/.test(text);
  const start = text.search(/000201\d{4}/);
  return start >= 0 && text.includes('6304', start);
}

/** That a code is none of NAPAS is said, but is no fault of the code. */
function lowered(issue: Issue): Issue {
  return issue.code === 'scheme.other' ? asWarning(issue) : issue;
}

/** A code of another network is judged by EMVCo's rules. */
function foreignIssues(text: string, found: readonly Issue[], options: DecodeOptions): Issue[] {
  const read = safeDecode(text, options);
  const generic = read.ok ? read.warnings : read.issues;
  return byPosition([...generic, ...found.filter(({ code }) => code === 'scheme.other').map(asWarning)]);
}
