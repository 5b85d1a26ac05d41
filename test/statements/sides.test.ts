import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';

async function read(rows: readonly (readonly unknown[])[], options?: object) {
  const result = await safeReadStatement(rows, options);
  const issues = result.ok ? result.warnings : result.issues;
  return {
    sums: result.ok ? result.value.movements.map(({ amount }) => amount) : undefined,
    codes: issues.map(({ code, path }) => [code, ...path].join(' ')),
    issues,
  };
}

/** A shop's table with its own word for one side; the other has that of the banks. */
const withHeading = (word: string, known = 'Ghi nợ') => [
  ['Ngày', 'Nội dung', word, known],
  ['05/09/2026', 'A', '350.000', ''],
  ['06/09/2026', 'B', '', '7.000'],
  ['07/09/2026', 'C', '120.000', ''],
];

describe('a column of money beside that of the other side', () => {
  test.each(['Nhận', 'Tiền nhận được', 'Received', 'Credited', 'Tiền gửi', 'Tiền nộp', 'Ghi có (tr.đ)'])(
    'headed %j is money in, or the statement is refused',
    async (word) => {
      const { sums, issues } = await read(withHeading(word));
      if (sums) expect(sums).toEqual([350_000, -7000, 120_000]);
      else expect(issues.map(({ code }) => code)).toContain('statement.one_side');
    },
  );

  test.each(['Rút', 'Tiền trả', 'Khoản chi', 'Đã chi'])('headed %j is money out', async (word) => {
    expect((await read(withHeading(word, 'Ghi có'))).sums).toEqual([-350_000, 7000, -120_000]);
  });

  test('with a word nobody knows is named, also where the other side is money in', async () => {
    const { codes, issues } = await read(withHeading('Cột lạ'));
    expect(codes.filter((code) => code.startsWith('statement.one_side'))).toEqual(['statement.one_side C2']);
    expect(issues.find(({ code }) => code === 'statement.one_side')).toMatchObject({
      received: '"Cột lạ" (C)',
      expected: 'in',
    });
    expect((await read(withHeading('Cột lạ', 'Ghi có'))).issues).toContainEqual(
      expect.objectContaining({ code: 'statement.one_side', expected: 'out' }),
    );
    expect((await read(withHeading('Cột lạ'), { columns: { credit: 'Cột lạ' } })).sums).toHaveLength(3);
  });

  test('is no side where every row has its sum in the known column', async () => {
    const rows = [
      ['Ngày', 'Nội dung', 'Cột lạ', 'Ghi có'],
      ['05/09/2026', 'A', '350.000', '1.000'],
      ['06/09/2026', 'B', '20.000', '7.000'],
    ];
    expect((await read(rows)).sums).toEqual([1000, 7000]);
  });
});
