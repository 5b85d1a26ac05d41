/** What a way of typing Vietnamese makes of keys: those of shapes, by their marks, and those of tones. */
interface TypingMethod {
  readonly shapes: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<string, string>>;
  /** The key after d that gives đ. */
  readonly dStroke: string;
}

const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';
const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** In Telex, the key of a circumflex is the letter itself. */
const TYPING_METHODS: readonly TypingMethod[] = [
  {
    shapes: { [CIRCUMFLEX]: '', [BREVE]: 'w', [HORN]: 'w' },
    tones: { [ACUTE]: 's', [GRAVE]: 'f', [HOOK]: 'r', [TILDE]: 'x', [DOT]: 'j' },
    dStroke: 'd',
  },
  {
    shapes: { [CIRCUMFLEX]: '6', [BREVE]: '8', [HORN]: '7' },
    tones: { [ACUTE]: '1', [GRAVE]: '2', [HOOK]: '3', [TILDE]: '4', [DOT]: '5' },
    dStroke: '9',
  },
];

/** Where keys were struck: at once after their letter, or at the end of the word. */
type KeyPlace = 'letter' | 'word';

/**
 * Turns letters with marks into the keys from which Telex or VNI made them, as a keyboard scanner types them: each key
 * after its letter, or at the end of the word.
 */
export function fromTyping(text: string): string[] {
  if (!/[\u00c0-\u1ef9]/.test(text)) return [];
  const places: readonly KeyPlace[] = ['letter', 'word'];
  return TYPING_METHODS.flatMap((method) =>
    places.flatMap((shape) => places.map((tone) => typedKeys(text, method, shape, tone))),
  ).flatMap((keys) =>
    /[ưươ]/i.test(text) ? [keys, keys.replace(/uwow/gi, 'uow').replace(/uw/gi, 'w')] : [keys],
  );
}

function typedKeys(text: string, method: TypingMethod, shapeAt: KeyPlace, toneAt: KeyPlace): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    let [keys, end] = ['', ''];
    for (const letter of word.normalize('NFC')) {
      const { base, shape, tone } = keysBehind(letter, method);
      keys += base + (shapeAt === 'letter' ? shape : '') + (toneAt === 'letter' ? tone : '');
      end += (shapeAt === 'word' ? shape : '') + (toneAt === 'word' ? tone : '');
    }
    return keys + end;
  });
}

function keysBehind(letter: string, { shapes, tones, dStroke }: TypingMethod) {
  const [first = '', ...marks] = letter.normalize('NFD');
  const isLarge = first !== first.toLowerCase();
  const cased = (key: string) => (isLarge ? key.toUpperCase() : key);
  if (/[đĐ]/.test(first)) return { base: cased('d'), shape: cased(dStroke), tone: '' };
  const shape = marks.map((mark) => (shapes[mark] === '' ? first : (shapes[mark] ?? ''))).join('');
  const tone = marks.map((mark) => tones[mark] ?? '').join('');
  return { base: first, shape: cased(shape), tone: cased(tone) };
}
