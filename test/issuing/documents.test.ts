import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReadBillList } from '../../src/issuing/index.ts';
import { least, tries } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

type Rows = readonly (readonly unknown[])[];

/** What a list asks for by key, or the codes and places of what stands against it. */
async function outcome(rows: Rows, options = {}) {
  const read = await safeReadBillList(rows, options);
  if (read.ok) return Object.fromEntries(read.value.bills.map(({ key, amount }) => [key, amount]));
  return read.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, ...path].join(' '));
}

const POWER = ['MA_KHANG', 'TEN_KHANG', 'KY', 'THANG', 'NAM', 'ID_HDON', 'SO_TIEN', 'TIEN_GTGT', 'TONG_TIEN'];

interface MadeInvoice {
  readonly customer: number;
  readonly sum: number;
}

/** Rows of invoices as a power company exports them: a customer may have several. */
function powerRow({ customer, sum }: MadeInvoice, at: number): readonly string[] {
  const [net, tax] = [sum * 10_000, sum * 1000];
  const period = [String(at + 1), '9', '2026', String(880_000 + at)];
  return [`PD${customer}`, `Khách ${customer}`, ...period, String(net), String(tax), String(net + tax)];
}

const invoices = fc.array(
  fc.record({ customer: fc.integer({ min: 1, max: 6 }), sum: fc.integer({ min: 1, max: 90 }) }),
  { minLength: 4, maxLength: 12 },
);

describe('an invoice that stands in a list twice', () => {
  it('is asked for once, and named, wherever its second row stands', async () => {
    const tally = createTally();
    await fc.assert(
      fc.asyncProperty(invoices, fc.nat(), fc.nat(), async (all, pick, place) => {
        const rows = all.map(powerRow);
        const again = rows[pick % rows.length] ?? [];
        const plain = await outcome([POWER, ...rows]);
        const doubled = rows.toSpliced(place % (rows.length + 1), 0, again);
        const read = await safeReadBillList([POWER, ...doubled]);
        expect(await outcome([POWER, ...doubled])).toEqual(plain);
        expect(read.ok && read.value.notices.some(({ message }) => message.includes(String(again[5])))).toBe(
          true,
        );
        tally('once');
      }),
      tries(40),
    );
    tally.expectAtLeast({ once: least(40) });
  });

  it('is refused where its rows ask for different sums, or are of two who pay', async () => {
    await fc.assert(
      fc.asyncProperty(invoices, fc.nat(), fc.constantFrom('sum', 'payer'), async (all, pick, what) => {
        const rows = all.map(powerRow);
        const at = pick % rows.length;
        const [one = { customer: 1, sum: 1 }] = all.slice(at);
        const other = what === 'sum' ? { ...one, sum: one.sum + 1 } : { ...one, customer: 9 };
        const read = await outcome([POWER, ...rows, powerRow(other, at)]);
        expect(read).toEqual([`list.row ${at + 2} F`, `list.row ${rows.length + 2} F`]);
      }),
      tries(40),
    );
  });

  it('is refused where no column numbers it and its row stands there twice', async () => {
    const rows = [
      { customer: 1, sum: 5 },
      { customer: 2, sum: 6 },
      { customer: 3, sum: 7 },
    ].map(powerRow);
    const bare = [POWER, ...rows, ...rows.slice(1, 2)].map((row) => row.toSpliced(5, 1));
    expect(await outcome(bare)).toEqual(['list.row 5 A']);
  });

  it('is one where it is what a code is for', async () => {
    const rows = [
      ['Số hóa đơn', 'Mã KH', 'Khách hàng', 'Số tiền'],
      ['H1', 'K1', 'An', '100.000'],
      ['H2', 'K2', 'Bình', '120.000'],
      ['H2', 'K2', 'Bình', '120.000'],
    ];
    expect(await outcome(rows)).toEqual({ K1: 100_000, K2: 120_000 });
    expect(await outcome(rows, { per: 'document' })).toEqual({ H1: 100_000, H2: 120_000 });
    const differs = [...rows.slice(0, 3), ['H2', 'K2', 'Bình', '130.000']];
    expect(await outcome(differs, { per: 'document' })).toEqual(['list.row 3 A', 'list.row 4 A']);
  });

  it('has several rows where they are its lines', async () => {
    const rows = [
      ['Số phiếu', 'Mã BN', 'Họ tên bệnh nhân', 'Tên dịch vụ', 'Thành tiền'],
      ['P1', 'B1', 'An', 'Khám', '100.000'],
      ['P1', 'B1', 'An', 'Xét nghiệm', '150.000'],
      ['P2', 'B1', 'An', 'Khám', '100.000'],
    ];
    expect(await outcome(rows)).toEqual({ P1: 250_000, P2: 100_000 });
  });
});

describe('receipts of patients', () => {
  const receipts = (heading: string) => [
    [heading, 'Mã BN', 'Họ tên bệnh nhân', 'Tên dịch vụ', 'Thành tiền'],
    ['P1', 'B1', 'An', 'Khám', '100.000'],
    ['P2', 'B1', 'An', 'Xét nghiệm', '150.000'],
    ['P3', 'B2', 'Bình', 'Khám', '100.000'],
  ];

  it('are never added up because the heading of their numbers is not known', async () => {
    for (const heading of ['Lượt', 'Mã lượt khám', 'Số lượt khám', 'Visit'])
      expect(await outcome(receipts(heading))).toEqual(['list.per']);
  });

  it('are told apart by the column that is named, or added up where that is asked for', async () => {
    expect(await outcome(receipts('Lượt'), { columns: { documentNumber: 'Lượt' } })).toEqual({
      P1: 100_000,
      P2: 150_000,
      P3: 100_000,
    });
    expect(await outcome(receipts('Lượt'), { per: 'payer' })).toEqual({ B1: 250_000, B2: 100_000 });
  });

  it('are not added up where nothing tells their rows apart', async () => {
    const bare = receipts('Lượt').map((row) => [...row.slice(1, 3), row[4]]);
    expect(await outcome(bare)).toEqual(['list.per']);
    expect(await outcome(bare, { per: 'payer' })).toEqual({ B1: 250_000, B2: 100_000 });
  });
});
