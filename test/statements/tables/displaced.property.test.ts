import fc from 'fast-check';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { errorsOf, good } from '../../kit/expect-issue.ts';
import { least, tries } from '../../kit/scale.ts';
import { type Generated, type Layout, sheetRows, statements } from '../../kit/statements/layouts.ts';
import { createTally } from '../../kit/tally.ts';

/** A layout in which nothing but the columns tells what a row is. */
const PLAIN = { ends: 'none', hasTotals: false, page: 100, blankDays: false, hasBalance: false } as const;

/** With sums of 1,000 at least, as smaller numbers may count rows, and texts that label nothing. */
function plain(generated: Generated, sums: Layout['sums']): Generated {
  const told = generated.told.map((row) => ({
    ...row,
    amount: row.amount + Math.sign(row.amount) * 999,
    text: 'HS2K4M7P9 hoc phi',
  }));
  return { ...generated, told, layout: { ...generated.layout, ...PLAIN, sums } };
}

/** The column that numbers the rows, blank here: a number may stand for a sum. That of the sums, where both sides share one. */
const [ORDINAL, SUM] = [6, 3];

/** The rows of movements, from the first row of the sheet on, 0. */
const firstRow = (rows: readonly string[][], { told }: Generated) => rows.length - 1 - told.length;

const sumOf = (movements: readonly { readonly amount: number }[]) =>
  movements.reduce((sum, { amount }) => sum + amount, 0);

describe('a row whose cells stand below other headings than their own', () => {
  test('is refused, read as it was, or named, never lost', async () => {
    const held = createTally();
    const move = fc.record({ at: fc.nat(), column: fc.nat({ max: 6 }), isLost: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        statements,
        move,
        fc.constantFrom('signed', 'worded'),
        async (made, { at, column, isLost }, sums) => {
          const generated = plain(made, sums);
          fc.pre(!isLost || column !== generated.layout.order.indexOf(SUM));
          const rows = sheetRows(generated);
          const row = firstRow(rows, generated) + (at % generated.told.length);
          for (const cells of rows) if (cells.length > 3) cells[generated.layout.order.indexOf(ORDINAL)] = '';
          rows[row]?.splice(column, isLost ? 1 : 0, ...(isLost ? [] : ['']));
          const result = await safeReadStatement(rows);
          if (!result.ok) return held('refused');
          const isNamed = result.warnings.some(({ path }) => path.includes(row + 1));
          held(isNamed ? 'named' : 'read');
          if (!isNamed) expect(sumOf(result.value.movements)).toBe(sumOf(generated.told));
        },
      ),
      tries(400, 17),
    );
    held.expectAtLeast({ refused: least(60), read: least(8), named: least(8) });
  });

  test('is refused where its sum has marks and a movement follows', async () => {
    const headings = ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Số tiền', 'Chi nhánh'];
    const row = (text: string, sum: string) => ['05/09/2026', 'FT1001', text, sum, 'CN1'];
    const lost = row('HS2 nop tien', '+1.350.000').slice(1);
    const issues = errorsOf(
      await safeReadStatement([headings, row('HS1', '+350.000'), lost, row('HS3', '-1.000')]),
    );
    expect(issues).toEqual(['statement.cells C3']);
    const kept = good(
      await safeReadStatement([headings, row('HS1', '+350.000'), lost, row('HS3', '-1.000')], {
        skipBad: true,
      }),
    );
    expect(kept.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['statement.cells', 'statement.left_out']),
    );
  });

  test('is refused where it is the last one too, whatever cell was lost or put in', async () => {
    const headings = ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Số tiền', 'Ghi chú'];
    const row = (at: number) => [`0${at}/09/2026`, `FT100${at}`, `HS${at} nop tien`, '+350.000', 'CN1'];
    for (const moved of [row(3).slice(1), ['', ...row(3)], row(3).toSpliced(0, 1, '', '')]) {
      const rows = [headings, row(1), row(2), moved];
      expect(errorsOf(await safeReadStatement(rows))).toEqual([
        expect.stringMatching(/^statement\.cells .4$/),
      ]);
      const { movements, notices } = good(await safeReadStatement(rows, { skipBad: true }));
      expect(movements).toHaveLength(2);
      expect(notices.map(({ code }) => code)).toContain('statement.left_out');
    }
  });

  test('is a line below the table where it tells less than the rows do, and then is named', async () => {
    const headings = [
      'Ngày giao dịch',
      'Số tham chiếu',
      'Nội dung',
      'Số tiền',
      'Chi nhánh',
      'Giờ',
      'Ghi chú',
    ];
    const row = ['05/09/2026', 'FT1001', 'HS1', '+350.000', 'CN1', '10:00', 'x'];
    const below = ['', 'Phí', '+3.000', '', 'đã trừ'];
    const { movements, notices } = good(await safeReadStatement([headings, row, below]));
    expect([movements.length, notices.map(({ code, path }) => `${code} ${path}`)]).toEqual([
      1,
      expect.arrayContaining(['statement.skipped 3']),
    ]);
  });

  test('may hold a sum in a column that is not used, as the movements do', async () => {
    const rows = [
      ['Ngày giao dịch', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Hạn mức'],
      ['05/09/2026', 'HS1', '350.000', '', '9.000.000'],
      ['', 'hoc phi', '', '', '8.650.000'],
      ['06/09/2026', 'HS3', '', '1.000', '8.649.000'],
    ];
    expect(sumOf(good(await safeReadStatement(rows)).movements)).toBe(349_000);
  });

  test('is named there where it has a number, as a row beside no such column is', async () => {
    const rows = [
      ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Hạn mức'],
      ['05/09/2026', 'FT1001', 'HS1', '350.000', '', '9.000.000'],
      ['', 'FT1002', 'HS2 nop tien', '', '', '8.650.000'],
      ['06/09/2026', 'FT1003', 'HS3', '', '1.000', '8.649.000'],
    ];
    const { notices } = good(await safeReadStatement(rows));
    expect(notices.map(({ code, path }) => `${code} ${path}`)).toContain('statement.skipped 3');
  });
});

/** With the numbers of the rows right behind the sums, in whose column they come when a cell before is lost. */
function numberedBehind({ layout, ...rest }: Generated): Generated {
  const others = layout.order.filter((column) => column !== ORDINAL);
  const order = others.flatMap((column) => (column === SUM ? [SUM, ORDINAL] : [column]));
  return { ...rest, layout: { ...layout, order } };
}

describe('the numbers of rows', () => {
  test('are no money where a cell of a row was lost, put in or doubled', async () => {
    const held = createTally();
    const damages = fc.constantFrom<(cells: string[], column: number) => void>(
      (cells, column) => cells.splice(column, 1),
      (cells, column) => cells.splice(column, 0, ''),
      (cells, column) => cells.splice(column, 0, cells[column] ?? ''),
    );
    await fc.assert(
      fc.asyncProperty(
        statements.filter(({ told }) => told.length > 4),
        fc.nat(),
        fc.nat({ max: 6 }),
        damages,
        fc.constantFrom('signed', 'worded'),
        async (made, at, column, damage, sums) => {
          const generated = plain(numberedBehind(made), sums);
          const rows = sheetRows(generated);
          const row = firstRow(rows, generated) + (at % generated.told.length);
          damage(rows[row] ?? [], column);
          const result = await safeReadStatement(rows);
          if (!result.ok) return held('refused');
          const isNamed = result.warnings.some(({ path }) => path.includes(row + 1));
          held(isNamed ? 'named' : 'read');
          if (!isNamed) expect(sumOf(result.value.movements)).toBe(sumOf(generated.told));
        },
      ),
      tries(400, 34),
    );
    held.expectAtLeast({ refused: least(120), read: least(12), named: 0 });
  });

  test('are no sums where they stand below the heading of the sums, unless a balance proves them', async () => {
    const headings = ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Số tiền', 'Loại giao dịch', 'Số dư'];
    const table = (sums: readonly number[], balances: readonly string[]) => [
      headings,
      ...sums.map((sum, at) => [
        '05/09/2026',
        `FT100${at}`,
        'HS1 hoc phi',
        String(sum),
        'C',
        balances[at] ?? '',
      ]),
    ];
    for (const sums of [
      [1, 2, 3],
      [4, 3, 2, 1],
      [1, 2, 3, 1, 2],
    ])
      expect(errorsOf(await safeReadStatement(table(sums, [])))).toEqual(['statement.moved D']);
    for (const sums of [
      [1, 2],
      [1, 2, 4],
      [1000, 2000, 3000],
      [1, 1, 1],
    ])
      expect(good(await safeReadStatement(table(sums, []))).movements).toHaveLength(sums.length);
    expect(sumOf(good(await safeReadStatement(table([1, 2, 3], ['101', '103', '106']))).movements)).toBe(6);
  });

  test('that moved with a text like a balance are no balance', async () => {
    const headings = [
      'STT',
      'Chi nhánh',
      'Ngày giao dịch',
      'Số tham chiếu',
      'Số tiền',
      'Ghi chú',
      'Nội dung',
    ];
    const row = (at: number) => [
      ...[
        String(at),
        'CN1',
        `0${at}/09/2026`,
        `FT26248001${at}`,
        `-${at}.999.982`,
        '',
        'so du dau thang em nop',
      ],
    ];
    const rows = [headings, ...[1, 2, 3, 4, 5].map(row)];
    expect(good(await safeReadStatement(rows)).movements).toHaveLength(5);
    rows[2]?.splice(1, 1);
    expect(errorsOf(await safeReadStatement(rows))).toEqual(['statement.moved B3']);
  });
});

describe('headings', () => {
  test('of which one was lost, so that all rows stand below others, are refused: no statement is empty so', async () => {
    const held = createTally();
    await fc.assert(
      fc.asyncProperty(
        statements,
        fc.nat({ max: 6 }),
        fc.constantFrom('split', 'signed', 'worded'),
        async (made, column, sums) => {
          const generated = plain(made, sums);
          const rows = sheetRows(generated);
          rows[firstRow(rows, generated) - 1]?.splice(column, 1);
          const result = await safeReadStatement(rows);
          if (result.ok) expect(result.value.movements).not.toEqual([]);
          else held('refused');
        },
      ),
      tries(100),
    );
    held.expectAtLeast({ refused: least(50) });
  });

  test('behind which a movement stands are refused, wherever they stand', async () => {
    const headings = ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ'];
    const row = (at: number) => [`0${at}/09/2026`, `FT100${at}`, 'HS1', '350.000', ''];
    expect(errorsOf(await safeReadStatement([[...headings, ...row(1)], row(2), row(3)]))).toEqual([
      'statement.row_above 1',
    ]);
    expect(
      errorsOf(await safeReadStatement([headings, row(1), [...headings, ...row(2)], row(3)])),
    ).toHaveLength(1);
    const last = await safeReadStatement([headings, row(1), [...headings, ...row(2)]]);
    expect(errorsOf(last)).toEqual([expect.stringMatching(/^statement\.cells .3$/)]);
  });

  test('that leave the column of money out unknown are refused, where a numbered row has no day and a text like a balance', async () => {
    const rows = [
      ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Gh? n?'],
      ['01/09/2026', 'FT1001', 'HS1', '350.000', ''],
      ['', 'FT1002', 'HS2', '', '20.000'],
      ['02/09/2026', 'FT1003', 'so du dau thang em nop', '', '30.000'],
      ['03/09/2026', 'FT1004', 'HS4', '50.000', ''],
    ];
    expect(errorsOf(await safeReadStatement(rows))).toEqual([expect.stringMatching(/^statement\.one_side /)]);
    const text = rows.filter(([, number]) => number !== 'FT1002');
    expect(errorsOf(await safeReadStatement(text))).toEqual([expect.stringMatching(/^statement\.one_side /)]);
  });
});

describe('a sum in a column of one side', () => {
  const rows = (word: string, credit: string, debit: string) => [
    ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Loại giao dịch'],
    ['01/09/2026', 'FT1001', 'HS1', credit, debit, word],
  ];

  test.each(['C', 'CR', 'Ghi có', 'IN'])('is refused where the row says the other, %s', async (word) => {
    expect(errorsOf(await safeReadStatement(rows(word, '', '350.000')))).toEqual(['statement.direction 2']);
    expect(sumOf(good(await safeReadStatement(rows(word, '350.000', ''))).movements)).toBe(350_000);
  });

  test('is read beside a kind of transfer, and where it takes money back', async () => {
    expect(sumOf(good(await safeReadStatement(rows('Chuyển tiền', '350.000', ''))).movements)).toBe(350_000);
    for (const word of ['C', 'D'])
      expect(sumOf(good(await safeReadStatement(rows(word, '-350.000', ''))).movements)).toBe(-350_000);
  });
});

test('a printed balance or total that cannot be read is named', async () => {
  const rows = [
    ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Số dư'],
    ['01/09/2026', 'FT1001', 'HS1', '350.000', '', '450.000'],
    ['02/09/2026', 'FT1002', 'HS2', '', '50.000', '400.000'],
    ['', '', 'Tổng cộng', '350.000', '50.00,0', ''],
    ['', '', 'Số dư cuối kỳ', '400.0đ00', '', ''],
  ];
  const { notices } = good(await safeReadStatement(rows));
  expect(notices.map(({ code, path }) => `${code} ${path}`)).toEqual(
    expect.arrayContaining(['statement.skipped 4', 'statement.skipped 5']),
  );
});
