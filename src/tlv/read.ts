import { type Issue, issue } from '../issues/issue.ts';
import { advance, isFlat, type LengthUnit } from '../text/length.ts';
import { TWO_DIGITS, twoDigits } from './digits.ts';
import { HEADER, type TlvNode } from './node.ts';

/** A text to read objects from, with the unit in which its lengths count. */
export interface TlvSource {
  readonly text: string;
  readonly unit: LengthUnit;
  /** Whether a length can be added to an index as it is. */
  readonly direct: boolean;
}

/** It prepares a text for reading; `flat` says that it is known to hold no character beyond the BMP. */
export function tlvSource(text: string, unit: LengthUnit = 'characters', flat = false): TlvSource {
  return { text, unit, direct: unit === 'characters' && (flat || isFlat(text)) };
}

/**
 * It reads the objects between two indices (EMVCo MPM v1.1 §4.4), one level, in order. At the first fault it adds an
 * issue (`tlv.bad_id`, `tlv.bad_length`, `tlv.truncated`) and returns the objects before it.
 */
export function readObjects(source: TlvSource, start: number, end: number, issues: Issue[]): TlvNode[] {
  const { text } = source;
  const nodes: TlvNode[] = [];
  let at = start;
  while (at < end) {
    const body = at + HEADER;
    const tag = TWO_DIGITS[twoDigits(text, at)];
    const length = body <= end ? twoDigits(text, at + 2) : -1;
    const next = length < 0 ? -1 : source.direct ? body + length : advance(text, body, length, source.unit);
    if (tag === undefined || next < 0 || next > end) {
      issues.push(objectFault(text, at, end));
      break;
    }
    nodes.push({ tag, value: text.slice(body, next), start: at });
    at = next;
  }
  return nodes;
}

function objectFault(text: string, start: number, end: number): Issue {
  const header = text.slice(start, Math.min(start + HEADER, end));
  const span = (from: number, to: number) => ({ start: start + from, end: Math.min(start + to, end) });
  if (!/^\d{0,2}$/.test(header.slice(0, 2))) {
    return issue('tlv.bad_id', { at: span(0, 2), received: header.slice(0, 2) });
  }
  if (!/^\d{0,2}$/.test(header.slice(2))) {
    return issue('tlv.bad_length', { tags: [header.slice(0, 2)], at: span(2, 4), received: header.slice(2) });
  }
  const place = { ...(header.length >= 2 && { tags: [header.slice(0, 2)] }), at: { start, end } };
  if (header.length < HEADER) return issue('tlv.truncated', { ...place, received: header });
  const received = String(end - start - HEADER);
  return issue('tlv.truncated', { ...place, expected: String(Number(header.slice(2))), received });
}
