import type { EmvPayload } from '../emv/read.ts';
import type { OptionsOrIndex } from '../issues/fields.ts';
import { wordAll } from '../issues/finish.ts';
import type { Issue } from '../issues/issue.ts';
import { lookalikesMessages } from '../issues/messages/en/lookalikes.ts';
import { profileMessages } from '../issues/messages/en/payload.ts';
import { join } from '../issues/messages/sentence.ts';
import { createReport, isError } from '../issues/report.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import { readInspectOptions } from '../payment/limits.ts';
import type { DecodeOptions, Payment } from '../payment/payment.ts';
import type { MerchantAccount } from '../profiles/networks/merchant-accounts.ts';
import type { Network } from '../profiles/networks/registry.ts';
import { type Identified, identify } from './identify.ts';
import { isNonPaymentKind, type NonPaymentKind } from './lookalikes.ts';
import { isUnusual } from './repair/fields.ts';
import { repairLink } from './repair/link.ts';
import type { Repair } from './repair/repair.ts';
import { suggestRepairs, unusualRepairs } from './repair/suggest.ts';

/** What a text turned out to be. */
export interface Inspection {
  /** The wallet or network that issued the code, or what else the text is. */
  readonly scheme: Network | NonPaymentKind;
  /** Present where the code pays into a NAPAS account and nothing stands against paying: what `decode` gives. */
  readonly payment?: Payment<PaymentBank>;
  /** The objects of the code, where the text divides into objects. */
  readonly payload?: EmvPayload;
  /** Every way to pay that the code tells, NAPAS first; whether it may be paid is told by the issues. */
  readonly merchantAccounts: readonly MerchantAccount[];
  readonly issues: readonly Issue[];
  /**
   * Codes that the text was, or may have been, the best first, for a person to decide on; empty for a sound code. One that
   * is `proved` stands alone.
   */
  readonly repairs: readonly Repair[];
}

const MESSAGES = /* @__PURE__ */ join(profileMessages, lookalikesMessages);

/**
 * Tells everything about any text and never throws: which family a code belongs to, what it asks for, every way to pay,
 * every fault with its place, what only looks like a payment code; and suggests repairs for a damaged code, for one
 * written in an unusual way, and for a link that tells a transfer.
 *
 * @example inspect(`${payload}&callbackurl=app://done`).repairs[0]?.payload // the code without what follows it
 */
export function inspect(
  text: unknown,
  options?: OptionsOrIndex<Omit<DecodeOptions, 'onWarning'>>,
): Inspection {
  const report = createReport();
  const settings = readInspectOptions(options, report) ?? {};
  const identified = identify(text, settings);
  const { scheme, payload, merchantAccounts, payment, found } = identified;
  const repairs = typeof text === 'string' ? repairsFor(text, identified) : [];
  const issues = wordAll([...found, ...report.issues], MESSAGES);
  // In literals of their own, as to spread parts that may be absent takes as long as to read the code.
  if (!payload) return { scheme, merchantAccounts, issues, repairs };
  return payment && report.issues.length === 0
    ? { scheme, payload, merchantAccounts, payment, issues, repairs }
    : { scheme, payload, merchantAccounts, issues, repairs };
}

function repairsFor(text: string, { scheme, found, payload }: Identified): Repair[] {
  if (scheme === 'link') return repairLink(text);
  if (scheme !== 'none' && isNonPaymentKind(scheme)) return [];
  const isDamaged = found.some(({ code }) => code === 'tlv.outer_space') || found.some(isError);
  if (isDamaged) return suggestRepairs(text);
  return payload && isUnusual(payload) ? unusualRepairs(text) : [];
}
