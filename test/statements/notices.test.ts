import { utils, write } from '@e965/xlsx';
import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';

const HEADINGS = ['Ngày', 'Nội dung', 'Nợ', 'Có'];
const FIRST = ['01/09/2026', 'A', '', '50000'];
const WITH_BALANCE = [...HEADINGS, 'Số dư'];
const WITH_STATE = [...HEADINGS, 'Trạng thái'];
const DONE = [...FIRST, 'Thành công'];

/** What is said of each of these rows beside what is said of all that have no number of the bank and no proof. */
const SAID: readonly (readonly [code: string, isRead: boolean, rows: readonly (readonly string[])[]])[] = [
  ['statement.undated 3', false, [HEADINGS, FIRST, ['', 'B', '', '7000']]],
  ['statement.year A2', false, [HEADINGS, ['01/09', 'A', '', '50000']]],
  ['statement.row_above 1', false, [FIRST, HEADINGS, FIRST]],
  ['statement.status 3', false, [WITH_STATE, DONE, [...FIRST, 'lạ']]],
  ['statement.not_booked 3', true, [WITH_STATE, DONE, [...FIRST, 'Thất bại']]],
  ['statement.filled', true, [WITH_BALANCE, [...FIRST, '50000'], ['', 'B', '', '7000', '57000']]],
  [
    'statement.balance_unused',
    true,
    [WITH_BALANCE, [...FIRST, '0'], [...FIRST, '0'], [...FIRST, '0'], ['', 'Cộng', '', '150000', '']],
  ],
];

async function saidOf(input: unknown) {
  const result = await safeReadStatement(input);
  const codes = (result.ok ? result.warnings : result.issues).map(({ code, path }) =>
    [code, ...path].join(' '),
  );
  const known = ['transaction.no_id id', 'statement.unproved'];
  return { isRead: result.ok, codes: codes.filter((code) => !known.includes(code)) };
}

test.each(SAID)('%s', async (code, isRead, rows) => {
  expect(await saidOf(rows)).toEqual({ isRead, codes: [code] });
});

test('statement.hidden', async () => {
  const sheet = utils.aoa_to_sheet([HEADINGS, FIRST, FIRST]);
  sheet['!rows'] = [{}, {}, { hidden: true }];
  const bytes = write(utils.book_new(sheet, 'A'), { type: 'array', bookType: 'xlsx', cellStyles: true });
  expect(await saidOf(new Uint8Array(bytes))).toEqual({ isRead: true, codes: ['statement.hidden A'] });
});
