import { foldWords } from './keys.ts';

/** Digits by their words without diacritics; some have others behind tens. */
const DIGIT_WORDS: Readonly<Record<string, number>> = {
  ...{ khong: 0, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, nham: 5 },
  ...{ sau: 6, bay: 7, tam: 8, chin: 9 },
};
const SCALE_WORDS: Readonly<Record<string, number>> = { nghin: 1e3, ngan: 1e3, trieu: 1e6 };
/** Words that say nothing of the number. */
const SILENT = new Set(['linh', 'le', 'dong', 'chan', 'viet', 'vnd', 'va']);

/** Reads a whole number in Vietnamese words, `Ba trăm bảy mươi bảy nghìn đồng chẵn`; undefined where a word is of no number. */
export function readNumberWords(text: string): number | undefined {
  const words = foldWords(text.replace(/việt nam/giu, ' '))
    .split(' ')
    .filter((word) => !SILENT.has(word));
  let [whole, lower, group] = [0, 0, 0];
  let digit: number | undefined;
  for (const word of words) {
    const [next, scale] = [DIGIT_WORDS[word], SCALE_WORDS[word]];
    if (next !== undefined && digit === undefined) digit = next;
    else if (word === 'muoi') [group, digit] = [group + (digit ?? 1) * 10, undefined];
    else if (word === 'tram' && digit !== undefined) [group, digit] = [group + digit * 100, undefined];
    else if (scale !== undefined)
      [lower, group, digit] = [lower + (group + (digit ?? 0)) * scale, 0, undefined];
    else if (word === 'ty' || word === 'ti')
      [whole, lower, group, digit] = [(whole + lower + group + (digit ?? 0)) * 1e9, 0, 0, undefined];
    else return undefined;
  }
  return words.length === 0 ? undefined : whole + lower + group + (digit ?? 0);
}
