import type { Report } from '../../../issues/report.ts';
import { sheetPath } from '../columns/columns.ts';
import type { DraftBill, DraftTable } from '../draft.ts';
import { foldWords } from '../rows/keys.ts';
import { vndDigits } from '../sums/sums.ts';

/** Fewer rows may be people who are called as a class is. */
const LEAST_CLASSES = 2;

/**
 * Takes out the tables of other sheets whose rows are the classes of a list, each with what it owes: they ask nobody for money a
 * second time. Where one says another sum than the rows of its class, both are told.
 */
export function withoutClassTotals(
  tables: readonly DraftTable[],
  skipBad: boolean,
  report: Report,
): readonly DraftTable[] {
  const lists = tables.filter((table) => !classSums(table, tables));
  if (lists.length === 0) return tables;
  for (const table of tables) {
    const sums = lists.includes(table) ? undefined : classSums(table, lists);
    if (!sums) continue;
    const path = sheetPath(table);
    report('list.left_out', { path, limit: 'classTotals', severity: 'warning' });
    for (const bill of table.bills) {
      const [says = 0, sum = 0] = [bill.amount, sums.get(groupLabel(bill))];
      const detail = { path: [...path, bill.row], received: vndDigits(says), limit: vndDigits(sum) };
      if (says !== sum) report('list.total', { ...detail, severity: skipBad ? 'warning' : 'error' });
    }
  }
  return lists;
}

/** Adds up what the classes of other sheets owe, where each row of a table is one of these. */
function classSums(
  table: DraftTable,
  tables: readonly DraftTable[],
): ReadonlyMap<string, number> | undefined {
  const labels = new Set(table.bills.map(groupLabel));
  if (labels.size < LEAST_CLASSES || labels.size < table.bills.length) return undefined;
  const sums = new Map<string, number>();
  for (const other of tables)
    if (other.sheet !== table.sheet)
      for (const bill of other.bills) {
        const label = foldWords(bill.class ?? '');
        if (groupLabel(bill) !== label) sums.set(label, (sums.get(label) ?? 0) + (bill.amount ?? 0));
      }
  return [...labels].every((label) => label !== '' && sums.has(label)) ? sums : undefined;
}

/** What a row is about: whoever is named, or the class, or what else tells it from others. */
function groupLabel({ name, class: group, key }: DraftBill): string {
  return foldWords(name || group || key);
}
