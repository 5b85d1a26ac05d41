import type { Report } from '../issues/report.ts';
import { advance, type LengthUnit } from '../text/length.ts';
import { HEADER_LENGTH, type TlvNode } from './node.ts';

/** An object that may still be given its children. */
export type OpenNode = { -readonly [K in keyof TlvNode]: TlvNode[K] };

/** A text to read objects from, with the unit in which its lengths count. */
export interface TlvSource {
  readonly text: string;
  readonly unit: LengthUnit;
}

/**
 * Reads the objects between two indices (EMVCo MPM v1.1 §4.4), one level, in order. At the first fault it reports
 * `tlv.bad_id`, `tlv.bad_length` or `tlv.truncated` and returns the objects before it.
 */
export function readObjects(
  { text, unit }: TlvSource,
  start: number,
  end: number,
  report: Report,
): OpenNode[] {
  const nodes: OpenNode[] = [];
  for (let at = start, next = start; at < end; at = next) {
    const header = text.slice(at, Math.min(at + HEADER_LENGTH, end));
    next = /^\d{4}$/.test(header) ? advance(text, at + HEADER_LENGTH, Number(header.slice(2)), unit) : -1;
    if (next < 0 || next > end) {
      reportHeader(header, at, end, report);
      break;
    }
    nodes.push({ tag: header.slice(0, 2), value: text.slice(at + HEADER_LENGTH, next), start: at });
  }
  return nodes;
}

function reportHeader(header: string, start: number, end: number, report: Report): void {
  const id = header.slice(0, 2);
  const length = header.slice(2);
  if (/\D/.test(id)) {
    report('tlv.bad_id', { at: { start, end: start + id.length }, received: id });
    return;
  }
  if (/\D/.test(length)) {
    const at = { start: start + 2, end: start + header.length };
    report('tlv.bad_length', { tags: [id], at, received: length });
    return;
  }
  const isCut = header.length < HEADER_LENGTH;
  report('tlv.truncated', {
    ...(id.length === 2 && { tags: [id] }),
    at: { start, end },
    limit: isCut ? HEADER_LENGTH : Number(length),
    received: String(end - start - (isCut ? 0 : HEADER_LENGTH)),
  });
}
