import { columnOfRole } from '../columns/columns.ts';
import { foldHeading } from '../columns/heading.ts';
import type { DraftItem } from '../draft.ts';
import type { Part } from '../proof/prove.ts';
import type { Understood } from '../understand.ts';
import { cleanCell } from './keys.ts';
import type { PayerRow } from './sort.ts';

/**
 * Lists what a row asks for: one item for each column that takes part, or one alone where the row says what it is for; of
 * several rows a payer, its period will do.
 */
export function rowItems(row: number, isLong: boolean, base: Understood): readonly DraftItem[] {
  const { amount, table, sorted } = base;
  if (!amount) return [];
  const payer = sorted.payers[row];
  const own = itemTitle(payer, base);
  const sum = amount.amounts[row] ?? 0;
  const isOne =
    amount.how === 'sole' || (own !== undefined && (isLong || columnOfRole(table, 'title') !== undefined));
  if (isOne) return sum === 0 ? [] : [{ title: own ?? amount.column?.heading ?? '', amount: sum }];
  return inItemOrder(amount.parts).flatMap(({ column, sign }) => {
    const value = sign * (column.values[row] ?? 0);
    return value === 0 ? [] : [{ title: partTitle(column.column, base), amount: value }];
  });
}

/** What is carried from before stands behind what is asked for, and what was paid comes last. */
function inItemOrder(parts: readonly Part[]): readonly Part[] {
  const rank = ({ column: { role } }: Part) => (role === 'paid' ? 2 : role === 'carried' ? 1 : 0);
  return [...parts].sort((a, b) => rank(a) - rank(b));
}

/** Headings that say nothing below a group. */
const PLAIN_HEADING = /^(?:thanh tien|so tien|tien|cong|tong)$/;

function partTitle(column: number, { table }: Understood): string {
  const found = table.columns.find((each) => each.column === column);
  if (!found) return '';
  const group = found.heading.slice(0, found.heading.length - found.own.length).trim();
  const text = PLAIN_HEADING.test(foldHeading(found.own)) && group !== '' ? group : found.own;
  return text.replace(/\s*\((?:đ|đồng|vnđ|vnd)\)$/iu, '');
}

/** What a row is for: its item, or its period. */
function itemTitle(payer: PayerRow | undefined, { table }: Understood): string | undefined {
  const title = columnOfRole(table, 'title');
  const own = title && payer ? cleanCell(payer.cells[title.column]) : '';
  if (own !== '') return own;
  const periods = table.columns.filter(({ role }) => role === 'period');
  const parts = periods.map(({ column }) => cleanCell(payer?.cells[column])).filter(Boolean);
  const [first] = periods;
  return parts.length === 0 || !first
    ? undefined
    : `${/^ky/.test(foldHeading(first.own)) ? 'Kỳ' : first.own} ${parts.join('/')}`;
}

/** Lists the lines of a document, and what its own sums add or take off. */
export function documentItems(rows: readonly number[], base: Understood): readonly DraftItem[] {
  const { document, amount, sorted } = base;
  const [first] = rows;
  if (!document || !amount || first === undefined) return [];
  const quantity = base.table.columns.find(({ own }) =>
    /^(?:so luong|sl|lineitem quantity)$/.test(foldHeading(own)),
  );
  const lines = rows.map((row) => {
    const cells = sorted.payers[row]?.cells ?? [];
    const count = quantity ? cleanCell(cells[quantity.column]) : '';
    const title = itemTitle(sorted.payers[row], base) ?? document.line.heading;
    return { title: count === '' ? title : `${title} x${count}`, amount: document.line.values[row] ?? 0 };
  });
  const others = inItemOrder(amount.parts)
    .filter(({ column }) => column.column !== document.total.column)
    .map(({ column, sign }) => ({
      title: partTitle(column.column, base),
      amount: sign * (column.values[first] ?? 0),
    }));
  const all = [...lines, ...others].filter((each) => each.amount !== 0);
  const due = amount.amounts[first] ?? 0;
  const isWhole = all.reduce((sum, each) => sum + each.amount, 0) === due;
  return isWhole ? all : [{ title: amount.column?.heading ?? '', amount: due }];
}
