import { describe, expect, test } from 'vitest';
import { createReconciler, type Match } from '../../src/reconcile/index.ts';

type Row = readonly [why: string, line: string, status: Match['status'], code: string];

/** Fills a line up to a column with letters, so that what follows stands where lines of 35 are joined. */
const upTo = (column: number) => 'x'.repeat(column);

/** Lines in pairs on the two sides of a rule: what is automatic, and what a person must look at. */
const RULES: Readonly<Record<string, readonly Row[]>> = {
  'separators that changed': [
    ['one for another', 'nop HS/2026/01 lop', 'matched', 'HS-2026-01'],
    ['so wide that the parts may not belong together', 'nop HS     2026-01 lop', 'suggested', 'HS-2026-01'],
  ],
  'a code broken where two lines are joined': [
    ['letters and digits', `${upTo(32)} K7 A2B9C lop`, 'matched', 'K7A2B9C'],
    ['fewer than six characters', `${upTo(32)} K7 A2 lop`, 'suggested', 'K7A2'],
    ['digits, though a keyword names them', `${upTo(28)} MKH 06 2914 lop`, 'suggested', '062914'],
    ['the same digits unbroken', `${upTo(28)} MKH 062914 lop`, 'matched', '062914'],
  ],
  'a code of letters in pieces': [
    ['ten letters', 'nop ABCDE FGHIJ lop', 'matched', 'ABCDEFGHIJ'],
    ['nine letters', 'nop ABCD EFGHI lop', 'suggested', 'ABCDEFGHI'],
  ],
  'a code in pieces': [
    ['long enough for any cut', 'nop HS2K4 M7P9 lop', 'matched', 'HS2K4M7P9'],
    ['cut between letters and digits', 'nop KT 7788 lop', 'matched', 'KT7788'],
    ['cut between two digits', 'nop KT77 88 lop', 'suggested', 'KT7788'],
    ['cut twice', 'nop K 7T 788 lop', 'suggested', 'K7T788'],
    ['five characters', 'nop KT 778 lop', 'suggested', 'KT778'],
    ['not standing alone', 'nop KT 7788lop', 'suggested', 'KT7788'],
    ['behind a word that banks put before anything', 'nop TT 7788 lop', 'suggested', 'TT7788'],
    ['the pieces far apart', 'nop HS2K4    M7P9 lop', 'suggested', 'HS2K4M7P9'],
    ['all digits, though a keyword names them', 'MKH 0629 1455', 'suggested', '06291455'],
  ],
  'capitals beside small letters': [
    ['in a code that stands alone', 'nop Hs2k4M7p9 lop', 'matched', 'HS2K4M7P9'],
    ['in a code that does not', 'nop xHs2k4M7p9 lop', 'suggested', 'HS2K4M7P9'],
  ],
  'a blank lost at the end of a line': [
    ['before six characters', `${upTo(35)}K7A2B9 lop`, 'matched', 'K7A2B9'],
    ['before five', `${upTo(35)}K7A2B lop`, 'suggested', 'K7A2B'],
    ['between two digits', `${upTo(34)}9062914 lop`, 'none', '062914'],
  ],
  'a keyword glued to a code': [
    ['a code long enough not to come by chance', 'nop MKHABC1234 lop', 'matched', 'ABC1234'],
    ['a shorter one', 'nop MKHABC123 lop', 'suggested', 'ABC123'],
    ['a shorter one behind a blank', 'nop MKH ABC123 lop', 'matched', 'ABC123'],
  ],
  'digits that touch': [
    ['nothing', 'nop 123456789012 lop', 'matched', '123456789012'],
    ['a letter', 'nop A123456789012 lop', 'suggested', '123456789012'],
    ['another digit', 'nop 9062914 lop', 'none', '062914'],
  ],
  'letters that touch': [
    ['nothing', 'nop ABCDEFGHIJ lop', 'matched', 'ABCDEFGHIJ'],
    ['a digit', 'nop 7ABCDEFGHIJ lop', 'suggested', 'ABCDEFGHIJ'],
  ],
  'letters and digits that touch': [
    ['a digit on one side', 'nop 7HS2K4M7P9 lop', 'matched', 'HS2K4M7P9'],
    ['a letter on one side', 'nop XHS2K4M7P9 lop', 'suggested', 'HS2K4M7P9'],
    ['letters on both sides', 'nop NGHSK4MAHO lop', 'none', 'HSK4MA'],
  ],
  'the least length of digits': [
    ['six without a keyword', 'nop 062914', 'suggested', '062914'],
    ['five without a keyword', 'nop 62914', 'none', '62914'],
    ['three behind a keyword', 'MKH 629', 'matched', '629'],
    ['two behind a keyword', 'MKH 62', 'none', '62'],
  ],
  'the least length of letters': [
    ['six', 'nop ABCDEF lop', 'matched', 'ABCDEF'],
    ['five', 'nop ABCDE lop', 'none', 'ABCDE'],
  ],
  'the least length of letters and digits': [
    ['four', 'nop A1B2 lop', 'matched', 'A1B2'],
    ['three', 'nop A1B lop', 'none', 'A1B'],
    ['three behind a keyword', 'MKH A1B', 'matched', 'A1B'],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, rows) => {
  test.each(rows)('%s: "%s" is %s', (_why, line, status, code) => {
    expect(createReconciler([{ code }]).match(line).status).toBe(status);
  });
});

describe('a list behind a keyword', () => {
  const { match } = createReconciler(['118530', '062914'].map((code) => ({ code })));

  test.each([
    ['a comma leads on', 'MKH 118530, 062914', 'multiple'],
    ['a blank leads on', 'MKH 118530 062914', 'multiple'],
    ['a dot leads on', 'MKH 118530. 062914', 'multiple'],
    ['a slash leads on', 'MKH 118530/062914', 'multiple'],
    ['a hyphen leads on', 'MKH 118530 - 062914', 'multiple'],
    ['a comma far from both does not', 'MKH 118530    , 062914', 'suggested'],
    ['a word for and leads on', 'MKH 118530 va 062914', 'multiple'],
    ['another word does not', 'MKH 118530 cu 062914', 'suggested'],
  ])('%s: "%s" is %s', (_why, line, status) => {
    expect(match(line).status).toBe(status);
  });
});

describe('a blank that joining lines of 35 columns put into a code', () => {
  const rules = (line: string) =>
    createReconciler([{ code: 'HS2K4M7P9' }])
      .match(line)
      .evidence.flatMap(({ rule }) => (rule === 'rarity' ? [] : rule));

  test.each([
    [34, 'separator_added'],
    [35, 'line_break'],
    [36, 'separator_added'],
    [70, 'line_break'],
    [71, 'line_break'],
    [72, 'separator_added'],
  ])('at column %i is taken for %s', (column, rule) => {
    expect(rules(`${upTo(column - 6)} HS2K4 M7P9 lop`)).toEqual([rule]);
  });

  test('is one blank, or two as some banks put there, and no more, nor another character', () => {
    expect(rules(`${upTo(29)} HS2K4  M7P9 lop`)).toEqual(['line_break']);
    expect(rules(`${upTo(30)} HS2K4  M7P9 lop`)).toEqual(['separator_added']);
    expect(rules(`${upTo(66)} HS2K4  M7P9 lop`)).toEqual(['line_break']);
    expect(rules(`${upTo(65)} HS2K4  M7P9 lop`)).toEqual(['separator_added']);
    expect(rules(`${upTo(29)} HS2K4   M7P9 lop`)).toEqual(['separator_added']);
    expect(rules(`${upTo(29)} HS2K4.M7P9 lop`)).toEqual(['separator_added']);
  });

  test('is counted from behind what a feed puts before the narrative', () => {
    expect(rules(`BankAPINotify ${upTo(29)} HS2K4 M7P9 lop`)).toEqual(['line_break']);
    expect(rules(`BankAPINotofy ${upTo(29)} HS2K4 M7P9 lop`)).toEqual(['separator_added']);
  });
});

describe('a keyword', () => {
  test.each<Row>([
    ['begins a word', 'nop MKH 062914', 'matched', '062914'],
    ['follows small letters in capitals', 'nopMKH 062914', 'matched', '062914'],
    ['ends a word in capitals', 'AMKH 062914', 'suggested', '062914'],
    ['follows a digit', '7MKH 062914', 'suggested', '062914'],
    ['ends a word in small letters', 'nopmkh 062914', 'suggested', '062914'],
    ['is written with one capital behind small letters', 'nopMkh 062914', 'suggested', '062914'],
  ])('that %s: "%s" is %s', (_why, line, status, code) => {
    expect(createReconciler([{ code }]).match(line).status).toBe(status);
  });
});

describe('a code that was cut off', () => {
  const told = (line: string, ...codes: readonly string[]) => {
    const { status, bills } = createReconciler(codes.map((code) => ({ code }))).match(line);
    return [status, bills.length];
  };
  const three = ['HP77A1B2C1', 'HP77A1B2C2', 'HP77A1B2C3'];

  test('is suggested when three go on from there, and nothing when more do', () => {
    expect(told('nop HP77A1B2', ...three)).toEqual(['suggested', 3]);
    expect(told('nop HP77A1B2', ...three, 'HP77A1B2C4')).toEqual(['none', 0]);
  });

  test('is no bare word and no bare number', () => {
    expect(told('THANHTOAN hoc phi', 'THANHTOAN12')).toEqual(['none', 0]);
    expect(told('nop 77812345', '7781234599')).toEqual(['none', 0]);
    expect(told('nop THANHTOAN1', 'THANHTOAN12')).toEqual(['suggested', 1]);
  });

  test('has six characters left', () => {
    expect(told('nop HP77A1', 'HP77A1B2C3')).toEqual(['suggested', 1]);
    expect(told('nop HP77A', 'HP77A1B2C3')).toEqual(['none', 0]);
  });
});
