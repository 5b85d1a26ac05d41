import type { Report } from '../../../issues/report.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import { cleanCell } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';
import type { AmountDoubt } from './prove.ts';

/** Rows that are shown of each column that may be the amount. */
const SHOWN = 3;

/** Reports that no column is proved as the amount, or several are, with what each says on the first three rows. */
export function reportDoubt(
  {
    table,
    sorted,
  }: {
    readonly table: { readonly sheet?: string | undefined };
    readonly sorted: { readonly payers: readonly PayerRow[] };
  },
  { reason, candidates }: AmountDoubt,
  rows: readonly number[],
  report: Report,
): undefined {
  const shown = candidates.map(({ column, heading }) => {
    const cells = rows.slice(0, SHOWN).map((row) => cleanCell(sorted.payers[row]?.cells[column]) || '–');
    return `${columnLetters(column)} "${heading}": ${cells.join(' | ')}`;
  });
  const path = table.sheet === undefined ? [] : [table.sheet];
  const expected = reason === 'several' ? 'oneAmountColumn' : 'provedAmountColumn';
  return report('list.amount', { path, expected, received: shown.join('; ') });
}
