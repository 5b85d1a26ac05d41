import { readStatement, safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import { issuesOf } from '../kit/expect-issue.ts';

const HEADINGS = ['Ngày GD', 'Số CT', 'Ghi có', 'Diễn giải'];
const ROW = ['05/09/2026', '5243', '350.000', 'HS2K4M7P9'];
const RECORD = { Ngày: '05/09/2026', 'Số CT': '0012', 'Ghi có': '350.000', 'Nội dung': 'HP00123437' };

/** A list without the items at some places, as `sheet_to_json` with `header: 1` leaves blank cells. */
function withHoles(items: readonly unknown[], ...places: readonly number[]): unknown[] {
  const list = [...items];
  for (const place of places) delete list[place];
  return list;
}

async function movementsOf(rows: Parameters<typeof readStatement>[0], options?: object) {
  return (await readStatement(rows, options)).movements;
}

async function codesOf(rows: unknown, options?: object): Promise<string[]> {
  const result = await safeReadStatement(rows, options);
  return issuesOf(result).map(({ code, path }) => [code, ...path].join(' '));
}

describe('rows that are objects by heading', () => {
  const day = { 'Ngày GD': '05/09/2026', 'Số CT': '5243', 'Ghi nợ': '', 'Ghi có': '350.000' };
  const rows = [
    { ...day, 'Số dư': '1.000.000', 'Diễn giải': 'HS2K4M7P9' },
    {
      ...{ 'Ngày GD': '06/09/2026 08:30:00', 'Số CT': '5244', 'Ghi nợ': '11,000', 'Ghi có': '0' },
      ...{ 'Số dư': '989.000', 'Diễn giải': 'Phí' },
    },
    { 'Ngày GD': '', 'Số CT': '', 'Ghi nợ': '11.000', 'Ghi có': '350.000', 'Diễn giải': 'Cộng phát sinh' },
  ];

  test('are movements whole, and the sum below them proves it', async () => {
    const { movements, proof, notices } = await readStatement(rows, { account: '1074488896' });
    expect(movements).toEqual([
      {
        ...{ id: '1074488896:5243:2026-09-05:350000', description: 'HS2K4M7P9', amount: 350_000 },
        ...{ time: '2026-09-05T00:00:00+07:00', balance: 1_000_000, account: '1074488896' },
        ...{ reference: '5243', at: { row: 1 }, source: 'statement' },
      },
      {
        ...{ id: '1074488896:5244:2026-09-06:-11000', description: 'Phí', amount: -11_000 },
        ...{ time: '2026-09-06T08:30:00+07:00', balance: 989_000, account: '1074488896' },
        ...{ reference: '5244', at: { row: 2 }, source: 'statement' },
      },
    ]);
    expect({ proof, notices }).toEqual({
      proof: { state: 'balanced', by: ['running', 'totals'] },
      notices: [],
    });
  });

  test('say the same with the marks by which spreadsheets keep texts', async () => {
    const plain = await movementsOf(rows, { account: '1074488896' });
    for (const mark of [(text: string) => `'${text}`, (text: string) => `="${text}"`]) {
      const marked = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, text]) => {
            const isText = text === '' || name === 'Diễn giải';
            return [name, isText ? text : mark(text)];
          }),
        ),
      );
      expect(await movementsOf(marked, { account: '1074488896' })).toEqual(plain);
    }
  });

  test('are refused where a column lacks or a row cannot be read', async () => {
    expect(await codesOf([{ x: 1 }])).toEqual(['table.headings']);
    expect(await codesOf([{ ...rows[0], 'Ghi có': '350,5' }])).toEqual(['transaction.amount D1']);
    expect(await codesOf([{ ...rows[0], 'Ngày GD': '31/09/2026' }])).toEqual(['transaction.time A1']);
  });

  test('may have a heading that is named by hand', async () => {
    const columns = { credit: 'Tien', description: 'Text', reference: 'No', time: 'Luc' };
    expect(
      await movementsOf([{ Luc: '05/09/2026', Tien: '5', Text: 'x', No: 'n' }], { columns }),
    ).toMatchObject([{ amount: 5, description: 'x', reference: 'n' }]);
    const [found] = issuesOf(await safeReadStatement([HEADINGS, ROW], { columns: { reference: 'bytes' } }));
    expect(found).toMatchObject({ code: 'table.column_absent', path: ['reference'] });
  });

  test('take a bare No beside Co for money out', async () => {
    const row = { Ngay: '05/09/2026', 'Noi dung': 'x', No: '5.000', Co: '' };
    expect(await movementsOf([row])).toMatchObject([{ amount: -5000 }]);
  });

  test('give two like payments two ids, the same each time', async () => {
    const like = { Ngày: '05/09/2026', 'Ghi có': '5.000', 'Nội dung': 'x' };
    const ids = (await movementsOf([like, like])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect((await movementsOf([like, like])).map(({ id }) => id)).toEqual(ids);
    expect(await codesOf([like, like])).toContain('transaction.no_id id');
  });

  test('of one number and sum are told apart by day and by place', async () => {
    const other = { ...RECORD, 'Nội dung': 'HP00123538' };
    const ids = (await movementsOf([RECORD, { ...RECORD, Ngày: '05/10/2026' }, other])).map(({ id }) => id);
    expect(ids).toEqual([
      'statement:12:2026-09-05:350000',
      'statement:12:2026-10-05:350000',
      'statement:12:2026-09-05:350000#2',
    ]);
    expect((await movementsOf([{ ...RECORD, Ngày: '05/09/2026 08:15:00' }]))[0]?.id).toBe(ids[0]);
  });

  test('are read once', async () => {
    let reads = 0;
    const row = Object.defineProperty({ 'Ngày GD': '05/09/2026', 'Số CT': '1', 'Diễn giải': 'x' }, 'Ghi có', {
      enumerable: true,
      get: () => String(++reads),
    });
    expect((await movementsOf([row]))[0]?.amount).toBe(1);
    expect(reads).toBe(1);
  });
});

describe('rows that are lists of cells', () => {
  const sheet = [
    ['NGÂN HÀNG MẪU', null],
    ['Tài khoản', '1074488896'],
    [],
    ['No.', 'Ngày GD', 'Diễn giải', 'Nợ/Có', 'Số tiền', 'Số CT'],
    [1, '05/09/2026', 'HS2K4M7P9', 'C', '350.000', 'x1'],
    [2, '05/09/2026', 'Phí', 'D', 11_000, 'x2'],
    ['', '', 'Cộng', '', '339.000', ''],
  ];

  test('have their headings below the name of the bank', async () => {
    const movements = await movementsOf(sheet);
    expect(movements.map(({ amount, description, reference }) => [amount, description, reference])).toEqual([
      [350_000, 'HS2K4M7P9', 'x1'],
      [-11_000, 'Phí', 'x2'],
    ]);
    expect(movements[0]?.account).toBe('1074488896');
  });

  test('are refused where a word does not tell which way money went', async () => {
    expect(await codesOf([...sheet, [3, '05/09/2026', 'x', '?', 5, 'x3']])).toEqual([
      'statement.direction E',
    ]);
  });

  test('may have holes: in the headings, in a row, and where a row is missing', async () => {
    const holed = [
      withHoles(['', 'NGÂN HÀNG MẪU'], 0),
      withHoles(['STT', ...HEADINGS], 0),
      withHoles(['1', ...ROW], 0),
      withHoles(['2', '06/09/2026', '5244', '', 'Phí'], 3),
      withHoles(['3', '', '', '', ''], 0, 1, 2, 3, 4),
    ];
    const facts = async (rows: unknown) => {
      const result = await safeReadStatement(rows);
      return result.ok && result.value.movements.map(({ id, amount }) => [id, amount]);
    };
    const plain = await facts([HEADINGS, ROW]);
    expect(plain).toEqual([['statement:5243:2026-09-05:350000', 350_000]]);
    expect(await facts(holed)).toEqual(plain);
    expect(await facts(withHoles([holed[0], holed[1], 'no row', holed[2]], 2))).toEqual(plain);
    expect(await codesOf(holed)).toEqual(['statement.skipped 4', 'statement.unproved']);
  });
});

describe('what stands in place of a row', () => {
  test('and is none may have held money, and is refused', async () => {
    const refused = ['transaction.shape input 2 body'];
    for (const row of [null, undefined, 5, 'x']) expect(await codesOf([HEADINGS, ROW, row])).toEqual(refused);
    expect(await codesOf([RECORD, undefined])).toEqual(['transaction.shape input 1 body']);
  });

  test('and cannot be read is named, and so is the list', async () => {
    const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
    revoke();
    const thrower = Object.defineProperty({}, 'Ghi có', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(await codesOf(proxy)).toEqual(['input.unreadable']);
    expect(await codesOf([HEADINGS, proxy])).toEqual(['input.unreadable input 1']);
    expect(await codesOf([RECORD, thrower])).toEqual(['input.unreadable input 1']);
  });

  test('with wrong options is not looked at', async () => {
    const rows = [HEADINGS, ROW];
    expect(await codesOf(rows, { acount: '1' })).toEqual(['input.unknown_key acount']);
    expect(await codesOf(rows, { account: 1 })).toEqual(['input.type account']);
    expect(await codesOf(rows, { columns: { time: 5, when: 'x' } })).toEqual([
      'input.unknown_key columns when',
      'input.type columns time',
    ]);
  });
});

test('rows of which none is a movement, since no column of theirs is known, are refused', async () => {
  const rows = [
    ['Ghi có', 'Ngày giao dịch', 'Số tham chiếu', 'Nội dung'],
    ['', '05/09/2026', 'FT2624800105', '4.469.137'],
    ['', '04/09/2026', 'FT2624800104', '4.362.900'],
  ];
  const result = await safeReadStatement(rows);
  expect(result.ok).toBe(false);
  expect(issuesOf(result)).toContainEqual(
    expect.objectContaining({ code: 'statement.empty', message: expect.stringContaining('--columns') }),
  );
  const empty = await safeReadStatement([HEADINGS]);
  expect(issuesOf(empty).map(({ code }) => code)).toEqual(['statement.empty']);
  expect(empty.ok).toBe(true);
});
