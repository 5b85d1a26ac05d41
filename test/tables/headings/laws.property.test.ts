import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATEMENT_ROLES, type StatementRole } from '../../../src/statements/roles.ts';
import { findTable, type TableResult } from '../../../src/tables/headings/find.ts';
import type { RoleColumns } from '../../../src/tables/headings/roles.ts';
import { unusedColumns } from '../../../src/tables/headings/unused.ts';
import { type Merge, shownText } from '../../../src/tables/sheet.ts';
import { stripDiacritics } from '../../../src/text/diacritics.ts';
import { least, tries } from '../../kit/scale.ts';
import { sheetOf } from '../../kit/tables.ts';
import { createTally } from '../../kit/tally.ts';

const needed = ({ time, description, credit, amount }: RoleColumns<StatementRole>) => [
  ...(time ? [] : ['time' as const]),
  ...(description ? [] : ['description' as const]),
  ...(credit || amount ? [] : ['credit' as const]),
];

/** Headings as statements bear them, in Vietnamese and English, and what stands in the cells below. */
const WORDS = {
  ordinal: { vi: ['STT', 'TT', 'Số TT'], en: ['No.', 'S/No'], cell: (row: number) => `${row + 1}` },
  time: {
    vi: ['Ngày giao dịch', 'Ngày GD', 'Ngày', 'Thời gian giao dịch', 'Ngày phát sinh'],
    en: ['Transaction date', 'Trans. Date', 'Date'],
    cell: (row: number) => `0${(row % 9) + 1}/09/2026`,
  },
  reference: {
    vi: ['Số tham chiếu', 'Mã giao dịch', 'Số CT', 'Số bút toán'],
    en: ['Reference No', 'Ref.', 'Transaction ID'],
    cell: (row: number) => `FT26${row}`,
  },
  debit: { vi: ['Ghi nợ', 'Phát sinh nợ', 'Nợ', 'Tiền ra'], en: ['Debit', 'Withdrawal'], cell: () => '' },
  credit: {
    vi: ['Ghi có', 'Số tiền ghi có', 'Có', 'Tiền vào'],
    en: ['Credit', 'Deposit'],
    cell: (row: number) => `${row + 1}.000`,
  },
  balance: { vi: ['Số dư', 'Số dư sau GD'], en: ['Balance'], cell: (row: number) => `${row + 5}0.000` },
  description: {
    vi: ['Nội dung', 'Diễn giải', 'Mô tả giao dịch', 'Nội dung chi tiết'],
    en: ['Description', 'Details', 'Remarks'],
    cell: (row: number) => `HP${row} nop tien`,
  },
} as const;
type Role = keyof typeof WORDS;
const ROLES = ['ordinal', 'time', 'reference', 'debit', 'credit', 'balance', 'description'] as const;
const SUMS: readonly Role[] = ['debit', 'credit', 'balance'];

/** How the two languages and the sums of a table are written. */
const STYLES = ['vi', 'en', 'slash', 'lines', 'brackets', 'rows', 'bare', 'capitals'] as const;
type Style = (typeof STYLES)[number];

interface Plan {
  readonly order: readonly Role[];
  readonly picks: readonly number[];
  readonly style: Style;
  readonly unit: string;
  readonly footnote: string;
  readonly above: number;
  readonly rows: number;
  readonly grouped: boolean;
  readonly merged: boolean;
  readonly pages: boolean;
  readonly numbered: boolean;
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  order: fc
    .tuple(fc.shuffledSubarray(['ordinal', 'reference', 'debit', 'balance']), fc.constant(0))
    .chain(([some]) => {
      const roles = ROLES.filter(
        (role) => ['time', 'credit', 'description'].includes(role) || some.includes(role),
      );
      return fc.shuffledSubarray(roles, { minLength: roles.length });
    }),
  picks: fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
  style: fc.constantFrom(...STYLES),
  unit: fc.constantFrom('', ' (VNĐ)', ' (đ)', ' VND'),
  footnote: fc.constantFrom('', '1', ' (*)', '²', ':', '  '),
  above: fc.integer({ min: 0, max: 40 }),
  rows: fc.integer({ min: 2, max: 6 }),
  grouped: fc.boolean(),
  merged: fc.boolean(),
  pages: fc.boolean(),
  numbered: fc.boolean(),
});

/** A group has its two sums side by side. */
const plans = anyPlan.map((plan): Plan => {
  if (!plan.grouped || !plan.order.includes('debit')) return { ...plan, grouped: false };
  const others = plan.order.filter((role) => role !== 'debit');
  return {
    ...plan,
    style: 'vi',
    order: others.flatMap((role) => (role === 'credit' ? ['debit', role] : [role])),
  };
});

function written(
  role: Role,
  { picks, style, unit, footnote }: Plan,
): readonly [upper: string, lower: string] {
  const { vi, en } = WORDS[role];
  // "No" is money out only beside "Co": the two sums are named alike.
  const pick = picks[ROLES.indexOf(role === 'debit' ? 'credit' : role)] ?? 0;
  const [ours, theirs] = [vi[pick % vi.length] ?? '', en[pick % en.length] ?? ''];
  const tail = (SUMS.includes(role) ? unit : '') + (style === 'bare' || role === 'ordinal' ? '' : footnote);
  const styles: Readonly<Record<Style, readonly [string, string]>> = {
    vi: [ours + tail, ''],
    en: [theirs + tail, ''],
    slash: [`${ours}/ ${theirs}${tail}`, ''],
    lines: [`${ours}\n${theirs}${tail}`, ''],
    brackets: [`${ours}\n(${theirs})${tail}`, ''],
    rows: [ours + tail, theirs],
    bare: [stripDiacritics(ours) + tail, ''],
    capitals: [ours.toUpperCase() + tail, ''],
  };
  return styles[style];
}

/** Lays a table out: title lines, headings in one or two rows, the sums below a group perhaps, pages. */
function layOut(
  plan: Plan,
  body: (role: Role, row: number) => string = (role, row) => WORDS[role].cell(row),
) {
  const { order } = plan;
  const at = order.indexOf('debit');
  const isGrouped = plan.grouped;
  const pairs = order.map((role) => written(role, plan));
  const group = (upper: string, column: number) =>
    column === at ? 'Phát sinh trong kỳ' : column === at + 1 ? '' : upper;
  const headings = isGrouped
    ? [
        pairs.map(([upper], column) => group(upper, column)),
        pairs.map(([upper], column) => (column === at || column === at + 1 ? upper : '')),
      ]
    : [pairs.map(([upper]) => upper), ...(plan.style === 'rows' ? [pairs.map(([, lower]) => lower)] : [])];
  const numbers = plan.numbered ? [order.map((_, column) => `(${column + 1})`)] : [];
  const lines = Array.from({ length: plan.above }, (_, line) => [`Dòng tiêu đề ${line}`]);
  const rows = Array.from({ length: plan.rows }, (_, row) => order.map((role) => body(role, row)));
  const half = plan.pages ? 1 : plan.rows;
  const page = [['Trang 1/2'], ...lines.slice(-1), ...headings, ...numbers];
  const first = plan.above + 1;
  const merges: Merge[] =
    isGrouped && plan.merged ? [{ top: first, bottom: first, left: at, right: at + 1 }] : [];
  return sheetOf(
    [
      ...lines,
      ...headings,
      ...numbers,
      ...rows.slice(0, half),
      ...(plan.pages ? page : []),
      ...rows.slice(half),
    ],
    { merges },
  );
}

const find = (plan: Plan, body?: Parameters<typeof layOut>[1]): TableResult<StatementRole> =>
  findTable(layOut(plan, body), STATEMENT_ROLES, { needed });

/** The role of each column, by its place in the plan. */
function rolesFound({ table }: TableResult<StatementRole>): Partial<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(table?.columns ?? {}).map(([role, heading]) => [role, heading?.column]),
  );
}

const expected = ({ order }: Plan) => Object.fromEntries(order.map((role, column) => [role, column]));

describe('headings of any layout', () => {
  test('are recognised, and only rows of the table stand in its body', () => {
    const tally = createTally();
    fc.assert(
      fc.property(plans, (plan) => {
        const result = find(plan);
        expect(rolesFound(result)).toEqual(expected(plan));
        expect(result.table?.body).toHaveLength(plan.rows);
        expect(result.table?.above).toHaveLength(plan.above);
        tally(plan.style);
        if (plan.grouped) tally(plan.merged ? 'merged' : 'grouped');
      }),
      tries(400),
    );
    tally.expectAtLeast({
      ...Object.fromEntries(STYLES.map((style) => [style, least(5)])),
      merged: least(15),
      grouped: least(15),
    });
  }, 90_000);

  test('stay the headings whatever the body holds', () => {
    const cell = fc.oneof(
      fc.constantFrom('Ngày', 'Số tiền', 'Ghi có', 'STT', 'Tài khoản: 1', 'Cộng', ''),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(plans, fc.array(cell, { minLength: 3, maxLength: 3 }), (plan, cells) => {
        const body = (role: Role, row: number) =>
          role === 'description' ? (cells[row % 3] ?? '') : WORDS[role].cell(row);
        expect(rolesFound(find(plan, body))).toEqual(expected(plan));
      }),
      tries(150),
    );
  }, 90_000);

  test('a column of money that nobody knows is told, in any place', () => {
    const strange = fc.constantFrom('Xyz', 'Tiền về', 'Quy đổi', '');
    const sum = fc.constantFrom('350.000', '1,541,800', '350000', '1 541 800 ₫', '12.000,00');
    fc.assert(
      fc.property(plans, strange, sum, fc.nat(7), (plan, heading, text, place) => {
        const sheet = layOut({ ...plan, pages: false, numbered: false, grouped: false });
        const top = plan.above + (plan.style === 'rows' ? 2 : 1);
        const at = Math.min(place, plan.order.length);
        const rows = sheet.rows.map((row) => ({
          ...row,
          cells:
            row.row <= plan.above
              ? row.cells
              : row.cells.toSpliced(at, 0, row.row > top ? text : row.row === plan.above + 1 ? heading : ''),
        }));
        const { table } = findTable({ ...sheet, rows }, STATEMENT_ROLES, { needed });
        expect(table && unusedColumns(table).map(({ heading: { column } }) => column)).toEqual([at]);
      }),
      tries(150),
    );
  }, 90_000);
});

/** The headings and rows of a table of some roles, each row with a text of its own. */
function tableOf(order: readonly Role[], picks: readonly number[], name: string, rows: number): string[][] {
  const headings = order.map((role) => {
    const { vi } = WORDS[role];
    return vi[(picks[ROLES.indexOf(role)] ?? 0) % vi.length] ?? '';
  });
  const body = Array.from({ length: rows }, (_, row) =>
    order.map((role) => (role === 'description' ? `${name}${row}` : WORDS[role].cell(row))),
  );
  return [headings, ...body];
}

const anyTable = fc.tuple(
  fc.shuffledSubarray(['ordinal', 'reference', 'balance'] as const).chain((some) =>
    fc.shuffledSubarray([...some, 'time', 'credit', 'description'] as const, {
      minLength: 3 + some.length,
    }),
  ),
  fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
  fc.integer({ min: 1, max: 5 }),
);

describe('two tables of a sheet', () => {
  test('one below the other are both found, whichever has more columns', () => {
    const lawful = fc.property(
      anyTable,
      anyTable,
      fc.array(fc.constantFrom([], ['Bảng kê']), { maxLength: 2 }),
      (a, b, between) => {
        const sheet = sheetOf([
          ...tableOf(a[0], a[1], 'HPA', a[2]),
          ...between,
          ...tableOf(b[0], b[1], 'HPB', b[2]),
        ]);
        const result = findTable(sheet, STATEMENT_ROLES, { needed });
        const found = result.table ? [result.table, ...result.stacked] : [];
        const told = found.flatMap(({ body, columns }) =>
          body.map(({ cells }) => [
            shownText(cells[columns.description?.column ?? -1]),
            shownText(cells[columns.credit?.column ?? -1]),
          ]),
        );
        const expected = [['HPA', a[2]] as const, ['HPB', b[2]] as const].flatMap(([name, count]) =>
          Array.from({ length: count }, (_, row) => [`${name}${row}`, `${row + 1}.000`]),
        );
        expect(told.filter(([text]) => /^HP/.test(text ?? ''))).toEqual(expected);
      },
    );
    fc.assert(lawful, tries(300));
  });

  test('side by side are never read as one', () => {
    const lawful = fc.property(anyTable, anyTable, fc.integer({ min: 1, max: 3 }), (a, b, gap) => {
      const [left, right] = [tableOf(a[0], a[1], 'HPA', a[2]), tableOf(b[0], b[1], 'HPB', b[2])];
      const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
        ...(left[at] ?? a[0].map(() => '')),
        ...Array<string>(gap).fill(''),
        ...(right[at] ?? []),
      ]);
      const result = findTable(sheetOf(rows), STATEMENT_ROLES, { needed });
      expect(result.table).toBeUndefined();
      expect('nearest' in result && result.nearest?.ambiguous.map(({ role }) => role)).toContain('time');
    });
    fc.assert(lawful, tries(300));
  });
});
