/** Full-width forms of ASCII, as input methods of East Asia write them. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Marks without width or meaning in a cell: joiners, marks of direction, byte order marks, soft hyphens. */
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Blanks of any width; line breaks and tabs are none. */
const BLANKS = /[\p{Zs}]/gu;
const FULL_WIDTH_SHIFT = 0xfee0;
const PLAIN = /^[ -~]*$/;

/** Gives the text of a cell in one spelling: composed, plain digits and blanks, nothing invisible, no blanks around it. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(WITHOUT_WIDTH, '')
    .replace(BLANKS, ' ')
    .trim();
}

/** Checks whether a code unit is a digit of ASCII. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
