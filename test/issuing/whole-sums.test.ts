import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issues/issue.ts';
import { safeReadBillList } from '../../src/issuing/index.ts';
import type { Cell } from '../../src/tables/sheet.ts';
import { tries } from '../kit/scale.ts';

const HEADINGS = ['Mã HS', 'Họ và tên', 'Số tiền'];
const sheetOf = (name: string, rows: readonly (readonly Cell[])[]) => ({
  name,
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  merges: [],
});
const stored = (number: number, text = String(number)): Cell => ({ text, number });

const wrongRows = (issues: readonly Issue[]) =>
  issues.flatMap(({ code, path, expected }) => (code === 'list.row' ? [[...path, expected].join(' ')] : []));

async function faults(cells: readonly Cell[]) {
  const rows = cells.map((cell, at) => [`H${at + 1}`, `Em ${at + 1}`, cell]);
  const read = await safeReadBillList([HEADINGS, ['H0', 'Em 0', '350.000'], ...rows]);
  if (read.ok) return read.value.bills.slice(1).map(({ amount }) => amount);
  return read.issues.flatMap(({ code, path, expected, severity }) =>
    severity === 'error' ? [[code, ...path, expected].join(' ')] : [],
  );
}

describe('a stored number', () => {
  it('with a part of a đồng that is shown, or half a one, is refused at its cell', async () => {
    for (const cell of [
      stored(350000.5),
      stored(350000.5, '350.001'),
      stored(350000.4, '350.000,4'),
      stored(-50000.5, '-50.001'),
      stored(350.25, '350.25'),
    ])
      expect(await faults([cell])).toEqual(['list.row 3 C sumWithPart']);
  });

  it('is what its cell shows where a format hides less, or binary noise', async () => {
    expect(
      await faults([stored(350000.00000000006, '350.000'), stored(543356.1, '543.356'), stored(350000)]),
    ).toEqual([350_000, 543_356, 350_000]);
  });
});

describe('what totals count', () => {
  const read = async (rows: readonly (readonly Cell[])[]) => {
    const found = await safeReadBillList([HEADINGS, ...rows]);
    return found.ok ? [found.value.total, found.value.proof.totalled] : found.issues.map(({ code }) => code);
  };

  it('is said beside the total of the bills: it differs where somebody paid too much, or stands outside of it', async () => {
    const rows = [
      ['H1', 'An', '350.000'],
      ['H2', 'Bình', '-50.000'],
      ['H3', 'Chi', '700.000'],
    ];
    expect(await read([...rows, ['', 'Tổng cộng', '1.000.000']])).toEqual([1_050_000, 1_000_000]);
    expect(await read([...rows, ['', 'Tổng cộng', '1.000.000'], ['H4', 'Dũng', '90.000']])).toEqual([
      1_140_000, 1_000_000,
    ]);
    expect(await read(rows)).toEqual([1_050_000, undefined]);
  });
});

describe('sheets of a list without keys', () => {
  const NAMELESS = ['STT', 'Họ và tên', 'Số tiền'];
  const names = fc.array(fc.constantFrom('Ngô An', 'Lý Bình', 'Đỗ Chi', 'Hồ Dũng'), {
    minLength: 1,
    maxLength: 5,
  });

  it('make a bill for each row, whatever names and sums stand in the same places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 2, maxLength: 4 }), async (classes) => {
        const sheets = classes.map((all, at) =>
          sheetOf(`6A${at + 1}`, [
            NAMELESS,
            ...all.map((name, place) => [String(place + 1), name, '350.000']),
            ['', 'Tổng cộng', stored(all.length * 350_000)],
          ]),
        );
        const found = await safeReadBillList(sheets);
        const rows = classes.flatMap((all, at) => all.map((name) => `6A${at + 1} ${name}`));
        expect(found.ok && found.value.bills.map((bill) => `${bill.class} ${bill.name}`)).toEqual(rows);
        expect(found.ok && found.value.bills.map(({ key }) => key)).toEqual(rows.map((_, at) => `${at + 1}`));
        expect(found.ok && found.value.proof.totalled).toBe(rows.length * 350_000);
      }),
      tries(200, 10),
    );
  });

  it('never ask to delete a row of another name', async () => {
    const sheets = ['An', 'Bình'].map((name, at) =>
      sheetOf(`6A${at + 1}`, [HEADINGS, ['1', name, '350.000'], ['2', 'Chi', '350.000']]),
    );
    const found = await safeReadBillList(sheets);
    expect(found.ok ? [] : wrongRows(found.issues)).toEqual(['6A2 2 keyOfTwoNames', '6A2 3 rowTwice']);
  });
});
