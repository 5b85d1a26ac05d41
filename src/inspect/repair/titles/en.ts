import type { RepairWords } from './title.ts';

/** Says what each repair does, and how sure it is, in English. */
export const ENGLISH_TITLES: RepairWords = {
  codes: {
    outer_text: 'text around the code removed',
    first_of_two: 'two codes stood together: the first of them',
    second_of_two: 'two codes stood together: the second of them',
    web_escapes: 'escapes of a web address (%20, +) turned back into characters',
    html_entities: 'signs of a web page (&nbsp;, &#42;) turned back into characters',
    quoted_printable: 'line ends and signs of mail (=, =3D) turned back into characters',
    backslashes: 'signs of a program text (backslashes) turned back into characters',
    invisible: 'characters that cannot be seen removed',
    odd_blanks: 'no-break and other odd blanks made plain',
    quote_marks: 'the marks ">" of quoted mail removed',
    line_breaks: 'broken lines joined',
    unicode_form: 'letters brought into the form that codes use',
    inner_blanks: 'blanks between the digits removed',
    shifted_symbols: 'symbols above the digits of a keyboard turned back into digits (Shift was held)',
    caps_lock: 'large and small letters exchanged (Caps Lock was on)',
    one_case: 'capitals and small letters put back, as all had become alike',
    vietnamese_typing:
      'marks that Vietnamese typing made of letters and digits turned back into these (Telex or VNI was on)',
    lost_characters: 'blanks or stars that a page or a chat took away put back',
    lookalikes: 'letters that look like digits (O, l) turned into digits',
    crc_without_header: 'the checksum was computed without "6304"; computed anew',
    crc_start_zero: 'the checksum was computed from 0000 instead of FFFF; computed anew',
    crc_unpadded: 'a leading zero of the checksum was lost; put back',
    crc_placeholder: 'the checksum was never computed; computed now: check every field before use',
    byte_lengths: 'lengths counted in bytes rewritten as characters',
    length: ({ where, from, to }) => `the length of object ${where} is ${to}, not ${from}`,
    length_guess: ({ where, from, to }) =>
      `the length of object ${where} taken as ${to}, not ${from}, though the checksum disagrees: check account, amount and every other field before use`,
    amount_digit: ({ from, to }) =>
      `one digit of the amount is wrong, missing or too many: ${from} becomes ${to}`,
    account_digit: ({ from, to }) =>
      `one digit of the account is wrong, missing or too many: ${from} becomes ${to}`,
    amount_swap: ({ from, to }) =>
      `two neighbouring digits of the amount changed places: ${from} becomes ${to}`,
    account_swap: ({ from, to }) =>
      `two neighbouring characters of the account changed places: ${from} becomes ${to}`,
    account_length: ({ from, to }) => `the account reads ${to}, not ${from} as its length said`,
    account_guess: ({ from, to }) =>
      `the account taken as ${to}, not ${from} as its length said, though the checksum disagrees: check every field before use`,
    purpose_in_bill:
      'the description moved from the bill number (62.01) to the purpose (62.08), where banks look for it',
    link_transfer: ({ to }) =>
      `the transfer that the link tells, as a payment code: account ${to}; check it before use`,
  },
  proved: 'proved by the checksum',
  guess: 'a guess',
  rivals: 'the checksum agrees with other readings too',
  manyTried: ({ tried }) => `the checksum agrees, but ${tried} readings were tried, too many for a proof`,
  payeeChanged: 'the payee is not the one that the text shows: check the account with the payee',
};
