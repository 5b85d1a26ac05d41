import { parseTime } from '../../tables/cells/time.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Movement } from '../movement.ts';
import type { StatementRole } from '../roles.ts';
import type { TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/** Makes the movement of a row; its id is given when all rows of its file are known. */
export function tableMovement(
  { line, amount, time }: { readonly line: Line; readonly amount: number; readonly time: string | undefined },
  layout: TableLayout,
): Movement {
  const { cells, row } = line.row;
  const text = (role: StatementRole) => trimmedText(cells, layout.columns[role]);
  const { valueDate } = layout.columns;
  const own = text('account');
  const account = layout.account ?? own;
  const isOther = own !== undefined && account !== own;
  return {
    id: '',
    description: text('description') ?? '',
    amount,
    ...omitUndefined({
      time,
      valueDate: valueDate === undefined ? undefined : dayOnly(cells[valueDate]),
      balance: line.balance,
      account,
      virtualAccount: text('virtualAccount'),
      counterpartyAccount: text('counterpartyAccount') ?? (isOther ? own : undefined),
      counterpartyName: text('counterpartyName'),
      reference: text('reference') ?? (line.besideTime || undefined),
    }),
    at: layout.sheet === undefined ? { row } : { sheet: layout.sheet, row },
    source: 'statement',
  };
}

function trimmedText(cells: readonly Cell[], column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  return shownText(cells[column]).trim() || undefined;
}

function dayOnly(cell: Cell | undefined): string | undefined {
  return parseTime(cell)?.slice(0, 'YYYY-MM-DD'.length);
}
