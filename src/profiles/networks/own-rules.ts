import type { IssueCode } from '../../issues/codes.ts';
import type { RawIssue } from '../../issues/report.ts';
import { fitsFormat } from '../../text/charset.ts';
import { objectAt, type TlvNode } from '../../tlv/node.ts';
import type { Network } from './registry.ts';

/** Where a network has a rule of its own in place of one of EMVCo's: the code that EMVCo's gives, and where. */
interface OwnRule {
  readonly network: Network;
  readonly code: IssueCode;
  /** Ids from the root down, joined by dots. */
  readonly place: RegExp;
  /** What the network takes there. */
  readonly allows: (value: string) => boolean;
}

/**
 * - KHQR: a Bakong account is the identifier, `name@bank`; names may be Khmer; 99 begins with a time and no
 *   identifier (Bakong KHQR SDK of the National Bank of Cambodia).
 * - DuitNow: the format is version "02" (PayNet, DuitNow QR, Merchant Presented Mode V1.5, QR Data Object).
 */
const OWN_RULES: readonly OwnRule[] = [
  {
    network: 'khqr',
    code: 'emv.guid',
    place: /^\d\d\.00$/,
    allows: (value) => /^[^@\s]+@[^@\s]+$|^\d{13}$/.test(value),
  },
  {
    network: 'khqr',
    code: 'emv.charset',
    place: /^(?:59|60|6[24]\.\d\d)$/,
    allows: (value) => fitsFormat(value, 'S'),
  },
  { network: 'duitnow', code: 'emv.value', place: /^00$/, allows: (value) => value === '02' },
];

/** Leaves out what EMVCo's rules say against a code that keeps to the rules of its own networks there. */
export function withoutOwnRules(
  found: readonly RawIssue[],
  objects: readonly TlvNode[],
  networks: readonly Network[],
): RawIssue[] {
  const rules = OWN_RULES.filter(({ network }) => networks.includes(network));
  return found.filter(({ code, tags = [] }) => {
    const rule = rules.find((each) => each.code === code && each.place.test(tags.join('.')));
    return !rule?.allows(valueAtTags(objects, tags));
  });
}

function valueAtTags(objects: readonly TlvNode[], [tag = '', ...inner]: readonly string[]): string {
  const node = objectAt(objects, tag);
  return inner.length > 0 ? valueAtTags(node?.children ?? [], inner) : (node?.value ?? '');
}
