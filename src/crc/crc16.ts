import crc16ccitt from 'crc/calculators/crc16ccitt';

const SCRATCH = 1024;
const scratch = /* @__PURE__ */ new Uint8Array(SCRATCH);
/** Views of the scratch bytes by length: making a typed array costs more than the checksum of a short payload. */
const views: (Uint8Array | undefined)[] = [];

/** A checksum, with what computing it showed of the text. */
export interface Checksum {
  /** Four upper-case hexadecimal digits. */
  readonly crc: string;
  /** Whether the text was found to be printable ASCII throughout; a very long one is not looked through. */
  readonly plain: boolean;
}

/**
 * It computes the checksum of object 63 over the UTF-8 bytes of a text, or of the part of it between two UTF-16
 * indices: polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the check value of `123456789` is `29B1`).
 */
export function checksum(text: string, start = 0, end: number = text.length): Checksum {
  const bytes = printableBytes(text, start, end);
  const crc = crc16ccitt(bytes ?? new TextEncoder().encode(text.slice(start, end)));
  return { crc: hexByte(crc >> 8) + hexByte(crc & 0xff), plain: bytes !== undefined };
}

/** It computes the same checksum from the initial value 0, as some writers do by mistake. */
export function checksumFromZero(text: string): string {
  const crc = crc16ccitt(new TextEncoder().encode(text), 0);
  return hexByte(crc >> 8) + hexByte(crc & 0xff);
}

/** The bytes of a short printable ASCII text, good until the next call; undefined for any other text. */
function printableBytes(text: string, start: number, end: number): Uint8Array | undefined {
  const length = end - start;
  if (length < 0 || length > SCRATCH) return undefined;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    if (code < 0x20 || code > 0x7e) return undefined;
    scratch[i] = code;
  }
  views[length] ??= scratch.subarray(0, length);
  return views[length];
}

const HEX_BYTES: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, '0'),
);

function hexByte(byte: number): string {
  return HEX_BYTES[byte] ?? '';
}
