import { safeDecode } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { inEnglish } from '../issues/in-english.ts';
import { asWarning, byPosition, type Issue, isError } from '../issues/issue.ts';
import { bearsInvoice, INVOICE, isInvoice, type Lookalike, nameText } from './lookalikes.ts';
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
  const { kind, found } = isInvoice(text, payload?.objects ?? []) ? INVOICE : nameText(text);
  const isCode = kind !== 'einvoice' && (payment !== undefined || looksLikeCode(text, kind));
  if (!isCode) return { scheme: kind, ways: [], issues: [inEnglish(found)] };
  if (!payload) return { scheme: schemeInText(text), ways: [], issues: byPosition(issues) };
  const ways = waysOf(payload.objects);
  const scheme = schemeOfWays(ways);
  if (ways[0]?.scheme !== 'vietqr') return inspectForeign({ scheme, ways, payload, issues }, text, options);
  const payable = payment && !issues.some(isError);
  return { scheme, ways, ...(payable && { payment }), payload, issues: byPosition(issues) };
}

/** A link or the like is looked at as a code only if it carries one whole. */
function looksLikeCode(text: string, kind: Lookalike): boolean {
  if (kind === 'none') return text.includes('000201') || /^\s*0002\d\d\d\d/.test(text);
  const start = text.search(/000201\d{4}/);
  return start >= 0 && text.includes('6304', start);
}

interface Foreign extends Inspection {
  readonly payload: EmvPayload;
}

/**
 * A code of another network is judged by EMVCo's rules, but for wallet strings, which keep to none. That a code is none
 * of NAPAS, or an invoice too, is said, but is no fault of the code.
 */
function inspectForeign(found: Foreign, text: string, options: DecodeOptions): Inspection {
  const { objects } = found.payload;
  const other = found.issues.filter(({ code }) => code === 'scheme.other').map(asWarning);
  if (isVnpayWallet(objects)) {
    const rest = found.issues.filter(({ code }) => code !== 'scheme.other');
    return { ...found, issues: byPosition([...rest, ...other]) };
  }
  const read = safeDecode(text, options);
  const issues = byPosition([...(read.ok ? read.warnings : read.issues), ...other]);
  if (!bearsInvoice(objects)) return { ...found, issues };
  return { ...found, scheme: 'vnpay', issues: [asWarning(inEnglish(INVOICE.found)), ...issues] };
}
