import { safeReadStatement } from 'vietqr-kit/statements';
import { expect, test } from 'vitest';

const HEADINGS = ['Ngày', 'Nội dung', 'Nợ', 'Có'];

async function codesOf(cell: unknown) {
  const rows = [HEADINGS, ['05/09/2026', 'A', '', '350.000'], ['06/09/2026', 'B', '', cell]];
  const result = await safeReadStatement(rows);
  const issues = result.ok ? result.warnings : result.issues;
  return issues.map(({ code, path }) => [code, ...path].join(' '));
}

test.each(['########', '#REF!', 'ba trăm nghìn', 'NaN', Number.NaN, { text: '', number: 350_000 }, '000'])(
  'a row with a day and %j for a sum is refused',
  async (cell) => {
    expect(await codesOf(cell)).toContain('transaction.amount D3');
  },
);

test.each(['', '-', '0', '0,00', { text: '', number: 0 }, { text: '-', number: 0 }])(
  'a row with a day and %j for a sum has none',
  async (cell) => {
    expect(await codesOf(cell)).toContain('statement.skipped 3');
  },
);
