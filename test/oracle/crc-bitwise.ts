/**
 * The checksum of object 63 as the standard words it, bit by bit (EMVCo MPM v1.1 §4.7.3): polynomial 0x1021, initial
 * value 0xFFFF, over the UTF-8 bytes. It judges the fast one.
 */
export function bitwiseCrc(text: string): string {
  let register = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    register ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      const carry = register & 0x8000;
      register = (register << 1) & 0xffff;
      if (carry) register ^= 0x1021;
    }
  }
  return register.toString(16).toUpperCase().padStart(4, '0');
}

/** Ends a text with the object of its checksum. */
export function signed(body: string): string {
  return `${body}6304${bitwiseCrc(`${body}6304`)}`;
}
