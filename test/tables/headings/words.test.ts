import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATEMENT_ROLES, type StatementRole } from '../../../src/statements/roles.ts';
import { createRecognizer, roleNames } from '../../../src/tables/headings/words/recognize.ts';
import { stripDiacritics } from '../../../src/text/diacritics.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const recognize = createRecognizer(STATEMENT_ROLES);
const rolesOf = (text: string) => recognize(text).roles.map(({ role }) => role);

const PHRASES = roleNames(STATEMENT_ROLES).flatMap((role) =>
  STATEMENT_ROLES[role].words.flatMap((line) =>
    line.split('|').map((phrase): [StatementRole, string] => [role, phrase]),
  ),
);

/** Ways in which files write one heading. */
const SPELLINGS: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.toUpperCase(),
  (phrase) => phrase.normalize('NFD'),
  (phrase) => `  ${phrase}\u00a0`,
  (phrase) => `${phrase}:`,
  (phrase) => `\u200b${phrase}`,
  (phrase) => phrase.replaceAll(' ', '\n'),
  (phrase) => phrase.replaceAll(' ', '_'),
  (phrase) => `${phrase}²`,
  (phrase) => `${phrase} (*)`,
  (phrase) => `(3) ${phrase}`,
];

describe('the words of a role', () => {
  test('are recognised however they are written', () => {
    const tally = createTally();
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), fc.constantFrom(...SPELLINGS), ([role, phrase], spell) => {
        expect(rolesOf(spell(phrase)), spell(phrase)).toEqual([role]);
        tally(role);
      }),
      tries(3000),
    );
    tally.expectAtLeast(Object.fromEntries(roleNames(STATEMENT_ROLES).map((role) => [role, least(5)])));
  });

  test('are recognised without diacritics, but for the bare "no", which is a number', () => {
    const bare = PHRASES.filter(([, phrase]) => phrase !== 'nợ');
    for (const [role, phrase] of bare) {
      expect(rolesOf(stripDiacritics(phrase)), phrase).toEqual([role]);
      expect(rolesOf(stripDiacritics(phrase).replaceAll(' ', '')), phrase).toEqual([role]);
    }
    expect(rolesOf('no')).toEqual(['ordinal']);
    expect(rolesOf('Nợ')).toEqual(['debit']);
    expect(rolesOf('Ghi no')).toEqual(['debit']);
  });

  test('with other diacritics are other words', () => {
    expect(rolesOf('Thứ')).toEqual([]);
    expect(rolesOf('Thu')).toEqual(['credit']);
    expect(rolesOf('Số tiến')).toEqual([]);
  });

  test('belong to one role each', () => {
    const homes = new Map<string, Set<string>>();
    for (const [role, phrase] of PHRASES) homes.set(phrase, (homes.get(phrase) ?? new Set()).add(role));
    expect([...homes].filter(([, roles]) => roles.size > 1)).toEqual([]);
  });
});

describe('a heading', () => {
  // Reason: what banks and wallets write beside the words; origin: headings of public exports, their shapes only.
  const seen: readonly (readonly [text: string, ...roles: StatementRole[]])[] = [
    ['Ngày1/ TNX Date/ Số CT', 'time', 'reference'],
    ['Ngày/ TNX Date/ Số CT/ Doc No', 'time', 'reference'],
    ['Ngày GD / Số CT', 'time', 'reference'],
    ['Số tiền²', 'amount'],
    ['Số tiền (VNĐ)', 'amount'],
    ['Số tiền (ĐVT: nghìn đồng)', 'amount'],
    ['Số tiền phát sinh có trong kỳ', 'credit'],
    ['Phát sinh nợ/Debit', 'debit'],
    ['Có TKTT\n(Credit)', 'credit'],
    ['Số tiền ghi nợ Debit', 'debit'],
    ['Nợ/Có', 'direction'],
    ['Ghi nợ/ Ghi có', 'direction'],
    ['STT\n(No)', 'ordinal'],
    ['STT No.', 'ordinal'],
    ['No.', 'ordinal'],
    ['#', 'ordinal'],
    ['Số dư TK / Account balance', 'balance'],
    ['TransactionDate', 'time'],
    ['NGƯỜI HƯỞNG/NGƯỜI CHUYỂN\nPAYEE/PAYER', 'counterpartyName'],
    ["Tên tài khoản đối ứng/Remitter's account name", 'counterpartyName'],
    ['TK nợ', 'debitAccount'],
    ['Tài khoản có', 'creditAccount'],
  ];

  test.each(seen)('%j', (text, ...roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });

  // Reason: each holds words of a role and is none; a sum is only one where every half is understood.
  test.each([
    'Số tài khoản: 0011001234567',
    'Tài khoản/Account No: 0011001234567',
    'Số dư đầu kỳ',
    'Số tiền (USD)',
    'Số tiền/ngày',
    'Số tiền (đã thu)',
    'Ngày 05/09/2026',
    'Số dư có',
    'Tỷ lệ phí (%)',
    'Thu nhập',
    'NGUYEN VAN CO',
    'Cộng phát sinh',
    'Từ ngày',
    '',
    ' / ',
  ])('%j is none', (text) => {
    expect(rolesOf(text)).toEqual([]);
  });

  test.each([
    ['Số tiền (VNĐ)', 1],
    ['Số tiền (đ)', 1],
    ['Số tiền VND', 1],
    ['Số tiền (nghìn đồng)', 1000],
    ['Số tiền (1.000đ)', 1000],
    ['SO TIEN (NGAN DONG)', 1000],
    ['Số tiền\n(ĐVT: 1,000 VND)', 1000],
    ['Số tiền (triệu đồng)', 1_000_000],
    ['Số tiền', undefined],
  ])('%j has its sums in %j đồng', (text, unit) => {
    expect(recognize(text)).toMatchObject({ roles: [{ role: 'amount' }], ...(unit && { unit }) });
    expect(recognize(text).unit).toBe(unit);
  });

  test('is read in time that does not grow faster than its length', () => {
    for (const piece of ['Ngày/', '(', 'a ', '1.', 'đ', ' - ', '\u0301']) {
      expect(recognize(piece.repeat(200_000)).roles).toEqual([]);
    }
  });
});

describe('a heading of which a code page lacks letters', () => {
  /** Words that are written with other letters once some are lost are not asked for. */
  const marked = PHRASES.filter(([, phrase]) => /[^\0-\x7f]/.test(phrase));

  test('is of its role, or is unsure, and never of another', () => {
    const tally = createTally();
    fc.assert(
      fc.property(
        fc.constantFrom(...marked),
        fc.array(fc.boolean(), { minLength: 1 }),
        ([role, phrase], lost) => {
          let at = 0;
          const cut = phrase
            .normalize('NFC')
            .replace(/[^\0-\x7f]/g, (letter) => (lost[at++ % lost.length] ? '?' : letter));
          for (const text of [cut, cut.toUpperCase(), `${cut} (VN?)`]) {
            const { roles, unsure = [] } = recognize(text);
            const known = roles.length > 0 ? roles.map((each) => each.role) : unsure;
            if (known.length > 0) expect(known, text).toContain(role);
            if (roles.length > 0) expect(known, text).toEqual([role]);
            tally(roles.length > 0 ? 'told' : unsure.length > 0 ? 'unsure' : 'left');
          }
        },
      ),
      tries(2000),
    );
    tally.expectAtLeast({ told: least(3000) });
  });

  test.each([
    ['S? ti?n ghi n?', ['debit']],
    ['S? dư', ['balance']],
    ['N?i dung chi ti?t', ['description']],
    ['Ngày giao d?ch', ['time']],
    ['Amount?', []],
    ['S? l??ng', []],
  ])('%s is %j', (text, roles) => expect(rolesOf(text)).toEqual(roles));
});
