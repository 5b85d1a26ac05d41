import { choice, type Field, type FieldTable, readFields, required } from '../../../issues/fields.ts';
import { reportType } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import type { Amount } from '../../../money/vnd.ts';
import { positiveVndOf } from '../../../money/whole.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Allocation } from '../allocate/allocation.ts';
import { listOf, neededMoment, neededText, neededVnd, text, vnd } from './fields.ts';

/** Who decided, when, and why. */
export interface DecisionNote {
  /** Who decided: a name. */
  readonly by: string;
  /** ISO 8601; of several decisions on one movement the latest counts. */
  readonly at: string;
  /** Why, in the words of who decided. */
  readonly note?: string;
}

/** What a person decided of a movement. */
export interface Decision<A extends Amount = number> extends DecisionNote {
  /** Id of the movement, as a report tells it; for cash an id of your own, such as the number of the receipt. */
  readonly movement: string;
  /**
   * The bills that it is for, which must make its sum; `'refund'`: the payer gets it back; `'ignore'`: it is for no bill;
   * `'undo'`: as if nothing had been decided before.
   */
  readonly allocations: readonly Allocation<A>[] | 'refund' | 'ignore' | 'undo';
  /** Money that no bank tells, paid at the counter. */
  readonly cash?: CashPayment<A>;
}

export interface CashPayment<A extends Amount = number> {
  /** Whole đồng, above zero: `350000`, `350000n` or `'350000'`. */
  readonly amount: A;
  /** When it was paid: ISO 8601, a day or a moment. */
  readonly time: string;
}

export const ALLOCATION_FIELDS = {
  bill: neededText,
  amount: neededVnd,
  walletFee: vnd,
} as const satisfies FieldTable;

const aboveZero: Field<number> = {
  expected: 'wholeVnd',
  read: (value, report) => positiveVndOf(value) ?? reportType(report, 'wholeVnd', value),
};

export const CASH_FIELDS = {
  amount: /* @__PURE__ */ required(aboveZero),
  time: neededMoment,
} as const satisfies FieldTable;

export const allocations = /* @__PURE__ */ listOf(readDecidedShare);

const word = /* @__PURE__ */ choice('refund', 'ignore', 'undo');

export const DECISION_FIELDS = {
  movement: neededText,
  allocations: {
    expected: 'aList',
    read: (value: unknown, report: Report): Decision['allocations'] | undefined =>
      typeof value === 'string' ? word.read(value, report) : allocations.read(value, report),
    required: true,
  },
  cash: { expected: 'anObject', read: readCash },
  by: neededText,
  at: neededMoment,
  note: text,
} as const satisfies FieldTable;

/** What people decided. */
export const decisions = /* @__PURE__ */ listOf(readDecision);

function readDecidedShare(item: unknown, report: Report): Allocation | undefined {
  const { bill, amount, walletFee } = readFields(ALLOCATION_FIELDS, item, report) ?? {};
  if (bill === undefined || amount === undefined) return undefined;
  return { bill, amount, ...omitUndefined({ walletFee }) };
}

function readCash(value: unknown, report: Report): CashPayment | undefined {
  const { amount, time } = readFields(CASH_FIELDS, value, report) ?? {};
  return amount === undefined || time === undefined ? undefined : { amount, time };
}

function readDecision(item: unknown, report: Report): Decision | undefined {
  const { movement, allocations, by, at, cash, note } = readFields(DECISION_FIELDS, item, report) ?? {};
  if (movement === undefined || allocations === undefined || by === undefined || at === undefined)
    return undefined;
  return { movement, allocations, by, at, ...omitUndefined({ cash, note }) };
}
