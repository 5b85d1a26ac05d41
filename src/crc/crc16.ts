import crc16ccitt from 'crc/calculators/crc16ccitt';

const SCRATCH = 1024;
const scratch = /* @__PURE__ */ new Uint8Array(SCRATCH);
/** Views of the scratch bytes by length: making a typed array costs more than the checksum of a short payload. */
const views: (Uint8Array | undefined)[] = [];

/**
 * It computes the checksum of object 63 over the UTF-8 bytes of a text, or of the part of it between two UTF-16
 * indices, as four upper-case hexadecimal digits: polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the
 * check value of `123456789` is `29B1`).
 */
export function crc16(text: string, start = 0, end: number = text.length): string {
  const bytes = asciiBytes(text, start, end) ?? new TextEncoder().encode(text.slice(start, end));
  const crc = crc16ccitt(bytes);
  return hex(crc >> 12) + hex(crc >> 8) + hex(crc >> 4) + hex(crc);
}

/** The bytes of a short ASCII text, good until the next call; undefined for any other text. */
function asciiBytes(text: string, start: number, end: number): Uint8Array | undefined {
  const length = end - start;
  if (length < 0 || length > SCRATCH) return undefined;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    if (code > 0x7f) return undefined;
    scratch[i] = code;
  }
  views[length] ??= scratch.subarray(0, length);
  return views[length];
}

function hex(nibble: number): string {
  return '0123456789ABCDEF'.charAt(nibble & 15);
}
