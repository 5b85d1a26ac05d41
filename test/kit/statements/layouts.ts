import fc from 'fast-check';

/** A movement that a generated statement tells of. */
export interface Told {
  readonly day: string;
  readonly amount: number;
  readonly text: string;
  readonly number: string;
}

/** How a generated statement is laid out. */
export interface Layout {
  readonly order: readonly number[];
  readonly english: boolean;
  readonly money: 'points' | 'commas' | 'plain' | 'decimals';
  readonly sums: 'split' | 'signed' | 'worded' | 'unsigned';
  readonly words: readonly [credit: string, debit: string];
  readonly hasBalance: boolean;
  readonly descending: boolean;
  /** Rows on a page; headings are repeated on each. */
  readonly page: number;
  readonly hasTotals: boolean;
  readonly blankDays: boolean;
  readonly ends: 'none' | 'above' | 'inside';
}

/** A generated statement. */
export interface Generated {
  readonly layout: Layout;
  readonly opening: number;
  readonly told: readonly Told[];
}

const told = fc.record({
  step: fc.integer({ min: 0, max: 2 }),
  sum: fc.integer({ min: 1, max: 9_000_000 }),
  isIn: fc.boolean(),
  text: fc.constantFrom(
    'HS2K4M7P9 hoc phi',
    'tong tien hoc',
    'THU PHI',
    'so du dau thang em nop',
    'Trả 350.000 đ',
    'CK',
  ),
});

const layout: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
  english: fc.boolean(),
  money: fc.constantFrom('points', 'commas', 'plain', 'decimals'),
  sums: fc.constantFrom('split', 'signed', 'worded', 'unsigned'),
  words: fc.constantFrom(
    ['Ghi có', 'Ghi nợ'],
    ['C', 'D'],
    ['CR', 'DR'],
    ['CRDT', 'DBIT'],
    ['+', '-'],
    ['IN', 'OUT'],
    ['Thu', 'Chi'],
  ),
  hasBalance: fc.boolean(),
  descending: fc.boolean(),
  page: fc.constantFrom(3, 5, 100),
  hasTotals: fc.boolean(),
  blankDays: fc.boolean(),
  ends: fc.constantFrom('none', 'above', 'inside'),
});

const DAY = 86_400_000;

/** Statements of three to twelve movements, numbers unlike one another. */
export const statements: fc.Arbitrary<Generated> = fc
  .record({
    layout,
    opening: fc.integer({ min: 0, max: 50_000_000 }),
    rows: fc.array(told, { minLength: 3, maxLength: 12 }),
  })
  .map(({ layout: chosen, opening, rows }) => {
    let time = Date.UTC(2026, 8, 1);
    const movements = rows.map(({ step, sum, isIn, text }, at) => {
      time += step * DAY;
      const day = new Date(time).toISOString().slice(0, 10);
      return { day, amount: isIn ? sum : -sum, text, number: `FT2624800${100 + at}` };
    });
    return { layout: chosen, opening, told: movements };
  });

const HEADINGS = {
  vi: ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Số dư', 'STT'],
  en: ['Transaction date', 'Reference no', 'Description', 'Credit', 'Debit', 'Balance', 'No.'],
} as const;

/** Writes a sum as the statement does. */
export function printed(sum: number, money: Layout['money']): string {
  const grouped = Math.abs(sum)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, money === 'points' ? '.' : ',');
  const digits = money === 'plain' ? String(Math.abs(sum)) : grouped;
  return `${sum < 0 ? '-' : ''}${digits}${money === 'decimals' ? '.00' : ''}`;
}

/** What a reader of the rows can know: what lacks, if anything does. */
export function lacking({
  layout: { sums, hasBalance, ends },
  told: rows,
}: Generated): 'direction' | undefined {
  const isPlain = sums === 'unsigned' || (sums === 'signed' && rows.every(({ amount }) => amount > 0));
  return isPlain && !(hasBalance && ends !== 'none') ? 'direction' : undefined;
}

/** Lays a statement out in rows of cells. `shown` are the movements printed; the balances and totals are those of `told`. */
export function sheetRows({ layout: chosen, opening, told: rows }: Generated): string[][] {
  const names: string[] = [...(chosen.english ? HEADINGS.en : HEADINGS.vi)];
  const isSplit = chosen.sums === 'split';
  if (!isSplit) names[3] = chosen.english ? 'Amount' : 'Số tiền';
  if (!isSplit)
    names[4] = chosen.sums === 'worded' ? (chosen.english ? 'Dr/Cr' : 'Loại giao dịch') : 'Ghi chú nội bộ';
  if (!chosen.hasBalance) names[5] = 'Chi nhánh';
  const arrange = (cells: readonly string[]) => chosen.order.map((at) => cells[at] ?? '');
  const headings = arrange(names);
  const table: string[][] = [];
  const body = bodyRows(chosen, opening, rows);
  for (const [at, cells] of body.entries()) {
    if (at % chosen.page === 0) table.push(headings);
    table.push(arrange(cells));
  }
  const closing = opening + rows.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...linesAbove(chosen, opening, closing),
    ...table,
    ...linesBelow(chosen, rows, opening, closing).map(arrange),
  ];
}

function linesAbove({ ends, money }: Layout, opening: number, closing: number): string[][] {
  const lines = [['NGÂN HÀNG TMCP THỬ'], ['Số tài khoản: 0011001234567', '', 'Loại tiền: VND']];
  if (ends !== 'above') return lines;
  return [
    ...lines,
    ['Số dư đầu kỳ', printed(opening, money)],
    ['Số dư cuối kỳ', '', printed(closing, money)],
  ];
}

function bodyRows(chosen: Layout, opening: number, rows: readonly Told[]): string[][] {
  let balance = opening;
  const cells = rows.map((row, at) => {
    balance += row.amount;
    return movementCells(chosen, row, balance, at);
  });
  const ordered = chosen.descending ? [...cells].reverse() : cells;
  let last = '';
  return ordered.map(([day = '', ...rest]) => {
    const isSame = chosen.blankDays && day === last;
    last = day;
    return [isSame ? '' : day, ...rest];
  });
}

function movementCells(
  chosen: Layout,
  { day, amount, text, number }: Told,
  balance: number,
  at: number,
): string[] {
  const sum = printed(Math.abs(amount), chosen.money);
  const written = day.split('-').reverse().join('/');
  const signed = printed(amount, chosen.money);
  const sums = {
    split: amount > 0 ? [sum, ''] : ['', sum],
    signed: [signed, ''],
    worded: [sum, amount > 0 ? chosen.words[0] : chosen.words[1]],
    unsigned: [sum, ''],
  }[chosen.sums];
  return [
    written,
    number,
    text,
    ...sums,
    chosen.hasBalance ? printed(balance, chosen.money) : 'CN1',
    String(at + 1),
  ];
}

function linesBelow(chosen: Layout, rows: readonly Told[], opening: number, closing: number): string[][] {
  const sum = (of: (amount: number) => number) =>
    printed(
      rows.reduce((all, { amount }) => all + of(amount), 0),
      chosen.money,
    );
  const totals = [
    '',
    '',
    'Tổng cộng',
    sum((amount) => Math.max(0, amount)),
    sum((amount) => Math.max(0, -amount)),
  ];
  const ends = (label: string, balance: number) => ['', '', label, printed(balance, chosen.money)];
  return [
    ...(chosen.hasTotals && chosen.sums === 'split' ? [totals] : []),
    ...(chosen.ends === 'inside' ? [ends('Số dư đầu kỳ', opening), ends('Số dư cuối kỳ', closing)] : []),
    ['Người lập', '', '', '', '', 'Kiểm soát'],
  ];
}
