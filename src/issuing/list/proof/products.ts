import { type Cell, shownText } from '../../../tables/sheet.ts';
import type { ListColumn, ListTable } from '../columns/columns.ts';
import type { Problem } from '../draft.ts';
import { cleanCell } from '../rows/keys.ts';
import type { PayerRow } from '../rows/sort.ts';
import { readSum, vndDigits } from '../sums/sums.ts';
import type { ReadColumn } from './money.ts';

/** Rows whose sum is not what count and price make: wrong where most rows hold, in doubt where only half of them do. */
export interface ProductCheck {
  readonly wrong: readonly Problem[];
  readonly needsReview: readonly Problem[];
}

interface Product {
  readonly sum: ReadColumn;
  /** What count and price make on each row, in thousandths of a đồng; undefined where something else changes the sum, or lacks. */
  readonly products: readonly (number | undefined)[];
  readonly misses: readonly number[];
  readonly held: number;
}

/** Rows may be wrong, and the rule still be seen: one in so many. */
const FEW_MISSES = 4;

/** Finds the column of sums that is the product of a count and a price on most rows, and the rows where it is not. */
export function checkProducts(
  { columns }: ListTable,
  payers: readonly PayerRow[],
  money: readonly ReadColumn[],
): ProductCheck {
  const ofRole = (...roles: readonly ListColumn['role'][]) =>
    columns.filter(({ role }) => roles.includes(role));
  const changing = [...ofRole('reduction'), ...ofRole('quantity').filter(({ own }) => own.includes('%'))];
  const sums = money.filter(({ role }) => SUM_ROLES.has(role));
  const found = ofRole('price').flatMap((price) =>
    ofRole('count', 'quantity').flatMap((count) =>
      sums.map((sum) => productOf({ count, price, sum, changing }, payers)),
    ),
  );
  const [best] = found.filter(({ held, misses }) => held > 0 && held >= misses.length).sort(byFit);
  if (!best) return { wrong: [], needsReview: [] };
  const isSeen = best.misses.length * FEW_MISSES <= best.held + best.misses.length;
  const problems = best.misses.map((at): Problem => {
    const [payer, product] = [payers[at], best.products[at] ?? 0];
    const { column } = best.sum;
    const value = shownText(payer?.cells[column]);
    return { reason: 'productDiffers', row: payer?.row ?? 0, column, value, expected: vndDigits(product) };
  });
  return isSeen ? { wrong: problems, needsReview: [] } : { wrong: [], needsReview: problems };
}

const SUM_ROLES: ReadonlySet<string> = new Set(['item', 'sum', 'gross', 'due', 'dueNow']);

function byFit(a: Product, b: Product): number {
  return b.held - a.held || a.misses.length - b.misses.length;
}

interface ProductColumns {
  readonly count: ListColumn;
  readonly price: ListColumn;
  readonly sum: ReadColumn;
  /** Columns that change a sum on the rows where they say something. */
  readonly changing: readonly ListColumn[];
}

function productOf({ count, price, sum, changing }: ProductColumns, payers: readonly PayerRow[]): Product {
  const products = payers.map(({ cells }, at) => {
    const isChanged = changing.some(({ column }) => /[1-9]/.test(cleanCell(cells[column])));
    const [times, each] = [wholeIn(cells[count.column]), readSum(cells[price.column], 1)];
    const isThere = !isChanged && times !== undefined && sum.readings[at]?.kind === 'sum';
    return isThere && each.kind === 'sum' && each.value !== 0 ? times * each.value : undefined;
  });
  const isRight = (product: number, at: number) => Math.abs(product - (sum.values[at] ?? 0)) < 1000;
  const looked = [...products.entries()].flatMap(([at, product]) =>
    product === undefined ? [] : [{ at, isRight: isRight(product, at) }],
  );
  const misses = looked.flatMap((each) => (each.isRight ? [] : [each.at]));
  return { sum, products, misses, held: looked.length - misses.length };
}

/** Reads a count: a number as it is stored, or one in digits whose decimals are told from thousands. */
function wholeIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'object' && cell.number !== undefined) return cell.number > 0 ? cell.number : undefined;
  const text = cleanCell(cell);
  return /^\d{1,6}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) || undefined : undefined;
}
