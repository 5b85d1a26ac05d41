import crc16xmodem from 'crc/calculators/crc16xmodem';

/** XMODEM's checksum is of the same polynomial, from another initial value, and is computed without a table. */
export const CRC_INITIAL = 0xffff;

/**
 * Computes the checksum of object 63 over the UTF-8 bytes of a text, as four upper-case hexadecimal digits:
 * polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the check value of `123456789` is `29B1`).
 */
export function checksum(text: string, initial: number = CRC_INITIAL): string {
  return crc16xmodem(new TextEncoder().encode(text), initial).toString(16).toUpperCase().padStart(4, '0');
}
