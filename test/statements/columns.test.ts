import { readStatement, safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/issues/issue.ts';
import { createReport } from '../../src/issues/report.ts';
import { countOnce } from '../../src/statements/duplicates/overlap.ts';
import { identifyMovements } from '../../src/statements/ids.ts';

async function read(rows: readonly (readonly string[])[], options?: object) {
  const result = await safeReadStatement(rows, options);
  const issues: readonly Issue[] = result.ok ? result.warnings : result.issues;
  return {
    sums: result.ok ? result.value.movements.map(({ amount }) => amount) : [],
    times: result.ok ? result.value.movements.map(({ time }) => time) : [],
    proof: result.ok ? result.value.proof.state : undefined,
    issues,
    codes: issues.map(({ code }) => code),
  };
}

describe('a column of its own', () => {
  test('for the time of day is joined to the day', async () => {
    const rows = [
      ['Ngày giao dịch', 'Giờ giao dịch', 'Nội dung', 'Ghi có', 'Ghi nợ'],
      ['05/09/2026', '08:15:02', 'A', '350.000', ''],
      ['05/09/2026', '', 'B', '', '7.000'],
    ];
    expect((await read(rows)).times).toEqual(['2026-09-05T08:15:02+07:00', '2026-09-05T00:00:00+07:00']);
  });

  test('for fees is named with their sum', async () => {
    const rows = [
      ['Ngày', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Phí'],
      ['05/09/2026', 'A', '', '350.000', '11.000'],
      ['06/09/2026', 'B', '20.000', '', '0'],
      ['06/09/2026', 'C', '', '20.000', '5.500'],
    ];
    const { sums, issues } = await read(rows);
    expect(sums).toEqual([-350_000, 20_000, -20_000]);
    expect(issues.find(({ code }) => code === 'statement.fee')).toMatchObject({ received: '16.500' });
  });
});

/** Rows in the shape of the Treasury's ledger: accounts debited and credited, sums without a sign. */
describe('accounts debited and credited', () => {
  const rows = [
    ['Số bút toán', 'Ngày chứng từ', 'Nội dung', 'TK nợ', 'TK có', 'Số tiền'],
    ['8100', '03/08/2026', 'HS1', '1114', '3714', '350000'],
    ['8101', '04/08/2026', 'vat tu', '3714', '1114', '5270000'],
  ];

  test('tell the direction where one of them is the account of the statement', async () => {
    expect((await read(rows, { account: '3714' })).sums).toEqual([350_000, -5_270_000]);
  });

  test('refuse where it is not known, is on neither side, or holds the money itself', async () => {
    expect((await read(rows)).issues.at(-1)).toMatchObject({
      code: 'statement.direction',
      received: 'ownAccountUnknown',
      message: expect.stringContaining('--account'),
    });
    for (const account of ['9999', '1114'])
      expect((await read(rows, { account })).codes).toContain('statement.direction');
  });
});

describe('days without a year', () => {
  const rows = [
    ['Ngày', 'Nội dung', 'Ghi có', 'Ghi nợ'],
    ['25-01', 'A', '350.000', ''],
    ['26-01', 'B', '', '7.000'],
  ];

  test.each([
    'SAO KÊ TÀI KHOẢN NĂM 2026',
    'Tháng 1/2026',
    'Từ ngày 01/01/2026 đến ngày 31/01/2026',
    'Kỳ: Quý 1/2026',
  ])('have the one of %j above', async (title) => {
    const { times } = await read([[title], ...rows]);
    expect(times.map((time) => time?.slice(0, 10))).toEqual(['2026-01-25', '2026-01-26']);
  });

  test('are refused once without one, or with two, and read with the one that is given', async () => {
    for (const above of [[], [['Năm 2025'], ['Năm 2026']]]) {
      const { issues, codes } = await read([...above, ...rows]);
      expect(codes.filter((code) => code === 'statement.year')).toHaveLength(1);
      expect(issues.find(({ code }) => code === 'statement.year')).toMatchObject({ expected: '2' });
    }
    expect((await read(rows, { year: 2026 })).sums).toEqual([350_000, -7_000]);
  });
});

test('a broken balance is told with its row and both figures', async () => {
  const { issues } = await read([
    ['Ngày', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Số dư'],
    ['01/09/2026', 'A', '100.000', '', '1.100.000'],
    ['02/09/2026', 'B', '50.000', '', '1.150.000'],
    ['03/09/2026', 'C', '', '20.000', '1.140.000'],
  ]);
  const broken = issues.find(({ code }) => code === 'statement.proof');
  expect(broken).toMatchObject({ path: [4] });
  expect(broken?.received).toMatch(/1\.140\.000.*1\.130\.000/);
});

test('a row that is left out with a sum that is known still proves', async () => {
  const rows = [
    ['Ngày', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Số dư'],
    ['01/09/2026', 'A', '100.000', '', '1.100.000'],
    ['99/99/2026', 'B', '50.000', '', '1.150.000'],
    ['03/09/2026', 'C', '', '20.000', '1.130.000'],
  ];
  expect(await read(rows, { skipBad: true })).toMatchObject({ sums: [100_000, -20_000], proof: 'balanced' });
  const unknown = rows.map((row, at) => (at === 2 ? ['02/09/2026', 'B', '5O.000', '', ''] : row));
  expect(await read(unknown, { skipBad: true })).toMatchObject({
    sums: [100_000, -20_000],
    proof: 'unproved',
  });
});

test('tables of two accounts in one sheet are kept apart', async () => {
  const table = (account: string, sums: readonly string[]) => [
    [`Số tài khoản: ${account}`],
    ['Ngày', 'Số CT', 'Nội dung', 'Ghi có', 'Ghi nợ'],
    ...sums.map((sum, at) => ['05/09/2026', `52${at}`, 'A', sum, '']),
  ];
  const result = await safeReadStatement([
    ...table('0011001234567', ['1.000', '2.000']),
    ...table('0021001234568', ['1.000', '2.000']),
  ]);
  const movements = result.ok ? result.value.movements : [];
  expect(movements.map(({ account, amount }) => [account, amount])).toEqual([
    ['0011001234567', 1000],
    ['0011001234567', 2000],
    ['0021001234568', 1000],
    ['0021001234568', 2000],
  ]);
  expect(new Set(movements.map(({ id }) => id)).size).toBe(4);
});

test.each(['Loại giao dịch/ Dr/Cr', 'Loại giao dịch Dr/Cr', 'Loại giao dịch (Nợ/Có)'])(
  'a column %s says which way money went',
  async (heading) => {
    const rows = [
      ['Ngày GD', 'Số CT', heading, 'Số tiền', 'Diễn giải'],
      ['05/09/2026', '5301', 'D', '5.000', 'Rut tien'],
      ['06/09/2026', '5302', 'C', '7.000', 'HP3105'],
    ];
    const { movements } = await readStatement(rows);
    expect(movements.map(({ amount }) => amount)).toEqual([-5000, 7000]);
  },
);

describe('rows that stand on two sheets', () => {
  const row = (sheet: string, at: number, reference?: string) => ({
    ...{
      id: '',
      amount: 350_000,
      description: 'A',
      time: '2026-09-05T00:00:00+07:00',
      source: 'statement' as const,
    },
    ...(reference !== undefined && { reference }),
    at: { sheet, row: at },
  });

  test('are counted once, as often as one sheet has them', () => {
    const report = createReport();
    const kept = countOnce([row('a', 1, '1'), row('a', 2, '1'), row('b', 1, '1'), row('b', 2, '2')], report);
    expect(identifyMovements(kept).map(({ at }) => at?.sheet)).toEqual(['a', 'a', 'b']);
    expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['statement.overlap', 'warning'],
    ]);
  });

  test('are refused where nothing tells whether they are two', () => {
    const report = createReport();
    countOnce([row('a', 1), row('b', 1)], report);
    expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['statement.overlap', 'error'],
    ]);
  });
});
