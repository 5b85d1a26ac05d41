import crc16xmodem from 'crc/calculators/crc16xmodem';
import { HEX_PAIRS } from './hex.ts';

/** XMODEM's checksum is of the same polynomial, from another initial value. */
const CRC_INITIAL = 0xffff;

/**
 * What a byte does to the checksum with none to seven bytes behind it, 256 cells each: eight to 64 shifts in one
 * look-up.
 */
const CRC_TABLE: Uint16Array = /* @__PURE__ */ crcTable();

function crcTable(): Uint16Array {
  const table = new Uint16Array(2048);
  for (let byte = 0; byte < 256; byte++) table[byte] = crc16xmodem(Uint8Array.of(byte), 0);
  for (let i = 256; i < 2048; i++) {
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
  return crcDigits(crcOf(bytes, 0, bytes.length, initial));
}

/** Writes a checksum as four upper-case hexadecimal digits. */
export function crcDigits(crc: number): string {
  return `${HEX_PAIRS[crc >> 8]}${HEX_PAIRS[crc & 0xff]}`;
}

/** Computes the checksum of a range of bytes as a number, eight at a time. */
export function crcOf(bytes: Uint8Array, start: number, end: number, initial: number = CRC_INITIAL): number {
  const table = CRC_TABLE;
  let crc = initial;
  let i = start;
  for (; i + 8 <= end; i += 8) {
    crc =
      (table[1792 + ((crc >> 8) ^ (bytes[i] ?? 0))] ?? 0) ^
      (table[1536 + ((crc & 0xff) ^ (bytes[i + 1] ?? 0))] ?? 0) ^
      (table[1280 + (bytes[i + 2] ?? 0)] ?? 0) ^
      (table[1024 + (bytes[i + 3] ?? 0)] ?? 0) ^
      (table[768 + (bytes[i + 4] ?? 0)] ?? 0) ^
      (table[512 + (bytes[i + 5] ?? 0)] ?? 0) ^
      (table[256 + (bytes[i + 6] ?? 0)] ?? 0) ^
      (table[bytes[i + 7] ?? 0] ?? 0);
  }
  for (; i < end; i++) crc = ((crc & 0xff) << 8) ^ (table[(crc >> 8) ^ (bytes[i] ?? 0)] ?? 0);
  return crc;
}
