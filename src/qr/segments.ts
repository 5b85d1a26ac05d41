import { isAns } from '../text/charset.ts';

export type Mode = 'numeric' | 'alphanumeric' | 'byte';

/** A run of data in one mode, or the header that names the character set of the byte segments after it. */
export type Segment =
  | { readonly mode: Mode; readonly text: string; readonly bytes: Uint8Array }
  | { readonly mode: 'eci'; readonly assignment: number };

/** Extended Channel Interpretation of UTF-8 (AIM ECI register); without it a reader must guess. */
export const UTF8 = 26;
export const INDICATOR = { numeric: 1, alphanumeric: 2, byte: 4, eci: 7 } as const;

/** Bits of the character count for versions 1–9, 10–26 and 27–40 (ISO/IEC 18004 table 3). */
const COUNT_BITS = { numeric: [10, 12, 14], alphanumeric: [9, 11, 13], byte: [8, 16, 16] } as const;

/** Versions share the width of their character counts in three groups. */
export type VersionGroup = 0 | 1 | 2;

/** Tells the group of a version. */
export function groupOf(version: number): VersionGroup {
  if (version < 10) return 0;
  return version < 27 ? 1 : 2;
}

/** Gives the width of a character count in bits. */
export function countBits(mode: Mode, group: VersionGroup): number {
  return COUNT_BITS[mode][group];
}

/** Writes a text in byte mode, ECI 26 first when it is not plain `ans` (EMVCo MPM v1.1 §4.12.1). */
export function byteSegments(text: string): Segment[] {
  return [...characterSet(text), segmentOf('byte', text)];
}

/** Gives the header that a text needs before its byte segments: none, or ECI 26. */
export function characterSet(text: string): Segment[] {
  return isAns(text) ? [] : [{ mode: 'eci', assignment: UTF8 }];
}

/** Makes a data segment; `bytes` is what byte mode writes. */
export function segmentOf(mode: Mode, text: string): Segment {
  return { mode, text, bytes: mode === 'byte' ? new TextEncoder().encode(text) : new Uint8Array() };
}

/** Counts the bits that segments take, without terminator and padding. */
export function bitsOf(segments: readonly Segment[], group: VersionGroup): number {
  let bits = 0;
  for (const segment of segments) bits += headerBits(segment, group) + dataBits(segment);
  return bits;
}

/** Counts the bits before a segment's data: indicator and character count, or the whole ECI header. */
export function headerBits(segment: Segment, group: VersionGroup): number {
  return segment.mode === 'eci' ? 12 : 4 + countBits(segment.mode, group);
}

function dataBits(segment: Segment): number {
  if (segment.mode === 'eci') return 0;
  if (segment.mode === 'byte') return segment.bytes.length * 8;
  const { length } = segment.text;
  return segment.mode === 'numeric' ? Math.ceil((length * 10) / 3) : Math.ceil((length * 11) / 2);
}
