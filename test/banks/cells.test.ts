import fc from 'fast-check';
import { BanksObject } from 'vietnam-qr-pay';
import { describe, expect, test } from 'vitest';
import { type Bank, banks, findBank, findBanks, matchBank } from '../../src/banks/index.ts';
import { safeEncode } from '../../src/index.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

const namesOf = ({ code, shortName, name, aliases, ambiguousAliases, formerNames, bin }: Bank) => [
  bin,
  code,
  shortName,
  name,
  ...aliases,
  ...ambiguousAliases,
  ...formerNames.map((former) => former.name),
];

/** Of the names that settle on another bank, whose code they are. */
const CODES_OF_OTHERS = ['970410 SCB'];

const named = fc
  .constantFrom(...banks)
  .chain((bank) => fc.constantFrom(...namesOf(bank)).map((name) => ({ bank, name })))
  .filter(({ bank, name }) => !CODES_OF_OTHERS.includes(`${bank.bin} ${name}`));

const place = fc.oneof(
  fc.constantFrom('Cần Thơ', 'Hà Nội', 'TP. Hồ Chí Minh', 'HCM', 'Sài Gòn', 'Ninh Kiều', '5', 'Thăng Long'),
  fc.constantFrom(...banks.flatMap(namesOf)),
);

const branchWord = fc.constantFrom(
  ...[
    'CN',
    'C.N',
    'chi nhánh',
    'CHI NHANH',
    'Chi nhánh',
    'PGD',
    'Phòng giao dịch',
    'Sở giao dịch',
    'QTK',
    'Hội sở',
  ],
);

const branch = fc
  .tuple(fc.constantFrom(' ', ' - ', ', ', '-', ' (', ': '), branchWord, fc.constantFrom(' ', '. '), place)
  .map((parts) => parts.join(''));

/** The banks that a look-up leaves open, or the one it settles on. */
function banksFor(cell: string): readonly Bank[] {
  const { bank, candidates = [] } = matchBank(cell);
  return bank ? [bank] : candidates;
}

describe('a cell of a list', () => {
  test('with a branch behind any name of a bank finds that bank or lists it, and never settles on another', () => {
    const met = createTally();
    fc.assert(
      fc.property(named, branch, ({ bank, name }, branch) => {
        const found = banksFor(name + branch);
        const meant = banksFor(name);
        met(found.length === 1 ? 'found' : 'listed');
        if (meant.length === 1) expect(found).toContain(bank);
        if (found.length === 1) expect(meant).toEqual(expect.arrayContaining([...found]));
        expect(meant.some((each) => found.includes(each))).toBe(true);
      }),
      { numRuns: runs(400, 10_000) },
    );
    met.expectAtLeast({ found: runs(100, 3000), listed: runs(8, 300) });
  });

  test('is read for the names that alone lead to the bank which lists them', () => {
    const lost = banks.flatMap((bank) =>
      namesOf(bank)
        .filter((name) => !banksFor(name).includes(bank))
        .map((name) => `${bank.bin} ${name}`),
    );
    expect(lost).toEqual(CODES_OF_OTHERS);
  });

  test('with the BIN of another bank beside a name settles on neither', () => {
    const between = fc.constantFrom([' (', ')'], [' - ', ''], [' [', ']'], ['-', ''], [' CN Cần Thơ (', ')']);
    fc.assert(
      fc.property(named, fc.constantFrom(...banks), between, ({ bank, name }, other, [before, after]) => {
        const found = banksFor(`${name}${before}${other.bin}${after}`);
        const meant = banksFor(name);
        if (meant.includes(other)) expect(found).toEqual([other]);
        else expect(found).toEqual(expect.arrayContaining([bank, other]));
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  test('with one branch of a foreign bank by its name and another by its BIN settles on neither', () => {
    const found = banksFor('Ngân hàng Kookmin - Chi nhánh Thành phố Hồ Chí Minh (970462)');
    expect(found.map(({ bin }) => bin).sort()).toEqual(['970462', '970463']);
  });

  test.each([
    ['Vietcombank CN Cần Thơ', '970436'],
    ['Agribank chi nhánh Ninh Kiều', '970405'],
    ['NH TMCP Ngoại thương VN', '970436'],
    ['NH Quân đội', '970422'],
    ['VCB (970436)', '970436'],
    ['970436 - Vietcombank', '970436'],
    ['970436-VCB', '970436'],
    ['Vietcombank CN Cần Thơ (970436)', '970436'],
    ['970436.0', '970436'],
    ['9.70436E+05', '970436'],
    ["'970436", '970436'],
    ['NH Công thương VN (Vietinbank)', '970415'],
    ['NH Sài Gòn (SCB)', '970429'],
    ['Ngân hàng NN & PTNT VN', '970405'],
    ['BIDV - PGD Cái Răng, Cần Thơ', '970418'],
    ['Vietcombank - Can Tho Branch', '970436'],
    ['Ngân hàng TMCP Sài Gòn - Chi nhánh Hà Nội', '970429'],
    ['SHB CN Hà Nội', '970443'],
    ['Sài Gòn - Hà Nội', '970443'],
    ['IBK CN Hà Nội', '970455'],
    ['NH CN Hàn Quốc - CN Hà Nội', '970455'],
    ['Military Bank CN Cần Thơ', '970422'],
  ])('"%s" finds %s', (cell, bin) => {
    expect(findBank(cell)?.bin).toBe(bin);
    expect(findBanks(cell)[0]?.bin).toBe(bin);
  });

  test.each([
    ['VCB (970415)', ['970415', '970436'], 'a name and the BIN of another'],
    ['IBK CN Hải Phòng', ['970455', '970456'], 'a bank whose branches are banks'],
    ['Kookmin Hà Nội CN TP. Hồ Chí Minh', ['970462', '970463'], 'one such branch, and the city of the other'],
    ['SHB VN', ['970424', '970443'], 'a name before VN that is a code together with it'],
    ['Ngoại thương CN số', ['970436', '970444'], 'CN, which may be "công nghệ"'],
    ['Sài Gòn CN Cần Thơ', ['970400', '970403', '970429', '970443'], 'a name that several share'],
    ['BVB', ['970438', '970454'], 'a code of one list that is the code of another bank in another'],
  ])('"%s" is left open between %j: %s', (cell, bins) => {
    expect(findBank(cell)).toBeUndefined();
    expect(
      banksFor(cell)
        .map(({ bin }) => bin)
        .sort(),
    ).toEqual(bins);
  });

  test.each([
    'CN Cần Thơ',
    'Chi nhánh',
    'Ngân hàng Phát triển - Chi nhánh TP. Hồ Chí Minh',
    'Công ty An Phát CN Cần Thơ',
    'xyzzy (970436x)',
    'VCB (123456)',
    'VCB (An Phát)',
    'VCB銀行 CN Cần Thơ',
    '970436.5',
    '9.7E+05',
    '()',
    ' - ',
    '(((((',
  ])('"%s" finds none', (cell) => {
    expect(matchBank(cell)).toEqual({ candidates: [] });
  });

  test('of nonsense finds none', () => {
    const word = fc.string({ unit: fc.constantFrom(...'qwxyz 0'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, branch, (word, branch) => {
        expect(banksFor(word + branch)).toEqual([]);
      }),
    );
  });

  test.each([
    ['Vietcombank Cần Thơ', ['VCB']],
    ['CN Cần Thơ - Vietcombank', ['VCB']],
    ['Chi nhánh Vietcombank Cần Thơ', ['VCB']],
    ['Sai Gon Ha Noi Branch', ['SCB', 'SHB', 'STB', 'SGICB']],
    ['hello Vietcombank', []],
  ])('that is like no name, "%s", is offered %j', (cell, codes) => {
    expect(findBank(cell)).toBeUndefined();
    expect(
      findBanks(cell)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes].sort());
  });

  test('far longer than any is unknown, in time that grows with its length', () => {
    for (const part of ['CN ', '( ', '- ', 'VCB (', 'VCB CN ']) {
      expect(matchBank(part.repeat(200_000))).toEqual({ candidates: [] });
    }
  });

  test('is refused by encode, which takes a name and nothing else, with the bank that may be meant', () => {
    expect(safeEncode({ bank: 'Vietcombank CN Cần Thơ', account: '0011001234567' })).toMatchObject({
      ok: false,
      issues: [{ code: 'bank.not_found', path: ['bank'], expected: 'Vietcombank (970436)' }],
    });
  });
});

describe('the bank list of vietnam-qr-pay', () => {
  const rows = Object.values(BanksObject).filter(({ bin }) => bin !== '');

  test.each(rows)('$bin: its names, short name, code and BIN find $shortName or list it', (row) => {
    for (const name of [row.bin, row.code, row.shortName, row.name, row.key]) {
      expect(
        banksFor(name).map(({ bin }) => bin),
        name,
      ).toContain(row.bin);
      expect(
        findBanks(name).map(({ bin }) => bin),
        name,
      ).toContain(row.bin);
    }
  });

  test('is not empty', () => {
    expect(rows.length).toBeGreaterThan(50);
  });
});
