import fc from 'fast-check';
import { safeReadBillList } from 'vietqr-kit/issuing';
import { safeReadStatement } from 'vietqr-kit/statements';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/issues/result.ts';
import { columnLetters } from '../../../src/tables/headings/named.ts';
import { tries } from '../../kit/scale.ts';

const STATEMENT = [
  ['Ngày GD', 'Số CT', 'Ghi nợ', 'Ghi có', 'Số dư', 'Nội dung'],
  ['', '', '', '', '1.000.000', 'Số dư đầu kỳ'],
  ['05/09/2026', '1', '', '350.000', '1.350.000', 'HP00000150'],
  ['06/09/2026', '2', '11.000', '', '1.339.000', 'phi'],
];
const ROLES = [
  'time',
  'reference',
  'credit',
  'debit',
  'balance',
  'description',
  'account',
  'counterpartyName',
  'fee',
  'status',
];
const BILLS = [
  ['Mã thanh toán', 'Họ tên', 'Lớp', 'Số tiền'],
  ['HP00000150', 'An', '6A', '350.000'],
  ['HP00000247', 'Bình', '6A', '420.000'],
];
const NAMES = ['code', 'key', 'name', 'class', 'item', 'amount', 'paid', 'carried', 'dueDate', 'note'];

const doors = {
  statement: { rows: STATEMENT, roles: ROLES, read: safeReadStatement },
  'list of bills': { rows: BILLS, roles: NAMES, read: safeReadBillList },
};

/** The codes that refuse what was read, none where it was not refused. */
function refusals(result: Result<unknown>): readonly string[] {
  return result.ok
    ? []
    : result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe.each(Object.entries(doors))(
  'columns of a %s that are named by hand',
  (_title, { rows, roles, read }) => {
    const width = rows[0]?.length ?? 0;
    const role = fc.constantFrom(...roles);
    const beyond = fc.integer({ min: width, max: 16_383 }).map(columnLetters);
    const elsewhere = fc.constantFrom('Cột không có', 'Tiền về', 'A1', 'xfe');
    const named = fc.oneof(
      fc.record({ role, name: beyond, rows: fc.constant(rows) }),
      fc.record({ role, name: elsewhere, rows: fc.constant(rows) }),
      // A column between others that holds nothing at all.
      fc.record({ role, at: fc.nat({ max: width }) }).map(({ role: own, at }) => ({
        role: own,
        name: columnLetters(at),
        rows: rows.map((row) => [...row.slice(0, at), '', ...row.slice(at)]),
      })),
    );

    test('are refused where no heading bears the name and no cell stands below the letter', async () => {
      await fc.assert(
        fc.asyncProperty(named, async ({ role: own, name, rows: given }) => {
          expect(refusals(await read(given, { columns: { [own]: name } }))).toEqual(['table.column_absent']);
        }),
        tries(100),
      );
    });

    test('are refused where two roles name one column, by letter or by heading', async () => {
      const pair = fc.shuffledSubarray(roles, { minLength: 2, maxLength: 2 });
      const forms = fc.tuple(fc.boolean(), fc.boolean());
      await fc.assert(
        fc.asyncProperty(
          pair,
          fc.nat({ max: width - 1 }),
          forms,
          async ([one = '', other = ''], at, [a, b]) => {
            const name = (isText: boolean) => (isText ? (rows[0]?.[at] ?? '') : columnLetters(at));
            const result = await read(rows, { columns: { [one]: name(a), [other]: name(b) } });
            expect(refusals(result)).toEqual(['input.value']);
          },
        ),
        tries(100),
      );
    });
  },
);
