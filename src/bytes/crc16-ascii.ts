import crc16xmodem from 'crc/calculators/crc16xmodem';
import { CRC_INITIAL } from './crc16.ts';

const MAX_ASCII_LENGTH = 1024;

/** What each byte does to the checksum: several bytes' worth of shifts in one look-up. */
const CRC16_TABLE: Int32Array = /* @__PURE__ */ Int32Array.from({ length: 256 }, (_, byte) =>
  crc16xmodem(Uint8Array.of(byte), 0),
);

const HEX_BYTES: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, '0'),
);

/**
 * Computes the same as `checksum` over the first `length` characters, several times faster, where these are
 * printable ASCII and no more than 1024; otherwise `undefined`.
 */
export function asciiChecksum(text: string, length: number): string | undefined {
  if (length < 0 || length > MAX_ASCII_LENGTH) return undefined;
  let crc = CRC_INITIAL;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return undefined;
    crc = ((crc & 0xff) << 8) ^ (CRC16_TABLE[(crc >> 8) ^ code] ?? 0);
  }
  return `${HEX_BYTES[crc >> 8]}${HEX_BYTES[crc & 0xff]}`;
}
