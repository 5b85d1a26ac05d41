const TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** A digit after a vowel, or nine after d, is taken for a mark of the letter. */
export function typedInVni(text: string): string {
  return text
    .replace(/([aeiouy])([1-5])/gi, (_, vowel: string, key: string) =>
      `${vowel}${TONES[key]}`.normalize('NFC'),
    )
    .replace(/([aeo])6/gi, (_, vowel: string) => `${vowel}\u0302`.normalize('NFC'))
    .replace(/d9/g, 'đ')
    .replace(/D9/g, 'Đ');
}

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};

/** A letter of tone, or a letter doubled, is taken for a mark of the letter before. */
export function typedInTelex(text: string): string {
  return text
    .replace(/([aeiouy])([sfrxj])/gi, (whole, vowel: string, key: string) =>
      isSameCase(vowel, key) ? `${vowel}${TELEX_TONES[key.toLowerCase()]}`.normalize('NFC') : whole,
    )
    .replace(/([aeo])\1/g, (_, vowel: string) => `${vowel}\u0302`.normalize('NFC'))
    .replace(/([AEO])\1/g, (_, vowel: string) => `${vowel}\u0302`.normalize('NFC'))
    .replace(/dd/g, 'đ')
    .replace(/DD/g, 'Đ');
}

function isSameCase(a: string, b: string): boolean {
  return (a === a.toLowerCase()) === (b === b.toLowerCase());
}

const VIETNAMESE_KEYS = ['đ', 'ă', 'â', 'ê', 'ô', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** The keys of digits give letters and marks (TCVN 6064). */
export function onVietnameseKeys(text: string): string {
  return text.replace(/\d/g, (digit) => VIETNAMESE_KEYS[Number(digit)] ?? digit);
}
