import { encode } from '../../../src/index.ts';
import type { Random } from './random.ts';

const BANKS = [
  '970436',
  '970415',
  '970422',
  '970418',
  '970407',
  '970423',
  '970432',
  '971025',
  '970405',
  '970448',
];
const PURPOSES = [
  'HP{n} hoc phi thang 9',
  'HP2026K{n} thang 10',
  'TIEN DIEN KY {n}',
  'Nguyen Van An nop tien 2',
  'BT{n} ban tru',
  'vien phi {n}',
  'Thanh toan don hang {n}',
  'PHI QUAN LY T9 CAN {n}',
];
const NAMES = ['TRUONG THCS HOA CAU', 'BENH VIEN QUAN 5', 'CONG TY NUOC SACH', 'QUAN NUOC MIA CO BA'];

/** Makes a code as schools, hospitals, utilities and vendors issue them. */
export function issuedCode(
  random: Random,
  more: { readonly purpose?: string; readonly terminalLabel?: string } = {},
): string {
  const hasName = random.below(4) === 0;
  const number = String(1 + random.below(9999)).padStart(4, '0');
  return encode({
    bank: random.pick(BANKS),
    account: accountNumber(random),
    ...(random.below(4) > 0 && { amount: (1 + random.below(5000)) * 500 }),
    ...(random.below(6) > 0 && { purpose: random.pick(PURPOSES).replace('{n}', number) }),
    ...(hasName && { merchantName: random.pick(NAMES), merchantCity: 'CAN THO' }),
    ...(random.below(8) === 0 && { billNumber: `HD${number}` }),
    ...more,
  });
}

/** Mostly 8 to 15 digits, one in five a virtual account with letters. */
function accountNumber(random: Random): string {
  const digits = Array.from({ length: 8 + random.below(8) }, () => random.below(10)).join('');
  return random.below(5) === 0
    ? `${random.pick(['VQRQA', 'LOC', 'SEPT', 'CAS'])}${digits}`.slice(0, 19)
    : digits;
}
