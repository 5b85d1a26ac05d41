import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createReconciler,
  EVIDENCE_RULES,
  type IncomingPayment,
  type Match,
  type Rule,
  safeCreateReconciler,
  unwrapDescription,
} from '../../src/reconcile/index.ts';
import { checkCharacters, verifies } from '../../src/text/check-digits.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { createForeignLines, generator, issueCodes } from '../kit/inputs/foreign.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';
import vectors from '../vectors/memos.json' with { type: 'json' };

const check = (code: string) => code.startsWith('HS') && verifies(code.slice(2), '31-3');
const own = issueCodes('HS', 6, 3000);
const checked = createReconciler(
  own.map((code, row) => ({ code, id: `bill ${row}`, amount: 100_000 + row })),
  { check },
);
const plain = createReconciler(own.map((code, row) => ({ code, id: `bill ${row}` })));

const code = fc.constantFrom(...own);
const foreignLine = fc.nat().map((seed) => createForeignLines(generator(seed))());
const separator = fc.constantFrom(' ', '.', '-', '/', ', ', ' - ');

function codesOf(match: Match): string[] {
  return match.bills.map((bill) => bill.code);
}

function rulesOf(match: Match): string[] {
  return match.evidence.map(({ rule }) => rule);
}

function isAutomatic({ status }: Match): boolean {
  return status === 'matched' || status === 'multiple';
}

/** The slow twin of the search: letters and digits, upper case, without diacritics. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

describe('damaged descriptions', () => {
  const reconciler = createReconciler([
    ...vectors.issued.map((issued) => ({ code: issued })),
    ...own.map((issued) => ({ code: issued })),
  ]);
  for (const { reason, description, status, bills, ...expected } of vectors.cases)
    test(`answers ${status}: ${reason}`, () => {
      const match = reconciler.match(description);
      expect({ status: match.status, bills: codesOf(match).sort() }).toEqual({
        status,
        bills: [...bills].sort(),
      });
      expect(rulesOf(match)).toEqual(expect.arrayContaining(expected.rules ?? []));
      const { remittanceText } = unwrapDescription(description);
      expect(remittanceText).toBe(expected.remittanceText ?? remittanceText);
    });

  test('some tell what stays of them unwrapped', () => {
    expect(vectors.cases.filter((each) => 'remittanceText' in each).length).toBeGreaterThan(5);
  });
});

describe('a named rule', () => {
  const codes = [
    { code: 'HS2K4M7P9' },
    { code: 'ĐL-77A2' },
    { code: '062914', amount: 90_000 },
    { code: '118530' },
    { code: '118531' },
    { code: '118532' },
    { code: '350000' },
    { code: '300926' },
    { code: 'B7' },
    { code: 'QLTV2026A' },
    { code: '26AXM5511' },
    { code: '0987001122' },
    { code: '4471' },
    { code: 'TN5150', id: 'one', customer: 'An' },
    { code: 'TN5150', id: 'two', customer: 'Bình' },
  ];
  const issued = [...codes, { code: own[7] ?? '' }];
  const unsaid = createReconciler(issued, { check });
  const said = createReconciler(issued, {
    check,
    institution: { codeFormats: ['\\d{6}', '\\d{4}'], accounts: ['0011001234567'] },
  });
  const sixes = [
    ...Array.from({ length: 300 }, (_, i) => String(550_000 + i * 7)),
    ...codes.map((one) => one.code),
  ];
  const dense = createReconciler(
    sixes.map((one) => ({ code: one })),
    { institution: { codeFormats: ['\\d{6}'] } },
  );
  const taught = createReconciler(sixes.map((one) => ({ code: one })));
  taught.learn(sixes.slice(0, 300).map((one) => `THU HO DIEM 7 KHACH ${one} KY`));
  const shown: Readonly<
    Record<Rule, readonly [line: string | IncomingPayment, status: Match['status'], by?: typeof unsaid]>
  > = {
    rarity: ['nop HS2K4M7P9 lop', 'matched'],
    exact: ['nop HS2K4M7P9 lop', 'matched'],
    case: ['nop hs2k4m7p9 lop', 'matched'],
    diacritics: ['nop DL-77A2 lop', 'matched'],
    separator_lost: ['nop ĐL77A2 lop', 'matched'],
    separator_changed: ['nop ĐL.77A2 lop', 'matched'],
    separator_added: ['nop HS 2K4.M7P9 lop', 'matched'],
    line_break: ['NGUYEN VAN A CHUYEN KHOAN HO HS2K4M 7P9 lop', 'matched'],
    country_code: ['nop 84987001122', 'matched'],
    zeros_lost: ['MKH 62914 nop', 'suggested'],
    virtual_account: [{ description: 'nop', virtualAccount: 'HS2K4M7P9' }, 'matched'],
    glued: ['nopHS2K4M7P9', 'matched'],
    keyword: ['MKH 062914', 'matched'],
    bill_field: ['MA_GD:346007204991|118530, TT', 'matched'],
    listed: ['MKH 062914 va 118530', 'multiple'],
    range: ['MKH 118530-118532', 'suggested'],
    whole_memo: ['NHAN TU 1203 TRACE 455123 ND 118530', 'matched'],
    brief_memo: ['HANG 550007', 'suggested', dense],
    whole_field: ['LE-550007-HOA TAN DINH', 'suggested', dense],
    purpose_beside: ['em LE HOA nop tien nuoc 550007', 'matched', dense],
    purpose_near: ['tien nuoc em LE HOA 4471 nop', 'suggested', said],
    learned_position: ['THU HO DIEM 7 KHACH 118530 KY', 'matched', taught],
    check: [`nop ${own[7]}`, 'matched'],
    declared_format: ['em LE HOA nop 118530', 'matched', said],
    amount: [{ description: 'MKH 062914', amount: 90_000 }, 'matched'],
    other_account: [{ description: 'MKH 062914', account: '0011007654321' }, 'suggested', said],
    bank_reference: ['nop tien Trace 062914', 'none'],
    other_number: ['theo HD 118530', 'suggested'],
    date: ['nop 300926', 'suggested'],
    equals_amount: [{ description: 'nop 350000', amount: 350_000 }, 'suggested'],
    round_number: ['MKH 118530 350000', 'suggested'],
    short: ['lop B7', 'none'],
    cut: ['nop HS2K4M7', 'suggested'],
    mistyped: [`nop ${own[7]?.slice(0, -1)}0`, 'suggested'],
    shared_code: ['nop TN5150', 'suggested'],
    overlap: ['nop QLTV2026AXM5511', 'suggested'],
  };
  for (const rule of EVIDENCE_RULES)
    test(`is shown by a line: ${rule}`, () => {
      const [line, status, { match } = unsaid] = shown[rule];
      const found = match(line);
      expect([found.status, rulesOf(found)]).toEqual([status, expect.arrayContaining([rule])]);
    });
});

describe('a match', () => {
  test('is automatic only for codes that are in the line, and finds all that stand alone in it', () => {
    const met = createTally();
    fc.assert(
      fc.property(foreignLine, fc.array(code, { maxLength: 3 }), separator, (line, codes, between) => {
        const text = [...codes, line].join(between);
        const match = checked.match(text);
        met(isAutomatic(match) ? 'automatic' : 'not automatic');
        for (const found of isAutomatic(match) ? codesOf(match) : []) expect(bare(text)).toContain(found);
        expect(codesOf(match).sort()).toEqual([...new Set(codes)].sort());
      }),
    );
    met.expectAtLeast({ automatic: 20, 'not automatic': 5 });
  });

  test('agrees with a slow search through every issued code', () => {
    fc.assert(
      fc.property(foreignLine, code, fc.nat({ max: 200 }), (line, issued, at) => {
        const text = line.slice(0, at) + issued + line.slice(at);
        const letters = bare(text);
        const slow = own.filter((one) => letters.includes(one));
        expect(new Set(checked.match(text).evidence.map((one) => one.code))).toEqual(new Set(slow));
      }),
    );
  });

  test('does not depend on case, composed or decomposed letters, or the list being in another order', () => {
    const shuffled = createReconciler(
      [...own].reverse().map((one) => ({ code: one })),
      { check },
    );
    fc.assert(
      fc.property(code, (issued) => {
        const text = `Nộp học phí lớp 6A1 ${issued.toLowerCase()} đợt một, chị Thủy`;
        expect(codesOf(checked.match(text.normalize('NFC')))).toEqual([issued]);
        expect(codesOf(checked.match(text.normalize('NFD')))).toEqual([issued]);
        expect(codesOf(shuffled.match(text))).toEqual([issued]);
      }),
    );
  });

  test('points to the code in the text as it came', () => {
    fc.assert(
      fc.property(foreignLine, code, separator, (line, issued, between) => {
        const text = `${line}${between}${issued.slice(0, 4)}${between}${issued.slice(4)}`;
        const { evidence } = checked.match(text);
        expect(evidence.map(({ code: found }) => found)).toContain(issued);
        for (const { span, code: found } of evidence)
          expect(bare(text.slice(span?.start, span?.end))).toBe(found);
      }),
    );
  });

  test('survives the break at column 35 wherever it falls', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 60 }), (issued, at) => {
        const text = `${'a'.repeat(at)} ${issued} hoc phi thang 9 lop 6A1 truong tieu hoc`;
        const broken = (text.match(/.{1,35}/g) ?? []).join(' ');
        expect(codesOf(plain.match(broken))).toEqual([issued]);
        expect(plain.match(broken).status).toBe('matched');
      }),
    );
  });

  test('takes a code among glued neighbours when its check characters hold, and only suggests it otherwise', () => {
    const [issued = ''] = own;
    expect(checked.match(`NGUYEN${issued}HOCPHI`).status).toBe('matched');
    expect(plain.match(`NGUYENVAN${issued} HOCPHI`).status).toBe('suggested');
    const { match } = createReconciler([{ code: 'K7A2B' }]);
    expect(match('hoc phi K7A2B lop').status).toBe('matched');
    expect(match('hoc phiK7A2Blop').status).toBe('suggested');
    expect(checked.match(`hoc phi${issued}lop`).status).toBe('matched');
  });

  test('only suggests a code with one mistyped character, and only where check characters prove it', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...'0123456789ABCXYZ'),
        (issued, at, typed) => {
          fc.pre(issued[at] !== typed);
          const wrong = issued.slice(0, at) + typed + issued.slice(at + 1);
          const match = checked.match(`hoc phi ${wrong} thang 9`);
          expect(match.status).toBe('suggested');
          expect(codesOf(match)).toContain(issued);
          expect(new Set(rulesOf(match))).toEqual(new Set(['mistyped']));
          expect(plain.match(`hoc phi ${wrong} thang 9`).status).toBe('none');
        },
      ),
    );
  });

  test('does not suggest anything for a valid code of somebody else', () => {
    const [issued = ''] = own;
    const body = issued.slice(2, -1);
    const other = `${body.slice(0, -1)}${body.endsWith('2') ? '3' : '2'}`;
    const valid = `HS${other}${checkCharacters(other, '31-3')}`;
    expect(own).not.toContain(valid);
    expect(checked.match(valid).status).toBe('none');
  });

  test('only suggests a code whose end was cut off', () => {
    const { match } = createReconciler([{ code: 'HS2026000123' }, { code: 'HP77A1B2C3' }]);
    expect(match('hoc phi thang 9 HP77A1B2')).toMatchObject({
      status: 'suggested',
      bills: [{ code: 'HP77A1B2C3' }],
    });
    expect(rulesOf(match('hoc phi thang 9 HP77A1B2'))).toEqual(['cut']);
    expect(match('hoc phi thang 9 HP77A').status).toBe('none');
  });

  test('speaks for all bills of a customer that share the code, the bill with the same amount first', () => {
    const { match } = createReconciler([
      { code: '062914', id: 'September', amount: 90_000 },
      { code: '06 2914', id: 'October', amount: 120_000 },
      { code: '777777', id: 'other' },
    ]);
    const found = match({ description: 'TT tien nuoc MKH 062914', amount: 120_000 });
    expect([found.status, ...found.bills.map(({ id }) => id)]).toEqual(['multiple', 'October', 'September']);
    expect(match({ description: 'MKH 062914', amount: 1 }).bills).toHaveLength(2);
  });

  test('is a suggestion when bills of several customers share the code', () => {
    const bills = [
      { code: '062914', id: 'September', customer: 'An', amount: 90_000 },
      { code: '06 2914', id: 'October', customer: 'Bình', amount: 120_000 },
    ];
    const { match } = createReconciler(bills);
    const found = match({ description: 'TT tien nuoc MKH 062914', amount: 120_000 });
    expect(found.status).toBe('suggested');
    expect(found.bills.map(({ id }) => id)).toEqual(['October', 'September']);
    expect(rulesOf(found)).toEqual(expect.arrayContaining(['shared_code', 'amount']));
    const safe = safeCreateReconciler(bills);
    expect(safe.ok && safe.warnings.map((warning) => warning.code)).toEqual(['reconcile.shared_code']);
  });

  test('counts two codes of one bill as one bill', () => {
    const { match } = createReconciler([
      { code: 'HD77A1B2', id: 'bill' },
      { code: '062914', id: 'bill' },
    ]);
    expect(match('HD77A1B2 MKH 062914')).toMatchObject({ status: 'matched', bills: [{ id: 'bill' }] });
  });

  test('never lets an amount decide', () => {
    fc.assert(
      fc.property(foreignLine, fc.nat({ max: 2999 }), (line, row) => {
        const amount = 100_000 + row;
        expect(isAutomatic(checked.match({ description: `${line} ${amount}`, amount }))).toBe(false);
      }),
    );
    const { match } = createReconciler([{ code: '350000', amount: 350_000 }, { code: '123456789012' }]);
    expect(match({ description: 'nop 350000', amount: 350_000 }).status).toBe('suggested');
  });

  test('knows the virtual account that was paid into', () => {
    const { match } = createReconciler([{ code: 'M789 000123', id: 'pupil' }]);
    expect(match({ description: 'nop tien', virtualAccount: 'M789000123' })).toMatchObject({
      status: 'matched',
      evidence: [{ rule: 'virtual_account' }],
    });
  });

  test('only suggests the bills that share a virtual account, the one with the same amount first', () => {
    const { match } = createReconciler([
      { code: 'V9990001234', id: 'sep', customer: 'An', amount: 300_000 },
      { code: 'V9990001234', id: 'oct', customer: 'Bình', amount: 350_000 },
    ]);
    const found = match({ description: 'nop tien', amount: 350_000, virtualAccount: 'V9990001234' });
    expect([found.status, ...found.bills.map(({ id }) => id)]).toEqual(['suggested', 'oct', 'sep']);
    expect(rulesOf(found)).toEqual(expect.arrayContaining(['virtual_account', 'shared_code']));
  });

  test('takes labels of any length, and none that says nothing', () => {
    const named = (keywords: string[], text: string) =>
      createReconciler([{ code: '118530' }], { keywords }).match(text).status;
    expect(named([''], 'TT tien nuoc 118530')).toBe('suggested');
    expect(named(['#'], 'TT tien nuoc 118530')).toBe('suggested');
    expect(named(['Mã số khách hàng cấp nước'], 'Ma so khach hang cap nuoc 118530')).toBe('matched');
    expect(named([], 'ma hoa don 118530')).toBe('suggested');
  });

  test('prefers the longer of two codes, and doubts both when they overlap', () => {
    const { match } = createReconciler([{ code: 'HS1234' }, { code: 'HS123456' }, { code: '56KT7788' }]);
    expect(codesOf(match('nop HS123456 lop'))).toEqual(['HS123456']);
    expect(codesOf(match('nop HS1234 lop'))).toEqual(['HS1234']);
    expect(match('nop HS123456KT7788 lop').status).toBe('suggested');
  });

  test('is none or a suggestion for a bare date, even when it was issued', () => {
    const { match } = createReconciler([{ code: '05092026' }]);
    expect(match('hoc phi 05092026').status).toBe('suggested');
    expect(match('hoc phi 05/09/2026').status).toBe('none');
    expect(match('MKH 05092026').status).toBe('matched');
  });

  test('reads a list of labelled numbers, but no amount or year into it', () => {
    const { match } = createReconciler(['118530', '062914', '300000', '2026'].map((one) => ({ code: one })));
    expect(codesOf(match('MKH 118530, 062914'))).toEqual(['118530', '062914']);
    expect(match('MKH 118530 va 062914').status).toBe('multiple');
    expect(codesOf(match('MKH 118530 062914'))).toEqual(['118530', '062914']);
    for (const text of ['MKH 118530, ky 8 HD 2026', 'MKH 118530 2026'])
      expect([text, match(text).status, match(text).bills[0]?.code]).toEqual([text, 'matched', '118530']);
    for (const text of ['MKH 118530 300000', 'MKH 118530, 300000'])
      expect([text, match(text).status]).toEqual([text, 'suggested']);
    const paid = { description: 'MKH 118530 300000', amount: 300_000 };
    expect([match(paid).status, ...codesOf(match(paid))]).toEqual(['matched', '118530']);
  });

  test('learns more labels', () => {
    const codes = [{ code: '062914' }];
    expect(createReconciler(codes).match('so bao danh 062914').status).toBe('suggested');
    expect(createReconciler(codes, { keywords: ['Số báo danh'] }).match('so bao danh 062914').status).toBe(
      'matched',
    );
  });
});

describe('the reconciler', () => {
  test('names none of many lines without a code of ours, whatever the codes look like', () => {
    const lists = [own, [...new Set(own.map((_, i) => String((i * 331) % 1_000_000).padStart(6, '0')))]];
    for (const codes of lists) {
      const { match } = createReconciler(codes.map((one) => ({ code: one })));
      const next = createForeignLines(generator(99));
      for (let i = 0; i < runs(1500); i++) expect(isAutomatic(match(next()))).toBe(false);
    }
  });

  test('meets short codes by chance as often as derived: windows · codes / 36^length', () => {
    const short = issueCodes('K', 2, 900);
    const { match } = createReconciler(short.map((one) => ({ code: one })));
    const random = generator(3);
    const lines = 20_000;
    let named = 0;
    for (let i = 0; i < lines; i++) {
      let token = '';
      while (token.length < 16)
        token += '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(Math.floor(random() * 36));
      if (match(token).evidence.length > 0) named++;
    }
    const derived = (lines * 13 * short.length) / 36 ** 4;
    expect(named).toBeGreaterThan(derived * 0.7);
    expect(named).toBeLessThan(derived * 1.3);
  });

  test('takes any value and answers with issues, not with other errors', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = checked.safeMatch(value);
        expect(result.ok || result.issues.every((found) => found.code === 'input.type')).toBe(true);
        // @ts-expect-error any value may come from JavaScript
        const made = safeCreateReconciler(value, value);
        expect(typeof made.ok).toBe('boolean');
      }),
    );
    expect(() => checked.match(JSON.parse('{"amount":1}'))).toThrow('description');
  });

  test('refuses blank and oversized codes, each by its row', () => {
    const result = safeCreateReconciler([{ code: 'HS123456' }, { code: ' - ' }, { code: 'A'.repeat(65) }]);
    expect(!result.ok && result.issues.map(({ code: fault, path }) => [fault, ...path])).toEqual([
      ['reconcile.code', 1, 'code'],
      ['reconcile.code', 2, 'code'],
    ]);
  });

  test('refuses formats of codes that could take a search time without end, or that are none', () => {
    const faults = (codeFormats: readonly string[]) => {
      const result = safeCreateReconciler([{ code: 'HS123456' }], { institution: { codeFormats } });
      return result.ok ? [] : result.issues.map(({ code: fault, path }) => [fault, ...path].join(' '));
    };
    for (const good of [
      '\\d{6}',
      'HS\\d{5}|GV\\d{3,4}',
      '(SGH|HNH)\\d{6}',
      'N\\d{2}DC[A-Z]{2}\\d{3}',
      'A-?\\d{3}',
      'P[A-EX]\\d{11}',
    ])
      expect([good, ...faults([good])]).toEqual([good]);
    for (const bad of [
      '',
      '^\\d{6}$',
      '\\d+',
      '(a|b)*',
      '(\\d{2}){9}',
      '(a',
      'a)',
      '[z-a]',
      '\\d{6,2}',
      '\\d{65}',
      '(?=a)',
      '.',
      '\\w',
      'a'.repeat(201),
    ])
      expect([bad, ...faults(['\\d{6}', bad])]).toEqual([bad, 'reconcile.format institution codeFormats 1']);
  });

  test('takes any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(checked.match(text).status).toBe('none');
        expect(text).toContain(unwrapDescription(text).remittanceText);
      }),
    );
  });
});
