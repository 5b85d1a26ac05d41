import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';

const HEADINGS = ['Ngày', 'Nội dung', 'Ghi nợ', 'Ghi có'];
const A = ['05/09/2026', 'A', '', '350.000'];
const B = ['06/09/2026', 'B', '7.000', ''];
const C = ['07/09/2026', 'C', '', '550.000'];

async function read(rows: readonly (readonly unknown[])[], options?: object) {
  const result = await safeReadStatement(rows, options);
  const issues = result.ok ? result.warnings : result.issues;
  return {
    sums: result.ok ? result.value.movements.map(({ amount }) => amount) : undefined,
    proof: result.ok ? result.value.proof : undefined,
    statement: result.ok ? result.value : undefined,
    codes: issues.map(({ code, path }) => [code, ...path].join(' ')),
    issues,
  };
}

const BY_TOTALS = { state: 'balanced', by: ['totals'] };
/** One side of the money proves nothing of the other. */
const BY_ONE_SIDE: { state: string; by: string[] } = { state: 'unproved', by: [] };

describe('a row with a day that is labelled as a total', () => {
  test.each([
    [['30/09/2026', 'Tổng cộng', '7.000', '900.000']],
    [['30/09/2026', 'Tổng cộng', '', '900.000'], BY_ONE_SIDE],
    [['30/09/2026', 'Cộng phát sinh tháng 9/2026', '7.000', '900.000']],
    [['07/09/2026 Total', '', '', '900.000'], BY_ONE_SIDE],
    [['30/09/2026', 'TỔNG CỘNG/ GRAND TOTAL', '7.000', ''], BY_ONE_SIDE],
    [['30/09/2026', 'Tổng cộng phát sinh từ ngày 01/09 đến ngày 30/09', '7.000', '900.000']],
    [['30/09/2026', 'Số phát sinh trong kỳ', '7.000', '900.000']],
    [['30/09/2026', 'Tổng thu chi học phí lớp 6A', '7.000', '900.000']],
  ])('%j is no movement where it is the sum', async (total, by = BY_TOTALS) => {
    const { sums, proof } = await read([HEADINGS, A, B, C, total]);
    expect({ sums, proof }).toEqual({ sums: [350_000, -7000, 550_000], proof: by });
  });

  test.each(['Tổng phát sinh ngày 05/09', 'Cộng ngày', 'Tổng ngày', 'Phát sinh trong ngày'])(
    '%j stands below each day, with the balance there or without',
    async (label) => {
      const below = (row: readonly string[], debit: string, credit: string, balance: string) => [
        row,
        [row[0], label, debit, credit, balance],
      ];
      for (const balances of [
        ['', '', ''],
        ['1.350.000', '1.343.000', '1.893.000'],
      ]) {
        const [a = '', b = '', c = ''] = balances;
        const rows = [
          ...below([...A, a], '0', '350.000', a),
          ...below([...B, b], '7.000', '', b),
          ...below([...C, c], '', '550.000', c),
        ];
        const { sums, proof } = await read([[...HEADINGS, 'Số dư'], ...rows]);
        expect(sums).toEqual([350_000, -7000, 550_000]);
        expect(proof?.state).toBe('balanced');
        expect(proof?.by).toContain('totals');
      }
    },
  );

  test('is told from a payer by the number or balance that all movements have', async () => {
    const headings = [...HEADINGS, 'Số CT'];
    const rows = [headings, [...A, 'x1'], [...B, 'x2'], [...C, 'x3']];
    const total = ['30/09/2026', 'Tổng thu học phí lớp 6A', '', '900.000', ''];
    expect((await read([...rows, total])).sums).toEqual([350_000, -7000, 550_000]);
    expect((await read([...rows, [...total.slice(0, 3), '800.000', '']])).codes).toContain(
      'statement.total 5',
    );
    const doubtful = await read([HEADINGS, A, B, C, total.slice(0, 4)]);
    expect(doubtful.issues.find(({ code }) => code === 'statement.total')?.received).toBe(
      'unclearTotal(900.000)',
    );
  });

  test('of one side in a column of both is the sum of that side', async () => {
    const headings = ['Ngày', 'Nội dung', 'Số tiền', 'Loại'];
    const rows = [headings, ['05/09/2026', 'A', '350.000', 'C'], ['06/09/2026', 'B', '7.000', 'D']];
    const totals = [
      ['06/09/2026', 'Tổng ghi có', '350.000', ''],
      ['06/09/2026', 'Tổng ghi nợ', '7.000', ''],
    ];
    const { sums, proof } = await read([...rows, ...totals]);
    expect({ sums, proof }).toEqual({ sums: [350_000, -7000], proof: BY_TOTALS });
  });

  test('and goes on from before the statement is named with its sums, and nothing else', async () => {
    for (const day of ['', '30/09/2026']) {
      const total = [day, 'Lũy kế từ đầu năm', '77.000', '9.900.000'];
      const { sums, proof, issues } = await read([HEADINGS, A, B, C, total]);
      expect({ sums, proof }).toEqual({ sums: [350_000, -7000, 550_000], proof: BY_ONE_SIDE });
      expect(issues.find(({ code }) => code === 'statement.left_out')?.path).toEqual([5]);
      const less = await read([HEADINGS, A, B, C, [day, 'Lũy kế từ đầu năm', '77.000', '9.900']]);
      expect(less.codes.join()).toMatch(/statement\.(?:proof|total) 5/);
    }
  });

  test('or as a balance is that balance, in whichever column', async () => {
    const ends = (opening: string, closing: string) => [
      HEADINGS,
      ['01/09/2026', opening, '', '1.000.000'],
      ...[A, B, C],
      ['30/09/2026', closing, '', '1.893.000'],
    ];
    for (const [opening = '', closing = ''] of [
      ['Số dư đầu ngày', 'Số dư cuối ngày'],
      ['Số dư đầu ngày 01/09/2026', 'Số dư cuối kỳ (30/09/2026)'],
      ['Dư đầu kỳ', 'Dư cuối kỳ'],
    ]) {
      const { sums, proof } = await read(ends(opening, closing));
      expect({ sums, proof }).toEqual({
        sums: [350_000, -7000, 550_000],
        proof: { state: 'balanced', by: ['opening_closing'] },
      });
    }
  });

  test('of each day, as spreadsheets group rows, is none', async () => {
    const day = (row: readonly string[], debit: string, credit: string) => [
      `${row[0]} Total`,
      '',
      debit,
      credit,
    ];
    const rows = [A, day(A, '0', '350.000'), B, day(B, '7.000', '0'), C, day(C, '0', '550.000')];
    const { sums, proof } = await read([HEADINGS, ...rows, ['Grand Total', '', '7.000', '900.000']]);
    expect({ sums, proof }).toEqual({ sums: [350_000, -7000, 550_000], proof: BY_TOTALS });
  });

  test('and is another sum is refused by its row, or left out with its sum', async () => {
    const rows = [HEADINGS, A, B, C, ['30/09/2026', 'Tổng cộng', '', '500.000']];
    expect((await read(rows)).codes).toContain('statement.total 5');
    expect((await read(rows, { acceptGap: true })).codes).toContain('statement.total 5');
    const { sums, issues } = await read(rows, { skipBad: true });
    expect(sums).toHaveLength(3);
    expect(issues.find(({ code }) => code === 'statement.left_out')?.received).toBe('500.000 đ');
  });

  test.each([
    ['tong tien hoc phi', ''],
    ['Tổng cộng tiền nhà', ''],
    ['cong thang 9', ''],
    ['Công ngày 5', ''],
    ['Tổng cộng', 'FT26248000999'],
  ])('is a movement where the payer wrote %j, with number %j', async (text, number) => {
    const headings = [...HEADINGS, 'Số tham chiếu'];
    const rows = [headings, [...A, 'FT1'], ['06/09/2026', text, '', '350.000', number]];
    expect((await read(rows)).sums).toEqual([350_000, 350_000]);
  });
});

describe('a text of a payer that is a balance and nothing else', () => {
  const headings = ['Ngày', 'Số tham chiếu', 'Nội dung', 'Ghi nợ', 'Ghi có'];
  const rows = [
    headings,
    ['05/09/2026', 'FT1', 'A', '', '350.000'],
    ['06/09/2026', 'FT2', 'B', '', '50.000'],
  ];

  test.each(['Số dư đầu kỳ', 'so du cuoi ky', 'Số dư cuối kỳ: 1.000', 'Opening balance'])(
    'leaves its row a movement where the bank numbered it: %s',
    async (text) => {
      const { sums } = await read([...rows, ['07/09/2026', 'FT3', text, '', '550.000']]);
      expect(sums).toEqual([350_000, 50_000, 550_000]);
    },
  );

  test('leaves its row a movement where it says another sum', async () => {
    const { sums } = await read([...rows, ['07/09/2026', '', 'Số dư cuối kỳ: 1.000', '', '550.000']]);
    expect(sums).toEqual([350_000, 50_000, 550_000]);
  });

  test('labels a balance where no number stands beside it', async () => {
    const { sums, statement } = await read([...rows, ['30/09/2026', '-', 'Số dư cuối kỳ', '', '1.400.000']]);
    expect({ sums, closing: statement?.closing }).toEqual({ sums: [350_000, 50_000], closing: 1_400_000 });
  });
});

describe('a period that is printed below the rows', () => {
  const total = ['', 'Tổng cộng', '7.000', '900.000'];

  test.each([
    [['Từ ngày 01/08/2026 đến ngày 31/08/2026'], 'statement.period 2'],
    [['Kỳ sao kê: 06/09/2026 - 30/09/2026'], 'statement.period 2'],
    [['From 01/09/2026 to 06/09/2026'], 'statement.period 4'],
  ])('%j is one that the days contradict', async (line, refused) => {
    expect((await read([HEADINGS, A, B, C, total, line])).codes).toContain(refused);
  });

  test.each([
    [['Từ ngày 01/09/2026 đến ngày 30/09/2026']],
    [['Khuyến mãi mở thẻ từ ngày 01/10/2026 đến ngày 31/12/2026']],
    [['Ngày in: 01/10/2026']],
  ])('%j contradicts nothing', async (line) => {
    const { sums, proof } = await read([HEADINGS, A, B, C, total, line]);
    expect({ sums, proof }).toEqual({ sums: [350_000, -7000, 550_000], proof: BY_TOTALS });
  });
});

describe('two accounts on one sheet under the same headings', () => {
  const account = (number: string, opening: string, ...rows: readonly (readonly string[])[]) => [
    [`Số tài khoản: ${number}`],
    ['Số dư đầu kỳ', opening],
    HEADINGS,
    ...rows,
  ];

  test.each([[[['Số dư cuối kỳ', '1.343.000']]], [[]]])(
    'are proved each by their own balances, with a closing line below the first or without: %j',
    async (closing) => {
      const first = [...account('0011001234567', '1.000.000', A, B), ...closing];
      const second = account('0022001234567', '2.000.000', C);
      const { sums } = await read([...first, ...second, ['Số dư cuối kỳ', '2.550.000']]);
      expect(sums).toEqual([350_000, -7000, 550_000]);
      const wrong = await read([...first, ...second, ['Số dư cuối kỳ', '2.450.000']]);
      expect(wrong.codes.join()).toContain('statement.proof');
    },
  );
});

describe('printed balances and totals prove', () => {
  const ends = ['Số dư đầu kỳ: 1.000.000', 'Số dư cuối kỳ: 1.893.000'];
  const both = { state: 'balanced', by: ['opening_closing'] };

  test.each([
    ['on one row', [ends]],
    ['in one cell', [[ends.join(' - ')]]],
    ['in one cell, blanks between', [[ends.join('   ')]]],
    ['with days', [['Số dư đầu kỳ (01/09/2026): 1.000.000 VND; Số dư cuối kỳ (30/09/2026): 1.893.000 VND']]],
    ['with the sums beside', [['Số dư đầu tháng 9', '1.000.000', 'Số dư cuối tháng 9', '1.893.000']]],
    [
      'with the sums below',
      [
        ['Số dư đầu kỳ', '', 'Số dư cuối kỳ'],
        ['1.000.000', '', '1.893.000'],
      ],
    ],
  ])('%s, above and below', async (_, lines) => {
    for (const rows of [
      [...lines, HEADINGS, A, B, C],
      [HEADINGS, A, B, C, ...lines],
    ]) {
      expect((await read(rows)).proof).toEqual(both);
      expect((await read(rows.filter((row) => row !== B))).codes).toContain('statement.proof');
    }
  });

  test.each([
    [[['Tổng ghi có', '900.000']], BY_ONE_SIDE],
    [[['Tổng phát sinh có: 900.000 đ']], BY_ONE_SIDE],
    [[['Tổng phát sinh nợ: 7.000 đ', 'Tổng phát sinh có: 900.000 đ']]],
    [
      [
        ['Tổng ghi nợ/Total debit', '', '7.000'],
        ['Tổng ghi có/Total credit', '', '900.000'],
      ],
    ],
    [[['Tổng số tiền giao dịch ghi có', '900.000']], BY_ONE_SIDE],
    [[['', 'Tổng phát sinh có', '900.000', '']], BY_ONE_SIDE],
    [
      [
        ['Tổng phát sinh nợ', 'Tổng phát sinh có'],
        ['7.000', '900.000'],
      ],
    ],
  ])('%j, above and below', async (lines, by = BY_TOTALS) => {
    for (const rows of [
      [...lines, HEADINGS, A, B, C],
      [HEADINGS, A, B, C, ...lines],
    ]) {
      const { sums, proof } = await read(rows);
      expect({ sums, proof }).toEqual({ sums: [350_000, -7000, 550_000], proof: by });
      expect((await read(rows.filter((row) => row !== C))).codes.join()).toContain('statement.proof');
    }
  });

  test('on more pages than are kept', async () => {
    const pages = Array.from({ length: 1100 }, () => [A, ['', 'Cộng trang', '0', '350.000']]).flat();
    const total = ['', 'Tổng cộng', '0', '385.000.000'];
    expect((await read([HEADINGS, ...pages, total])).proof).toEqual(BY_TOTALS);
    expect((await read([HEADINGS, ...pages.slice(0, -1), total])).proof).toEqual(BY_TOTALS);
    expect((await read([HEADINGS, ...pages.slice(0, -2), total])).codes.join()).toContain('statement.proof');
    expect((await read([HEADINGS, ...pages, A])).proof).toEqual(BY_ONE_SIDE);
  });

  test('nothing where they count movements', async () => {
    const lines = [['Tổng số giao dịch ghi có: 12'], ['Total credits', '12']];
    const { proof } = await read([...lines, HEADINGS, A, B, C, ...lines]);
    expect(proof?.state).toBe('unproved');
  });

  test('for sums in one column with words', async () => {
    const rows = [
      ['Tổng tiền vào', '900.000', 'Tổng tiền ra', '7.000'],
      ['Ngày', 'Nội dung', 'Số tiền', 'Nợ/Có'],
      ['05/09/2026', 'A', '350.000', 'C'],
      ['06/09/2026', 'B', '7.000', 'D'],
      ['07/09/2026', 'C', '550.000', 'C'],
    ];
    expect((await read(rows)).proof).toEqual(BY_TOTALS);
  });
});

describe('the unit above a table', () => {
  const rows = [
    ['Ngày', 'Nội dung', 'Ghi nợ', 'Ghi có (VND)'],
    ['05/09/2026', 'A', '', '350.000'],
    ['06/09/2026', 'B', '7,5', ''],
  ];

  test.each([
    [['ĐVT: nghìn đồng'], 1000],
    [['Đơn vị tính', '1.000 đồng'], 1000],
    [['Unit: thousand VND'], 1000],
    [['', '', '(ĐVT: triệu đồng)'], 1_000_000],
  ])('%j counts in the columns that have none of their own, and is said', async (line, unit) => {
    const { sums, issues } = await read([line, ...rows]);
    expect(sums).toEqual([350_000, -7.5 * unit]);
    expect(issues.find(({ code }) => code === 'statement.unit')).toMatchObject({ path: [1] });
  });

  test('counts in printed balances and totals too, but where they have a currency', async () => {
    const plain = [HEADINGS, ['05/09/2026', 'A', '', '350'], ['', 'Tổng cộng', '', '350']];
    const balances = ['Số dư đầu kỳ: 1.000', 'Số dư cuối kỳ: 1.350.000 đ'];
    expect((await read([['ĐVT: nghìn đồng'], balances, ...plain])).proof).toEqual({
      state: 'balanced',
      by: ['opening_closing', 'totals'],
    });
  });

  test('may stand below the headings, as long as no other does', async () => {
    const [headings = [], ...movements] = rows;
    const below = await read([headings, ['', 'ĐVT: nghìn đồng'], ...movements]);
    expect(below.sums).toEqual([350_000, -7500]);
    const thousands = ['ĐVT: nghìn đồng'];
    for (const two of [
      [['ĐVT: triệu đồng'], thousands, ...rows],
      [['ĐVT: đồng'], thousands, ...rows],
      [['ĐVT: triệu đồng'], ['Ngày', 'Nội dung', 'Ghi nợ', 'Ghi có (nghìn đồng)'], ...movements],
      [HEADINGS, A, B, thousands],
    ])
      expect((await read(two)).codes.join()).toContain('statement.units');
  });

  test('that is none of đồng, or beyond all sums, is refused', async () => {
    for (const line of ['ĐVT: tỷ đồng', 'ĐVT: USD', 'Đơn vị: nghìn USD', 'ĐVT: trăm đồng'])
      expect((await read([[line], ...rows])).codes).toContain('statement.currency 1');
  });
});

describe('days outside the printed period', () => {
  const rows = [HEADINGS, ['09/05/2026', 'A', '', '350.000'], B, ['09/07/2026', 'C', '', '1.000']];

  test.each([
    'Từ ngày 01/09/2026 đến ngày 30/09/2026',
    'SAO KÊ THÁNG 9/2026',
    'Tháng 9 năm 2026',
    'Kỳ: 01/09/2026 - 30/09/2026',
    'Period: 01 Sep 2026 - 30 Sep 2026',
    'Giai đoạn: 01/09/2026 – 30/09/2026',
    'Thời gian: 01-09-2026 đến 30-09-2026',
    '(Từ ngày 01 tháng 09 năm 2026 đến ngày 30 tháng 09 năm 2026)',
  ])('are refused below %j, with the first row and both', async (title) => {
    const { codes, issues } = await read([[title], ...rows]);
    expect(codes).toContain('statement.period 3');
    expect(issues.find(({ code }) => code === 'statement.period')).toMatchObject({
      received: 'exchangedDay(2026-05-09, 2)',
      expected: '2026-09-01 – 2026-09-30',
    });
    expect((await read([[title], ...rows], { acceptGap: true })).sums).toHaveLength(3);
  });

  test('are none where the bank booked the row inside, or no period is printed', async () => {
    const period = ['Từ ngày 01/09/2026 đến ngày 30/09/2026'];
    const booked = [
      period,
      ['Ngày giao dịch', 'Ngày hạch toán', 'Nội dung', 'Ghi có'],
      ['31/08/2026', '01/09/2026', 'A', '350.000'],
    ];
    expect((await read(booked)).sums).toEqual([350_000]);
    for (const title of [
      'Hà Nội, ngày 05 tháng 10 năm 2026',
      'Thu học phí tháng 9/2026',
      'Ngày in: 01/10/2026',
    ])
      expect((await read([[title], ...rows])).sums).toHaveLength(3);
  });
});

describe('the account in a title', () => {
  test.each([
    [['SAO KÊ TÀI KHOẢN 1800201234567'], '1800201234567'],
    [['SỔ PHỤ TÀI KHOẢN SỐ: 1800 2012 34567'], '1800201234567'],
    [['Tài khoản 1800201234567'], '1800201234567'],
    [['STATEMENT OF ACCOUNT NO. 1800201234567'], '1800201234567'],
    [['Account statement of 1800201234567'], '1800201234567'],
    [['Bank statement 1800201234567'], '1800201234567'],
    [['Sổ phụ 1800201234567'], '1800201234567'],
    [['Statement No. 1800201234567'], undefined],
    [['Sao kê số 123456/2026'], undefined],
    [['SAO KÊ TÀI KHOẢN TIỀN GỬI 1800201234567 TỪ 01/09/2026 ĐẾN 30/09/2026'], '1800201234567'],
    [['SAO KÊ TÀI KHOẢN'], undefined],
    [['SAO KÊ TÀI KHOẢN 01-09-2026'], undefined],
    [['SỔ CHI TIẾT TÀI KHOẢN 112'], undefined],
    [['Giao dịch chuyển đến tài khoản 1800201234567'], undefined],
  ])('%j is %j', async (title, account) => {
    expect((await read([title, HEADINGS, A, B, C])).statement?.account).toBe(account);
  });
});

describe('names below a day', () => {
  test.each([
    [['30/09/2026', '', '', 'Nguyễn Văn A']],
    [['30/09/2026', 'Người lập biểu', 'TRẦN THỊ B', 'Kế toán trưởng']],
  ])('%j are those who sign, and are told', async (row) => {
    const { sums, codes } = await read([HEADINGS, A, B, C, row]);
    expect(sums).toHaveLength(3);
    expect(codes).toContain('statement.skipped 5');
  });

  test.each([
    [['08/09/2026', '', '', 'Chờ Duyệt']],
    [['08/09/2026', 'HOC PHI', '', 'Nguyễn Văn A']],
    [['08/09/2026', '', '', 'Nguyễn Văn A 350000']],
  ])('%j may be money, and is refused', async (row) => {
    expect((await read([HEADINGS, A, B, C, row])).codes).toContain('transaction.amount D5');
  });
});

describe('an account of the books', () => {
  const title = ['SỔ CHI TIẾT TÀI KHOẢN 112'];
  const headings = ['Ngày', 'Diễn giải', 'Nợ', 'Có', 'Số dư'];
  const booked = (row: readonly string[], balance: string) => [row[0], row[1], row[3], row[2], balance];
  const rows = [booked(A, '1.350.000'), booked(B, '1.343.000'), booked(C, '1.893.000')];
  const received = async (sheet: readonly (readonly unknown[])[], options?: object) =>
    (await read(sheet, options)).issues.find(({ code }) => code === 'statement.direction')?.received;

  test('whose debits come in is refused, unless the sides are named', async () => {
    expect(await received([title, headings, ...rows])).toBe('exchangedSides');
    const columns = { credit: 'Nợ', debit: 'Có' };
    const { sums, proof } = await read([title, headings, ...rows], { columns });
    expect({ sums, proof }).toEqual({
      sums: [350_000, -7000, 550_000],
      proof: { state: 'balanced', by: ['running'] },
    });
  });

  test('is refused where no balance tells its sides, or either reading follows', async () => {
    expect(await received([title, headings, ...rows.map((row) => row.slice(0, 4))])).toBe('booksSides');
    const equal = [1, 2, 3].map((n) => ['05/09/2026', 'A', '', '100.000', `${1000 + n * 100}.000`]);
    expect(await received([title, headings, ...equal])).toBe('booksSides');
    expect(await received([title, headings, ...[...equal].reverse()])).toBe('booksSides');
    const ends = [['Số dư đầu kỳ: 1.000.000', 'Số dư cuối kỳ: 1.300.000']];
    expect((await read([title, ...ends, headings, ...equal])).proof?.state).toBe('balanced');
  });

  test('whose credits come in is read where the balances prove it', async () => {
    const sheet = [title, headings, [...A, '1.350.000'], [...B, '1.343.000'], [...C, '1.893.000']];
    expect((await read(sheet)).sums).toEqual([350_000, -7000, 550_000]);
  });

  test('is known by the accounts beside its rows too', async () => {
    const sheet = [[...headings, 'TK đối ứng'], ...rows.map((row) => [...row.slice(0, 4), '', '131'])];
    expect(await received(sheet)).toBe('booksSides');
  });
});

describe('a balance before all rows', () => {
  const rows = [
    ['05/09/2026', 'A', '', '350.000', '1.350.000'],
    ['06/09/2026', 'B', '7.000', '', '1.343.000'],
  ];
  const below = (label: string, balance: string) => [
    [...HEADINGS, 'Số dư'],
    ['', label, '', '', balance],
    ...rows,
  ];

  test.each([
    ...['Số dư ban đầu', 'SD đầu kỳ', 'Dư đầu', 'Số dư kỳ trước', 'Số dư tháng trước', 'Tồn quỹ đầu'],
    ...['Opening bal', 'Starting balance', 'Initial balance', 'Beginning ledger balance', 'Previous balance'],
  ])('is known by its label: %s', async (label) => {
    expect((await read(below(label, '1.000.000'))).proof).toEqual({ state: 'balanced', by: ['running'] });
    const { codes } = await read(below(label, '900.000'));
    expect(codes).toContain('statement.proof');
  });

  test('under a label that nobody knows is named, since it may show that rows lack', async () => {
    const { sums, codes } = await read(below('Xyz', '900.000'));
    expect(sums).toEqual([350_000, -7000]);
    expect(codes).toContain('statement.skipped 2');
  });
});

describe('a text of a payer that begins as a balance does', () => {
  const columns = ['Ghi nợ', 'Ghi có', 'STT', 'Chi nhánh', 'Ngày giao dịch', 'Số tham chiếu', 'Nội dung'];
  const row = ['', '100.000', '1', 'CN1', '01/09/2026', 'FT1', 'A'];
  const TEXT = 'so du dau thang em nop';

  test.each([
    ['8.646.675', '2', 'CN1', '01/09/2026', 'FT2', TEXT],
    ['', '717.707', '2', 'CN1', TEXT, 'FT2', ''],
    ['', '717.707', 'CN1', '02/09/2026', 'FT2', TEXT],
  ])('takes no money away where its row has lost a cell: %j', async (...shifted) => {
    const { sums } = await read([columns, row, shifted]);
    expect(sums ?? [100_000, 717_707]).toEqual([100_000, 717_707]);
  });

  test.each([
    ['', '1.000.000', '', '', '', '', 'Số dư đầu ngày 01/09/2026'],
    ['', '1.000.000', '', '', 'Số dư đầu kỳ', '', ''],
    ['Số dư đầu kỳ của tài khoản 0011001234567', '1.000.000', '', '', '', '', ''],
    ['', '1.000.000', '', '', 'Balance brought forward', '', ''],
  ])('is told from a balance in a column of money: %j', async (...line) => {
    const { sums, statement } = await read([columns, line, row]);
    expect([sums, statement?.opening]).toEqual([[100_000], 1_000_000]);
  });
});
