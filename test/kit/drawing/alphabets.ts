/**
 * Letters that are no Vietnamese ones, of peoples of the Central Highlands: the alphabets of Ê Đê (38 letters) and M'nông (44) as
 * their schoolbooks list them; of Gia Rai, Ba Na, Xơ Đăng and Cơ Ho what stands in names and printed texts. Cơ Ho texts have
 * also the hook (caron) for the short vowels, and where a keyboard has no Ƀ, texts put the breve of the vowels on B.
 */
const ALPHABETS: Readonly<Record<string, string>> = {
  'Ê Đê': 'Ƀ B̆ Č Ĕ Ê̆ Ĭ Ñ Ŏ Ô̆ Ơ̆ Ŭ Ư̆ J W',
  "M'nông": 'Ƀ B̆ Ĕ Ê̆ Ĭ Ŏ Ô̆ Ơ̆ Ŭ Ư̆ J',
  'Gia Rai': 'Ƀ B̆ Č Ĕ Ê̆ Ĭ Ñ Ŏ Ô̆ Ơ̆ Ŭ Ư̆ J W',
  'Ba Na': 'Ƀ B̆ Č Ĕ Ê̆ Ĭ Ñ Ŏ Ô̆ Ơ̆ Ŭ Ư̆ J W',
  'Xơ Đăng': 'Ĕ Ê̆ Ĭ Ŏ Ô̆ Ơ̆ Ŭ Ư̆ J W Z Ẽ Ĩ Õ Ũ',
  'Cơ Ho': 'Ƀ Ĭ Ñ Ŏ Ơ̆ Ŭ Ǎ Ě Ǐ Ǒ Ǔ J W Z',
};

/** Each of them once, large and small. */
export const HIGHLAND_LETTERS: readonly string[] = [
  ...new Set(
    Object.values(ALPHABETS)
      .flatMap((letters) => letters.normalize('NFC').split(' '))
      .flatMap((letter) => [letter, letter.toLowerCase()]),
  ),
];
