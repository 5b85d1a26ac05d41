import { describe, expect, test } from 'vitest';
import { fromStatement, safeFromStatement } from '../../src/statements/index.ts';
import { issuesOf } from '../kit/expect-issue.ts';

const HEADINGS = ['Ngày GD', 'Số CT', 'Ghi có', 'Diễn giải'];
const ROW = ['05/09/2026', '5243', '350.000', 'HS2K4M7P9'];

/** A list without the items at some places, as `sheet_to_json` with `header: 1` leaves blank cells. */
function withHoles(items: readonly unknown[], ...places: readonly number[]): unknown[] {
  const list = [...items];
  for (const place of places) delete list[place];
  return list;
}

function codesOf(rows: unknown, options?: object): string[] {
  return issuesOf(safeFromStatement(rows, options)).map(({ code, path }) => [code, ...path].join(' '));
}

describe('safeFromStatement()', () => {
  test('reads holes in a sheet as blanks: in the headings, in a row, and where a row is missing', () => {
    const headings = ['STT', ...HEADINGS];
    const sheet = [
      withHoles(['', 'NGÂN HÀNG MẪU'], 0),
      withHoles(headings, 0),
      withHoles(['1', ...ROW], 0),
      withHoles(['2', '06/09/2026', '5244', '', 'Phí'], 3),
      withHoles(['3', '', '', '', ''], 0, 1, 2, 3, 4),
    ];
    const plain = fromStatement([HEADINGS, ROW]);
    expect(fromStatement(withHoles([sheet[0], sheet[1], 'no row', sheet[2]], 2))).toEqual(plain);
    expect(fromStatement(sheet)).toEqual(plain);
    expect(codesOf(sheet)).toEqual(['statement.skipped 3']);
  });

  test('still refuses what stands in place of a row and is none', () => {
    expect(codesOf([HEADINGS, ROW, null])).toEqual(['transaction.shape 2 body']);
    expect(codesOf([HEADINGS, ROW, 5])).toEqual(['transaction.shape 2 body']);
    expect(codesOf([HEADINGS, ROW, undefined])).toEqual(['transaction.shape 2 body']);
    expect(codesOf([{ 'Ngày GD': '05/09/2026', 'Ghi có': '5' }, undefined])).toEqual([
      'transaction.shape 1 body',
    ]);
  });

  test('names the row that cannot be read, and the list', () => {
    const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
    revoke();
    const thrower = Object.defineProperty({}, 'Ghi có', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(codesOf(proxy)).toEqual(['input.unreadable rows']);
    expect(codesOf([HEADINGS, proxy])).toEqual(['input.unreadable 1']);
    expect(codesOf([{ 'Ghi có': '5' }, thrower])).toEqual(['input.unreadable 1']);
  });

  test('reads each cell once', () => {
    let reads = 0;
    const row = Object.defineProperty({ 'Ngày GD': '05/09/2026', 'Số CT': '1', 'Diễn giải': 'x' }, 'Ghi có', {
      enumerable: true,
      get: () => String(++reads),
    });
    expect(fromStatement([row])[0]?.amount).toBe(1);
    expect(reads).toBe(1);
  });

  test('takes options from a table: a number is none, other keys and other types are refused', () => {
    const rows = [HEADINGS, ROW];
    expect([rows, rows].map(fromStatement)).toEqual([fromStatement(rows), fromStatement(rows)]);
    expect(codesOf(rows, { acount: '1' })).toEqual(['input.unknown_key acount']);
    expect(codesOf(rows, { account: 1 })).toEqual(['input.type account']);
    expect(codesOf(rows, { columns: { time: 5, when: 'x' } })).toEqual([
      'input.unknown_key columns when',
      'input.type columns time',
    ]);
    expect(codesOf(rows, { columns: { id: 'bytes' } })).toEqual([
      'statement.column id',
      'statement.column description',
      'statement.column amount',
    ]);
  });

  test('shows a heading named by hand as it was given', () => {
    const [found] = issuesOf(safeFromStatement([HEADINGS, ROW], { columns: { id: 'bytes' } }));
    expect(found?.message).toContain('name one of them bytes,');
  });
});
