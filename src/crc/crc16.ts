import crc16ccitt from 'crc/calculators/crc16ccitt';

/**
 * It computes the checksum of object 63 over the UTF-8 bytes of a text, as four upper-case hexadecimal digits:
 * polynomial 0x1021, initial value 0xFFFF (EMVCo MPM v1.1 §4.7.3; the check value of `123456789` is `29B1`).
 */
export function checksum(text: string, initial = 0xffff): string {
  return crc16ccitt(new TextEncoder().encode(text), initial).toString(16).toUpperCase().padStart(4, '0');
}

/** It computes the same checksum from the initial value 0, as some writers do by mistake. */
export function checksumFromZero(text: string): string {
  return checksum(text, 0);
}
