import { signed } from '../../oracle/crc-bitwise.ts';

/** Twenty-five templates, each all of the one around it, 103 characters. */
const NESTED = `${Array.from({ length: 25 }, (_, i) => `62${String(99 - 4 * i).padStart(2, '0')}`).join('')}000`;

/** Texts of about a length that make a careless reader look at everything again and again; none is a right code. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'tiny objects': (length) => signed(`000201${'0000'.repeat(length / 4)}`),
  'unreserved templates': (length) => signed(`000201${'80080004abcd'.repeat(length / 12)}`),
  'templates inside templates': (length) => signed(`000201${NESTED.repeat(length / NESTED.length)}`),
  'negative lengths': (length) => `000201${'26-4'.repeat(length / 4)}`,
  'one character after another that counts two': (length) => signed(`000201${'5902💳💳'.repeat(length / 8)}`),
  'blanks around nothing': (length) => ' '.repeat(length),
  'checksum objects': (length) => `000201${'63040000'.repeat(length / 8)}`,
  'NAPAS templates': (length) => signed(`000201${'38140010A000000727'.repeat(length / 18)}`),
  'empty templates of accounts': (length) => `000201${'3800'.repeat(length / 4)}`,
  'accounts of Bakong': (length) => signed(`0002015802KH${'29100006a@abcd'.repeat(length / 14)}`),
  'a link without an end': (length) => `https://${'a.'.repeat(length / 2)}vn`,
};
