import type { MoneyUnit } from '../../../tables/cells/money.ts';
import type { Merge, Row } from '../../../tables/sheet.ts';
import type { NamedInTable } from './named.ts';
import { type ListRole, MONEY_ROLES } from './roles.ts';

/** A column of a list, and what it is for. */
export interface ListColumn {
  /** From 0. */
  readonly column: number;
  /** As it is shown, the heading of its group before its own. */
  readonly heading: string;
  /** Its own heading alone. */
  readonly own: string;
  readonly role: ListRole;
  readonly unit?: MoneyUnit | undefined;
}

/** The table of a sheet that holds a list, its columns understood. */
export interface ListTable {
  readonly sheet?: string | undefined;
  readonly columns: readonly ListColumn[];
  readonly above: readonly Row[];
  /** What its titles say of all rows. */
  readonly titled: { readonly dueDate: string | undefined; readonly class: string | undefined };
  readonly body: readonly Row[];
  readonly merges: readonly Merge[];
  readonly named: NamedInTable;
}

/** Finds the first column of a role. */
export function columnOfRole(
  table: Pick<ListTable, 'columns'>,
  ...roles: readonly ListRole[]
): ListColumn | undefined {
  for (const role of roles) {
    const found = table.columns.find((each) => each.role === role);
    if (found) return found;
  }
  return undefined;
}

const MONEY: ReadonlySet<ListRole> = new Set<ListRole>([...MONEY_ROLES, 'paidPart']);

/** Checks whether a column holds money, or may. */
export function isMoneyColumn({ role }: Pick<ListColumn, 'role'>): boolean {
  return MONEY.has(role);
}

/** Writes the sheet of a table as the beginning of a path; nothing where it has no name. */
export function sheetPath({ sheet }: { readonly sheet?: string | undefined }): readonly string[] {
  return sheet === undefined ? [] : [sheet];
}
