import fc from 'fast-check';
import { printed, type Told } from './layouts.ts';

/** How a generated statement looks on paper. */
export interface Look {
  /** The places of day, number, text, money in, money out, balance. */
  readonly order: readonly number[];
  readonly language: 'vi' | 'en' | 'both';
  readonly money: 'points' | 'commas' | 'plain' | 'decimals';
  readonly sums: 'split' | 'signed' | 'worded';
  readonly isDescending: boolean;
  /** Movements on a page; headings are repeated on each. */
  readonly page: number;
  readonly hasBalance: boolean;
  readonly ends: 'none' | 'lines' | 'one line' | 'one cell' | 'two rows' | 'rows' | 'dated rows';
  readonly totals: 'none' | 'row' | 'dated row' | 'pages' | 'above';
  readonly hasPeriod: boolean;
  readonly hasSignature: boolean;
}

/** A statement to be written, and what a reader must find in it. */
export interface Printout {
  readonly look: Look;
  readonly opening: number;
  readonly told: readonly Told[];
}

const look: fc.Arbitrary<Look> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  language: fc.constantFrom('vi', 'en', 'both'),
  money: fc.constantFrom('points', 'commas', 'plain', 'decimals'),
  sums: fc.constantFrom('split', 'split', 'signed', 'worded'),
  isDescending: fc.boolean(),
  page: fc.constantFrom(3, 5, 100),
  hasBalance: fc.boolean(),
  ends: fc.constantFrom('none', 'lines', 'one line', 'one cell', 'two rows', 'rows', 'dated rows'),
  totals: fc.constantFrom('none', 'row', 'dated row', 'pages', 'above'),
  hasPeriod: fc.boolean(),
  hasSignature: fc.boolean(),
});

const DAY = 86_400_000;
const TEXTS = [
  'HS2K4M7P9 hoc phi',
  'tong tien hoc',
  'THU PHI',
  'so du dau thang em nop',
  'Trả 350.000 đ',
  'CK',
];

const movement = fc.record({
  step: fc.integer({ min: 0, max: 2 }),
  /** Smaller totals above a table are taken for counts of movements. */
  sum: fc.integer({ min: 1000, max: 9_000_000 }),
  isIn: fc.boolean(),
  text: fc.constantFrom(...TEXTS),
});

/** Statements of three to twelve movements in September 2026. */
export const printouts: fc.Arbitrary<Printout> = fc
  .record({
    look,
    opening: fc.integer({ min: 0, max: 50_000_000 }),
    rows: fc.array(movement, { minLength: 3, maxLength: 12 }),
  })
  .map(({ look: chosen, opening, rows }) => {
    let time = Date.UTC(2026, 8, 1);
    const told = rows.map(({ step, sum, isIn, text }, at) => {
      time += step * DAY;
      const day = new Date(time).toISOString().slice(0, 10);
      return { day, amount: isIn ? sum : -sum, text, number: `FT2624800${100 + at}` };
    });
    return { look: chosen, opening, told };
  });

const HEADINGS = {
  vi: ['Ngày giao dịch', 'Số tham chiếu', 'Nội dung', 'Ghi có', 'Ghi nợ', 'Số dư'],
  en: ['Transaction date', 'Reference no', 'Description', 'Credit', 'Debit', 'Balance'],
} as const;
const WORDED = { vi: ['Số tiền', 'Loại giao dịch'], en: ['Amount', 'Transaction type'] } as const;

/** What is damaged of the movements that are printed; balances and totals stay as they were. */
export interface Damage {
  readonly kind: 'left out' | 'doubled' | 'altered';
  readonly at: number;
}

/** Lays a statement out in rows of cells. */
export function printoutRows({ look: chosen, opening, told }: Printout, damage?: Damage): string[][] {
  const arrange = (cells: readonly string[]) => chosen.order.map((at) => cells[at] ?? '');
  const headings = arrange(headingsOf(chosen));
  const balances = runningOf(opening, told);
  const shown = told.map((row, at) => ({ row, balance: balances[at] ?? 0, at }));
  if (chosen.isDescending) shown.reverse();
  const table: string[][] = [];
  for (let start = 0; start < shown.length; start += chosen.page) {
    const page = shown.slice(start, start + chosen.page);
    table.push(headings);
    for (const { row, balance, at } of page)
      for (const each of damagedRow(row, at, damage))
        table.push(arrange(movementCells(chosen, each, balance)));
    if (chosen.totals === 'pages' && chosen.sums === 'split')
      table.push(
        arrange(
          totalCells(
            chosen,
            '',
            'Cộng trang',
            page.map(({ row }) => row),
          ),
        ),
      );
  }
  const lines = endLines(chosen, opening, balances.at(-1) ?? opening, told);
  return [
    ...linesAbove(chosen, told),
    ...lines.above,
    ...table.slice(0, 1),
    ...lines.inside.slice(0, 1).map(arrange),
    ...table.slice(1),
    ...lines.below.map(arrange),
    ...lines.inside.slice(1).map(arrange),
    ...(chosen.hasSignature ? [arrange(['30/09/2026', '', '', 'Nguyễn Văn A', '', ''])] : []),
  ];
}

function headingsOf({ language, sums, hasBalance }: Look): string[] {
  const named = (of: 'vi' | 'en') => {
    const names: string[] = [...HEADINGS[of]];
    if (sums === 'worded') [names[3], names[4]] = WORDED[of];
    if (sums === 'signed') [names[3], names[4]] = [WORDED[of][0], of === 'vi' ? 'Ghi chú nội bộ' : 'Teller'];
    if (!hasBalance) names[5] = of === 'vi' ? 'Chi nhánh' : 'Branch';
    return names;
  };
  if (language !== 'both') return named(language);
  const english = named('en');
  return named('vi').map((name, at) => `${name}/ ${english[at]}`);
}

function runningOf(opening: number, told: readonly Told[]): number[] {
  let balance = opening;
  return told.map(({ amount }) => {
    balance += amount;
    return balance;
  });
}

function damagedRow(row: Told, at: number, damage: Damage | undefined): readonly Told[] {
  if (at !== damage?.at) return [row];
  if (damage.kind === 'left out') return [];
  if (damage.kind === 'doubled') return [row, row];
  return [{ ...row, amount: row.amount + Math.sign(row.amount) * 1000 }];
}

function movementCells(chosen: Look, { day, amount, text, number }: Told, balance: number): string[] {
  const sum = printed(Math.abs(amount), chosen.money);
  const sums = {
    split: amount > 0 ? [sum, ''] : ['', sum],
    signed: [printed(amount, chosen.money), ''],
    worded: [sum, amount > 0 ? 'Ghi có' : 'Ghi nợ'],
  }[chosen.sums];
  return [
    day.split('-').reverse().join('/'),
    number,
    text,
    ...sums,
    chosen.hasBalance ? printed(balance, chosen.money) : 'CN1',
  ];
}

function totalsOf(told: readonly Told[]): readonly [credit: number, debit: number] {
  const add = (of: (amount: number) => number) => told.reduce((all, { amount }) => all + of(amount), 0);
  return [add((amount) => Math.max(0, amount)), add((amount) => Math.max(0, -amount))];
}

function totalCells({ money }: Look, day: string, label: string, told: readonly Told[]): string[] {
  const [credit, debit] = totalsOf(told);
  return [day, '', label, printed(credit, money), printed(debit, money), ''];
}

function linesAbove({ hasPeriod, totals, money }: Look, told: readonly Told[]): string[][] {
  const [credit, debit] = totalsOf(told);
  return [
    ['NGÂN HÀNG TMCP THỬ'],
    ['SAO KÊ TÀI KHOẢN 0011001234567'],
    ...(hasPeriod ? [['Từ ngày 01/09/2026 đến ngày 30/09/2026']] : []),
    ...(totals === 'above'
      ? [
          ['Tổng ghi nợ', printed(debit, money)],
          ['Tổng ghi có', printed(credit, money)],
        ]
      : []),
  ];
}

interface EndLines {
  readonly above: string[][];
  /** Below the headings: the opening balance above all rows, and the closing one below. */
  readonly inside: string[][];
  readonly below: string[][];
}

function endLines(chosen: Look, opening: number, closing: number, told: readonly Told[]): EndLines {
  const { ends, money, totals, sums } = chosen;
  const [first, last] = [printed(opening, money), printed(closing, money)];
  const above = {
    lines: [
      ['Số dư đầu kỳ', first],
      ['Số dư cuối kỳ', '', last],
    ],
    'one line': [['Số dư đầu kỳ/ Opening balance:', first, 'Số dư cuối kỳ/ Closing balance:', last]],
    'one cell': [[`Số dư đầu kỳ: ${first} - Số dư cuối kỳ: ${last}`]],
    'two rows': [
      ['Số dư đầu kỳ', 'Số dư cuối kỳ'],
      [first, last],
    ],
  };
  const days = ends === 'dated rows' ? ['01/09/2026', '30/09/2026'] : ['', ''];
  const isInside = ends === 'rows' || ends === 'dated rows';
  const row = (day: string | undefined, label: string, balance: string) => [
    day ?? '',
    '',
    label,
    balance,
    '',
    '',
  ];
  const day = totals === 'dated row' ? '30/09/2026' : '';
  const hasTotals = (totals === 'row' || totals === 'dated row') && sums === 'split';
  return {
    above: ends === 'none' || isInside ? [] : above[ends],
    inside: isInside ? [row(days[0], 'Số dư đầu kỳ', first), row(days[1], 'Số dư cuối kỳ', last)] : [],
    below: hasTotals ? [totalCells(chosen, day, 'Tổng cộng phát sinh', told)] : [],
  };
}
