import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillListInput, readBillList, safeReadBillList } from '../../../src/issuing/index.ts';
import type { StoredCell } from '../../../src/tables/index.ts';
import { tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const HEADINGS = ['Mã thanh toán', 'Họ và tên', 'Số tiền'];

/** Formats by which a column of money is shown as it is. */
const PLAIN = [
  ...['General', '0', '#,##0', '#,##0.00', '#,##0 "đ"', '#,##0\\ [$₫-42A]', '#,##0;[Red]#,##0', '@'],
  ...[
    '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
    '[$VND] #,##0',
    '#,##0 "đ/tháng"',
    '# ##0',
  ],
  ...['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', '#,##0 "đồng"', '"Thu: "#,##0', '0.00E+00'],
];

/** Formats by which people see another sum than the one that is stored, or none. */
const OTHER = [
  ...['#,##0".000"', '#,##0",000"', '0"000"', '#,##0"k"', '#,##0 "nghìn đồng"', '"-"#,##0', '#,##0,', '0,,'],
  ...['#,##0,".5"', '"1"0', '0" tr"', ';;;', '"đã nộp"', '0"00"', '"(" #,##0 ")"'],
];

/** A cell as a workbook holds it. */
function shown(format: string, number: number): StoredCell {
  return { text: SSF.format(format, number), number };
}

async function read(rows: BillListInput, options = {}) {
  const result = await safeReadBillList(rows, options);
  const issues = result.ok ? result.warnings : result.issues;
  return {
    amounts: result.ok ? result.value.bills.map(({ amount }) => amount) : undefined,
    errors: issues.filter(({ severity }) => severity === 'error').map(({ expected }) => expected),
    words: issues.map(({ message }) => message).join('\n'),
  };
}

const sums = fc.array(
  fc.integer({ min: 50, max: 3000 }).map((each) => each * 500),
  { minLength: 3, maxLength: 6 },
);

function rowsOf(all: readonly number[], format: string): (string | StoredCell)[][] {
  return all.map((each, at) => [`HP0000${at + 10}`, `Em ${at}`, shown(format, each)]);
}

describe('a sum of a workbook', () => {
  it.each(PLAIN)('shown by %j is the number that is stored', async (format) => {
    await fc.assert(
      fc.asyncProperty(sums, async (all) => {
        expect((await read([HEADINGS, ...rowsOf(all, format)])).amounts).toEqual(all);
      }),
      tries(20),
    );
  });

  it.each(OTHER)('shown by %j, as another than is stored, is nobody’s', async (format) => {
    await fc.assert(
      fc.asyncProperty(sums, fc.nat(), async (all, pick) => {
        const at = pick % all.length;
        const plain = rowsOf(all, '#,##0');
        const rows = plain.map((row, i) =>
          i === at ? [...row.slice(0, 2), shown(format, all[i] ?? 0)] : row,
        );
        const { amounts, errors, words } = await read([HEADINGS, ...rows]);
        expect(amounts).toBeUndefined();
        expect(errors).toEqual([`sumShownOtherwise(${(all[at] ?? 0).toLocaleString('de-DE')})`]);
        expect(words).toContain(`C${at + 2}`);
        const rest = await read([HEADINGS, ...rows], { skipBad: true });
        expect(rest.amounts).toEqual(all.filter((_, i) => i !== at));
      }),
      tries(20),
    );
  });

  it('in thousands is refused where a format has taken the thousands off already', async () => {
    const rows = (format: string, all: readonly number[]) => [
      ['ĐVT: nghìn đồng'],
      HEADINGS,
      ...rowsOf(all, format),
    ];
    expect((await read(rows('#,##0', [350, 420]))).amounts).toEqual([350_000, 420_000]);
    expect((await read(rows('#,##0.0', [350.5, 420]))).amounts).toEqual([350_500, 420_000]);
    expect((await read(rows('#,##0,', [350_000, 420_000]))).errors).toHaveLength(2);
  });
});

describe('a unit that the sums contradict', () => {
  const unit = fc.constantFrom<readonly [string, number]>(
    ['ĐVT: nghìn đồng', 1000],
    ['Đơn vị: triệu đồng', 1_000_000],
  );

  it('is asked about where sums look like đồng, one or all, and taken where it is said', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(unit, sums, fc.boolean(), async ([words, times], all, isMixed) => {
        const given = isMixed ? [350, ...all.map((each) => each * 10)] : all.map((each) => each * 2);
        const rows = [[words], HEADINGS, ...rowsOf(given, '#,##0')];
        const { amounts, words: said } = await read(rows);
        expect(amounts).toBeUndefined();
        expect(said).toContain('--bills-unit');
        const forced = await read(rows, { unit: times });
        const isTooMuch = given.some((each) => each * times > 9_999_999_999_999);
        if (!isTooMuch) expect(forced.amounts).toEqual(given.map((each) => each * times));
        met(isMixed ? 'one' : 'all');
      }),
      tries(60, 20),
    );
    met.expectAtLeast({ one: 4, all: 4 });
  });
});

describe('a unit', () => {
  const rows = (heading: string, ...sums: readonly string[]) => [
    ['Mã thanh toán', 'Họ và tên', heading],
    ...sums.map((sum, at) => [`HP0000${at + 10}`, `Em ${at}`, sum]),
  ];

  it.each([
    'Phải nộp (1.000đ)',
    'Phải nộp (x1.000đ)',
    'Phải nộp\n(1000 đồng)',
    'Phải nộp (nghìn đồng)',
    'Số tiền (ĐVT: 1.000đ)',
  ])('is read from the heading %j', async (heading) => {
    expect((await read(rows(heading, '1500', '2.500'))).amounts).toEqual([1_500_000, 2_500_000]);
  });

  it.each(['Đơn vị: 000đ', 'ĐVT: K', 'ĐVT: 1.000 đồng', 'Đơn vị tính: nghìn đồng', '(1.000đ)'])(
    'is read from the line %j',
    async (line) => {
      const [headings = [], ...others] = rows('Phải nộp', '1500', '2.500');
      expect((await read([[line], headings, ...others])).amounts).toEqual([1_500_000, 2_500_000]);
      if (line.startsWith('('))
        expect((await read([headings, ['', '', line], ...others])).amounts).toEqual([1_500_000, 2_500_000]);
    },
  );

  it.each(['Tiền nước (1.000đ/ngày)', 'Phải nộp 1.000đ/m3', 'Phải nộp (đồng)', 'Phải nộp (đ)'])(
    'is đồng below %j',
    async (heading) => {
      expect((await read(rows(heading, '15000', '25000'))).amounts).toEqual([15_000, 25_000]);
    },
  );

  it.each(['ĐVT: trăm đồng', 'Đơn vị tính: chục đồng'])(
    'that sums are not read in is refused: %j',
    async (line) => {
      expect((await read([[line], ...rows('Phải nộp', '15000', '25000')])).words).toContain(line);
      expect((await read([[line], ...rows('Phải nộp', '15000', '25000')])).amounts).toBeUndefined();
    },
  );

  it.each([
    ['nghìn', '350,500', '350.5'],
    ['triệu', '1,5', '1.250'],
  ])('of %s with marks of two meanings, %s and %s, is asked about', async (unit, one, other) => {
    expect((await read([[`ĐVT: ${unit} đồng`], ...rows('Phải nộp', one, other)])).words).toContain(
      '--bills-unit',
    );
  });

  it.each(['đ', 'Đ', 'VND', 'đồng'])('%j below the headings is one, and no block', async (unit) => {
    const [headings = [], ...others] = rows('Phải nộp', '15000', '25000');
    const { bills } = await readBillList([headings, ['', '', unit], ...others]);
    expect(bills.map((bill) => [bill.amount, bill.class])).toEqual([
      [15_000, undefined],
      [25_000, undefined],
    ]);
  });

  it('is no letter of a block, alone or merged over its row', async () => {
    const [headings = [], one = [], other = []] = rows('Phải nộp', '15000', '25000');
    for (const letter of ['A', 'D', 'Đ', 'd'])
      for (const band of [[letter], ['', letter], [letter, letter, letter]]) {
        const given = [headings, ['Lô C'], one, band, other];
        const { bills } = await readBillList(given);
        expect(bills.map((bill) => bill.class)).toEqual(['Lô C', letter]);
      }
  });
});
