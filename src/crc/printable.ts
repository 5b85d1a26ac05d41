import crc16xmodem from 'crc/calculators/crc16xmodem';
import { INITIAL } from './crc16.ts';

const SCRATCH = 1024;
const scratch = /* @__PURE__ */ new Uint8Array(SCRATCH);
/** Views of the scratch bytes by length: making a typed array costs more than the checksum of a short payload. */
const views: (Uint8Array | undefined)[] = [];

/**
 * It computes the same as `checksum` over the first `length` characters, several times faster, where these are
 * printable ASCII and no more than 1024; otherwise `undefined`.
 */
export function printableChecksum(text: string, length: number): string | undefined {
  if (length < 0 || length > SCRATCH) return undefined;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return undefined;
    scratch[i] = code;
  }
  views[length] ??= scratch.subarray(0, length);
  const crc = crc16xmodem(views[length], INITIAL);
  return hexByte(crc >> 8) + hexByte(crc & 0xff);
}

const HEX_BYTES: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, '0'),
);

function hexByte(byte: number): string {
  return HEX_BYTES[byte] ?? '';
}
