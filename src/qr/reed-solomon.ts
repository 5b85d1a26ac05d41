import { generator, multiply } from './standard.ts';

interface Divider {
  readonly generator: Uint8Array;
  /** The generator times each factor, made when first needed: `degree` bytes from `factor * degree`. */
  readonly products: Uint8Array;
  readonly made: Uint8Array;
}

const dividers: (Divider | undefined)[] = [];

/** Computes the `degree` Reed-Solomon correction codewords of a block (ISO/IEC 18004 §7.5.2). */
export function correctionWords(data: Uint8Array, degree: number): Uint8Array {
  dividers[degree] ??= newDivider(degree);
  const divider = dividers[degree];
  const { products } = divider;
  const rest = new Uint8Array(degree + 1);
  for (const codeword of data) {
    const factor = codeword ^ (rest[0] ?? 0);
    if (!divider.made[factor]) makeProduct(divider, factor, degree);
    for (let i = 0, p = factor * degree; i < degree; i++, p++) {
      rest[i] = (rest[i + 1] ?? 0) ^ (products[p] ?? 0);
    }
  }
  return rest.subarray(0, degree);
}

function newDivider(degree: number): Divider {
  return {
    generator: generator(degree),
    products: new Uint8Array(256 * degree),
    made: new Uint8Array(256),
  };
}

function makeProduct(divider: Divider, factor: number, degree: number): void {
  for (let i = 0; i < degree; i++) {
    divider.products[factor * degree + i] = multiply(divider.generator[i] ?? 0, factor);
  }
  divider.made[factor] = 1;
}
