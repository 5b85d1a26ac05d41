import { isError } from '../issues/issue.ts';
import type { DecodeOptions } from '../payment/payment.ts';
import { type Identification, identify } from './identify.ts';
import { isNonPaymentKind } from './lookalikes.ts';
import { repairFields } from './repair/fields.ts';
import { repairLink } from './repair/link.ts';
import type { Repair } from './repair/repair.ts';
import { suggestRepairs } from './repair/suggest.ts';

/** What a text turned out to be, and how to mend it. */
export interface Inspection extends Identification {
  /** Codes that the text may have been meant to be, for a person to decide on; empty for a sound code. */
  readonly repairs: readonly Repair[];
}

/**
 * Looks at any text like `inspect` of the root, tells every way to pay, names what only looks like a payment code, and
 * offers mends: for a damaged code, for one written in an unusual way, and for a link that tells a transfer. It never
 * throws.
 *
 * @example inspect(`${payload}&callbackurl=app://done`).mends[0]?.payload // the code without what follows it
 */
export function inspect(text: unknown, options: DecodeOptions = {}): Inspection {
  const found = identify(text, options);
  return { ...found, repairs: typeof text === 'string' ? repairsFor(text, found) : [] };
}

function repairsFor(text: string, { scheme, issues }: Identification): Repair[] {
  if (scheme === 'link') return repairLink(text);
  if (isNonPaymentKind(scheme)) return [];
  if (issues.some(({ code }) => code === 'tlv.outer_space') || issues.some(isError))
    return suggestRepairs(text);
  return repairFields(text);
}
