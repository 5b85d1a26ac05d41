import { parseTime } from '../../tables/cells/time.ts';
import { type Cell, shownText } from '../../tables/sheet.ts';
import { withoutTextMark } from '../../text/spreadsheet.ts';
import { compareAccounts } from '../identity.ts';
import type { Movement } from '../movement.ts';
import { agreedAccount } from '../printed/account.ts';
import type { StatementColumns, TableLayout } from './layout.ts';
import type { Line } from './line.ts';

/** Makes the movement of a row; its id is given when all rows of its file are known. */
export function tableMovement(
  { line, amount, time }: { readonly line: Line; readonly amount: number; readonly time: string | undefined },
  layout: TableLayout,
): Movement {
  const { cells, row } = line.row;
  const { columns, sheet } = layout;
  const own = identifierText(cells, columns.account);
  const isOther = own !== layout.account && compareAccounts(own, layout.account) === 'different';
  const account = isOther ? layout.account : agreedAccount(layout.account, own);
  const other = isOther ? own : undefined;
  const made: Made = { id: '', description: trimmedText(cells, columns.description) ?? '', amount };
  if (time !== undefined) made.time = time;
  const valueDate = valueDateOf(line, layout);
  if (valueDate !== undefined) made.valueDate = valueDate;
  if (line.balance !== undefined) made.balance = line.balance;
  if (account !== undefined) made.account = account;
  addParties(made, cells, columns, other);
  const reference = identifierText(cells, columns.reference) ?? (line.besideTime || undefined);
  if (reference !== undefined) made.reference = reference;
  made.at = sheet === undefined ? { row } : { sheet, row };
  return Object.assign(made, { source: 'statement' } as const);
}

/** A movement while its parts are put in, which is done for millions: those that are not known stay away. */
type Made = Omit<{ -readonly [K in keyof Movement]: Movement[K] }, 'source'>;

function addParties(
  made: Made,
  cells: readonly Cell[],
  columns: StatementColumns,
  other: string | undefined,
): void {
  const virtual = identifierText(cells, columns.virtualAccount);
  if (virtual !== undefined) made.virtualAccount = virtual;
  const account = identifierText(cells, columns.counterpartyAccount) ?? other;
  if (account !== undefined) made.counterpartyAccount = account;
  const name = trimmedText(cells, columns.counterpartyName);
  if (name !== undefined) made.counterpartyName = name;
}

function trimmedText(cells: readonly Cell[], column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  return shownText(cells[column]).trim() || undefined;
}

/** Gives a number without the mark by which a spreadsheet keeps it as a text: `'000123`. */
function identifierText(cells: readonly Cell[], column: number | undefined): string | undefined {
  const text = trimmedText(cells, column);
  return text && (withoutTextMark(text) || undefined);
}

/** Gives the day of value of a row, `2026-09-05`. */
export function valueDateOf({ row }: Line, { columns }: TableLayout): string | undefined {
  if (columns.valueDate === undefined) return undefined;
  return parseTime(row.cells[columns.valueDate])?.slice(0, 'YYYY-MM-DD'.length);
}
