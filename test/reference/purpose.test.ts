import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import {
  PURPOSE_LIMITS,
  type PurposeLimit,
  type PurposePart,
  planPurpose,
  safePlanPurpose,
} from '../../src/reference/index.ts';
import { stripDiacritics } from '../../src/text/diacritics.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { createTally } from '../kit/tally.ts';

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';

const code = fc.string({ unit: fc.constantFrom(...'ABCHP0123456789'), minLength: 1, maxLength: 9 });
const word = fc.string({
  unit: fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ...'0123456789'),
  maxLength: 8,
});
const text = fc.array(fc.oneof(word, fc.constantFrom(' – ', '/', '.', '🎉', '\t', '-')), { maxLength: 6 });
const part: fc.Arbitrary<PurposePart> = fc.record(
  {
    text: text.map((words) => words.join(' ')),
    priority: fc.integer({ min: 0, max: 3 }),
    shorten: fc.boolean(),
  },
  { requiredKeys: ['text'] },
);
const named = fc.constantFrom<PurposeLimit>('payos', 'vietqrvn', 'emv', 'extended', 'tlv');
const input = fc.record({
  code,
  parts: fc.array(part, { maxLength: 6 }),
  maxLength: fc.oneof(named, fc.integer({ min: 9, max: PURPOSE_LIMITS.tlv })),
});

describe('a planned purpose', () => {
  test('begins with the code, uncut, and ends within its limit', () => {
    fc.assert(
      fc.property(input, (wanted) => {
        const { purpose, maxLength } = planPurpose(wanted);
        expect(purpose === wanted.code || purpose.startsWith(`${wanted.code} `)).toBe(true);
        expect(purpose.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  test('is made of A-Z a-z 0-9 and single blanks', () => {
    fc.assert(
      fc.property(input, (wanted) => /^[0-9A-Za-z]+( [0-9A-Za-z]+)*$/.test(planPurpose(wanted).purpose)),
    );
  });

  test('holds what it says it holds, in the order of the parts', () => {
    fc.assert(
      fc.property(input, (wanted) => {
        const { purpose, parts } = planPurpose(wanted);
        const written = parts.map((one) => one.written).filter((one) => one !== '');
        expect(purpose).toBe([wanted.code, ...written].join(' '));
        expect(parts.map((one) => one.text)).toEqual(wanted.parts.map((one) => one.text));
      }),
    );
  });

  test('cuts no word, and tells kept from shortened from dropped', () => {
    const met = createTally();
    fc.assert(
      fc.property(input, (wanted) => {
        for (const [i, { text: given, written, outcome }] of planPurpose(wanted).parts.entries()) {
          const words = plainWords(given);
          const kept = plainWords(written);
          expect(words.slice(0, kept.length)).toEqual(kept);
          met(outcome);
          if (outcome === 'kept') expect(kept).toEqual(words);
          if (outcome === 'dropped') expect(written).toBe('');
          if (outcome === 'shortened') {
            expect(kept.length * 2).toBeGreaterThanOrEqual(words.length);
            expect(kept.length).toBeLessThan(words.length);
            expect(wanted.parts[i]?.shorten).not.toBe(false);
          }
        }
      }),
    );
    met.expectAtLeast({ kept: 10, shortened: 1, dropped: 10 });
  });

  test('leaves out only what did not fit: what is missing of a part is longer than the room left', () => {
    const met = createTally();
    fc.assert(
      fc.property(input, (wanted) => {
        const { purpose, maxLength, parts } = planPurpose(wanted);
        for (const [i, { text: given, written }] of parts.entries()) {
          const words = plainWords(given);
          const kept = plainWords(written).length;
          const isWhole = wanted.parts[i]?.shorten === false;
          const least = isWhole ? words.length : Math.max(kept + 1, Math.ceil(words.length / 2));
          const next = words.slice(kept, least).join(' ');
          if (next === '') continue;
          met('missing');
          expect(purpose.length + 1 + next.length).toBeGreaterThan(maxLength);
        }
      }),
    );
    met.expectAtLeast({ missing: 10 });
  });

  test('gives room to the more important part first', () => {
    fc.assert(
      fc.property(input, (wanted) => {
        const best = wanted.parts.reduce((most, one) => Math.max(most, one.priority ?? 0), 0);
        const at = wanted.parts.findIndex((one) => (one.priority ?? 0) === best);
        const alone = planPurpose({ ...wanted, parts: wanted.parts.slice(at, at + 1) });
        expect(planPurpose(wanted).parts[at]).toEqual(alone.parts[0]);
      }),
    );
  });

  test('reads composed and decomposed letters alike', () => {
    fc.assert(
      fc.property(input, (wanted) => {
        const spelt = (form: 'NFC' | 'NFD') =>
          planPurpose({
            ...wanted,
            parts: wanted.parts.map((one) => ({ ...one, text: one.text.normalize(form) })),
          });
        expect(spelt('NFD').purpose).toBe(spelt('NFC').purpose);
      }),
    );
  });

  test('stays itself when planned again', () => {
    fc.assert(
      fc.property(input, (wanted) => {
        const { purpose, maxLength } = planPurpose(wanted);
        const rest = purpose.slice(wanted.code.length + 1);
        expect(planPurpose({ code: wanted.code, parts: [rest], maxLength }).purpose).toBe(purpose);
      }),
    );
  });

  test('keeps every Vietnamese letter as its plain one', () => {
    for (const letter of LETTERS + LETTERS.toUpperCase()) {
      const { parts } = planPurpose({ code: 'A', parts: [letter] });
      expect(parts[0]).toMatchObject({ outcome: 'kept', replaced: '' });
      expect(parts[0]?.written).toMatch(/^[a-zA-Z]$/);
    }
  });
});

describe('examples', () => {
  test.each([
    ['emv', 'HP00123437 Hoc phi 6A1', 'shortened dropped kept'],
    ['vietqrvn', 'HP00123437 6A1', 'dropped dropped kept'],
    ['extended', 'HP00123437 Hoc phi thang 10 Nguyen Duc Anh 6A1', 'kept kept kept'],
    [14, 'HP00123437 6A1', 'dropped dropped kept'],
    [13, 'HP00123437', 'dropped dropped dropped'],
  ] as const)('in a length of %s: %s (%s)', (maxLength, purpose, outcomes) => {
    const parts = [
      'Học phí tháng 10',
      { text: 'Nguyễn Đức Anh', shorten: false },
      { text: '6A1', priority: 1 },
    ];
    const plan = planPurpose({ code: 'HP00123437', parts, maxLength, personalData: 'keep' });
    expect(plan.purpose).toBe(purpose);
    expect(plan.parts.map((one) => one.outcome).join(' ')).toBe(outcomes);
  });

  test('writes nothing of a part that tells of an illness', () => {
    const { purpose, parts } = planPurpose({ code: 'BN1', parts: ['Ung thư phổi giai đoạn 3', 'Đợt 2'] });
    expect(purpose).toBe('BN1 Dot 2');
    expect(parts[0]).toMatchObject({ outcome: 'dropped', withheld: 'Ung thư phổi giai đoạn 3' });
  });

  test('leaves out a part of which less than half would stand', () => {
    const parts = ['Viện phí khoa Nội tổng hợp'];
    expect(planPurpose({ code: 'VP00123437', parts, maxLength: 17 }).purpose).toBe('VP00123437');
    expect(planPurpose({ code: 'VP00123437', parts, maxLength: 24 }).purpose).toBe(
      'VP00123437 Vien phi khoa',
    );
  });

  test('names the characters it wrote a blank for', () => {
    const { purpose, parts } = planPurpose({ code: 'HP1', parts: ['T9/2026 – 🎉', '🎉', ''] });
    expect(purpose).toBe('HP1 T9 2026');
    expect(parts.map((one) => [one.outcome, one.replaced])).toEqual([
      ['kept', '/–🎉'],
      ['dropped', '🎉'],
      ['kept', ''],
    ]);
  });

  test('leaves out what tells of people unless it is asked for, and says so of each part', () => {
    const parts = ['Học phí Nguyễn Đức Anh', '0901 234 567', '6A1'];
    const dropped = safePlanPurpose({ code: 'HP00123437', parts, maxLength: 'extended' });
    expect(dropped.ok && dropped.value).toMatchObject({
      purpose: 'HP00123437 Hoc phi 6A1',
      parts: [
        { written: 'Hoc phi', outcome: 'shortened', withheld: 'Nguyễn Đức Anh' },
        { written: '', outcome: 'dropped', withheld: '0901 234 567' },
        { written: '6A1', outcome: 'kept', withheld: '' },
      ],
    });
    expect(
      dropped.ok &&
        dropped.warnings.map(({ code, path, received, message }) => [code, path, received, message]),
    ).toEqual([
      ['purpose.person_name', ['parts', 0], '"N… Đ… A…"', expect.stringContaining('left out')],
      ['purpose.phone', ['parts', 1], '"…67"', expect.stringContaining('"HP00123437 Hoc phi 6A1"')],
    ]);
    const kept = safePlanPurpose({ code: 'HP00123437', parts, maxLength: 'extended', personalData: 'keep' });
    expect(kept.ok && kept.value.purpose).toBe('HP00123437 Hoc phi Nguyen Duc Anh 0901 234 567 6A1');
    expect(kept.ok && kept.warnings.map(({ expected }) => expected)).toEqual([
      '"HP00123437"',
      '"HP00123437"',
    ]);
  });

  test('warns of a code that is a telephone number, and keeps it as it is', () => {
    const result = safePlanPurpose({ code: '0901234567' });
    expect(result).toMatchObject({ ok: true, value: { purpose: '0901234567' } });
    expect(result.ok && result.warnings).toMatchObject([
      { code: 'purpose.phone', path: ['code'], received: '"…67"' },
    ]);
  });

  test('warns of a code that may be broken in two', () => {
    const result = safePlanPurpose({ code: 'PD070001234569C' });
    expect(result.ok && result.warnings.map((warning) => warning.code)).toEqual(['reference.breakable']);
  });
});

describe('what cannot be planned', () => {
  test('is a code that does not fit, never a code cut to fit', () => {
    expect(safePlanPurpose({ code: 'HP00123437', maxLength: 'payos' })).toMatchObject({
      ok: false,
      issues: [{ code: 'purpose.no_room', received: '10', expected: '9' }],
    });
  });

  test.each([
    [null, 'input.type', []],
    [{}, 'input.type', ['code']],
    [{ code: '' }, 'input.type', ['code']],
    [{ code: 'HP-1' }, 'input.type', ['code']],
    [{ code: 'HP1', maxLength: 96 }, 'input.type', ['maxLength']],
    [{ code: 'HP1', maxLength: 'sms' }, 'input.type', ['maxLength']],
    [{ code: 'HP1', maxLength: 'toString' }, 'input.type', ['maxLength']],
    [{ code: 'HP1', parts: 'Hoc phi' }, 'input.type', ['parts']],
    [{ code: 'HP1', parts: ['a', 5] }, 'input.type', ['parts', 1]],
    [{ code: 'HP1', parts: [{ text: 'a', priority: Number.NaN }] }, 'input.type', ['parts', 0, 'priority']],
    [{ code: 'HP1', parts: [{ text: 'a', weight: 1 }] }, 'input.unknown_key', ['parts', 0, 'weight']],
    [{ code: 'HP1', limit: 25 }, 'input.unknown_key', ['limit']],
  ])('%j gives %s at %j', (given, issueCode, path) => {
    expect(Reflect.apply(safePlanPurpose, undefined, [given])).toMatchObject({
      ok: false,
      issues: [{ code: issueCode, path }],
    });
  });

  test('is a value that throws when it is looked at, wherever it stands', () => {
    for (const value of hostileValues()) {
      expect(Reflect.apply(safePlanPurpose, undefined, [value])).toMatchObject({ ok: false });
      for (const given of [
        { code: value },
        { code: 'HP1', parts: value },
        { code: 'HP1', parts: [value] },
        { code: 'HP1', parts: [{ text: value, priority: value, shorten: value }], maxLength: value },
      ])
        expect(Reflect.apply(safePlanPurpose, undefined, [given])).toHaveProperty('ok');
    }
  });

  test('is told in words, with what may stand there', () => {
    const result = safePlanPurpose({ code: 'HP1', maxLength: 96 });
    expect(result.ok || result.issues[0].message).toBe(
      'maxLength: must be payos, vietqrvn, emv, extended or tlv or a whole number from 1 to 95, not 96',
    );
  });

  test('gives an issue whatever is passed, never another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ code, parts: fc.anything(), maxLength: fc.anything() })),
        (given) => {
          try {
            Reflect.apply(planPurpose, undefined, [given]);
          } catch (error) {
            expect(error).toBeInstanceOf(VietqrError);
          }
        },
      ),
    );
  });
});

function plainWords(given: string): string[] {
  return stripDiacritics(given).match(/[0-9A-Za-z]+/g) ?? [];
}
