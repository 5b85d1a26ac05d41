import { asWarning } from '../issues/issue.ts';
import type { DecodeOptions } from '../payment/payment.ts';
import { issuerOf } from '../profiles/networks/issuer.ts';
import { type Way, waysOf } from '../profiles/networks/merchant-accounts.ts';
import { type Scheme, schemeInText } from '../profiles/networks/registry.ts';
import { bearsInvoice, INVOICE, isInvoice, isLookalike, type Lookalike, nameText } from './lookalikes.ts';
import { carriesCode, type Inspection, inspect } from './quick.ts';

/** What a text turned out to be, every way to pay it included. */
export interface Identity extends Omit<Inspection, 'scheme'> {
  /** The wallet or network that issued the code, or what else the text is. */
  readonly scheme: Scheme | Lookalike;
  /** Every way to pay that the code tells, NAPAS first; whether it may be paid is told by the issues. */
  readonly ways: readonly Way[];
}

/** It looks at any text like `inspect` of the root, tells every way to pay, and names what only looks like a payment code. */
export function identify(text: unknown, options: DecodeOptions = {}): Identity {
  const found = inspect(text, options);
  const { payload, issues } = found;
  if (typeof text !== 'string' || issues.some(({ code }) => code === 'input.too_large')) {
    return { ...found, ways: [] };
  }
  const objects = payload?.objects ?? [];
  const named = isInvoice(text, objects) ? INVOICE : nameText(text);
  if (named && (named === INVOICE || !carriesCode(text, true))) {
    return { scheme: named.kind, ways: [], issues: [named.found] };
  }
  const ways = waysOf(objects);
  if (ways[0]?.scheme === 'vietqr' || !bearsInvoice(objects)) {
    return { ...found, scheme: schemeOf(found, text, ways), ways };
  }
  return { ...found, scheme: 'vnpay', ways, issues: [asWarning(INVOICE.found), ...issues] };
}

/** Of a code that does not divide into objects, the identifiers in it tell more than the root looks for. */
function schemeOf(
  { scheme, payload }: Inspection,
  text: string,
  [first]: readonly Way[],
): Scheme | Lookalike {
  if (payload) return issuerOf(payload.objects, first);
  return isLookalike(scheme) ? scheme : (schemeInText(text) ?? scheme);
}
