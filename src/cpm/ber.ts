import { toHex } from '../bytes/hex.ts';
import type { Span } from '../issues/detail.ts';
import type { Report } from '../issues/report.ts';

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
  /** The tag in hexadecimal digits, `'5A'`, `'9F24'`. */
  readonly tag: string;
  /** What stands in the object, in hexadecimal digits; absent where there are children. */
  readonly value?: string;
  /** The objects inside, of a template. */
  readonly children?: readonly BerInput[];
}

/** An object as far as rules look at it: one that was read has a place, one that a caller gave may have none. */
export interface BerObject extends BerInput {
  readonly start?: number;
  readonly end?: number;
  readonly children?: readonly BerObject[];
}

/** A longer tag is met in no payment specification. */
const MAX_TAG_BYTES = 3;

/** Bytes that a message shows of what is no object. */
const SHOWN_BYTES = 4;

/**
 * Reads the objects between two byte indices (EMV 4.3 Book 3 Annex B), one level, in order; zero bytes before,
 * between and after objects are filler. At the first fault it reports an issue (`ber.bad_tag`, `ber.bad_length`,
 * `ber.truncated`) and returns the objects before it; no byte is copied before its length is known to be there.
 */
export function readBer(bytes: Uint8Array, start: number, end: number, report: Report): BerNode[] {
  const nodes: BerNode[] = [];
  let at = start;
  let loose = false;
  while (at < end) {
    if (bytes[at] === 0) {
      loose = true;
      at++;
      continue;
    }
    const header = readBerHeader(bytes, at, end, report);
    if (!header) break;
    const next = header.body + header.length;
    loose ||= header.body - at > header.tag.length / 2 + lengthBytes(header.length).length;
    nodes.push({ tag: header.tag, value: toHex(bytes.subarray(header.body, next)), start: at, end: next });
    at = next;
  }
  if (loose) report('ber.padding', { at: placeInText(start, end), severity: 'warning' });
  return nodes;
}

/** Writes objects in their order; tags and values must be hexadecimal and values at most 65,535 bytes. */
export function writeBer(objects: readonly { readonly tag: string; readonly value: string }[]): string {
  return objects
    .map(({ tag, value }) => tag + toHex(lengthBytes(value.length / 2)) + value)
    .join('')
    .toUpperCase();
}

/** Tells where bytes stand in the base64 text that holds them: four characters for three bytes. */
export function placeInText(start: number, end: number): Span {
  return { start: Math.floor((start * 4) / 3), end: Math.ceil((end * 4) / 3) };
}

interface BerHeader {
  readonly tag: string;
  readonly length: number;
  /** Index of the first byte of the value. */
  readonly body: number;
}

function readBerHeader(bytes: Uint8Array, start: number, end: number, report: Report): BerHeader | undefined {
  const at = placeInText(start, end);
  const about = { at, received: toHex(bytes.subarray(start, Math.min(start + SHOWN_BYTES, end))) };
  const tagEnd = endOfTag(bytes, start, end);
  if (tagEnd === undefined) return report('ber.bad_tag', about);
  if (tagEnd >= end) return report('ber.truncated', about);
  const tag = toHex(bytes.subarray(start, tagEnd));
  const first = bytes[tagEnd] ?? 0;
  const more = first < 0x80 ? 0 : first - 0x80;
  if (first === 0x80 || more > 2) return report('ber.bad_length', about);
  const body = tagEnd + 1 + more;
  if (body > end) return report('ber.truncated', about);
  const length = more === 0 ? first : bigEndian(bytes.subarray(tagEnd + 1, body));
  const received = String(end - body);
  if (length > end - body) return report('ber.truncated', { tags: [tag], at, limit: length, received });
  return { tag, length, body };
}

/** Finds the index after a tag, or the end where the bytes stop inside one; no tag is longer than three bytes. */
function endOfTag(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (((bytes[start] ?? 0) & 0x1f) !== 0x1f) return start + 1;
  for (let at = start + 1; at < start + MAX_TAG_BYTES; at++) {
    if (at >= end) return end;
    if ((bytes[at] ?? 0) < 0x80) return at + 1;
  }
  return undefined;
}

function bigEndian(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function lengthBytes(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length);
}
