import fc from 'fast-check';

const SURROGATES = 0x800;

/** Any Unicode scalar value. The unit `'binary'` of fast-check draws the same, after a second of preparation in every file. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff - SURROGATES)
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + SURROGATES));
