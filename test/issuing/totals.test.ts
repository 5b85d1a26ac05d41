import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';

type Rows = readonly (readonly unknown[])[];

const PUPILS = ['Mã HS', 'Họ và tên', 'Lớp', 'Số tiền'];
const ROWS = [
  PUPILS,
  ['A1', 'An', '1A', '100.000'],
  ['A2', 'Bình', '1A', '200.000'],
  ['A3', 'Chi', '1B', '77.000'],
] as const;

async function outcome(rows: Rows, options = {}) {
  const read = await safeReadBillList(rows, options);
  if (read.ok) return [read.value.payers, read.value.total, ...read.value.proof.by];
  return read.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, ...path].join(' '));
}

describe('the row of a total', () => {
  it.each([
    'TC',
    'T.C',
    'T/C',
    'T.Cộng',
    'T. CỘNG',
    'Tổng',
    'Σ',
    'TCộng',
    'Tổng kết',
    'Cộng:',
    'Toàn trường',
    'Sum',
  ])('is none who pays where it is called %s, in any column', async (word) => {
    for (const row of [
      [word, '', '', '377.000'],
      ['', word, '', '377.000'],
      ['', '', word, '377.000'],
    ])
      expect([row, await outcome([...ROWS, row])]).toEqual([row, [3, 377_000, 'totals']]);
    const bare = [...ROWS, [word, '', '', '377.000']].map((row) => row.slice(1));
    bare[bare.length - 1] = [word, '', '377.000'];
    expect(await outcome(bare)).toEqual([3, 377_000, 'totals']);
  });

  it.each(['TC', 'T.Cộng', 'Σ'])('is refused where it is called %s and says another sum', async (word) => {
    expect(await outcome([...ROWS, ['', word, '', '378.000']])).toEqual(['list.total 5 D']);
  });

  it('is not one who pays what the others do together', async () => {
    const rows = [...ROWS, ['A4', 'Dũng', '1B', '377.000']];
    expect(await outcome(rows)).toEqual([4, 754_000]);
    expect(await outcome(rows.map((row) => row.slice(1)))).toEqual([4, 754_000]);
  });
});

describe('a total that is written in one cell', () => {
  it.each([
    'Tổng cộng: 377.000 đ',
    'Tổng số tiền: 377,000 đồng',
    'Tổng tiền phải thu: 377.000đ (Ba trăm bảy mươi bảy nghìn đồng)',
    'Tổng cộng: 3 học sinh, số tiền 377.000 đồng',
    'Cộng: 377 000 VNĐ',
    'Bằng chữ: Ba trăm bảy mươi bảy nghìn đồng',
    'Số tiền bằng chữ: ba trăm bảy mươi bảy ngàn đồng chẵn./.',
    'Viết bằng chữ: Ba trăm bẩy mươi bẩy nghìn đồng',
    'Tổng cộng (bằng chữ): Ba trăm bảy mươi bảy nghìn đồng chẵn.',
  ])('proves the list: %s', async (text) => {
    expect(await outcome([...ROWS, [text]])).toEqual([3, 377_000, 'totals']);
    expect(await outcome([...ROWS, ['', '', text]])).toEqual([3, 377_000, 'totals']);
  });

  it.each([
    'Tổng cộng: 378.000 đ',
    'Tổng số tiền phải thu: 378,000 đồng',
    'Bằng chữ: Ba trăm bảy mươi tám nghìn đồng',
    'Tổng cộng: 378.000 đ (Ba trăm bảy mươi bảy nghìn đồng)',
  ])('refuses it where it says another sum: %s', async (text) => {
    expect(await outcome([...ROWS, [text]])).toEqual(['list.total 5 A']);
    expect(await outcome([...ROWS, [text]], { skipBad: true })).toEqual([3, 377_000]);
  });

  it.each(['Tổng số: 3 học sinh', 'Tổng cộng có 3 học sinh', 'Tổng đã thu: 10.000 đ', 'Bằng chữ: ………'])(
    'says nothing of what is due: %s',
    async (text) => {
      expect(await outcome([...ROWS, [text]])).toEqual([3, 377_000]);
    },
  );
});
