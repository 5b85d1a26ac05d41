import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import { fieldSchema } from '../../src/issues/fields.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { REFERENCE_FIELDS } from '../../src/reference/format.ts';
import {
  addCheckCharacters,
  defineReference,
  REFERENCE_PRESETS,
  type Reference,
  removeCheckCharacters,
  safeAddCheckCharacters,
  safeDefineReference,
  safeRemoveCheckCharacters,
} from '../../src/reference/index.ts';
import { permutation } from '../../src/reference/permute.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = ALPHANUMERIC.slice(0, 10);
const CLEAR = [...ALPHANUMERIC].filter((character) => !'01ILO'.includes(character)).join('');
const PREFIX_LETTERS = [...CLEAR].filter((character) => character >= 'A');

/** What banks, wallets and services write or look for, in capitals. */
const WORDS = (
  'FT MB CT ND GD IB TK REM QR VQR TKP SEVQR ZP MOMO TRACE CKN MA ACSP MBVCB IBFT CUSTOMER NAPAS SEPAY CTLNHIDI CRE ' +
  'CTR MAC OQCH TKTHE BANKAPINOTIFY KH MKH MAKH HD SDT ACB VCB BIDV SACOMBANK BANK CASHOUT DTLS UNC NHANTU MAGD'
).split(' ');

const KINDS: Readonly<Record<string, Reference>> = {
  'digits, two check digits': defineReference({ prefix: 'HP', digits: 6 }),
  'clear characters, one check character': defineReference({ prefix: 'BVN', characters: 6 }),
  'clear characters, two check characters': defineReference({ prefix: 'HP', characters: 4, check: '941-31' }),
  'payOS, keyed': defineReference({ prefix: 'HP', ...REFERENCE_PRESETS.payos, key: 'truong mau' }),
  'SePay, five letters': defineReference({ prefix: 'HPHKA', ...REFERENCE_PRESETS.sepay }),
};

const kind = fc.constantFrom(...Object.values(KINDS));
const issued = kind.chain((one) =>
  fc.record({ one: fc.constant(one), serial: fc.nat({ max: one.capacity - 1 }) }),
);

describe('a reference code', () => {
  test('gives its serial number back', () => {
    fc.assert(
      fc.property(issued, ({ one, serial }) => {
        const code = one.issue(serial);
        expect(one.parse(code)).toEqual({ code, prefix: one.prefix, serial });
        expect(one.issue(serial)).toBe(code);
      }),
    );
  });

  test('has at most ten characters, letters first, and none that looks like another', () => {
    fc.assert(
      fc.property(issued, ({ one, serial }) => {
        const code = one.issue(serial);
        expect(code).toHaveLength(one.length);
        expect(code.length).toBeLessThanOrEqual(10);
        expect(code).toMatch(/^[A-Z]{2}[0-9A-Z]+$/);
        expect(code).not.toMatch(/[ILO]/);
      }),
    );
  });

  test('is read in any letter case and with separators lost or added', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '_', '/');
    const separators = fc.array(separator, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(issued, separators, fc.boolean(), ({ one, serial }, between, small) => {
        const code = one.issue(serial);
        const spelt = [...code].map((character, i) => character + between[i]).join('');
        expect(one.parse(small ? spelt.toLowerCase() : spelt).code).toBe(code);
      }),
    );
  });

  test.each(Object.entries(KINDS))(
    'never collides and always comes back, for serial numbers over the whole range: %s',
    (_name, one) => {
      const codes = new Set<string>();
      const count = Math.min(one.capacity, runs(2_000, 100_000));
      const stride = Math.floor(one.capacity / count);
      for (let i = 0; i < count; i++) {
        const code = one.issue(i * stride);
        codes.add(code);
        if (one.parse(code).serial !== i * stride) expect.fail(code);
      }
      expect(codes.size).toBe(count);
    },
  );

  test.each(Object.entries(KINDS))(
    'is refused with any one character replaced by any other: %s',
    (_name, one) => {
      for (const code of sample(one)) {
        expect(one.isValid(code)).toBe(true);
        for (let at = 0; at < code.length; at++) {
          for (const other of ALPHANUMERIC) {
            const wrong = code.slice(0, at) + other + code.slice(at + 1);
            if (wrong !== code && one.isValid(wrong)) expect.fail(`${code} read as ${wrong}`);
          }
        }
      }
    },
  );

  test.each(Object.entries(KINDS))('is refused with any two neighbours swapped: %s', (_name, one) => {
    for (const code of sample(one)) {
      expect(one.isValid(code)).toBe(true);
      for (let at = 0; at + 1 < code.length; at++) {
        const wrong = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (wrong !== code && one.isValid(wrong)) expect.fail(`${code} read as ${wrong}`);
      }
    }
  });

  test('is refused cut short or with more behind it', () => {
    fc.assert(
      fc.property(issued, fc.constantFrom(...ALPHANUMERIC), ({ one, serial }, more) => {
        const code = one.issue(serial);
        for (let end = 0; end < code.length; end++) expect(one.isValid(code.slice(0, end))).toBe(false);
        expect(one.isValid(code + more)).toBe(false);
      }),
    );
  });

  test('is accepted at random as seldom as its check characters promise', () => {
    const { isValid } = defineReference({ prefix: 'HP', digits: 2 });
    let accepted = 0;
    for (let number = 0; number < 10_000; number++)
      if (isValid(`HP${String(number).padStart(4, '0')}`)) accepted++;
    expect(accepted).toBe(100);
  });

  test.each([
    [{ prefix: 'HP', digits: 6 }, 1234, 'HP00123437'],
    [{ prefix: 'HP', digits: 6, key: '2026' }, 1234, 'HP44846839'],
    [{ prefix: 'HP', characters: 5 }, 1234, 'HP223AUW'],
    [{ prefix: 'HP', characters: 5, check: '941-31' }, 1234, 'HP223AUBC'],
  ] as const)('stays the same in every release: %j of %i', (options, serial, code) => {
    expect(defineReference(options).issue(serial)).toBe(code);
  });
});

describe('a key', () => {
  test('reorders all serial numbers and loses none', () => {
    for (const size of [1, 2, 3, 10, 31, 100, 961, 10_000]) {
      const { apply, invert } = permutation(size, 'khoa');
      const seen = new Set<number>();
      for (let value = 0; value < size; value++) {
        const moved = apply(value);
        expect(moved >= 0 && moved < size && invert(moved) === value).toBe(true);
        seen.add(moved);
      }
      expect(seen.size).toBe(size);
    }
  });

  test('is undone on ranges beyond 32 bits', () => {
    const size = 31 ** 7;
    const { apply, invert } = permutation(size, 'khoa');
    fc.assert(fc.property(fc.maxSafeNat(), (value) => invert(apply(value % size)) === value % size));
  });

  test('spreads neighbours apart, differently for each key', () => {
    const one = defineReference({ prefix: 'HP', digits: 6, key: 'a' });
    const other = defineReference({ prefix: 'HP', digits: 6, key: 'b' });
    const numbers = (kindOfCode: Reference) =>
      Array.from({ length: 200 }, (_, serial) => Number(kindOfCode.issue(serial).slice(2, 8)));
    const steps = new Set(numbers(one).map((value, i, all) => value - (all[i - 1] ?? 0)));
    expect(steps.size).toBeGreaterThan(190);
    expect(numbers(one).filter((value, i) => value === numbers(other)[i]).length).toBeLessThan(3);
  });
});

describe('reserved words', () => {
  const prefixes = [
    ...pairs(PREFIX_LETTERS),
    ...pairs(PREFIX_LETTERS).flatMap((two) => PREFIX_LETTERS.map((c) => two + c)),
  ];

  test.each([
    ['digits', DIGITS],
    ['characters', CLEAR],
  ] as const)('no code of any two or three letter prefix begins like one: %s', (body, alphabet) => {
    let defined = 0;
    const tried = prefixes.filter((prefix, i) => i % runs(30, 1) === 0 || WORDS.includes(prefix));
    for (const prefix of tried) {
      const result = safeDefineReference({ prefix, [body]: 5 });
      const spelt = WORDS.find((word) => begins(word, prefix, alphabet));
      if (!result.ok) continue;
      defined++;
      if (spelt !== undefined) expect.fail(`codes with ${prefix} can begin like ${spelt}`);
      for (const word of WORDS) if (result.value.isValid(word)) expect.fail(`${word} is a code of ${prefix}`);
    }
    expect(defined).toBeGreaterThan(tried.length * 0.9);
  });

  test('are no wrapped code of an institution either', () => {
    for (const word of WORDS) expect(safeRemoveCheckCharacters(word).ok).toBe(false);
  });

  test('are refused by name', () => {
    for (const prefix of ['FT', 'MB', 'CT', 'ND', 'GD', 'TKP', 'QR', 'ZP', 'CKN', 'VQRA']) {
      const result = safeDefineReference({ prefix });
      expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual(['reference.reserved']);
    }
  });

  test('count only where the body could spell the rest', () => {
    expect(safeDefineReference({ prefix: 'TR', digits: 5 }).ok).toBe(true);
    expect(safeDefineReference({ prefix: 'TR', characters: 5 }).ok).toBe(false);
  });

  /** Two letters reserve themselves only: a digit, a blank or another word follows them in descriptions. */
  function begins(word: string, prefix: string, alphabet: string): boolean {
    if (word.length === 2) return word === prefix;
    return [...word].every(
      (letter, i) => (prefix[i] ?? letter) === letter && (i < prefix.length || alphabet.includes(letter)),
    );
  }
});

describe("an institution's own code", () => {
  const own = fc.string({ unit: fc.constantFrom(...ALPHANUMERIC), minLength: 3, maxLength: 15 });

  test('comes back from its wrapping', () => {
    fc.assert(
      fc.property(own, (code) => {
        expect(removeCheckCharacters(addCheckCharacters(code))).toBe(code);
        expect(removeCheckCharacters(addCheckCharacters(code.toLowerCase()).toLowerCase())).toBe(code);
      }),
    );
  });

  test('is not read after any one character was replaced or two neighbours were swapped', () => {
    const met = createTally();
    for (const code of ['PD07000123456', 'HS00123', '001545', 'M78900217', 'OIL0I1']) {
      const wrapped = addCheckCharacters(code);
      for (let at = 0; at < wrapped.length; at++) {
        for (const other of ALPHANUMERIC)
          if (other !== wrapped[at])
            expect(safeRemoveCheckCharacters(wrapped.slice(0, at) + other + wrapped.slice(at + 1)).ok).toBe(
              false,
            );
        const swapped = wrapped.slice(0, at) + (wrapped[at + 1] ?? '') + wrapped[at] + wrapped.slice(at + 2);
        if (swapped === wrapped) continue;
        met('swapped');
        expect(safeRemoveCheckCharacters(swapped).ok).toBe(false);
      }
    }
    met.expectAtLeast({ swapped: 30 });
  });

  test('is kept with its leading zeros, and warned of when over ten characters', () => {
    expect(removeCheckCharacters(addCheckCharacters('001545'))).toBe('001545');
    const long = safeAddCheckCharacters('PD07000123456');
    expect(long.ok && long.warnings.map((warning) => warning.code)).toEqual(['reference.breakable']);
    const short = safeAddCheckCharacters('HS00123');
    expect(short.ok && short.warnings).toEqual([]);
  });
});

describe('what cannot be used', () => {
  test.each([
    [null, 'input.type', 'no options'],
    [{}, 'reference.prefix', 'no prefix'],
    [{ prefix: 'hp' }, 'reference.prefix', 'small letters'],
    [{ prefix: 'H' }, 'reference.prefix', 'one letter is too short for SePay and too easily met'],
    [{ prefix: 'HPHPHP' }, 'reference.prefix', 'six letters are too many for SePay'],
    [{ prefix: 'HOC' }, 'reference.prefix', 'O looks like 0'],
    [{ prefix: 'H1' }, 'reference.prefix', 'letters come first'],
    [{ prefix: 'HP', digits: 7 }, 'reference.length', 'eleven characters'],
    [{ prefix: 'HP', digits: 6, maxLength: 9 }, 'reference.length', 'ten characters where payOS takes nine'],
    [{ prefix: 'HP', digits: 1 }, 'input.type', 'too few digits to be a code'],
    [{ prefix: 'HP', digits: 2.5 }, 'input.type', 'no whole number'],
    [{ prefix: 'HP', digits: 3, characters: 3 }, 'input.type', 'digits and characters at once'],
    [{ prefix: 'HP', check: '31-3' }, 'input.type', 'a check that needs the clear alphabet'],
    [{ prefix: 'HP', key: '' }, 'input.type', 'an empty key'],
    [{ prefix: 'HP', digit: 6 }, 'input.unknown_key', 'a misspelt option'],
  ])('%j: %s (%s)', (options, code, _reason) => {
    expect(Reflect.apply(safeDefineReference, undefined, [options])).toMatchObject({
      ok: false,
      issues: [{ code }],
    });
  });

  test.each([
    [{ prefix: 'HP', digits: 7 }, 'digits: codes of 11 characters; at most 10; give 6 or less'],
    [{ prefix: 'HP', characters: 8 }, 'characters: codes of 11 characters; at most 10; give 7 or less'],
    [{ prefix: 'HPHPH', maxLength: 8 }, 'codes of 9 characters; at most 8; take a shorter prefix'],
  ])('%j: the longest number that fits is named', (options, said) => {
    expect(() => defineReference(options)).toThrow(said);
  });

  test.each([-1, 1_000_000, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('the serial number %d', (serial) => {
    const result = KINDS['digits, two check digits']?.safeIssue(serial);
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'reference.serial', expected: '0-999999' }] });
  });

  test('gives an issue whatever is passed, never another error', () => {
    const one: Readonly<Record<string, unknown>> = { ...defineReference({ prefix: 'HP' }) };
    const calls: unknown[] = [
      defineReference,
      addCheckCharacters,
      removeCheckCharacters,
      one.issue,
      one.parse,
      one.isValid,
    ];
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const call of calls) {
          try {
            if (typeof call === 'function') call(value);
          } catch (error) {
            expect(error).toBeInstanceOf(VietqrError);
          }
        }
      }),
    );
  });

  test('is a value that throws when it is looked at, wherever it stands', () => {
    const fees = defineReference({ prefix: 'HP' });
    const doors = [safeDefineReference, safeAddCheckCharacters, safeRemoveCheckCharacters, fees.safeParse];
    for (const value of hostileValues()) {
      const options = { prefix: 'HP', check: value, key: value, maxLength: value, digits: value };
      expect(Reflect.apply(safeDefineReference, undefined, [options])).toHaveProperty('ok');
      for (const door of doors) expect(Reflect.apply(door, undefined, [value])).toMatchObject({ ok: false });
      expect(Reflect.apply(fees.isValid, undefined, [value])).toBe(false);
    }
  });

  test('is told in words, with what may stand there', () => {
    const message = (options: unknown) => {
      const result = Reflect.apply(safeDefineReference, undefined, [options]);
      return result.ok ? [] : result.issues.map((issue: Issue) => issue.message);
    };
    expect(message({ prefix: 'HP', digits: 1 })).toEqual([
      'digits: must be a whole number from 2 to 6, not 1',
    ]);
    expect(message({ prefix: 'HP', characters: 4, check: 9 })).toEqual([
      'check: must be 31-3 or 941-31, not 9',
    ]);
    expect(message({ prefix: 'HP', digits: 3, characters: 3 })).toEqual([
      'characters: must be left out beside digits, not 3',
    ]);
  });

  test('names the fault of a code: its shape or its check', () => {
    const fees = defineReference({ prefix: 'HP', digits: 6 });
    const code = (text: string) => {
      const result = fees.safeParse(text);
      return result.ok ? undefined : result.issues[0].code;
    };
    expect(code('HP00123437')).toBeUndefined();
    expect(code('HP00123473')).toBe('reference.check');
    expect(code('HP0012343')).toBe('reference.shape');
    expect(code('BV00123437')).toBe('reference.shape');
    expect(code('HP0012343７')).toBe('reference.shape');
  });
});

/** Codes spread over the range, both ends included. */
function sample({ capacity, issue }: Reference): string[] {
  return Array.from({ length: 60 }, (_, i) => issue(Math.floor(((capacity - 1) * i) / 59)));
}

function pairs(letters: readonly string[]): string[] {
  return letters.flatMap((a) => letters.map((b) => a + b));
}

describe('the limits that the table of options tells are those that hold', () => {
  const prefixes = ['HP', 'HPX', 'HPXYZ'];
  const lengths = Array.from({ length: 12 }, (_, i) => i);
  const isTaken = (options: object) =>
    prefixes.some((prefix) =>
      [undefined, '97-10', '31-3', '941-31'].some((check) =>
        [undefined, 10, 5].some((maxLength) =>
          [{}, { characters: 2 }].some((beside) => {
            const given = { prefix, check, maxLength, ...beside, ...options };
            return Reflect.apply(safeDefineReference, undefined, [given]).ok;
          }),
        ),
      ),
    );

  test.each(['digits', 'characters', 'maxLength'] as const)('of %s', (name) => {
    const { minimum, maximum } = fieldSchema(REFERENCE_FIELDS[name]);
    const taken = lengths.filter((length) => isTaken({ [name]: length }));
    expect([taken.at(0), taken.at(-1)]).toEqual([minimum, maximum]);
  });
});
