import { checkCharacters, UNAMBIGUOUS_ALPHABET } from '../../../src/text/check-digits.ts';

/** A source of numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

const DIGITS = '0123456789';
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MIXED = `${ALPHANUMERIC}abcdefghijklmnopqrstuvwxyz`;
const NAMES = 'NGUYEN TRAN LE PHAM HOANG VU VO DANG BUI DO HO NGO DUONG LY VAN THI DUC MINH ANH HA LAN'.split(
  ' ',
);
const WORDS =
  'chuyen tien hoc phi thang tien an ban tru lop nop cho con thanh toan hoa don tien dien nuoc mua hang cam on em gui Học phí tháng bảo hiểm y tế đợt kỳ'.split(
    ' ',
  );

/** Makes a linear congruential generator. */
export function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes a text of random characters of an alphabet. */
export function randomText(random: Random, alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet.charAt(Math.floor(random() * alphabet.length));
  return text;
}

/** Issues codes of a prefix, a scattered body and one check character over the body. */
export function issueCodes(prefix: string, bodyLength: number, count: number): string[] {
  const space = 31 ** bodyLength;
  return Array.from({ length: count }, (_, serial) => {
    let rest = (serial * 7919 * 104729 + 12345) % space;
    let body = '';
    for (let i = 0; i < bodyLength; i++) {
      body += UNAMBIGUOUS_ALPHABET.charAt(rest % 31);
      rest = Math.floor(rest / 31);
    }
    return `${prefix}${body}${checkCharacters(body, '31-3')}`;
  });
}

/** Makes lines as banks write them, with references, traces, accounts, dates, names and words but no code of ours. */
export function createForeignLines(random: Random): () => string {
  const digits = (count: number) => randomText(random, DIGITS, count);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const name = () => `${pick(NAMES)} ${pick(NAMES)} ${pick(NAMES)}`;
  const words = () => Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(WORDS)).join(' ');
  const time = () => `${digits(2)}:${digits(2)}:${digits(2)}`;
  const reference = () => randomText(random, ALPHANUMERIC, 16);
  const shapes: readonly (() => string)[] = [
    () =>
      `MBVCB.${digits(10)}.${digits(6)}.${words()}.CT tu ${digits(13)} ${name()} toi ${digits(10)} ${name()} tai MB- Ma GD ACSP/ ${randomText(random, 'abcdefghijklmnopqrstuvwxyz', 2)}${digits(6)}`,
    () => `${name()} ${words()} Ma giao dich Trace${digits(6)} Trace ${digits(6)}`,
    () => `${words()} FT${digits(14)} GD 5340${randomText(random, MIXED, 12)} ${digits(6)}-${time()}`,
    () => `TKThe :${digits(10)}, tai VCB. ${name()} ${words()} -CTLNHIDI${digits(15)}-1/1-CRE-002`,
    () =>
      `${digits(12)} ${name()} ${words()} CHUYEN TIEN OQCH${randomText(random, MIXED, 8)} MOMO${digits(12)}MOMO`,
    () => `CT DEN:${reference()} ${name()} ${words()}`,
    () => `${words()} CKN ${digits(6)} ${randomText(random, ALPHANUMERIC, 8)} - ${name()} - Ngan hang`,
    () => `NHAN TU ${digits(13)} TRACE ${digits(6)} ND ${words()}`,
    () => `MBVCB.${digits(11)}.${reference()}.${name()} ${words()}.CT tu ${digits(10)} ${name()}`,
    () => `REM Tfr Ac:${digits(10)} O@L_${digits(6)}_${digits(6)}_0_0_${digits(9)}_${digits(11)} ${words()}`,
    () => `ZP${digits(12)} ${words()}`,
    () => `${digits(6)}.${digits(6)}.${digits(6)}.${words()} FT${digits(14)}`,
    () => randomText(random, MIXED, 8 + Math.floor(random() * 24)),
    () => `${words()} ${digits(6)}`,
    () => `${name()} 0${digits(9)} ${words()} ${digits(2)}/${digits(2)}/2026`,
    () => `${digits(10)} ${name()} lop ${digits(1)}A${digits(1)} ${words()} ${digits(3)}.000`,
    () => `${words()} ${digits(8)} ${digits(4)} ${digits(6)}`,
    words,
  ];
  return () => {
    const line = (shapes[Math.floor(random() * shapes.length)] ?? words)();
    return random() < 0.3 ? joinedLines(line) : line;
  };
}

/** Puts a blank where two lines of 35 columns are joined. */
function joinedLines(text: string): string {
  return (text.match(/.{1,35}/gs) ?? []).join(' ');
}
