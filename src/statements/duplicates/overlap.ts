import type { Report } from '../../issues/report.ts';
import { referenceKey } from '../identity.ts';
import type { Movement } from '../movement.ts';

/** Rows that say the same, by the sheet where they stand. */
type SheetCopies = Map<string, Movement[]>;

/**
 * Takes once what several sheets of one workbook hold: rows that say the same, by number or balance, as often as the sheet
 * that has most of them. Rows that say the same without either may be two, and are refused.
 */
export function countOnce(movements: readonly Movement[], report: Report): readonly Movement[] {
  const sheets = new Set(movements.map(({ at }) => at?.sheet));
  if (sheets.size < 2) return movements;
  const left = new Set<Movement>();
  const unknown: Movement[] = [];
  for (const copies of copiesOf(movements).values()) {
    if (copies.size < 2) continue;
    const [most = [], ...others] = [...copies.values()].sort((a, b) => b.length - a.length);
    const first = most[0];
    if (first && isKnown(first)) for (const each of others.flat()) left.add(each);
    else unknown.push(...others.flat());
  }
  reportCopies([...left], 'warning', report);
  reportCopies(unknown, 'error', report);
  return movements.filter((each) => !left.has(each));
}

function copiesOf(movements: readonly Movement[]): Map<string, SheetCopies> {
  const copies = new Map<string, SheetCopies>();
  for (const movement of movements) {
    const { account, reference, time, amount, description, balance, at } = movement;
    const said = JSON.stringify([account, reference, time, amount, description, balance]);
    const found: SheetCopies = copies.get(said) ?? new Map<string, Movement[]>();
    const rows = found.get(at?.sheet ?? '');
    if (rows) rows.push(movement);
    else found.set(at?.sheet ?? '', [movement]);
    copies.set(said, found);
  }
  return copies;
}

/** A balance of 0 or 1 đ is what exports print that hide it. */
function isKnown({ reference, balance = 0 }: Movement): boolean {
  return referenceKey(reference) !== '' || balance > 1;
}

function reportCopies(copies: readonly Movement[], severity: 'error' | 'warning', report: Report): void {
  if (copies.length === 0) return;
  report('statement.overlap', {
    path: [...new Set(copies.map(({ at }) => at?.sheet ?? ''))],
    received: `sameRows(${copies.length})`,
    expected: severity === 'error' ? 'countedNever' : 'countedOnce',
    severity,
  });
}
