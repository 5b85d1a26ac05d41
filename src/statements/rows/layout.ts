import type { MoneyUnit } from '../../tables/cells/money.ts';
import type { ColumnHeading } from '../../tables/headings/roles.ts';
import type { StatementRole } from '../roles.ts';

/** The columns of a statement, numbers from 0. */
export type StatementColumns = Readonly<Partial<Record<StatementRole, number>>>;

/** What the headings of a table, and the lines above, say of the rows below. */
export interface TableLayout {
  readonly columns: StatementColumns;
  /** How many columns have a place under the headings. */
  readonly width: number;
  /** What a one stands for in a column whose heading says so, and in all others. */
  readonly units: Readonly<Partial<Record<StatementRole, MoneyUnit>>>;
  readonly unit: MoneyUnit;
  /** Where only money in or only money out has a column: what holds sums too, and may be the other. */
  readonly unusedSums: readonly ColumnHeading[];
  /** Rows whose cell in the column of time is merged with the one above. */
  readonly merged: ReadonlySet<number>;
  readonly sheet?: string;
  /** The account of all rows, as the lines above or the caller name it. */
  readonly account?: string;
  /** First and last day, by which a day and month without a year are understood. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly year?: number;
}
