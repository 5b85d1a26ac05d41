/**
 * Words that banks, wallets and services write next to a number in a transfer description, or look for in it. A code
 * that begins like one of them would be found in text nobody paid for.
 */
const RESERVED: readonly string[] = [
  // references: Techcombank and MB, MoMo, ZaloPay, BIDV, Vietcombank, MB
  ...['FT', 'OQCH', 'MOMO', 'ZP', 'CTLNHIDI', 'CRE', 'MBVCB', 'ACSP', 'TRACE', 'CKN', 'GD', 'MAGD'],
  // wrapping words
  ...[
    'CT',
    'CK',
    'ND',
    'MA',
    'TK',
    'TKTHE',
    'STK',
    'REM',
    'DTLS',
    'UNC',
    'CTR',
    'MAC',
    'IB',
    'IBFT',
    'NG',
    'VA',
  ],
  ...['CUSTOMER', 'NHANTU', 'TU', 'TOI', 'TAI', 'DEN', 'NAPAS', 'CASHOUT', 'BANKAPINOTIFY', 'VND', 'TGTT'],
  // labels before a number of the payer's own: phone, customer, contract, identity
  ...['SDT', 'DT', 'KH', 'MKH', 'MAKH', 'HD', 'MST', 'CCCD', 'CMND', 'BHYT'],
  // words a service looks for: VietQR.vn, SePay
  ...['QR', 'VQR', 'TKP', 'SEVQR', 'SEPAY'],
  // names of banks
  ...[
    'MB',
    'VCB',
    'ACB',
    'ACC',
    'ACBVN',
    'BIDV',
    'ICB',
    'VTB',
    'TCB',
    'VPB',
    'STB',
    'AGR',
    'VBA',
    'TPB',
    'SHB',
    'HDB',
  ],
  ...['VIB', 'OCB', 'MSB', 'SCB', 'EIB', 'SACOMBANK', 'BANK'],
];

/**
 * It finds the reserved word that codes of a prefix could be taken for: the prefix is the word, goes on where a word
 * of three letters or more ends, or is the head of a word whose rest the body alphabet can spell.
 */
export function reservedBy(prefix: string, bodyAlphabet: string): string | undefined {
  return RESERVED.find(
    (word) =>
      word === prefix ||
      (word.length >= 3 && prefix.startsWith(word)) ||
      (word.startsWith(prefix) &&
        [...word.slice(prefix.length)].every((letter) => bodyAlphabet.includes(letter))),
  );
}

/** It tells whether a whole code is a reserved word. */
export function isReserved(code: string): boolean {
  return RESERVED.includes(code);
}
