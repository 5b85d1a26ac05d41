import { isError } from '../issues/issue.ts';
import type { DecodeOptions } from '../payment/payment.ts';
import { type Identity, identify } from './identify.ts';
import { isLookalike } from './lookalikes.ts';
import { mendFields } from './repair/fields.ts';
import { mendLink } from './repair/link.ts';
import type { Mend } from './repair/repair.ts';
import { offerMends } from './repair/suggest.ts';

/** What a text turned out to be, and how to mend it. */
export interface Diagnosis extends Identity {
  /** Codes that the text may have been meant to be, for a person to decide on; empty for a sound code. */
  readonly mends: readonly Mend[];
}

/**
 * It looks at any text like `inspect` of the root, tells every way to pay, names what only looks like a payment code, and
 * offers mends: for a damaged code, for one written in an unusual way, and for a link that tells a transfer. It never
 * throws.
 *
 * @example inspect(`${payload}&callbackurl=app://done`).mends[0]?.payload // the code without what follows it
 */
export function inspect(text: unknown, options: DecodeOptions = {}): Diagnosis {
  const found = identify(text, options);
  return { ...found, mends: typeof text === 'string' ? mendsFor(text, found) : [] };
}

function mendsFor(text: string, { scheme, issues }: Identity): Mend[] {
  if (scheme === 'link') return mendLink(text);
  if (isLookalike(scheme)) return [];
  if (issues.some(({ code }) => code === 'tlv.outer_space') || issues.some(isError)) return offerMends(text);
  return mendFields(text);
}
