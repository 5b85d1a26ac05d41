import { stripDiacritics } from '../../../src/text/diacritics.ts';
import { createForeignLines, generator, type Random, randomText } from '../inputs/foreign.ts';
import type { InventedInstitution } from './institutions.ts';

const DIGITS = '0123456789';
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAMES =
  'NGUYEN TRAN LE PHAM HOANG VU VO DANG BUI DO HO NGO DUONG LY VAN THI DUC MINH ANH HA LAN TUAN NAM'.split(
    ' ',
  );
/** Words that stand before numbers that are no codes, where the institution does not say that they do. */
const OTHER_WORDS = ['HD', 'theo HD so:', 'hoa don so', 'INV', 'UNC', 'don hang', 'PO'] as const;

/**
 * Makes lines of strangers in the shapes that were published, such as come into the account of an institution: what they pay
 * for is its trade, and their invoices, references, accounts, telephones and days lie in the range of its codes; none of them
 * means a code.
 */
export function createStrangers(
  random: Random,
  { codes, institution, trade }: InventedInstitution,
): () => string {
  const own = numbersLike(codes, random);
  const digits = (count: number) => randomText(random, DIGITS, count);
  const two = (from: number, to: number) =>
    String(from + Math.floor(random() * (to - from + 1))).padStart(2, '0');
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const name = () => `${pick(NAMES)} ${pick(NAMES)} ${pick(NAMES)}`;
  const day = () => `${two(1, 28)}${two(1, 12)}`;
  const clock = (sign: string) => [two(0, 23), two(0, 59), two(0, 59)].join(sign);
  const said = (institution.keywords ?? []).map((word) => stripDiacritics(word).toLowerCase());
  const others = OTHER_WORDS.filter((word) => !said.some((each) => word.toLowerCase().includes(each)));
  const other = () => pick(others) ?? 'so tien';
  const shapes: readonly (() => string)[] = [
    createForeignLines(generator(Math.floor(random() * 2 ** 31))),
    () => `TT ${trade} ${other()} ${own(6)} ngay ${two(1, 28)}/${two(1, 12)}/2026`,
    () => `CONG TY TNHH ${name()} thanh toan ${other()} ${own(7)}`,
    () => `${other()} ${own(6)} ${trade}`,
    () => `UNG HO DB-${day()}26-${clock(':')}`,
    () => `${name()} chuyen khoan ${trade}-${day()}26 ${clock(':')} ${own(6)}`,
    () => `THU PHI DICH VU-${day()}26-${clock(':')} ${own(6)}`,
    () => `${trade} so tien ${own(6)}`,
    () => `${trade} ${own(6)}d`,
    () => `MBVCB.${digits(10)}.${own(6)}.${name()} ${trade}.CT tu ${digits(13)} ${name()} toi ${own(10)} X`,
    () => `${own(6)}.${day()}26.${clock('')}.${name()} ${trade} FT26${digits(12)}`,
    () =>
      `REM Tfr Ac:${own(10)} O@L_${digits(6)}_${own(6)}_0_0_${digits(10)}_TT ${trade} ky ${two(1, 12)}/2026`,
    () => `${name()} 0${pick(['3', '7', '8', '9'])}${digits(8)} ${trade}`,
    () => `LH ${own(10)} neu chuyen nham`,
    () => `CT tu ${own(10)} ${name()} toi ${own(10)} ${name()}`,
    () => `TKThe :${own(10)}, tai VCB. ${name()} ${trade} -CTLNHIDI${digits(15)}-1/1-CRE-002`,
    () => `NHAN TU ${digits(4)} TRACE ${own(6)} ND ${name()} ${trade}`,
    () => `${name()} ${trade} Ma giao dich Trace${own(6)} Trace ${own(6)}`,
    () => `${digits(12)}-${name()}-CHUYEN TIEN-OQCH${digits(4)}Hkqz-MOMO${digits(12)}MOMO`,
    () => `CTY ${name()} MST ${own(10)} ${trade} ${day()}26 ${clock(' ')} ${digits(4)}ASCB02${digits(2)}ISYY`,
    () => `${name()} ${trade} thang ${two(1, 12)}2026`,
    () => `${name()} STK ${own(10)} ${trade}`,
    () => `TIEN MUC IN ${randomText(random, ALPHANUMERIC, 8)}/${own(6)}`,
    () => `${name()} ${trade} CKN ${own(6)} ${randomText(random, ALPHANUMERIC, 8)} - ${name()}`,
    () => `${name()} chuyen tien ${own(pick([5, 6, 7, 8, 10]) ?? 6)}`,
    () => `chuyen tien ${own(pick([5, 6, 7, 8, 10]) ?? 6)} ${name()}`,
  ];
  return () => pick(shapes)?.() ?? '';
}

/** Numbers of so many digits: in the range of the codes, where these are numbers of that length. */
function numbersLike(codes: readonly string[], random: Random): (count: number) => string {
  const numbers = codes.filter((code) => /^\d+$/.test(code));
  const length = numbers[0]?.length ?? 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const number of numbers) {
    least = Math.min(least, Number(number));
    most = Math.max(most, Number(number));
  }
  return (count) =>
    count === length && random() < 0.8
      ? String(least + Math.floor(random() * (most - least + 1))).padStart(length, '0')
      : randomText(random, DIGITS, count);
}
