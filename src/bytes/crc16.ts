import crc16xmodem from 'crc/calculators/crc16xmodem';
import { HEX_PAIRS } from './hex.ts';

/** XMODEM's checksum is of the same polynomial, from another initial value. */
const CRC_INITIAL = 0xffff;

/**
 * What a byte does to the checksum with none, one, two and three bytes behind it, 256 cells each: eight to 32 shifts in
 * one look-up.
 */
const CRC_TABLE: Uint16Array = /* @__PURE__ */ crcTable();

function crcTable(): Uint16Array {
  const table = new Uint16Array(1024);
  for (let byte = 0; byte < 256; byte++) table[byte] = crc16xmodem(Uint8Array.of(byte), 0);
  for (let i = 256; i < 1024; i++) {
    const before = table[i - 256] ?? 0;
    table[i] = ((before & 0xff) << 8) ^ (table[before >> 8] ?? 0);
  }
  return table;
}

/**
 * Computes the checksum of object 63 over the UTF-8 bytes of a text, as four upper-case hexadecimal digits:
 * polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the check value of `123456789` is `29B1`).
 */
export function checksum(text: string, initial: number = CRC_INITIAL): string {
  const bytes = new TextEncoder().encode(text);
  const crc = crcOf(bytes, 0, bytes.length, initial);
  return crcDigits(crc < 0 ? ~crc : crc);
}

/** Writes a checksum as four upper-case hexadecimal digits. */
export function crcDigits(crc: number): string {
  return `${HEX_PAIRS[crc >> 8]}${HEX_PAIRS[crc & 0xff]}`;
}

/**
 * Computes the checksum of a range of bytes as a number, four at a time. It is inverted, and so negative, where one of
 * them is no printable ASCII.
 */
export function crcOf(bytes: Uint8Array, start: number, end: number, initial: number = CRC_INITIAL): number {
  const table = CRC_TABLE;
  let crc = initial;
  let isPlain = true;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const a = bytes[i] ?? 0;
    const b = bytes[i + 1] ?? 0;
    const c = bytes[i + 2] ?? 0;
    const d = bytes[i + 3] ?? 0;
    if (
      ((a - 0x20) |
        (0x7e - a) |
        (b - 0x20) |
        (0x7e - b) |
        (c - 0x20) |
        (0x7e - c) |
        (d - 0x20) |
        (0x7e - d)) <
      0
    )
      isPlain = false;
    crc =
      (table[768 + ((crc >> 8) ^ a)] ?? 0) ^
      (table[512 + ((crc & 0xff) ^ b)] ?? 0) ^
      (table[256 + c] ?? 0) ^
      (table[d] ?? 0);
  }
  for (; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 || byte > 0x7e) isPlain = false;
    crc = ((crc & 0xff) << 8) ^ (table[(crc >> 8) ^ byte] ?? 0);
  }
  return isPlain ? crc : ~crc;
}
