/**
 * Words that banks, wallets and services write next to a number in a transfer description, or look for in it. Words
 * with I, L or O (MOMO, CTLNHIDI, IBFT …) need no row: no code of ours holds these letters.
 */
const RESERVED: readonly string[] = /* @__PURE__ */ [
  // transfer numbers of Techcombank and MB, ZaloPay, BIDV, Vietcombank, MB, Sacombank, ACB
  'FT ZP CRE MBVCB ACSP TRACE CKN GD MAGD',
  // words around a purpose
  'CT CK ND MA TK TKTHE STK REM DTLS UNC CTR MAC NG VA NHANTU TU DEN NAPAS VND TGTT',
  // labels before a number of the payer's own: phone, customer, contract, tax, identity, insurance
  'SDT DT KH MKH MAKH HD MST CCCD CMND BHYT',
  // words a service looks for: VietQR.vn, SePay
  'QR VQR TKP SEVQR SEPAY',
  // names of banks
  'MB VCB ACB ACC VTB TCB VPB STB AGR VBA TPB SHB HDB MSB SCB BANK',
]
  .join(' ')
  .split(' ');

/**
 * Finds the reserved word that codes of a prefix could be taken for: the prefix is the word, goes on where a word
 * of three letters or more ends, or is the head of a word whose rest the body alphabet can spell.
 */
export function reservedBy(prefix: string, bodyAlphabet: string): string | undefined {
  return RESERVED.find(
    (word) =>
      word === prefix ||
      (word.length >= 3 && prefix.startsWith(word)) ||
      (word.startsWith(prefix) && spells(bodyAlphabet, word.slice(prefix.length))),
  );
}

function spells(alphabet: string, text: string): boolean {
  return [...text].every((letter) => alphabet.includes(letter));
}
