import { foldWords } from './keys.ts';

const TOTAL = /^[\s*\-–:]*(?:tổng|cộng|total|sub-?total|luỹ kế|lũy kế)(?![\p{L}])/iu;
const PLAIN_TOTAL = /^(?:tong cong|tong so|tong tien|tong|cong|cong lop .*|cong khoa .*)$/;
const SHORT_TOTAL = /^\s*(?:T\s*[./]?\s*C(?:ộng|ong)?|[Σ∑])[\s.:]*$/iu;

/** Checks whether a text is the word of a total; the family name Tống is none. */
export function isTotalWord(text: string): boolean {
  const isPlain = /^[ -~]*$/.test(text);
  return isPlain
    ? PLAIN_TOTAL.test(foldWords(text)) || /^(?:sub-?)?total\b/i.test(text)
    : TOTAL.test(text.normalize('NFC'));
}

/** Checks whether a text is the word of a total and nothing else, as nobody is called. */
export function isBareTotal(text: string): boolean {
  return PLAIN_TOTAL.test(foldWords(text)) && isTotalWord(text);
}

/** Checks whether a text is letters that may stand for a total, `T/C` or `Σ`. */
export function isShortTotal(text: string): boolean {
  return SHORT_TOTAL.test(text);
}
