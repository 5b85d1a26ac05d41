import { type CellObject, read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  reportCsv,
  reportHtml,
  reportJson,
  reportXlsx,
  safeReadDecisions,
  safeReportXlsx,
  settle,
} from '../../../../src/reconcile/index.ts';
import { readSheets, type Worksheet } from '../../../../src/tables/index.ts';
import { MONTH_WITH_FEES, month } from '../../../kit/reconcile/months.ts';
import { least, tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

type Cell = string | number;
type Line = Readonly<Record<string, Cell>>;

const SUMS = ['Phải thu', 'Đã thu', 'Chênh lệch', 'Số tiền giao dịch', 'Tiền mặt'];
const TIMES = ['Hạn nộp', 'Thời gian', 'Thời điểm quyết định'];
const BILLS = [
  'Mã',
  'Mã thanh toán',
  'Lớp, nhóm',
  'Hạn nộp',
  'Tình trạng',
  'Phải thu',
  'Đã thu',
  'Chênh lệch',
];
const MOVEMENTS = [
  ...['Mã', 'Thời gian', 'Số tiền giao dịch', 'Tình trạng', 'Nội dung giao dịch', 'Giao dịch hoặc khoản thu'],
  ...[
    'Gán cho mã',
    'Đã gán',
    'Tiền mặt',
    'Người quyết định',
    'Thời điểm quyết định',
    'Ghi chú',
    'Vị trí trong tệp',
  ],
];
const OWN_SHEETS = [
  ...['Tổng hợp', 'Cần kiểm tra', 'Chưa nộp đủ', 'Nộp thừa, nộp trùng'],
  ...['Đã ghi nhận', 'Giao dịch khác'],
];

/** The lines of a CSV report: sums as numbers, times as the days of a workbook, no apostrophes against formulas. */
function csvLines(csv: string): readonly Line[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, csvCell(name, value)])),
  );
}

function csvCell(name: string, value: string): Cell {
  if (value === '') return '';
  if (SUMS.includes(name)) return Number(value);
  if (TIMES.includes(name)) {
    const moment = Date.parse(value.length === 10 ? `${value}T00:00:00+07:00` : value);
    return Math.round((moment + 7 * 3_600_000) / 1000) / 86_400 + 25_569;
  }
  return asInCells(value.replace(/^'(?='*[=+\-@\t\r])/, ''));
}

/** Lines of a cell are parted by a line feed, and half a pair is no character. */
function asInCells(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The lines of the sheets of a workbook, as another program reads them, below the headings of its first row. */
function bookLines(bytes: Uint8Array): ReadonlyMap<string, readonly Line[]> {
  const book = read(bytes, { dense: true });
  return new Map(
    book.SheetNames.map((name) => {
      const rows: readonly (readonly (CellObject | undefined)[])[] = book.Sheets[name]?.['!data'] ?? [];
      const heads = (rows[0] ?? []).map((cell) => String(cell?.v ?? ''));
      const line = (cells: (typeof rows)[number]) =>
        Object.fromEntries(heads.map((head, at) => [head, bookCell(cells[at])]));
      return [name, rows.slice(1).map(line)];
    }),
  );
}

function bookCell(cell: CellObject | undefined): Cell {
  return typeof cell?.v === 'number' ? cell.v : String(cell?.v ?? '');
}

/** Lines by some of their cells, in an order of their own, numbers to a hundredth of a second. */
function chosen(lines: readonly Line[], names: readonly string[]): readonly string[] {
  const shown = (value: Cell = '') =>
    typeof value === 'number' ? Math.round(value * 8_640_000) / 8_640_000 : value;
  return lines.map((line) => JSON.stringify(names.map((name) => shown(line[name])))).sort();
}

const added = (lines: readonly Line[], name: string) =>
  lines.reduce((sum, line) => sum + Number(line[name] ?? 0), 0);

/** What stands beside a label in the tables of sums. */
function besides(sheet: Worksheet | undefined, label: string): number | undefined {
  for (const { cells } of sheet?.rows ?? []) {
    const [first, ...rest] = cells.map((cell) => (typeof cell === 'string' ? cell : cell.text));
    if (first === label) return Number((rest.at(-1) ?? '').replace(/[.,]/g, ''));
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The ids of the lines below a heading of the page. */
function idsBelow(html: string, id: string): readonly string[] {
  const part = html.split('<h2 id="').find((each) => each.startsWith(`${id}"`)) ?? '';
  return [...part.matchAll(/<tr data-id="([^"]*)">/g)].map(([, name = '']) =>
    name.replace(/&([^;]+);/g, (_, entity: string) => ENTITIES[entity] ?? '?'),
  );
}

describe('the reports of any month', () => {
  test('say the same, each movement once, to the đồng', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(month, async ({ settlement, matched }) => {
        const options = { lang: 'vi', matched, files: [{ file: 'sao-ke.xlsx' }] } as const;
        const csv = csvLines(reportCsv(settlement, options));
        const of = (kind: string) => csv.filter((line) => line.Loại === kind);
        const bytes = reportXlsx(settlement, options);
        const sheets = bookLines(bytes);
        const open = sheets.get('Cần kiểm tra') ?? [];
        const [made = [], others = []] = ['Đã ghi nhận', 'Giao dịch khác'].map((name) => sheets.get(name));
        const moved = [...open, ...made, ...others];
        const booked = settlement.movements.filter(({ outcome }) => outcome === 'allocated');
        expect(made.map((line) => line.Mã).sort()).toEqual(booked.map(({ id }) => id).sort());
        const classes = [...sheets].flatMap(([name, lines]) => (OWN_SHEETS.includes(name) ? [] : lines));
        expect(chosen(moved, MOVEMENTS)).toEqual(chosen(of('giao dịch'), MOVEMENTS));
        expect(chosen(classes, BILLS)).toEqual(chosen(of('khoản thu'), BILLS));
        expect(chosen(of('khoản thu'), BILLS)).toEqual(
          expect.arrayContaining([...chosen(sheets.get('Chưa nộp đủ') ?? [], BILLS)]),
        );

        const json: typeof settlement = JSON.parse(reportJson(settlement, options));
        expect(json.movements.map(({ id }) => id).sort()).toEqual(moved.map((line) => line.Mã).sort());
        expect(json.totals).toEqual(settlement.totals);

        const html = reportHtml(settlement, options);
        expect([...idsBelow(html, 'allocated')].sort()).toEqual(booked.map(({ id }) => id).sort());
        const ids = ['open', 'allocated', 'others'].flatMap((id) => idsBelow(html, id));
        expect(ids.sort()).toEqual(json.movements.map(({ id }) => id).sort());
        expect(idsBelow(html, 'bills')).toHaveLength(json.bills.length);

        const own = (await readSheets(bytes)).sheets;
        const page = (await readSheets(new TextEncoder().encode(html))).sheets;
        for (const total of of('tổng cộng')) {
          const label = String(total['Tình trạng']);
          const sum = Number(total['Đã thu'] || total['Số tiền giao dịch']);
          const told = [besides(own[0], label), ...page.flatMap((sheet) => besides(sheet, label) ?? [])];
          expect(told.map((each) => Math.abs(each ?? Number.NaN))).toContain(Math.abs(sum));
        }
        const { received, allocated, proposed, unallocated, returned, walletFees = 0 } = json.totals;
        expect(allocated + proposed + unallocated).toBe(received);
        expect(added(classes, 'Đã thu')).toBe(allocated - returned);
        for (const sheet of own.slice(1)) expect(sameNumbers(sheet, sheets.get(sheet.name ?? ''))).toBe(true);
        if (walletFees > 0) met('fees');
        for (const { outcome, decision, locked } of settlement.movements)
          for (const each of [outcome, decision && 'decided', locked && 'locked']) if (each) met(each);
      }),
      { ...tries(100, 22), examples: [[MONTH_WITH_FEES]] },
    );
    met.expectAtLeast({
      allocated: 10,
      proposed: least(4),
      unallocated: 10,
      ignored: 3,
      decided: 5,
      locked: 2,
      fees: 1,
    });
  });

  test('are read again with what was decided, whichever file it comes from', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(month, async ({ settlement, matched }) => {
        const defaults = { by: 'Hoa', at: '2026-10-01' };
        const { sheets } = await readSheets(reportXlsx(settlement, { lang: 'vi' }));
        const ofBook = safeReadDecisions(sheets, defaults);
        const rows: readonly (readonly string[])[] = parse(reportCsv(settlement, { lang: 'vi' }));
        const ofCsv = safeReadDecisions(rows, defaults);
        const sorted = (result: typeof ofBook) =>
          result.ok
            ? result.value
                .map((each) =>
                  JSON.stringify({
                    ...each,
                    at: Date.parse(each.at),
                    cash: each.cash?.amount,
                    note: asInCells(each.note ?? ''),
                  }),
                )
                .sort()
            : result.issues;
        expect(sorted(ofBook)).toEqual(sorted(ofCsv));
        if (!ofBook.ok || settlement.movements.some(({ locked }) => locked)) return;
        const bills = settlement.bills.map((each) => each.bill);
        const again = settle(bills, matched, { decisions: ofBook.value });
        const booked = (all: typeof settlement.movements) =>
          all
            .filter(({ decision }) => decision)
            .map(({ id, allocations, reason }) => [id, allocations, reason]);
        expect(booked(again.movements)).toEqual(booked(settlement.movements));
        const shares = ofBook.value.flatMap(({ allocations }) =>
          typeof allocations === 'string' ? [] : allocations,
        );
        if (ofBook.value.length > 0) met('decided');
        if (shares.some(({ walletFee }) => walletFee)) met('fee');
      }),
      { ...tries(80, 12), examples: [[MONTH_WITH_FEES]] },
    );
    met.expectAtLeast({ decided: 3, fee: 1 });
  });
});

/** Whether our own reader finds the numbers that another finds. */
function sameNumbers(sheet: Worksheet, lines: readonly Line[] = []): boolean {
  const found = sheet.rows
    .slice(1)
    .flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : (cell.number ?? []))));
  const others = lines.flatMap((line) => Object.values(line).filter((value) => typeof value === 'number'));
  return JSON.stringify(found) === JSON.stringify(others);
}

describe('a workbook', () => {
  test.each([
    [
      'more lines than it is for',
      [...Array(20_001).keys()].map((i) => ({ code: `HS${i}` })),
      'report.rows',
      20_001,
    ],
    [
      'a cell of more characters than it holds',
      [{ code: 'HS1', id: 'x'.repeat(32_768) }],
      'report.cell',
      32_768,
    ],
  ])('is refused for %s', (_, bills, code, received) => {
    const result = safeReportXlsx(settle(bills, []));
    expect(!result.ok && result.issues).toMatchObject([{ code, received: String(received) }]);
    expect(reportCsv(settle(bills, [])).length).toBeGreaterThan(32_768);
  });

  test('puts bills of too many classes, or of none, on one sheet', () => {
    const bills = (classes: number) =>
      [...Array(300).keys()].map((i) => ({
        code: `HS${i}`,
        ...(classes > 0 && { class: `T${i % classes}` }),
      }));
    const names = (classes: number) =>
      [...bookLines(reportXlsx(settle(bills(classes), []))).keys()].slice(4, -2);
    expect(names(0)).toEqual(['Khoản thu']);
    expect(names(2)).toEqual(['T0', 'T1']);
    expect(names(100)).toHaveLength(100);
    expect(names(101)).toEqual(['Khoản thu']);
  });
});
