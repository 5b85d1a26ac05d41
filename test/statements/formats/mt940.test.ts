import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readMt940 } from '../../../src/statements/formats/mt940.ts';

function read(...lines: string[]) {
  const report = createReport();
  const statement = readMt940(lines.join('\r\n'), report);
  return {
    statement,
    issues: report.issues.map(({ code, path, received }) => [code, path.join('.'), received]),
  };
}

/** A message around lines, from 1.000.000 đ to the closing balance given. */
function message(closing: string, ...lines: string[]): string[] {
  return [
    ':20:S1',
    ':25:0011001234567',
    ':28C:1/1',
    ':60F:C260901VND1000000,',
    ...lines,
    `:62F:C260930VND${closing},`,
    '-',
  ];
}

const only = (...lines: string[]) => read(...message('1350000', ...lines)).statement?.movements[0];

/** Lines written by hand after the shapes of SWIFT's User Handbook and of banks' own descriptions of the format. */
describe('a line of MT940', () => {
  test.each([
    ['C', 350_000],
    ['D', -350_000],
    ['RC', -350_000],
    ['RD', 350_000],
    ['CD', 350_000],
    ['RDD', 350_000],
  ])('with mark %s is %i đ: a reversal turns round, a funds code does not', (mark, amount) => {
    expect(only(`:61:2609050905${mark}350000,NTRFREF1//BANK1`)?.amount).toBe(amount);
  });

  test.each([
    ['2612310102', '2027-01-02', '2026-12-31'],
    ['2701021231', '2026-12-31', '2027-01-02'],
    ['280228' + '0229', '2028-02-29', '2028-02-28'],
    ['260905', '2026-09-05', '2026-09-05'],
  ])('of %s was booked on %s and bears the value of %s', (days, booked, valueDate) => {
    expect(only(`:61:${days}C350000,NTRFREF1`)).toMatchObject({
      time: `${booked}T00:00:00+07:00`,
      valueDate,
    });
  });

  test.each([
    ['OWNER//BANK1', 'BANK1'],
    ['NONREF//BANK1', 'BANK1'],
    ['OWNER', 'OWNER'],
    ['OWNER//', 'OWNER'],
    ['NONREF', undefined],
    ['NONREF//NONREF', undefined],
  ])('with the references %s has %s', (references, reference) => {
    expect(only(`:61:260905C350000,NTRF${references}`)?.reference).toBe(reference);
  });

  test('is described by all that its own :86: say, not by that of the balance', () => {
    const { statement } = read(
      ...message(
        '1350000',
        ':61:260905C350000,NTRFREF1',
        'supplement',
        ':86:HS20417 nop',
        'tien',
        ':86:thang 9',
      ),
      ':86:of the balance',
    );
    expect(statement?.movements[0]?.description).toBe('HS20417 nop tien thang 9');
  });

  test('takes no more than the purpose out of words between slashes, and a slash of the payer stays', () => {
    const line =
      '/CNTP/0123456789/BFTVVNVX/TRAN THI B//REMI/USTD//HS20417 hoc phi 5/9 /HKII/ lop 6A1/EREF/NOTPROVIDED';
    expect(only(':61:260905C350000,NTRFREF1', `:86:${line}`)).toMatchObject({
      description: 'HS20417 hoc phi 5/9 /HKII/ lop 6A1',
      counterpartyAccount: '0123456789',
      counterpartyName: 'TRAN THI B',
    });
  });

  test('has a question mark of the payer in its purpose', () => {
    const line = '?00GHI CO?20HS20417 xong chua? cam on?32TRAN THI B';
    expect(only(':61:260905C350000,NTRFREF1', `:86:${line}`)).toMatchObject({
      description: 'HS20417 xong chua? cam on',
      counterpartyName: 'TRAN THI B',
    });
  });
});

describe('a file of MT940', () => {
  const day = (first: string, opening: string, closing: string, line: string) => [
    ':20:S1',
    ':25:0011001234567',
    ':28C:1',
    `:60F:C${first}VND${opening},`,
    line,
    `:62F:C${first}VND${closing},`,
    '-',
  ];
  const one = day('260905', '100', '150', ':61:260905C50,NTRFA1');
  const two = day('260906', '150', '120', ':61:260906D30,NTRFA2');

  test('of several days, in any order, is one statement', () => {
    for (const lines of [
      [...one, ...two],
      [...two, ...one],
    ]) {
      const { statement } = read(...lines);
      expect(statement).toMatchObject({
        opening: 100,
        closing: 120,
        period: { from: '2026-09-05', to: '2026-09-06' },
      });
      expect(statement?.movements.map(({ amount }) => amount)).toEqual([50, -30]);
      expect(statement?.parts).toHaveLength(2);
    }
  });

  test('of several accounts keeps them apart: no balance of the whole, an account for each movement', () => {
    const other = two.map((line) => line.replace('0011001234567', '1800201234567'));
    const { statement } = read(...one, ...other);
    expect(statement).not.toHaveProperty('opening');
    expect(statement).not.toHaveProperty('account');
    expect(statement?.movements.map(({ account }) => account)).toEqual(['0011001234567', '1800201234567']);
    expect(statement?.parts.map(({ opening, closing }) => [opening, closing])).toEqual([
      [100, 150],
      [150, 120],
    ]);
  });

  test('whose pages stand in another order is the same, and a page that lacks is said', () => {
    const page = (number: number, tags: string, opening: number, closing: number) => [
      ':20:S1',
      ':25:0011001234567',
      `:28C:7/${number}`,
      `:60${tags[0]}:C260905VND${opening},`,
      `:61:260905C10,NTRFP${number}`,
      `:62${tags[1]}:C260905VND${closing},`,
      '-',
    ];
    const [first, second, third] = [page(1, 'FM', 0, 10), page(2, 'MM', 10, 20), page(3, 'MF', 20, 30)];
    expect(read(...third, ...first, ...second)).toMatchObject({
      statement: { opening: 0, closing: 30, parts: [{}] },
      issues: [],
    });
    expect(read(...first, ...second).issues).toEqual([['statement.gap', '0', 'noLastPage']]);
    expect(read(...second, ...third).issues).toEqual([['statement.gap', '0', 'noFirstPage']]);
  });

  test('leaves out what is expected, and says so', () => {
    const { statement, issues } = read(...message('1000000', ':61:260905EC350000,NTRFREF1'));
    expect(statement?.movements).toEqual([]);
    expect(issues).toEqual([['statement.pending', '4.:61:', '350000,']]);
  });
});

describe('MT940 is refused', () => {
  const line = ':61:260905C350000,NTRFREF1';
  test.each([
    [
      'with a fraction of a đồng',
      message('1350000', ':61:260905C350000,50NTRFREF1'),
      ['transaction.amount', '4.:61:', '"350000,50"'],
    ],
    [
      'with what may be thousands',
      message('1350000', ':61:260905C350.000NTRFREF1'),
      ['transaction.amount', '4.:61:', '"350.000"'],
    ],
    [
      'on a day that no calendar has',
      message('1350000', ':61:260931C350000,NTRFREF1'),
      ['transaction.time', '4.:61:', '"260931"'],
    ],
    [
      'with a line that is none',
      message('1350000', ':61:tong cong'),
      ['statement.format', '4.:61:', '"tong cong"'],
    ],
    [
      'in another currency',
      message('1350000', line).map((each) => each.replace('VND', 'USD')),
      ['statement.currency', '3.:60F:', 'USD'],
    ],
    [
      'cut before its closing balance',
      message('1350000', line).slice(0, -2),
      ['statement.format', '0.:62F:', 'missing'],
    ],
    [
      'as an interim report',
      [':20:S1', ':25:0011001234567', ':28C:1', ':34F:VND0,', line],
      ['statement.format', '0', 'mt942'],
    ],
    ['as a text of another kind', ['hello'], ['statement.format', '', 'otherText']],
  ])('%s', (_, lines, issue) => {
    const { statement, issues } = read(...lines);
    expect(statement).toBeUndefined();
    expect(issues[0]).toEqual(issue);
  });
});
