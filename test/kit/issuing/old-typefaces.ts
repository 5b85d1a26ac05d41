import fc from 'fast-check';

/** Letters with their marks, and what TCVN3 typefaces keep for them, from `À` on; great letters with a tone have none of their own. */
const TCVN3_LETTERS =
  'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§';
const TCVN3 = new Map(TCVN3_LETTERS.split(' ').map((pair) => [pair[0] ?? '', pair.slice(1)]));

/** Writes a text as a file keeps it whose typeface is of TCVN3. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

const VNI_WHOLE = new Map(
  'ìì íí ỉæ ĩó ịò ỵî đñ ơô ưö'.split(' ').map((pair) => [pair[0] ?? '', pair.slice(1)]),
);
const VNI_TONES = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_ROOFS = { '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä', '': 'â' };
const VNI_BREVES = { '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë', '': 'ê' };

function vniLetter(letter: string): string {
  const whole = VNI_WHOLE.get(letter);
  if (whole) return whole;
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = Object.keys(VNI_TONES).find((each) => marks.includes(each)) ?? '';
  const isHorned = marks.includes('\u031b');
  const table = marks.includes('\u0302') ? VNI_ROOFS : marks.includes('\u0306') ? VNI_BREVES : VNI_TONES;
  const mark = Object.entries(table).find(([each]) => each === tone)?.[1] ?? '';
  return `${isHorned ? (base === 'o' ? 'ô' : 'ö') : base}${mark}`;
}

/** Writes a text as a file keeps it whose typeface is of VNI. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      return small === letter ? vniLetter(letter) : vniLetter(small).toUpperCase();
    })
    .join('');
}

/** Writes a text as it stands where its bytes of UTF-8 were read as letters of Windows. */
export function decodedTwice(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

const ONSETS = ' b c ch d đ g gh h k kh l m n ng ngh nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eo ê êm ên ênh êu i ia iêm iên iêng iêu im in inh iu o oa oai oan oang oanh oăn oe oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân uê ui um un ung uôi uôn uông uy uyên uynh ư ưa ưi ưng ươi ươm ươn ương ưu y yên yêu'.split(
    ' ',
  );
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

const syllable = fc
  .tuple(
    ...([
      fc.constantFrom(...ONSETS),
      fc.constantFrom(...RIMES),
      fc.constantFrom(...TONES),
      fc.nat(),
    ] as const),
  )
  .map(([onset, rime, tone, pick]) => {
    const vowels = [...rime.matchAll(/[aăâeêioôơuưy]/g)].map(({ index }) => index);
    const at = (vowels[pick % vowels.length] ?? 0) + 1;
    const text = `${onset}${rime.slice(0, at)}${tone}${rime.slice(at)}`.normalize('NFC');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  });

/** Names of all syllables that Vietnamese has, the tone on any of their vowels, as people put it. */
export const vietnameseNames: fc.Arbitrary<string> = fc
  .array(syllable, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
