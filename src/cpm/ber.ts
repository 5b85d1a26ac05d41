import { toHex } from '../bytes/hex.ts';
import { type Issue, issue } from '../issues/issue.ts';

/** One BER-TLV data object as it stood among the bytes. */
export interface BerNode {
  /** Upper-case hexadecimal digits, `'4F'`, `'5F20'`. */
  readonly tag: string;
  /** Upper-case hexadecimal digits, two a byte. */
  readonly value: string;
  /** Index of the first byte of the tag. */
  readonly start: number;
  /** Index of the first byte after the value. */
  readonly end: number;
  /** The objects inside, for application templates (61) and the common data template (62). */
  readonly children?: readonly BerNode[];
}

/** What can be written: an object with a value, or a template with objects. A read tree is such a list as it is. */
export interface BerInput {
  readonly tag: string;
  readonly value?: string;
  readonly children?: readonly BerInput[];
}

/** A longer tag is met in no payment specification. */
const MAX_TAG_BYTES = 3;

/**
 * Reads the objects between two byte indices (EMV 4.3 Book 3 Annex B), one level, in order; zero bytes before,
 * between and after objects are filler. At the first fault it adds an issue (`ber.bad_tag`, `ber.bad_length`,
 * `ber.truncated`) and returns the objects before it; no byte is copied before its length is known to be there.
 */
export function readBer(bytes: Uint8Array, start: number, end: number, issues: Issue[]): BerNode[] {
  const nodes: BerNode[] = [];
  let at = start;
  let loose = false;
  while (at < end) {
    if (bytes[at] === 0) {
      loose = true;
      at++;
      continue;
    }
    const header = readBerHeader(bytes, at, end);
    if (typeof header === 'string' || header.length > end - header.body) {
      issues.push(headerFault(bytes, at, end, header));
      break;
    }
    const next = header.body + header.length;
    loose ||= header.body - at > header.tag.length / 2 + lengthBytes(header.length).length;
    nodes.push({ tag: header.tag, value: toHex(bytes.subarray(header.body, next)), start: at, end: next });
    at = next;
  }
  if (loose) issues.push(issue('ber.padding', { at: { start, end } }));
  return nodes;
}

/** Writes objects in their order; tags and values must be hexadecimal and values at most 65,535 bytes. */
export function writeBer(objects: readonly { readonly tag: string; readonly value: string }[]): string {
  return objects
    .map(({ tag, value }) => tag + toHex(lengthBytes(value.length / 2)) + value)
    .join('')
    .toUpperCase();
}

interface BerHeader {
  readonly tag: string;
  readonly length: number;
  /** Index of the first byte of the value. */
  readonly body: number;
}

type HeaderFault = 'ber.bad_tag' | 'ber.bad_length' | 'ber.truncated';

function readBerHeader(bytes: Uint8Array, start: number, end: number): BerHeader | HeaderFault {
  const tagEnd = endOfTag(bytes, start, end);
  if (tagEnd < 0) return 'ber.bad_tag';
  if (tagEnd >= end) return 'ber.truncated';
  const tag = toHex(bytes.subarray(start, tagEnd));
  const first = bytes[tagEnd] ?? 0;
  if (first < 0x80) return { tag, length: first, body: tagEnd + 1 };
  const count = first - 0x80;
  if (count !== 1 && count !== 2) return 'ber.bad_length';
  const body = tagEnd + 1 + count;
  if (body > end) return 'ber.truncated';
  const length = bytes.subarray(tagEnd + 1, body).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, length, body };
}

/** The index after a tag; the end where the bytes stop inside one, -1 where it is too long. */
function endOfTag(bytes: Uint8Array, start: number, end: number): number {
  if (((bytes[start] ?? 0) & 0x1f) !== 0x1f) return start + 1;
  for (let at = start + 1; at < start + MAX_TAG_BYTES; at++) {
    if (at >= end) return end;
    if ((bytes[at] ?? 0) < 0x80) return at + 1;
  }
  return -1;
}

function headerFault(bytes: Uint8Array, start: number, end: number, header: BerHeader | HeaderFault): Issue {
  const at = { start, end };
  if (typeof header === 'string') {
    return issue(header, { at, received: toHex(bytes.subarray(start, Math.min(start + 4, end))) });
  }
  return issue('ber.truncated', {
    tags: [header.tag],
    at,
    expected: String(header.length),
    received: String(end - header.body),
  });
}

function lengthBytes(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length);
}
