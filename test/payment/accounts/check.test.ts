import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAccount } from '../../../src/payment/accounts/check.ts';
import { anyCharacter } from '../../kit/inputs/any-character.ts';
import { goodAccount } from '../../kit/inputs/arbitraries.ts';
import { createTally } from '../../kit/tally.ts';

const SHAPE = /^[A-Za-z0-9]{1,19}$/;
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 19 });
/** Dots, dashes of any kind, the minus sign, plain blanks. */
const divider = fc.constantFrom('.', '-', '‐', '‑', '–', '—', '−', ' ', ' - ');
/** Marks without width, as messengers, word processors and web pages leave them. */
const weightless = fc.constantFrom(
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202c',
  '\u200e',
);
/** Blanks that are no plain ones. */
const wideBlank = fc.constantFrom('\u00a0', '\u2007', '\u2009', '\u202f', '\u3000');

function put(text: string, mark: string, at: number): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + mark + text.slice(place);
}

describe('an account of letters and digits', () => {
  test('is good, whatever they are', () => {
    fc.assert(
      fc.property(goodAccount, (account) => {
        expect(checkAccount(account)).toBeUndefined();
      }),
    );
  });

  test.each(['LOCPHAT39799', 'V3CAS0001', 'vqrq00031obce', '0912345678', '001099012345', '1E13', '1e5', '0'])(
    '%s is good',
    (account) => expect(checkAccount(account)).toBeUndefined(),
  );
});

describe('any text', () => {
  const typed = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 24 }),
    fc.string({ unit: fc.constantFrom(...'0019AZz.,- E+\'"=@\u200b\u00a0\t'), maxLength: 24 }),
  );

  test('is good exactly if it is letters and digits, and what is offered for another has the shape', () => {
    const met = createTally();
    fc.assert(
      fc.property(typed, (text) => {
        const found = checkAccount(text);
        expect(found === undefined).toBe(/^[A-Za-z0-9]*$/.test(text));
        if (found?.repaired === undefined) return;
        met('repaired');
        expect(found.repaired).toMatch(SHAPE);
      }),
      { numRuns: 2000 },
    );
    met.expectAtLeast({ repaired: 50 });
  });

  test('is offered with its letters and digits in their order and nothing else, but for decimals and the code of the country', () => {
    const met = createTally();
    fc.assert(
      fc.property(typed, (text) => {
        const repaired = checkAccount(text)?.repaired;
        if (repaired === undefined || text.trim().startsWith('+84')) return;
        met('repaired');
        const narrow = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC'));
        const whole = narrow.replace(/[.,]0{1,2}(?=\W*$)/, '');
        expect([narrow, whole].map((each) => each.replace(/[^A-Za-z0-9]/g, ''))).toContain(repaired);
      }),
      { numRuns: 2000 },
    );
    met.expectAtLeast({ repaired: 50 });
  });
});

describe('a separator put into a good account', () => {
  test('of digits is a found, and the good account is offered, unless it may be a decimal point', () => {
    const met = createTally();
    fc.assert(
      fc.property(digits, divider, fc.nat(), (account, mark, at) => {
        const text = put(account, mark, at);
        const found = checkAccount(text);
        if (/^\d+\.0+$/.test(text)) {
          expect(found?.repaired).toBe(/^[1-9]\d*\.0{1,2}$/.test(text) ? text.split('.')[0] : undefined);
        } else {
          met('separator');
          expect(found).toEqual({ code: 'account.separator', repaired: account });
        }
      }),
    );
    met.expectAtLeast({ separator: 50 });
  });

  test('of letters too offers the good account, or nothing where a group of letters may be a word beside it', () => {
    const met = createTally();
    fc.assert(
      fc.property(goodAccount, divider, fc.nat(), (account, mark, at) => {
        const text = put(account, mark, at);
        if (/^\d+\.0+$/.test(text) || /^\d\.\d+e\d+$/i.test(text)) return;
        const groups = text.split(mark).filter(Boolean);
        const isCertain = groups.length === 1 || groups.every((group) => /\d/.test(group));
        met(isCertain ? 'certain' : 'uncertain');
        expect(checkAccount(text)?.repaired).toBe(isCertain ? account : undefined);
        expect(checkAccount(text)?.code).toBe('account.separator');
      }),
    );
    met.expectAtLeast({ certain: 30, uncertain: 10 });
  });
});

describe('an invisible mark put into a good account', () => {
  test('without width is named by its code point, and the good account is offered', () => {
    fc.assert(
      fc.property(goodAccount, weightless, fc.nat(), (account, mark, at) => {
        const point = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const found = checkAccount(put(account, mark, at));
        expect(found).toEqual({ code: 'account.invisible', received: `U+${point}`, repaired: account });
      }),
    );
  });

  test('that is a blank is named, and the good account of digits is offered', () => {
    fc.assert(
      fc.property(digits, wideBlank, fc.nat(), (account, mark, at) => {
        const found = checkAccount(put(account, mark, at));
        expect(found).toMatchObject({ code: 'account.invisible', repaired: account });
        expect(found?.received).toMatch(/^U\+[0-9A-F]{4}$/);
      }),
    );
  });

  test('that parts two cells or lines offers nothing, but at an end it is dropped', () => {
    for (const mark of ['\t', '\n', '\r\n', '\u2028']) {
      expect(checkAccount(`123456${mark}654321`)).toMatchObject({ code: 'account.invisible' });
      expect(checkAccount(`123456${mark}654321`)?.repaired).toBeUndefined();
      expect(checkAccount(`${mark}123456${mark}`)?.repaired).toBe('123456');
    }
  });
});

describe('a trace of a spreadsheet', () => {
  test('is seen in any number that one writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: Number.MAX_SAFE_INTEGER }), (account) => {
        const text = String(account);
        for (const [trace, repaired] of [
          [`${text}.0`, text],
          [`${text},00`, text],
          [account.toLocaleString('en'), text],
          [`${account.toLocaleString('en')}.00`, text],
          [`'${text}`, text],
          [`="${text}"`, text],
          [account.toExponential(3).toUpperCase(), undefined],
          [account.toExponential(3).replace('.', ','), undefined],
          [account.toExponential(0), undefined],
          [account.toExponential(5).replace('e+', 'E'), undefined],
        ] as const) {
          expect([trace, checkAccount(trace)]).toEqual([
            trace,
            { code: 'account.spreadsheet', ...(repaired && { repaired }) },
          ]);
        }
      }),
    );
  });

  test.each([
    ["'0011-0012-34567", 'account.spreadsheet', '0011001234567'],
    ["'1.1E+13", 'account.spreadsheet', undefined],
    ["'11001234567.0", 'account.spreadsheet', '11001234567'],
    ['0011001234567.0', 'account.separator', undefined],
    ['1234567.000', 'account.separator', undefined],
    ['1800.2012.34567', 'account.separator', '1800201234567'],
    ['11.001.234.567', 'account.separator', '11001234567'],
  ])('%s', (text, code, repaired) => {
    expect(checkAccount(text)).toEqual({ code, ...(repaired && { repaired }) });
  });
});

describe('what is no account', () => {
  test.each([
    ['+84912345678', 'account.character', '0912345678'],
    ['+84 912 345 678', 'account.character', '0912345678'],
    ['+84-912-345-678', 'account.character', '0912345678'],
    ['shop@vcb', 'account.character', undefined],
    ['0123456/7654321', 'account.character', undefined],
    ['STK: 0011001234567', 'account.character', undefined],
    ['00110đ1234567', 'account.character', undefined],
    ['００１１００１２３４', 'account.character', '0011001234'],
    ['0011001234567 VCB', 'account.separator', undefined],
    ['STK 0011001234567', 'account.separator', undefined],
    ['0'.repeat(20), undefined, undefined],
    ['', undefined, undefined],
    [' ', 'account.separator', undefined],
    ['1234-5678-9012-3456-7890', 'account.separator', undefined],
  ])('%j is %s', (text, code, repaired) => {
    const found = checkAccount(text);
    expect([found?.code, found?.repaired]).toEqual([code, repaired]);
  });

  test('names the characters, seen and unseen', () => {
    expect(checkAccount('shop@vcb')?.received).toBe('U+0040 @');
    expect(checkAccount('a@b#c@d')?.received).toBe('U+0040 @, U+0023 #');
    expect(checkAccount('0011\u200b001\ufeff')?.received).toBe('U+200B, U+FEFF');
    expect(checkAccount('0011\ud83d')?.received).toBe('U+D83D');
  });
});
