import type { MoneyUnit } from '../../tables/cells/money.ts';
import type { KeyKind, SettledRow } from './list.ts';

/** Why a row is not right. */
export type BadRow =
  | 'keyMissing'
  | 'keyLost'
  | 'keyOfTwoNames'
  | 'keyOfTwoGroups'
  | 'sumMissing'
  | 'sumNotKnown'
  | 'sumUnreadable'
  | 'sumShownOtherwise'
  | 'sumWithPart'
  | 'partsDiffer'
  | 'linesDiffer'
  | 'rowTwice'
  | 'payerOnSheets'
  | 'payerInTables'
  | 'itemTakenOff'
  | 'documentDiffers'
  | 'documentOfTwo'
  | 'foreignCurrency'
  | 'productDiffers'
  | 'codeTwice'
  | 'dueUnreadable'
  | 'payerMissing'
  | 'stateDiffers'
  | 'partlyPaid'
  | 'rowsInCell'
  | 'rowInCell'
  | 'cellsMoved'
  | 'multipleKeys'
  | 'mergedSum'
  | 'rowOutside'
  | 'totalWithKey'
  | 'totalOrItem'
  | 'letterUnprintable'
  | 'oldTypeface'
  | 'decodedTwice';

/** A row that is not right, and what stands there. */
export interface Problem {
  readonly reason: BadRow;
  readonly row: number;
  /** From 0. */
  readonly column?: number | undefined;
  readonly value?: string | undefined;
  /** What it would have to be. */
  readonly expected?: string | undefined;
}

/** A bill before sheets are put together; sums in thousandths of a đồng. */
export interface DraftBill {
  readonly key: string;
  readonly code?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly payer?: string | undefined;
  readonly name: string;
  readonly class?: string | undefined;
  readonly items: readonly DraftItem[];
  /** Absent in a list of issued codes that names no sum. */
  readonly amount?: number | undefined;
  readonly dueDate?: string | undefined;
  readonly supersededBy?: string | undefined;
  readonly check?: string | undefined;
  readonly payload?: string | undefined;
  readonly settled?: SettledRow['reason'] | undefined;
  readonly sheet?: string | undefined;
  readonly row: number;
}

export interface DraftItem {
  readonly title: string;
  readonly amount: number;
}

/** What a table says. */
export interface DraftTable {
  readonly sheet?: string | undefined;
  readonly bills: readonly DraftBill[];
  readonly problems: readonly Problem[];
  readonly unit: MoneyUnit;
  readonly isUnitSaid: boolean;
  readonly provedBy: readonly ('rows' | 'totals')[];
  /** What the rows add up to that right totals count, in thousandths; none where totals allow for rounding. */
  readonly totalled?: number | undefined;
  readonly amountHeading?: string | undefined;
  /** Keys that stand there, also those of rows that are not right, and their column. */
  readonly keys: readonly string[];
  readonly keyColumn: number | undefined;
  readonly keyedBy: KeyKind;
  /** How many rows are of those who pay. */
  readonly count: number;
  /** Rows that were understood, by their numbers. */
  readonly rows: ReadonlySet<number>;
}
