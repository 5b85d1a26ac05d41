import { decode } from '../../../src/index.ts';
import { issuedCode } from './codes.ts';
import type { Random } from './random.ts';
import { onVietnameseKeys, typedInTelex, typedInVni } from './typing.ts';

/** A good code, and what became of it. */
export interface Damaged {
  readonly good: string;
  readonly bad: string;
}

type Carry = (good: string, random: Random) => string;

/** Ways of transport, each as a rule of its own, with the codes on which it shows. */
export const CARRIED: Readonly<Record<string, (random: Random) => Damaged>> = {
  'a no-break blank as an entity': shown((s) => s.replaceAll(' ', '&nbsp;')),
  'numbers of entities': shown((s) => s.replaceAll(' ', '&#32;').replaceAll('A', '&#x41;')),
  'no-break blanks': shown((s) => s.replaceAll(' ', '\u00a0')),
  'double blanks made one': (random) => {
    const good = issuedCode(random, {
      purpose: random.pick(['HP09  hoc phi', 'ky  9  can 12', 'An nop  tien  9 2026', 'A   B C']),
    });
    return { good, bad: good.replace(/ +/g, ' ') };
  },
  'quoted-printable': shown((s, random) => wrapped(s.replaceAll('=', '=3D'), random, '=\r\n')),
  'quoted mail': shown((s, random) => `> ${wrapped(s, random, '\r\n> ')}`),
  'quoted mail, twice': shown((s, random) => `>> ${wrapped(s, random, '\n>> ')}\n`),
  'broken lines': shown((s, random) => wrapped(s, random, '\r\n')),
  'lines broken at blanks': (random) => {
    const good = issuedCode(random, { purpose: 'HP0123 hoc phi thang 9' });
    return { good, bad: good.replace(' ', '\n') };
  },
  'escapes of a link with prefix and query': shown(
    (s) => `app://view?data=${encodeURIComponent(s)}&from=web`,
  ),
  'escapes twice': shown((s) => encodeURIComponent(encodeURIComponent(s))),
  'plus for blanks in a form': shown((s) => `https://pay.example.vn/?qr=${s.replaceAll(' ', '+')}&ok=1`),
  'entities in a link': shown((s) => `https://pay.example.vn/?a=1&amp;qr=${encodeURIComponent(s)}&amp;b=2`),
  'text around': shown((s) => `Mã QR: "${s}" (quét để trả)`),
  'control characters of scanners': shown((s) => `]Q1\u0002${s}\u0003`),
  'joiners that cannot be seen': shown((s, random) => wrapped(s, random, '\u200b')),
  'Caps Lock': shown(swapCase),
  'Shift that stuck on digits': shown((s) => s.replace(/\d/g, (digit) => ')!@#$%^&*('[Number(digit)] ?? '')),
  'Caps Lock and Shift': shown((s) =>
    swapCase(s).replace(/\d/g, (digit) => ')!@#$%^&*('[Number(digit)] ?? ''),
  ),
  'Shift that was lost': shown((s) => s.toLowerCase()),
  VNI: shown(typedInVni),
  Telex: shown(typedInTelex),
  'a Vietnamese keyboard': shown(onVietnameseKeys),
  'a Vietnamese keyboard, marks joined to letters': shown((s) =>
    onVietnameseKeys(s).replace(LETTER_AND_MARK, (pair) => pair.normalize('NFC')),
  ),
  'blanks inside the account': shown((s) =>
    s.replace(decode(s).account, decode(s).account.replace(/(.{4})(?=.)/g, '$1 ')),
  ),
  'groups of four': shown((s) => s.replace(/(.{4})(?=.)/g, '$1 ')),
  'stars of a chat, one left': starred('*'),
  'stars of a chat, none left': starred(''),
  'O for 0 in numbers': shown((s) => inNumbers(s, /0/g, 'O')),
  'l for 1 in numbers': shown((s) => inNumbers(s, /1/g, 'l')),
  'O for one 0': shown((s, random) => {
    const { account } = decode(s);
    const zeros = Array.from(account.matchAll(/0/g), ({ index }) => index);
    if (zeros.length === 0) return s;
    const at = random.pick(zeros);
    return s.replace(account, `${account.slice(0, at)}O${account.slice(at + 1)}`);
  }),
  'wide digits': shown((s) => s.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))),
};

/** Two keys that an input method may join to one letter. */
const LETTER_AND_MARK = /[ăâêô][\u0300-\u0323]/g;

/** Draws codes until the way shows on one. */
function shown(carry: Carry): (random: Random) => Damaged {
  return (random) => {
    for (;;) {
      const good = issuedCode(random);
      const bad = carry(good, random);
      if (bad !== good) return { good, bad };
    }
  };
}

function starred(left: string): (random: Random) => Damaged {
  return (random) => {
    const good = issuedCode(random, { terminalLabel: '***' });
    return { good, bad: good.replace('***', left) };
  };
}

function wrapped(text: string, random: Random, mark: string): string {
  const at = 10 + random.below(text.length - 20);
  const next = Math.min(text.length - 1, at + 10 + random.below(40));
  return text.slice(0, at) + mark + text.slice(at, next) + (random.below(2) ? mark : '') + text.slice(next);
}

function swapCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));
}

/** Changes what stands before the texts of a code: header, account, currency, amount. */
function inNumbers(text: string, from: RegExp, to: string): string {
  const { account } = decode(text);
  const at = text.indexOf(account) + account.length;
  return text.slice(0, at).replace(from, to) + text.slice(at);
}
