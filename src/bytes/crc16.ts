import crc16xmodem from 'crc/calculators/crc16xmodem';

/** XMODEM's checksum is of the same polynomial, from another initial value. */
const CRC_INITIAL = 0xffff;

/** What each byte does to the checksum: eight shifts in one look-up. */
const CRC_TABLE: Uint16Array = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) =>
  crc16xmodem(Uint8Array.of(byte), 0),
);

/**
 * Computes the checksum of object 63 over the UTF-8 bytes of a text, as four upper-case hexadecimal digits:
 * polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the check value of `123456789` is `29B1`).
 */
export function checksum(text: string, initial: number = CRC_INITIAL): string {
  return crcDigits(crcOf(text, 0, text.length, initial));
}

/** Writes a checksum as four upper-case hexadecimal digits. */
export function crcDigits(crc: number): string {
  return (crc + 0x10000).toString(16).slice(1).toUpperCase();
}

/** Computes the checksum of a range as a number, where all in it is printable ASCII; otherwise -1. */
export function crcOfPlain(text: string, start: number, end: number): number {
  let crc = CRC_INITIAL;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return -1;
    crc = ((crc & 0xff) << 8) ^ (CRC_TABLE[(crc >> 8) ^ code] ?? 0);
  }
  return crc;
}

/** Computes the checksum of the UTF-8 bytes of a range as a number; half a surrogate pair counts as U+FFFD. */
export function crcOf(text: string, start: number, end: number, initial: number = CRC_INITIAL): number {
  let crc = initial;
  const add = (byte: number) => {
    crc = ((crc & 0xff) << 8) ^ (CRC_TABLE[(crc >> 8) ^ byte] ?? 0);
  };
  for (const character of text.slice(start, end)) addCharacter(character.codePointAt(0) ?? 0, add);
  return crc;
}

/** Hands on the bytes of a character as UTF-8 has them (RFC 3629 §3). */
function addCharacter(point: number, add: (byte: number) => void): void {
  if (point < 0x80) add(point);
  else if (point < 0x800) addBytes(0xc0 | (point >> 6), 1, point, add);
  else if (point >= 0xd800 && point < 0xe000) addCharacter(0xfffd, add);
  else if (point < 0x10000) addBytes(0xe0 | (point >> 12), 2, point, add);
  else addBytes(0xf0 | (point >> 18), 3, point, add);
}

function addBytes(lead: number, more: number, point: number, add: (byte: number) => void): void {
  add(lead);
  for (let i = more - 1; i >= 0; i--) add(0x80 | ((point >> (6 * i)) & 0x3f));
}
