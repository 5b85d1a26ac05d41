import fc from 'fast-check';
import type { Cell, Row, Worksheet } from '../../../src/tables/sheet.ts';

/** One who pays, in a list that is made up: sums in đồng. */
export interface MadePayer {
  readonly key: string;
  readonly name: string;
  readonly class: string;
  /** One for each item of the list; `none` is a word in place of a sum. */
  readonly items: readonly number[];
  readonly carried: number;
  readonly reduction: number;
  readonly paid: number;
}

/** What a made-up list shows of what is known. */
export interface MadeList {
  readonly payers: readonly MadePayer[];
  readonly itemHeadings: readonly string[];
  /** The headings of columns that are shown, by what they are for. */
  readonly shows: {
    readonly carried?: string;
    /** 1 where a debt stands above 0, −1 where money left over does. */
    readonly carriedSign: 1 | -1;
    readonly reduction?: string;
    readonly reductionSign: 1 | -1;
    readonly paid?: string;
    readonly due?: string;
    readonly now?: string;
  };
  readonly unit: 1 | 1000;
  readonly order: number;
  readonly hasOrdinal: boolean;
  readonly hasTotal: boolean;
  readonly hasSubtotals: boolean;
  readonly hasGroups: boolean;
  readonly hidden: number;
}

/** What is due from somebody. */
export function dueFrom({ items, carried, reduction, paid }: MadePayer): number {
  return items.reduce((sum, each) => sum + each, 0) + carried - reduction - paid;
}

const ITEMS = [
  'Học phí',
  'Tiền ăn',
  'Dã ngoại',
  'Học phẩm',
  'Anh văn',
  'Quỹ sinh hoạt',
  'Tiền xe',
  'Sổ liên lạc',
] as const;
const NAMES = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Ngọc',
  'Phúc',
  'Tống Văn Công',
] as const;

const sums = fc.integer({ min: 1, max: 3000 }).map((sum) => sum * 500 + 1000);

function payers(items: number) {
  const payer = fc.record({
    items: fc.array(fc.oneof({ weight: 5, arbitrary: sums }, { weight: 1, arbitrary: fc.constant(0) }), {
      minLength: items,
      maxLength: items,
    }),
    carried: fc.oneof(
      fc.constant(0),
      sums,
      sums.map((sum) => -sum),
    ),
    reduction: fc.oneof(fc.constant(0), sums),
    paid: fc.oneof(fc.constant(0), sums),
    name: fc.constantFrom(...NAMES),
  });
  return fc.array(payer, { minLength: 6, maxLength: 14 });
}

const shows = fc.record({
  carried: fc.option(fc.constantFrom('Nợ cũ', 'Nợ kỳ trước', 'Thiếu/Thừa tháng trước'), { nil: undefined }),
  carriedSign: fc.constantFrom(1 as const, -1 as const),
  reduction: fc.option(fc.constantFrom('Miễn giảm', 'Giảm trừ', 'Ưu đãi'), { nil: undefined }),
  reductionSign: fc.constantFrom(1 as const, -1 as const),
  paid: fc.option(fc.constantFrom('Đã thu', 'Đã nộp', 'Đã đóng'), { nil: undefined }),
  due: fc.constantFrom('Phải thu', 'Tổng cộng', 'Tổng phải nộp', 'Tổng số tiền phải nộp', 'Cộng (đồng)'),
  now: fc.constantFrom(undefined, undefined, 'Còn nợ', 'Còn phải nộp', 'Còn thiếu'),
});

/** Lists with a column an item, in any order of columns, with and without carry, reductions, payments, totals and groups. */
export const madeLists: fc.Arbitrary<MadeList> = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc
    .record({
      payers: payers(count),
      itemHeadings: fc.shuffledSubarray([...ITEMS], { minLength: count, maxLength: count }),
      shows,
      unit: fc.constantFrom(1 as const, 1000 as const),
      order: fc.integer({ min: 0, max: 1_000_000 }),
      hasOrdinal: fc.boolean(),
      hasTotal: fc.boolean(),
      hasSubtotals: fc.boolean(),
      hasGroups: fc.boolean(),
      hidden: fc.integer({ min: -1, max: 5 }),
    })
    .map((made) => ({
      ...made,
      shows: plainShows(made.shows),
      payers: made.payers.map((payer, at) => finished(payer, at, made.shows)),
    }))
    .filter(({ payers: all }) => all.every((payer) => dueFrom(payer) <= 0 || dueFrom(payer) >= 1000)),
);

type Shown = { readonly [K in keyof MadeList['shows']]: MadeList['shows'][K] | undefined };

function plainShows({ carried, reduction, paid, due, now, ...signs }: Shown): MadeList['shows'] {
  return {
    ...{ carriedSign: signs.carriedSign ?? 1, reductionSign: signs.reductionSign ?? 1 },
    ...(carried !== undefined && { carried }),
    ...(reduction !== undefined && { reduction }),
    ...(paid !== undefined && { paid }),
    ...(due !== undefined && { due }),
    ...(now !== undefined && { now }),
  };
}

function finished(payer: Omit<MadePayer, 'key' | 'class'>, at: number, shown: Shown): MadePayer {
  return {
    ...payer,
    key: `HS${String(at + 101).padStart(5, '0')}`,
    class: at % 2 === 0 ? '6A1' : '6A2',
    carried: shown.carried === undefined ? 0 : payer.carried,
    reduction: shown.reduction === undefined ? 0 : payer.reduction,
    paid: shown.paid === undefined ? 0 : payer.paid,
  };
}

/** A column of a sheet: its heading, its group, and what it says of somebody; sums may be added up. */
interface MadeColumn {
  readonly heading: string;
  readonly group?: string;
  readonly text?: (payer: MadePayer, at: number) => string;
  readonly sum?: (payer: MadePayer) => number;
}

/** A cell of a sum: where it stands, and of which column. */
export interface SumPlace {
  readonly at: number;
  readonly column: number;
  readonly heading: string;
}

/** A sheet, where its sums of payers stand, and its totals. */
export interface MadeSheet {
  readonly sheet: Worksheet;
  readonly sums: readonly SumPlace[];
  readonly totals: readonly SumPlace[];
}

/** A heading says no other unit than the title. */
function dueHeading(heading: string, unit: number): string {
  return unit === 1 ? heading : heading.replace(' (đồng)', '');
}

function columnsOf({
  itemHeadings,
  shows: shown,
  hasOrdinal,
  hasGroups,
  order,
  unit,
}: MadeList): readonly MadeColumn[] {
  const items = itemHeadings.map(
    (heading, item): MadeColumn => ({
      heading,
      ...(hasGroups && { group: 'Các khoản thu' }),
      sum: ({ items: all }) => all[item] ?? 0,
    }),
  );
  const others: (MadeColumn | undefined)[] = [
    shown.carried === undefined
      ? undefined
      : { heading: shown.carried, sum: ({ carried }) => shown.carriedSign * carried },
    shown.reduction === undefined
      ? undefined
      : { heading: shown.reduction, sum: ({ reduction }) => shown.reductionSign * reduction },
    shown.paid === undefined ? undefined : { heading: shown.paid, sum: ({ paid }) => paid },
    shown.due === undefined
      ? undefined
      : { heading: dueHeading(shown.due, unit), sum: (payer) => dueFrom(payer) + payer.paid },
    shown.now === undefined ? undefined : { heading: shown.now, sum: dueFrom },
    { heading: 'Ghi chú', text: (_payer, at) => (at === 1 ? 'chuyển lớp' : '') },
  ];
  const first: MadeColumn[] = [
    ...(hasOrdinal ? [{ heading: 'STT', text: (_payer: MadePayer, at: number) => String(at + 1) }] : []),
    { heading: 'Mã học sinh', text: ({ key }) => key },
    { heading: 'Họ và tên', text: ({ name }) => name },
    { heading: 'Lớp', text: (payer) => payer.class },
  ];
  const rest = others.flatMap((each) => each ?? []);
  const turned = hasGroups ? rest : shuffled([...items, ...rest], order);
  return hasGroups ? [...first, ...items, ...turned] : [...first, ...turned];
}

function shuffled<T>(values: readonly T[], order: number): T[] {
  let seed = order + 1;
  const keyed = values.map((value) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return { value, seed };
  });
  return keyed.sort((a, b) => a.seed - b.seed).map(({ value }) => value);
}

/** Writes a list as a sheet. */
export function sheetOf(list: MadeList): MadeSheet {
  const columns = columnsOf(list);
  const rows: Row[] = [
    { row: 1, cells: ['TRƯỜNG TIỂU HỌC SEN TRẮNG'] },
    { row: 2, cells: [`DANH SÁCH CÁC KHOẢN THU THÁNG 9${list.unit === 1000 ? ' (ĐVT: nghìn đồng)' : ''}`] },
    { row: 3, cells: ['Hạn nộp: 25/9/2026'] },
  ];
  const merges = list.hasGroups ? writeGroups(columns, rows) : [];
  const headings = columns.map(({ heading, group }) =>
    list.hasGroups && group === undefined ? '' : heading,
  );
  rows.push({
    row: rows.length + 1,
    cells: list.hasGroups ? headings : columns.map(({ heading }) => heading),
  });
  const [sums, totals]: [SumPlace[], SumPlace[]] = [[], []];
  const classes = list.hasSubtotals ? ['6A1', '6A2'] : [''];
  let ordinal = 0;
  for (const name of classes) {
    const payers = list.payers.filter((payer) => name === '' || payer.class === name);
    for (const payer of payers) {
      const at = rows.length;
      rows.push({
        row: at + 1,
        cells: columns.map((each) => cellOf(each, payer, ordinal, list.unit)),
        ...(ordinal === list.hidden && { hidden: true as const }),
      });
      sums.push(...columns.flatMap(({ sum, heading }, column) => (sum ? [{ at, column, heading }] : [])));
      ordinal++;
    }
    if (name !== '') writeTotal(`Cộng lớp ${name}`, payers, { columns, rows, totals, unit: list.unit });
  }
  if (list.hasTotal) writeTotal('TỔNG CỘNG', list.payers, { columns, rows, totals, unit: list.unit });
  rows.push({ row: rows.length + 2, cells: ['', 'Người lập', '', '', '', 'Kế toán'] });
  return { sheet: { name: 'T9', rows, merges }, sums, totals };
}

function writeGroups(columns: readonly MadeColumn[], rows: Row[]): Worksheet['merges'] {
  const row = rows.length + 1;
  const left = columns.findIndex(({ group }) => group !== undefined);
  const right = columns.findLastIndex(({ group }) => group !== undefined);
  const cells = columns.map(({ heading, group }, column) =>
    group === undefined ? heading : column === left ? group : '',
  );
  rows.push({ row, cells });
  const tall = columns.flatMap(({ group }, column) =>
    group === undefined ? [{ top: row, bottom: row + 1, left: column, right: column }] : [],
  );
  return [...tall, { top: row, bottom: row, left, right }];
}

function cellOf({ text, sum }: MadeColumn, payer: MadePayer, at: number, unit: number): Cell {
  return sum ? moneyCell(sum(payer), unit, at) : (text?.(payer, at) ?? '');
}

/** Writes a sum as lists do: as a number, with marks, or as a word where it is none. */
export function moneyCell(sum: number, unit: number, at: number): Cell {
  const number = sum / unit;
  const shown = number.toLocaleString('en-US', { maximumFractionDigits: 3 });
  if (sum === 0) return ['', '-', 'miễn', { text: '0', number: 0 }][at % 4] ?? '';
  if (unit === 1 && at % 3 === 0) return sum.toLocaleString('en-US').replaceAll(',', '.');
  return { text: shown, number };
}

interface TotalWriting {
  readonly columns: readonly MadeColumn[];
  readonly rows: Row[];
  readonly totals: SumPlace[];
  readonly unit: number;
}

function writeTotal(
  word: string,
  payers: readonly MadePayer[],
  { columns, rows, totals, unit }: TotalWriting,
): void {
  const at = rows.length;
  const name = columns.findIndex(({ heading }) => heading === 'Họ và tên');
  const cells = columns.map(({ sum }, column): Cell => {
    if (column === name) return word;
    const total = sum ? payers.reduce((all, payer) => all + sum(payer), 0) : undefined;
    return total === undefined ? '' : { text: String(total / unit), number: total / unit };
  });
  rows.push({ row: at + 1, cells });
  totals.push(...columns.flatMap(({ sum, heading }, column) => (sum ? [{ at, column, heading }] : [])));
}

/** Writes another cell into a sheet. */
export function withCell(
  sheet: Worksheet,
  { at, column }: Pick<SumPlace, 'at' | 'column'>,
  cell: Cell,
): Worksheet {
  const rows = sheet.rows.map((row, place) =>
    place === at ? { ...row, cells: row.cells.with(column, cell) } : row,
  );
  return { ...sheet, rows };
}
