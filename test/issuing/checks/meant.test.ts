import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillListInput, safeReadBillList } from '../../../src/issuing/index.ts';
import { tries } from '../../kit/scale.ts';

const PUPILS = ['STT', 'Mã HS', 'Họ và tên'];

async function read(input: BillListInput, options = {}) {
  const result = await safeReadBillList(input, options);
  return result.ok
    ? {
        amounts: result.value.bills.map(({ key, amount }) => `${key} ${amount}`),
        classes: result.value.bills.map((bill) => bill.class),
        settled: result.value.settled.map(({ key }) => key),
        notes: result.warnings.flatMap(({ expected }) => expected ?? []),
      }
    : { errors: result.issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])) };
}

/** All that is said of a list. */
async function wordsOn(input: BillListInput): Promise<string> {
  const result = await safeReadBillList(input);
  return (result.ok ? result.warnings : result.issues).map(({ message }) => message).join('\n');
}

/** A list of two pupils with their sums below some headings. */
function wide(headings: readonly string[], ...sums: readonly (readonly string[])[]): string[][] {
  return [
    [...PUPILS, ...headings],
    ...sums.map((row, at) => [String(at + 1), `060100${at + 1}`, `Em ${at}`, ...row]),
  ];
}

describe('an equation of columns', () => {
  it('that is the same on every row proves no total that no heading names', async () => {
    const price = fc.integer({ min: 10, max: 500 }).map((each) => each * 1000);
    const names = fc.constantFrom(['Học phí', 'Nước uống', 'Quỹ lớp'], ['Tháng 9', 'Tháng 10', 'Tháng 11']);
    await fc.assert(
      fc.asyncProperty(price, price, names, fc.integer({ min: 1, max: 6 }), async (a, b, headings, count) => {
        const row = [a, b, a + b].map(String);
        const rows = wide(headings, ...Array.from({ length: count }, () => row));
        expect(await read(rows)).toEqual({ errors: ['list.amount'] });
        const total = ['', '', 'Tổng cộng', ...[a, b, a + b].map((each) => String(each * count))];
        expect(await read([...rows, total])).toEqual({ errors: ['list.amount'] });
      }),
      tries(40),
    );
  });

  it.each([
    ['what was paid before', ['Tháng trước', 'Tháng này', 'Tổng số đã thu']],
    ['what has come together', ['Kỳ trước', 'Kỳ này', 'Lũy kế']],
    ['what is settled', ['Tạm thu', 'Chênh lệch', 'Quyết toán']],
    ['two ways of paying', ['Nộp qua NH', 'Nộp tiền mặt', 'Phải nộp']],
  ])('does not make %s the sum that is due', async (_, headings) => {
    const rows = wide(headings, ['500000', '700000', '1200000'], ['400000', '600000', '1000000']);
    expect(await read(rows)).toEqual({ errors: ['list.amount'] });
  });

  it.each([
    ['Tổng', 'Ngân sách hỗ trợ', 'HS đóng'],
    ['Học phí', 'Nhà nước hỗ trợ', 'Phụ huynh đóng'],
    ['Số tiền', 'NSNN cấp', 'Học sinh phải đóng'],
  ])('takes off what others pay: %s, %s, %s', async (...headings) => {
    const rows = wide(
      headings,
      ['1000000', '600000', '400000'],
      ['900000', '0', '900000'],
      ['900000', '100000', '800000'],
    );
    expect(await read(rows)).toMatchObject({
      amounts: ['0601001 400000', '0601002 900000', '0601003 800000'],
    });
  });
});

describe('rows of one payer, an item each', () => {
  it.each(['Miễn giảm', 'Đã nộp', 'Học bổng', 'Trừ tiền ăn nghỉ', 'Còn lại', 'Tạm ứng'])(
    'are not added up where one says %j',
    async (title) => {
      const rows = [
        ['Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền'],
        ['0601001', 'An', 'Học phí', '300000'],
        ['0601001', 'An', title, '40000'],
        ['0601002', 'Bình', 'Học phí', '300000'],
      ];
      expect(await read(rows)).toEqual({ errors: ['list.row'] });
      expect((await read(rows, { skipBad: true })).amounts).toEqual(['0601002 300000']);
      const taken = rows.map((row) => (row[2] === title ? [...row.slice(0, 3), '-40000'] : row));
      if (title !== 'Còn lại') expect((await read(taken)).amounts?.[0]).toBe('0601001 260000');
    },
  );

  it.each(['Cộng', 'Tổng cộng'])('are not added up where %j sums them', async (title) => {
    const rows = (total: string) => [
      ['Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền'],
      ['0601001', 'An', 'Học phí', '300000'],
      ['0601001', 'An', 'Bảo hiểm', '40000'],
      ['0601001', 'An', title, total],
      ['0601002', 'Bình', 'Học phí', '300000'],
    ];
    const amounts = [(await read(rows('340000'))).amounts, (await read(rows('350000'))).amounts];
    expect(amounts).toEqual([['0601001 340000', '0601002 300000'], undefined]);
  });

  it('are added up where an item is a debt from before', async () => {
    const rows = [
      ['Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền'],
      ['0601001', 'An', 'Học phí', '300000'],
      ['0601001', 'An', 'Nợ cũ', '40000'],
    ];
    expect((await read(rows)).amounts).toEqual(['0601001 340000']);
  });
});

describe('a payer on two sheets', () => {
  const sheet = (name: string, heading: string, sums: readonly number[], title?: string) => ({
    name,
    merges: [],
    rows: [
      ...(title === undefined ? [] : [[title]]),
      ...wide([heading], ...sums.map((sum) => [String(sum)])),
    ].map((cells, at) => ({ row: at + 1, cells })),
  });

  it.each([
    ['months', 'Tháng 9', 'Tháng 10', 'Số tiền', 'Số tiền'],
    ['months of other items', 'T9', 'T10', 'Học phí T9', 'Học phí T10'],
    ['a copy', '6A1', '6A1 (2)', 'Số tiền', 'Số tiền'],
    ['an old one', '6A1 mới', '6A1 cũ', 'Phải nộp', 'Phải nộp'],
    ['a name with commas', '6A1, ca sáng, mới', '6A1, cũ', 'Phải nộp', 'Phải nộp'],
  ])('is not asked for both: %s', async (_, one, other, first, second) => {
    const sheets = [sheet(one, first, [350_000, 420_000]), sheet(other, second, [360_000, 430_000])];
    expect(await read(sheets)).toEqual({ errors: ['list.row', 'list.row'] });
    expect(await wordsOn(sheets)).toContain(`"${one}"`);
    expect((await read(sheets, { sheet: one })).amounts).toEqual(['0601001 350000', '0601002 420000']);
    expect((await read(sheets, { per: 'payer' })).amounts).toEqual(['0601001 710000', '0601002 850000']);
  });

  it('or in two tables of one is not asked for both, and no sheet is named', async () => {
    const [headings = [], ...rows] = wide(['Số tiền'], ['350000'], ['420000']);
    const other = rows.map((row) => [...row.slice(0, 3), '360000']);
    const beside = other.map((row) => ['', '', ...row.slice(1)]);
    const headed = [headings, ...rows, [], ['Tháng 10'], ['', '', ...headings.slice(1)], ...beside];
    expect(await wordsOn(headed)).toContain('two tables of the file');
  });

  it('or in a table above the headings that were taken is named there, never left out', async () => {
    const [headings = [], ...rows] = wide(['Số tiền'], ['350000'], ['420000']);
    const wider = [...headings.slice(0, 3), 'Lớp', 'Số tiền'];
    const other = rows.map((row) => [...row.slice(0, 3), '6A1', '360000']);
    const found = await wordsOn([headings, ...rows, [], ['Tháng 10'], wider, ...other]);
    expect(found).toMatch(/B2: .*"0601001"\nB3: .*"0601002"/);
  });

  it('is asked for the items of both, and that is said', async () => {
    const sheets = [sheet('BHYT', 'BHYT', [631_800, 631_800]), sheet('Thu', 'Học phí', [350_000, 420_000])];
    const { amounts, notes } = await read(sheets);
    expect(amounts).toEqual(['0601001 981800', '0601002 1051800']);
    expect(notes).toContain('tablesAdded(2)');
  });
});

describe('what stands beside a sum', () => {
  it.each([
    'Đã nộp',
    'Đã thôi học',
    'chuyển trường, nghỉ học (có đơn)',
    'Miễn',
    'Nghỉ học từ 15/9',
    'đã đóng đủ',
    'Đã hủy',
    'Huỷ',
  ])('as a note %j is told', async (note) => {
    const rows = [
      ['Mã HS', 'Họ và tên', 'Số tiền', 'Ghi chú'],
      ['0601001', 'An', '350000', note],
      ['0601002', 'Bình', '420000', 'con cô Hoa'],
    ];
    const { amounts, notes } = await read(rows);
    expect(amounts).toEqual(['0601001 350000', '0601002 420000']);
    expect(notes?.filter((each) => each.startsWith('notesDiffer'))).toEqual([`notesDiffer(1, 2, ${note})`]);
    expect(await wordsOn(rows)).toContain(`as "${note}": rows 2`);
  });

  it('as a class merged downwards is that of each row', async () => {
    const rows = [
      ['Mã HS', 'Họ và tên', 'Lớp', 'Số tiền'],
      ['0601001', 'An', '6A1', '350000'],
      ['0601002', 'Bình', '', '420000'],
      ['0601003', 'Chi', '6A2', '420000'],
    ].map((cells, at) => ({ row: at + 1, cells }));
    const merges = [{ top: 2, bottom: 3, left: 2, right: 2 }];
    expect((await read([{ rows, merges }])).classes).toEqual(['6A1', '6A1', '6A2']);
  });

  it('as a count does not make a total one who pays', async () => {
    const rows = [...wide(['Số tiền'], ['350000'], ['420000']), ['2', '2', 'Tổng số', '770000']];
    expect((await read(rows)).amounts).toEqual(['0601001 350000', '0601002 420000']);
    const named = [...wide(['Số tiền'], ['350000'], ['420000']), ['', '2 em', 'Tổng số', '770000']];
    expect((await read(named)).amounts).toEqual(['0601001 350000', '0601002 420000']);
  });

  it.each(['"', '〃', '-', '…'])('as a sign for the same, %j, is no key', async (key) => {
    const rows = wide(['Số tiền'], ['350000'], ['420000']).map((row, at) =>
      at === 2 ? ['2', key, ...row.slice(2)] : row,
    );
    expect(await read(rows)).toEqual({ errors: ['list.row'] });
  });
});

describe('numbers that every block has', () => {
  it.each(['Tòa', 'Khu', 'Dãy'])('are not added up: the column %s tells them apart', async (heading) => {
    const rows = [
      [heading, 'Số căn hộ', 'Số tiền'],
      ['A', '101', '350000'],
      ['A', '102', '420000'],
      ['B', '101', '360000'],
    ];
    expect(await read(rows)).toEqual({ errors: ['list.per'] });
    const told = { per: 'payer' } as const;
    expect(await read(rows, told)).toEqual({ errors: ['list.row', 'list.row'] });
    expect((await read(rows, { ...told, skipBad: true })).amounts).toEqual(['102 420000']);
  });

  it('are not added up from the sheets of two blocks', async () => {
    const block = (name: string, sums: readonly string[]) => ({
      name,
      merges: [],
      rows: [['Số căn hộ', 'Số tiền'], ...sums.map((sum, at) => [String(101 + at), sum])].map(
        (cells, at) => ({ row: at + 1, cells }),
      ),
    });
    expect(await read([block('Block A', ['350000', '420000']), block('Block B', ['360000'])])).toEqual({
      errors: ['list.row'],
    });
  });

  it('of one period are told where they are added up', async () => {
    const rows = [
      ['Mã khách hàng', 'Tên khách hàng', 'Kỳ', 'Số tiền'],
      ['KH1', 'Lan', '9/2026', '350000'],
      ['KH1', 'Lan', '9/2026', '420000'],
    ];
    expect((await read(rows)).notes).toContain('rowsAdded(1)');
    const two = rows.map((row, at) => (at === 2 ? [...row.slice(0, 2), '10/2026', '420000'] : row));
    expect((await read(two)).notes).not.toContain('rowsAdded(1)');
  });
});

describe('a row that lies elsewhere', () => {
  const list = wide(['Lớp', 'Số tiền'], ['6A1', '350000'], ['6A1', '420000'], ['6A1', '380000']);

  it.each([',', ';', '|', '\t'])('in one cell, parted by %j, is named', async (mark) => {
    const rows = list.map((row, at) => (at === 2 ? [row.join(mark)] : row));
    expect(await read(rows)).toEqual({ errors: ['list.row'] });
    expect((await read(rows, { skipBad: true })).amounts).toEqual(['0601001 350000', '0601003 380000']);
  });

  it('to the right of the headings is named', async () => {
    const rows = list.map((row, at) => (at === 2 ? [...row.map(() => ''), '', '', ...row] : row));
    expect(await read(rows)).toEqual({ errors: ['list.row'] });
  });

  it('that holds a telephone number as long as a key is none', async () => {
    expect(
      (await read([...list, ['', '', 'Liên hệ 0601999'], ['', '', '', '0601999']])).amounts,
    ).toHaveLength(3);
  });
});

describe('lines above the headings', () => {
  const list = wide(
    ['Lớp', 'Học phí', 'Nợ cũ', 'Phải nộp'],
    ['6A1', '300000', '50000', '350000'],
    ['6A1', '300000', '0', '300000'],
  );
  const [headings = [], ...rows] = list;
  const lineAt = (column: number, text: string) => headings.map((_, at) => (at === column ? text : ''));
  const title = { top: 1, bottom: 1, left: 0, right: headings.length - 1 };

  it.each([
    ['the last column', 6, 'Đơn vị tính: đồng'],
    ['one in the middle', 5, 'ĐVT: đồng'],
    ['the first', 0, 'Đơn vị: VNĐ'],
  ])('are no headings: a merged title, and a unit over %s', async (_, column, unit) => {
    const cells = [lineAt(0, 'DANH SÁCH THU TIỀN THÁNG 9'), lineAt(column, unit), headings, ...rows];
    const sheet = { rows: cells.map((each, at) => ({ row: at + 1, cells: each })), merges: [title] };
    const { amounts, classes } = await read([sheet]);
    expect([amounts, classes]).toEqual([
      ['0601001 350000', '0601002 300000'],
      ['6A1', '6A1'],
    ]);
  });

  it('are groups where they stand over some', async () => {
    const groups = ['STT', 'Mã HS', 'Họ và tên', 'Lớp', 'Các khoản', '', 'Phải nộp'];
    const own = ['', '', '', '', 'Học phí', 'Nợ cũ', ''];
    const cells = [lineAt(0, 'DANH SÁCH THU'), lineAt(6, 'ĐVT: đồng'), groups, own, ...rows];
    const tall = [0, 1, 2, 3, 6].map((column) => ({ top: 3, bottom: 4, left: column, right: column }));
    const merges = [title, ...tall, { top: 3, bottom: 3, left: 4, right: 5 }];
    const { amounts } = await read([
      { rows: cells.map((each, at) => ({ row: at + 1, cells: each })), merges },
    ]);
    expect(amounts).toEqual(['0601001 350000', '0601002 300000']);
  });
});
