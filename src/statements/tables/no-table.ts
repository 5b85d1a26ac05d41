import type { Report } from '../../issues/report.ts';
import type { Worksheet } from '../../tables/sheet.ts';
import type { StatementTables } from './find.ts';

/** Reports why no sheet holds a table, by the row that was most like headings. */
export function reportNoStatement(
  results: readonly { readonly sheet: Worksheet; readonly result: StatementTables }[],
  report: Report,
): undefined {
  const nearest = results.flatMap(({ result }) => (result.table ? [] : (result.nearest ?? [])))[0];
  const lacking = nearest ? [...nearest.lacking, ...nearest.missing] : ['time', 'amount'];
  for (const role of lacking) report('statement.column', { path: [role], limit: HINTS[role] ?? role });
  for (const { role, headings } of nearest?.ambiguous ?? [])
    report('statement.column', { path: [role], limit: headings.map(({ text }) => text).join(', ') });
  return undefined;
}

const HINTS: Readonly<Record<string, string>> = {
  time: 'Ngày giao dịch, Date',
  amount: 'Ghi có, Số tiền, Credit, Amount',
  description: 'Nội dung, Diễn giải, Description',
};
