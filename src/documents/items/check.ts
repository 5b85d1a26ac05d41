import type { Report } from '../../issues/report.ts';
import { writeVnd } from '../../money/vnd.ts';
import type { ReadBy } from '../input/fields.ts';
import type { FEE_ITEM } from './fields.ts';

export type ReadItem = ReadBy<typeof FEE_ITEM>;

/**
 * Adds the items up and compares them with the amount, and each item with its own quantity, price, reductions, tax and debt.
 * Reports `document.total`. Gives the sum, nothing where an item has none.
 */
export function checkItems(
  items: readonly ReadItem[],
  amount: number | undefined,
  report: Report,
): number | undefined {
  let sum = 0;
  for (const [i, item] of items.entries()) checkItem(item, report.at('items', i));
  for (const item of items) {
    if (item.amount === undefined) return undefined;
    sum += item.amount;
  }
  if (items.length > 0 && amount !== undefined && sum !== amount)
    report('document.total', { path: ['amount'], limit: writeVnd(sum), received: writeVnd(amount) });
  return items.length > 0 ? sum : undefined;
}

/** Quantity times price may come out in parts of a đồng; the sum is one of the two whole ones beside it. */
function checkItem({ quantity, price, amount, ...rest }: ReadItem, report: Report): void {
  if (quantity === undefined || price === undefined || amount === undefined) return;
  const { discount = 0, insurance = 0, vat = 0, debt = 0 } = rest;
  const due = quantity * price - discount - insurance + vat + debt;
  if (Math.abs(due - amount) < 1) return;
  report('document.total', {
    path: ['amount'],
    limit: writeVnd(Math.round(due)),
    received: writeVnd(amount),
  });
}
