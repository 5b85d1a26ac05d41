import { crcOf } from '../../bytes/crc16.ts';
import { advance } from '../../text/length.ts';
import { twoBytes, twoDigits } from '../../tlv/digits.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';
import { type ObjectSpec, type ObjectTable, TEMPLATE } from '../objects.ts';
import {
  bytesOf,
  columns,
  entryEnd,
  entryStart,
  entryWith,
  idOf,
  markDamage,
  NO_INSIDE,
  setInside,
  textOf,
} from './columns.ts';

const encoder = /* @__PURE__ */ new TextEncoder();

/** Computes the checksum of a range of a text. */
export function scanChecksum(text: string, start: number, end: number): void {
  const written = writeBytes(text);
  const isAscii = written === text.length;
  columns.isAscii = isAscii;
  columns.isEven = isAscii || !/[\ud800-\udfff]/.test(text);
  columns.crc =
    isAscii || (isAsciiWithin(text, 0, start) && isAsciiWithin(text, end, text.length))
      ? crcOf(columns.bytes, start, end + written - text.length)
      : crcOf(columns.bytes, 0, writeBytes(text.slice(start, end)));
}

function isAsciiWithin(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Writes a text as UTF-8 into the bytes of the scan; gives their number. */
function writeBytes(text: string): number {
  const most = bytesOf(text.length);
  if (columns.bytes.length < most) columns.bytes = new Uint8Array(most);
  return encoder.encodeInto(text, columns.bytes).written;
}

/**
 * Divides a text into the objects of its root (EMVCo MPM v1.1 §4.4) and computes its checksum. Lengths count bytes
 * where only then the text ends with its checksum, and that checksum is right. Gives where the objects stop, or -1.
 */
export function scanRoot(): number {
  const { text, start, end } = columns;
  const crcStart = Math.max(start, end - HEADER_LENGTH);
  scanChecksum(text, start, crcStart);
  const stop = scanLevel(start, end, -1);
  return setRoot(columns.isAscii || isClosed(stop) ? stop : scanByBytes(stop));
}

/** Divides the root anew by lengths in bytes, if only so it is whole; `stop` is where the objects stop by characters. */
function scanByBytes(stop: number): number {
  const { start, end, isEven } = columns;
  columns.unit = 'bytes';
  columns.isEven = false;
  columns.count = 0;
  const bytesStop = scanLevel(start, end, -1);
  if (isClosed(bytesStop) && crcLetters(columns.count - 1) !== undefined) return bytesStop;
  columns.unit = 'characters';
  columns.isEven = isEven;
  columns.count = 0;
  scanLevel(start, end, -1);
  return stop;
}

function setRoot(stop: number): number {
  columns.first = 0;
  columns.last = columns.count;
  return stop;
}

/** Checks whether the objects end where the text does, the last being a checksum. */
function isClosed(stop: number): boolean {
  return stop < 0 && idOf(columns.count - 1) === 63;
}

/**
 * Adds the objects between two indices, one level, in order, to the room that {@link startScan} reserved. Gives the index
 * of the first header that is none, or -1.
 */
function scanLevel(start: number, end: number, parent: number): number {
  const { text, isAscii, isEven, unit, bytes, ids, starts, ends, parents, insides } = columns;
  let entry = columns.count;
  let at = start;
  while (at < end) {
    const body = at + HEADER_LENGTH;
    const id = isAscii ? twoBytes(bytes, at) : twoDigits(text, at);
    const length = isAscii ? twoBytes(bytes, at + 2) : twoDigits(text, at + 2);
    const next = isEven ? body + length : advance(text, body, length, unit);
    if (id < 0 || length < 0 || next < body || next > end) break;
    ids[entry] = id;
    starts[entry] = at;
    ends[entry] = next;
    parents[entry] = parent;
    insides[entry] = NO_INSIDE;
    entry++;
    at = next;
  }
  columns.count = entry;
  return at < end ? at : -1;
}

/**
 * Divides the templates among some entries, level by level as deep as the table goes. What cannot be divided, or has
 * no identifier where anyone may put what he likes, stays a value.
 */
export function scanTemplates(first: number, last: number, { rows, marks }: ObjectTable): void {
  const { ids } = columns;
  for (let entry = first; entry < last; entry++) {
    const id = ids[entry] ?? 0;
    const spec = ((marks[id] ?? 0) & TEMPLATE) === 0 ? undefined : rows[id];
    if (spec) scanTemplate(entry, spec);
  }
}

function scanTemplate(entry: number, { template, unreservedTemplate: isUnreserved }: ObjectSpec): void {
  const body = entryStart(entry) + HEADER_LENGTH;
  const end = entryEnd(entry);
  if (body === end || !template) return;
  const { inside, isOwn, others } = template;
  const first = columns.count;
  const stop = scanLevel(body, end, entry);
  const last = columns.count;
  const named = isOwn || isUnreserved ? entryWith(0, first, last) : -1;
  if (stop < 0 && !(isUnreserved && named < 0)) {
    const own = !isOwn || isOwn(named < 0 ? '' : textOf(named));
    setInside(entry, first, last, own);
    if (isOwn && own) countOwn(entry);
    scanTemplates(first, last, own ? inside : others);
    return;
  }
  columns.count = first;
  if (!isUnreserved) markDamage(entry, stop);
}

function countOwn(entry: number): void {
  if (columns.ownCount++ === 0) columns.own = entry;
}

/** How a checksum stands in a code: `'upper'` as the standard has it, `'lower'` in small letters, `undefined` if wrong. */
export function crcLetters(entry: number): 'upper' | 'lower' | undefined {
  const { crc, text, bytes, isAscii } = columns;
  const body = entryStart(entry) + HEADER_LENGTH;
  if (entryEnd(entry) - body !== 4) return undefined;
  let letters: 'upper' | 'lower' = 'upper';
  for (let place = 0; place < 4; place++) {
    const digit = (crc >> (12 - 4 * place)) & 15;
    const wanted = digit < 10 ? 48 + digit : 55 + digit;
    const code = isAscii ? bytes[body + place] : text.charCodeAt(body + place);
    if (code === wanted) continue;
    if (digit < 10 || code !== wanted + 32) return undefined;
    letters = 'lower';
  }
  return letters;
}
