import fc from 'fast-check';
import type { Cell, Merge, Row, Worksheet } from '../../../src/tables/sheet.ts';
import { moneyCell } from './lists.ts';

/** One who pays, or a document, with what is asked for. */
export interface MadeAccount {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly { readonly title: string; readonly sum: number }[];
  readonly discount: number;
  readonly paid: number;
}

const TITLES = ['Học phí', 'Tiền ăn', 'Bảo hiểm y tế', 'Đồng phục', 'Vở ô li', 'Bút máy'] as const;
const NAMES = [
  'Nguyễn An',
  'Trần Bình',
  'Lê Chi',
  'Phạm Dũng',
  'Võ Giang',
  'Tống Hà',
  'Đỗ Công',
  'Bùi Lan',
] as const;

const sum = fc.integer({ min: 5, max: 2000 }).map((each) => each * 1000);

/** Accounts with one to four lines each, of which some have several. */
export const accounts: fc.Arbitrary<readonly MadeAccount[]> = fc
  .array(
    fc.record({
      lines: fc
        .shuffledSubarray([...TITLES], { minLength: 1, maxLength: 4 })
        .chain((titles) => fc.tuple(...titles.map((title) => fc.record({ title: fc.constant(title), sum })))),
      discount: fc.constantFrom(0, 0, 1000, 2000),
      paid: fc.constantFrom(0, 0, 2000, 3000),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .filter((all) => all.some(({ lines }) => lines.length > 1) && all.some(({ discount }) => discount > 0))
  .map((all) =>
    all.map((each, at) => ({ ...each, key: `A${String(at + 1).padStart(4, '0')}`, name: NAMES[at] ?? '' })),
  );

/** What the lines of an account add up to. */
export function sumOfLines({ lines }: MadeAccount): number {
  return lines.reduce((all, { sum: each }) => all + each, 0);
}

/** How a list with a row a line is written. */
export interface RowStyle {
  /** Keys stand on every row, on the first, or merged over the rows. */
  readonly keys: 'each' | 'first' | 'merged';
  readonly subtotals: boolean;
  readonly total: boolean;
  readonly bands: boolean;
}

export const rowStyles: fc.Arbitrary<RowStyle> = fc.record({
  keys: fc.constantFrom('each', 'first', 'merged'),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  bands: fc.boolean(),
});

/** Writes a list with a row for each line, and tells where the sums stand. */
export function longSheet(
  all: readonly MadeAccount[],
  style: RowStyle,
): { readonly sheet: Worksheet; readonly sums: readonly number[] } {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  const sums: number[] = [];
  const push = (...cells: Cell[]) => rows.push({ row: rows.length + 1, cells });
  push('DANH SÁCH THU THÁNG 9/2026 - LỚP 3B');
  push('STT', 'Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền');
  let ordinal = 0;
  for (const [at, { key, name, lines }] of all.entries()) {
    if (style.bands && at % 3 === 0) push(`TỔ ${at / 3 + 1}`);
    const top = rows.length + 1;
    for (const [line, { title, sum: each }] of lines.entries()) {
      const shown = style.keys === 'each' || line === 0;
      ordinal += shown ? 1 : 0;
      push(
        shown ? String(ordinal) : '',
        shown ? key : '',
        shown ? name : '',
        title,
        moneyCell(each, 1, rows.length),
      );
      sums.push(rows.length - 1);
    }
    if (style.keys === 'merged' && lines.length > 1)
      for (const left of [0, 1, 2]) merges.push({ top, bottom: rows.length, left, right: left });
    if (style.subtotals)
      push(
        '',
        '',
        '',
        'Cộng',
        moneyCell(
          lines.reduce((total, line) => total + line.sum, 0),
          1,
          1,
        ),
      );
  }
  if (style.total)
    push(
      '',
      'TỔNG CỘNG',
      '',
      '',
      moneyCell(
        all.reduce((total, each) => total + sumOfLines(each), 0),
        1,
        1,
      ),
    );
  push('', 'Người lập', '', '', 'Thủ quỹ');
  return { sheet: { name: 'Thang 9', rows, merges }, sums };
}

/** Writes invoices with a row for each line; the sums of the invoice on each row or on the first. */
export function documentSheet(all: readonly MadeAccount[], where: 'each' | 'first'): Worksheet {
  const headings = [
    'Mã hóa đơn',
    'Tên khách hàng',
    'Tổng tiền hàng',
    'Giảm giá hóa đơn',
    'Khách cần trả',
    'Khách đã trả',
    'Mã hàng',
    'Tên hàng',
    'Số lượng',
    'Đơn giá',
    'Thành tiền',
  ];
  const rows: Row[] = [{ row: 1, cells: headings }];
  for (const account of all) {
    const total = sumOfLines(account);
    const own = [total, account.discount, total - account.discount, account.paid];
    for (const [line, { title, sum: each }] of account.lines.entries()) {
      const shown = where === 'each' || line === 0;
      const sums = own.map((value): Cell => (shown ? { text: String(value), number: value } : ''));
      const cells = [
        account.key,
        account.name,
        ...sums,
        `SP${line}`,
        title,
        '1',
        { text: String(each), number: each },
        { text: String(each), number: each },
      ];
      rows.push({ row: rows.length + 1, cells });
    }
  }
  return { name: 'HoaDon', rows, merges: [] };
}

/** Writes a list whose totals, of each who pays or of every three, are called by a title that no item has. */
export function titledTotals(all: readonly MadeAccount[], each: 'payer' | 'group'): Worksheet {
  const rows: Row[] = [{ row: 1, cells: ['Mã HS', 'Họ và tên', 'Khoản thu', 'Số tiền'] }];
  const push = (...cells: Cell[]) => rows.push({ row: rows.length + 1, cells });
  let sum = 0;
  for (const [at, account] of all.entries()) {
    for (const [line, { title, sum: own }] of account.lines.entries())
      push(line === 0 ? account.key : '', line === 0 ? account.name : '', title, moneyCell(own, 1, line));
    sum += sumOfLines(account);
    if (each === 'group' && at % 3 !== 2 && at < all.length - 1) continue;
    push('', '', each === 'payer' ? 'Cả tháng' : 'Cả nhóm', moneyCell(sum, 1, 1));
    sum = 0;
  }
  return { name: 'Thang 9', rows, merges: [] };
}

/** Whether some row that may have no key says what rows above it add up to, as a total would. */
export function mayTotal(all: readonly MadeAccount[]): boolean {
  const before: number[] = [];
  return all.some(({ lines }) =>
    lines.some(({ sum: own }, line) => {
      const sums = before.map((_, from) => before.slice(from).reduce((total, each) => total + each, 0));
      before.push(own);
      return line > 0 && sums.includes(own);
    }),
  );
}
