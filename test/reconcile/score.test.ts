import { describe, expect, test } from 'vitest';
import { createReconciler, type Match } from '../../src/reconcile/index.ts';

type Row = readonly [why: string, line: string, code: string, status: Match['status']];

/** Fills a line up to a column with letters, so that what follows stands where lines of 35 are joined. */
const upTo = (column: number) => 'x'.repeat(column);

/** Lines in pairs on the two sides of a rule: what is automatic, and what a person must look at. */
const RULES: Readonly<Record<string, readonly Row[]>> = {
  'separators that changed': [
    ['one for another', 'nop HS/2026/01 lop', 'HS-2026-01', 'matched'],
    ['so wide that the parts may not belong together', 'nop HS     2026-01 lop', 'HS-2026-01', 'suggested'],
  ],
  'a code broken where two lines are joined': [
    ['letters and digits', `${upTo(32)} K7 A2B9C lop`, 'K7A2B9C', 'matched'],
    ['fewer than six characters', `${upTo(32)} K7 A2 lop`, 'K7A2', 'suggested'],
    ['digits, though a keyword names them', `${upTo(28)} MKH 06 2914 lop`, '062914', 'suggested'],
    ['the same digits unbroken', `${upTo(28)} MKH 062914 lop`, '062914', 'matched'],
  ],
  'a code of letters in pieces': [
    ['ten letters', 'nop ABCDE FGHIJ lop', 'ABCDEFGHIJ', 'matched'],
    ['nine letters', 'nop ABCD EFGHI lop', 'ABCDEFGHI', 'suggested'],
  ],
  'a code in pieces': [
    ['long enough for any cut', 'nop HS2K4 M7P9 lop', 'HS2K4M7P9', 'matched'],
    ['cut between letters and digits', 'nop KT 7788 lop', 'KT7788', 'matched'],
    ['cut between two digits', 'nop KT77 88 lop', 'KT7788', 'suggested'],
    ['cut twice', 'nop K 7T 788 lop', 'K7T788', 'suggested'],
    ['five characters', 'nop KT 778 lop', 'KT778', 'suggested'],
    ['not standing alone', 'nop KT 7788lop', 'KT7788', 'suggested'],
    ['behind a word that banks put before anything', 'nop TT 7788 lop', 'TT7788', 'suggested'],
    ['the pieces far apart', 'nop HS2K4    M7P9 lop', 'HS2K4M7P9', 'suggested'],
    ['all digits, though a keyword names them', 'MKH 0629 1455', '06291455', 'suggested'],
  ],
  'capitals beside small letters': [
    ['in a code that stands alone', 'nop Hs2k4M7p9 lop', 'HS2K4M7P9', 'matched'],
    ['in a code that does not', 'nop xHs2k4M7p9 lop', 'HS2K4M7P9', 'suggested'],
  ],
  'a blank lost at the end of a line': [
    ['before six characters', `${upTo(35)}K7A2B9 lop`, 'K7A2B9', 'matched'],
    ['before five', `${upTo(35)}K7A2B lop`, 'K7A2B', 'suggested'],
    ['between two digits', `${upTo(34)}9062914 lop`, '062914', 'none'],
  ],
  'a keyword glued to a code': [
    ['a code long enough not to come by chance', 'nop MKHABC1234 lop', 'ABC1234', 'matched'],
    ['a shorter one', 'nop MKHABC123 lop', 'ABC123', 'suggested'],
    ['a shorter one behind a blank', 'nop MKH ABC123 lop', 'ABC123', 'matched'],
  ],
  'digits that touch': [
    ['nothing', 'nop 123456789012 lop', '123456789012', 'matched'],
    ['a letter', 'nop A123456789012 lop', '123456789012', 'suggested'],
    ['another digit', 'nop 9062914 lop', '062914', 'none'],
  ],
  'letters that touch': [
    ['nothing', 'nop ABCDEFGHIJ lop', 'ABCDEFGHIJ', 'matched'],
    ['a digit', 'nop 7ABCDEFGHIJ lop', 'ABCDEFGHIJ', 'suggested'],
  ],
  'letters and digits that touch': [
    ['a digit on one side', 'nop 7HS2K4M7P9 lop', 'HS2K4M7P9', 'matched'],
    ['a letter on one side', 'nop XHS2K4M7P9 lop', 'HS2K4M7P9', 'suggested'],
    ['letters on both sides', 'nop NGHSK4MAHO lop', 'HSK4MA', 'none'],
  ],
  'the least length of digits': [
    ['six without a keyword', 'nop 062914', '062914', 'suggested'],
    ['five without a keyword', 'nop 62914', '62914', 'none'],
    ['three behind a keyword', 'MKH 629', '629', 'matched'],
    ['two behind a keyword', 'MKH 62', '62', 'none'],
  ],
  'the least length of letters': [
    ['six', 'nop ABCDEF lop', 'ABCDEF', 'matched'],
    ['five', 'nop ABCDE lop', 'ABCDE', 'none'],
  ],
  'the least length of letters and digits': [
    ['four', 'nop A1B2 lop', 'A1B2', 'matched'],
    ['three', 'nop A1B lop', 'A1B', 'none'],
    ['three behind a keyword', 'MKH A1B', 'A1B', 'matched'],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, rows) => {
  test.each(rows)('%s: "%s" is %4$s', (_why, line, code, status) => {
    expect(createReconciler([{ code }]).match(line).status).toBe(status);
  });
});

describe('a list behind a keyword', () => {
  const { match } = createReconciler(['118530', '062914'].map((code) => ({ code })));

  test.each([
    ['a comma leads on', 'MKH 118530, 062914', 'multiple'],
    ['a comma far from both does not', 'MKH 118530    , 062914', 'matched'],
    ['a word for and leads on', 'MKH 118530 va 062914', 'multiple'],
    ['another word does not', 'MKH 118530 cu 062914', 'matched'],
  ])('%s: "%s"', (_why, line, status) => {
    expect(match(line).status).toBe(status);
  });
});

describe('a blank that joining lines of 35 columns put into a code', () => {
  const rules = (line: string) =>
    createReconciler([{ code: 'HS2K4M7P9' }])
      .match(line)
      .evidence.map(({ rule }) => rule);

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

  test('is one blank and no more, nor another character', () => {
    expect(rules(`${upTo(29)} HS2K4  M7P9 lop`)).toEqual(['separator_added']);
    expect(rules(`${upTo(29)} HS2K4.M7P9 lop`)).toEqual(['separator_added']);
  });

  test('is counted from behind what a feed puts before the narrative', () => {
    expect(rules(`BankAPINotify ${upTo(29)} HS2K4 M7P9 lop`)).toEqual(['line_break']);
    expect(rules(`BankAPINotofy ${upTo(29)} HS2K4 M7P9 lop`)).toEqual(['separator_added']);
  });
});

describe('a keyword', () => {
  test.each<Row>([
    ['begins a word', 'nop MKH 062914', '062914', 'matched'],
    ['follows small letters in capitals', 'nopMKH 062914', '062914', 'matched'],
    ['ends a word in capitals', 'AMKH 062914', '062914', 'suggested'],
    ['follows a digit', '7MKH 062914', '062914', 'suggested'],
    ['ends a word in small letters', 'nopmkh 062914', '062914', 'suggested'],
    ['is written with one capital behind small letters', 'nopMkh 062914', '062914', 'suggested'],
  ])('that %s: "%s" is %4$s', (_why, line, code, status) => {
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
