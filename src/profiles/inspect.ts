import { safeDecode } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { inEnglish } from '../issues/in-english.ts';
import { asWarning, byPosition, fault, type Issue, isError } from '../issues/issue.ts';
import { linkOf } from './links.ts';
import { type Scheme, schemesOf } from './schemes.ts';
import { decodePayment } from './vietqr/decode.ts';
import type { PaymentBank } from './vietqr/directory.ts';
import type { DecodeOptions, Payment } from './vietqr/payment.ts';
import { reader } from './vietqr/reader.ts';
import { NAPAS_GUID } from './vietqr/table.ts';

/** What a text turned out to be. */
export interface Inspection {
  /** The network the code belongs to; `link` for a web or app link, `none` for any other text. */
  readonly scheme: Scheme | 'link' | 'none';
  /** Present where the code pays into a NAPAS account and nothing stands against paying: what `decode` gives. */
  readonly payment?: Payment<PaymentBank>;
  /** The objects of the code, where the text divides into objects. */
  readonly payload?: EmvPayload;
  readonly issues: readonly Issue[];
}

/**
 * It looks at any text, never throws and tells everything: which family a code belongs to, what it asks for, and every
 * fault with its place.
 */
export function inspect(text: unknown, options: DecodeOptions = {}): Inspection {
  const { value: payment, payload, faults } = decodePayment(text, reader, options);
  const issues = faults.map(inEnglish);
  if (typeof text !== 'string' || (!payload && !looksLikeCode(text))) return inspectOther(text, issues);
  if (!payload || text.includes(NAPAS_GUID)) {
    const scheme = text.includes(NAPAS_GUID) ? 'vietqr' : 'emv';
    const payable = payment && !issues.some(isError);
    return { scheme, ...(payable && { payment }), ...(payload && { payload }), issues: byPosition(issues) };
  }
  const [scheme = 'emv'] = schemesOf(payload.objects);
  return { scheme, payload, issues: foreignIssues(text, issues, options) };
}

function looksLikeCode(text: string): boolean {
  return text.includes('000201') || /^\s*00\d\d/.test(text);
}

function inspectOther(text: unknown, found: readonly Issue[]): Inspection {
  if (typeof text !== 'string' || found.some(({ code }) => code === 'input.too_large')) {
    return { scheme: 'none', issues: found };
  }
  const link = linkOf(text.trim());
  if (link === undefined) return { scheme: 'none', issues: [inEnglish(fault('scheme.none'))] };
  return { scheme: 'link', issues: [inEnglish(fault('scheme.link', { received: link }))] };
}

/** A code of another network is judged by EMVCo's rules; that it is none of NAPAS is said, but no fault of the code. */
function foreignIssues(text: string, found: readonly Issue[], options: DecodeOptions): Issue[] {
  const read = safeDecode(text, options);
  const generic = read.ok ? read.warnings : read.issues;
  const other = found.filter(({ code }) => code === 'scheme.other').map(asWarning);
  return byPosition([...generic, ...other]);
}
