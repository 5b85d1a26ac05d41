import crc16ccitt from 'crc/calculators/crc16ccitt';

const SCRATCH = 1024;
const scratch = /* @__PURE__ */ new Uint8Array(SCRATCH);
/** Views of the scratch bytes by length: making a typed array costs more than the checksum of a short payload. */
const views: (Uint8Array | undefined)[] = [];

/**
 * It computes the checksum of object 63 over the UTF-8 bytes of a text, as four upper-case hexadecimal digits:
 * polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; check value of `123456789` is `29B1`).
 */
export function crc16(text: string): string {
  const crc = crc16ccitt(asciiBytes(text) ?? new TextEncoder().encode(text));
  return hex(crc >> 12) + hex(crc >> 8) + hex(crc >> 4) + hex(crc);
}

/** The bytes of a short ASCII text, good until the next call; undefined for any other text. */
function asciiBytes(text: string): Uint8Array | undefined {
  const { length } = text;
  if (length > SCRATCH) return undefined;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    scratch[i] = code;
  }
  views[length] ??= scratch.subarray(0, length);
  return views[length];
}

function hex(nibble: number): string {
  return '0123456789ABCDEF'.charAt(nibble & 15);
}
