import { type BillRules, classOf, dueOf, isNet, problemsOf, stateOf } from './checks/bill-problems.ts';
import { takenOffProblems } from './checks/taken-off.ts';
import { columnOfRole } from './columns/columns.ts';
import type { ListRole } from './columns/roles.ts';
import type { DraftBill, Problem } from './draft.ts';
import { documentItems, rowItems } from './rows/items.ts';
import { cleanCell, readKey } from './rows/keys.ts';
import type { PayerRow } from './rows/sort.ts';
import type { BillState } from './rows/states.ts';
import type { Understood } from './understand.ts';

/** The bills of a table, and the rows that are not right. */
export interface BillsOfTable {
  readonly bills: readonly DraftBill[];
  readonly problems: readonly Problem[];
}

/** Makes the bills of a table, whose totals may prove it: one for each key, in order. Rows that are not right stand in none. */
export function billsOf(base: Understood, rules: BillRules): BillsOfTable {
  const problems: Problem[] = [];
  const bad = new Set(base.problems.map(({ row }) => row));
  const bills: DraftBill[] = [];
  for (const [key, all] of base.groups) {
    const isBad = (row: number) => bad.has(base.sorted.payers[row]?.row ?? 0);
    const rows = base.document && all.some(isBad) ? [] : all.filter((row) => !isBad(row));
    const found = problemsOf(key, rows, base, rules);
    const takenOff = takenOffProblems(rows, base);
    problems.push(...found, ...takenOff);
    if (takenOff.length > 0) continue;
    const left = new Set(found.map(({ row }) => row));
    const kept = rows.filter((row) => !left.has(base.sorted.payers[row]?.row ?? 0));
    if (kept.length > 0) bills.push(billOf(key, kept, base));
  }
  return { bills, problems };
}

function billOf(key: string, rows: readonly number[], base: Understood): DraftBill {
  const payers = rows.flatMap((row) => base.sorted.payers[row] ?? []);
  const states = payers.map((payer) => stateOf(payer, base));
  const isOpen = (state: BillState | undefined) => state !== 'cancelled' && (state !== 'paid' || isNet(base));
  const open = rows.filter((_, at) => isOpen(states[at]));
  const items = base.document
    ? documentItems(open, base)
    : open.flatMap((row) => rowItems(row, base.isLong, base));
  const amount = hasSum(rows, base) ? sumOfRows(open, base) : undefined;
  const left = open.length > 0 ? undefined : states.includes('paid') ? 'paid' : 'cancelled';
  const byAmount = amount === undefined || amount > 0 ? undefined : amount < 0 ? 'overpaid' : 'nothing';
  const [first] = payers;
  const { code, documentNumber, payer, supersededBy, check, payload } = textsOf(first, base);
  // Named one by one: of a hundred thousand objects that are put together of others each would have a form of its own.
  return {
    key,
    items,
    amount,
    settled: left ?? byAmount,
    code,
    documentNumber,
    payer,
    supersededBy,
    check,
    payload,
    name: payers.find(({ name }) => name !== '')?.name ?? '',
    class: classOf(first, base),
    dueDate: dueOfBill(payers, base),
    sheet: base.table.sheet,
    row: first?.row ?? 0,
  };
}

/** What rows ask for together; a document says it once. */
function sumOfRows(rows: readonly number[], { amount, document }: Understood): number {
  const counted = document ? rows.slice(0, 1) : rows;
  return counted.reduce((sum, row) => sum + (amount?.amounts[row] ?? 0), 0);
}

/** In a list of issued codes a sum may lack. */
function hasSum(rows: readonly number[], { amount, money, key }: Understood): boolean {
  if (!amount) return false;
  const column = money.find((each) => each.column === amount.column?.column);
  return (
    key.by !== 'code' || amount.how !== 'sole' || rows.some((row) => column?.readings[row]?.kind !== 'blank')
  );
}

function textsOf(payer: PayerRow | undefined, { table, key }: Understood) {
  const keyColumn = 'column' in key ? key.column : undefined;
  const text = (...roles: readonly ListRole[]) => {
    const column = roles
      .map((role) => table.columns.find((each) => each.role === role && each !== keyColumn))
      .find(Boolean);
    return (column && payer && cleanCell(payer.cells[column.column])) || undefined;
  };
  return {
    code: key.by === 'code' && payer && 'key' in payer.key ? payer.key.key : codeBeside(payer, table),
    documentNumber: text('document', 'billId'),
    payer: text('payer'),
    supersededBy: text('supersededBy'),
    check: text('check'),
    payload: text('payload'),
  };
}

/** The code that was issued, where bills go by something else. */
function codeBeside(payer: PayerRow | undefined, table: Understood['table']): string | undefined {
  const column = columnOfRole(table, 'code');
  const read = column && payer ? readKey(payer.cells[column.column]) : undefined;
  return read && 'key' in read ? read.key : undefined;
}

/** The first due day of its rows; that of a title where no row has one. */
function dueOfBill(payers: readonly PayerRow[], { table }: Understood): string | undefined {
  const column = columnOfRole(table, 'dueDate');
  const days = column ? payers.flatMap((payer) => dueOf(payer, column) ?? []).sort() : [];
  return days[0] ?? table.titled.dueDate;
}
