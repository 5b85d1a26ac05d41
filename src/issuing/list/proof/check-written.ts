import { valuesOnce } from '../layout.ts';
import type { WrittenTotal } from '../rows/written-totals.ts';
import type { Understood } from '../understand.ts';
import { type CountedRows, proveTotals, type WrongTotal } from './totals.ts';

/** What totals in the words of lines say: whether one is what the amounts add up to, and those that nothing adds up to. */
export interface WrittenCheck {
  readonly isProved: boolean;
  /** The rows that right totals of what is due count. */
  readonly counted: ReadonlySet<number>;
  readonly wrong: readonly WrongTotal[];
}

/**
 * Proves the totals that stand in words below the rows: each is the sum of what is due, or of another column of money, of which it
 * then says nothing more. One that stands there in digits and in words is right if both are.
 */
export function checkWritten(base: Understood, { starts, choices }: CountedRows): WrittenCheck {
  const { amount, sorted, money } = base;
  if (!amount) return { isProved: false, wrong: [], counted: new Set() };
  const rows = { starts: [...starts, ...sorted.sums.map(({ after }) => after)], choices };
  const due = [...(amount.column ? [amount.column.values] : []), amount.amounts];
  const proof = (total: WrittenTotal, values: readonly number[]) =>
    proveWritten(total, valuesOnce(values, base), base.unit, rows);
  const isOf = (total: WrittenTotal, columns: readonly (readonly number[])[]) =>
    columns.some((values) => proof(total, values).wrong === undefined);
  const others = money.map(({ values }) => values);
  const open = sorted.written.filter((total) => !isOf(total, due));
  const wrong = open.flatMap((total) =>
    isOf(total, others) ? [] : (proof(total, amount.amounts).wrong ?? []),
  );
  const counted = sorted.written.flatMap((total) => [...proof(total, amount.amounts).counted]);
  return { isProved: open.length < sorted.written.length, wrong, counted: new Set(counted) };
}

/** What is wrong of a total as the sum of a column, in đồng or in the unit of the list; or which rows it counts, all that it says being right. */
function proveWritten(
  { row, column, after, says }: WrittenTotal,
  values: readonly number[],
  unit: number,
  rows: CountedRows,
): { readonly wrong?: WrongTotal; readonly counted: ReadonlySet<number> } {
  const hasParts = values.some((value) => value % 1000 !== 0);
  const summed = [{ column, values, tolerance: hasParts ? 500 : 0 }];
  const counted = new Set<number>();
  for (const sum of says) {
    const proofs = [1, unit].map((each) => {
      const sums = new Map([[column, sum * each * 1000]]);
      return proveTotals([{ row, after, sums }], summed, rows);
    });
    const right = proofs.find(({ wrong }) => wrong.length === 0);
    const wrong = proofs[0]?.wrong[0];
    if (!right && wrong) return { wrong, counted: new Set() };
    for (const each of right?.counted.get(column) ?? []) counted.add(each);
  }
  return { counted };
}
