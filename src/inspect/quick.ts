import { CRC_HEADER } from '../emv/ids.ts';
import { decodeTree } from '../emv/payload.ts';
import type { EmvPayload } from '../emv/read.ts';
import { asWarning, createReport, hasErrors, type RawIssue } from '../issues/report.ts';
import { hasMisplacedTerms } from '../links/parse.ts';
import { type Link, linkIn, nameLink } from '../links/shapes.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import { readPayment } from '../payment/decode/decode.ts';
import type { DecodeSettings } from '../payment/limits.ts';
import type { Payment } from '../payment/payment.ts';
import { withoutOwnRules } from '../profiles/networks/own-rules.ts';
import { isVnpayWallet, type Network, networksIn } from '../profiles/networks/registry.ts';
import { fullDirectory } from '../profiles/vietqr/full-directory.ts';

/** What a text is at a first look, with all that was found and is not yet said; whose code it is, is not asked yet. */
export interface FirstLook {
  readonly kind: 'code' | 'link' | 'none';
  /** The text as a link, where it is one; a code may stand in it. */
  readonly link?: Link | undefined;
  /** The networks that the code can be paid through, where it divides into objects. */
  readonly networks: readonly Network[];
  /** Present where the code pays into a NAPAS account and nothing stands against paying: what `decode` gives. */
  readonly payment?: Payment<PaymentBank> | undefined;
  /** The objects of the code, where the text divides into objects. */
  readonly payload?: EmvPayload | undefined;
  readonly found: readonly RawIssue[];
}

/** Tells a code from other texts, what it asks for, and every fault with its place. */
export function lookAt(text: unknown, settings: DecodeSettings): FirstLook {
  const report = createReport();
  const { issues: found } = report;
  const { value: payment, payload } = readPayment(text, fullDirectory, settings, report);
  if (typeof text !== 'string' || found.some(({ code }) => code === 'input.too_large')) {
    return { kind: 'none', networks: [], found };
  }
  const link = linkIn(text);
  if (!payment && !containsPayload(text, link !== undefined)) return nameNoCode(text, link);
  if (!payload) return { kind: 'code', link, networks: [], found };
  const networks = networksIn(payload.objects);
  const isOurs = networks.includes('vietqr');
  return {
    kind: 'code',
    link,
    networks,
    payment: isOurs && !hasErrors(report) ? payment : undefined,
    payload,
    found: isOurs ? found : foreignIssues(text, { networks, payload }, found, settings),
  };
}

/** How every merchant-presented code begins: object 00 with the one version there is (EMVCo MPM v1.1 §4.7.1). */
export const PAYLOAD_PREFIX = '000201';

/** Tells a code from a text; in a link only where a whole one stands. */
export function containsPayload(text: string, isLink: boolean): boolean {
  if (!isLink) return text.includes(PAYLOAD_PREFIX) || /^\s*0002(?:\d{4}|02)/.test(text);
  const start = text.search(/000201\d{4}/);
  return start >= 0 && text.includes(CRC_HEADER, start);
}

function nameNoCode(text: string, link: Link | undefined): FirstLook {
  const report = createReport();
  if (link) report('scheme.link', { received: nameLink(link) });
  else report('scheme.none');
  if (link && hasMisplacedTerms(text)) report('scheme.link_terms', { severity: 'warning' });
  return { kind: link ? 'link' : 'none', link, networks: [], found: report.issues };
}

/**
 * Judges a code of another network by EMVCo's rules, but where that network has its own; wallet strings keep to none. That
 * a code is none of NAPAS is said, but is no fault of the code.
 */
function foreignIssues(
  text: string,
  { networks, payload: { objects } }: { networks: readonly Network[]; payload: EmvPayload },
  found: readonly RawIssue[],
  settings: DecodeSettings,
): readonly RawIssue[] {
  const isOther = ({ code }: RawIssue) => code === 'scheme.other';
  const other = found.filter(isOther).map(asWarning);
  if (isVnpayWallet(objects)) return [...found.filter((each) => !isOther(each)), ...other];
  const report = createReport();
  decodeTree(text, settings, report);
  return [...withoutOwnRules(report.issues, objects, networks), ...other];
}
