import {
  choiceIn,
  type FieldTable,
  field,
  readFields,
  schemaOf,
  typed,
  usually,
  wholeNumber,
} from '../../../issues/fields.ts';
import type { Report } from '../../../issues/report.ts';
import { isWhole } from '../../matching/index/issued-codes.ts';
import type { Rounding } from '../bills/percent.ts';

/** What becomes of money that does not fit. */
export interface SettlePolicy {
  /**
   * Whole đồng by which a bill may be short or over and still count as paid. Default 0. It counts for bills of at least twice
   * as much; a smaller one must be paid to the đồng, since what is lacking would be the better part of it.
   */
  readonly tolerance?: number;
  /** Money that comes after `dueDate`: taken for its bill, or held for a person. Default `'accept'`. */
  readonly late?: 'accept' | 'hold';
  /** Days after `dueDate` on which money is still in time. Default 0. */
  readonly graceDays?: number;
  /** What a bill costs more for each day that passed from `dueDate` until it was paid in full; nothing by default. */
  readonly lateFee?: LateFee;
  /**
   * What wallets or acquirers keep of a payment. Money for one bill that is short by exactly that pays the bill, and the fee is a
   * share of its own; another sum is what it is. Nothing by default.
   */
  readonly walletFee?: WalletFee;
  /** Money for a superseded bill: goes to its successor, or is held. Default `'forward'`. */
  readonly superseded?: 'forward' | 'hold';
  /** One movement for several bills: proposed to a person, or allocated where the sum is exact. Default `'propose'`. */
  readonly multiple?: 'propose' | 'exact';
  /**
   * A customer with several open bills pays a sum that is none of theirs, alone or together: a person decides (`'ask'`, the
   * default), the oldest bills are paid first, or each gets its share of what is open.
   */
  readonly openBills?: 'ask' | 'oldest_first' | 'proportional';
}

/** A late fee by the day; both parts add up. */
export interface LateFee {
  /** Whole đồng. */
  readonly perDay?: number;
  /** Of the amount due, such as 0.03; the fee is rounded down to whole đồng. */
  readonly percentPerDay?: number;
}

/** A fee of what a bill asks; both parts add up. */
export interface WalletFee {
  /** Of the amount due, such as 1.1, with at most six places behind the point. */
  readonly percent?: number;
  /** Whole đồng. */
  readonly fixed?: number;
  /** How the percentage is rounded to whole đồng. Default `'nearest'`. */
  readonly rounding?: Rounding;
}

/** More days than any bill is carried. */
const MAX_GRACE_DAYS = 3660;

export const LATE_FEE = {
  perDay: /* @__PURE__ */ typed('wholeVnd', (value): value is number => isWhole(value) && value >= 0),
  percentPerDay: /* @__PURE__ */ field(
    'numberBetween(0, 100)',
    (value): value is number => typeof value === 'number' && value >= 0 && value <= 100,
  ),
} as const satisfies FieldTable;

export const WALLET_FEE = {
  percent: /* @__PURE__ */ field(
    'numberBetween(0, 100)',
    (value): value is number => typeof value === 'number' && value >= 0 && value <= 100,
  ),
  fixed: /* @__PURE__ */ typed('wholeVnd', (value): value is number => isWhole(value) && value >= 0),
  rounding: /* @__PURE__ */ choiceIn(['down', 'nearest', 'up'], { code: 'input.type' }),
} as const satisfies FieldTable;

export const POLICY = {
  tolerance: /* @__PURE__ */ typed('wholeVnd', (value): value is number => isWhole(value) && value >= 0, {
    fallback: 0,
  }),
  late: /* @__PURE__ */ choiceIn(['accept', 'hold'], { code: 'input.type', fallback: 'accept' }),
  graceDays: /* @__PURE__ */ usually(/* @__PURE__ */ wholeNumber(0, MAX_GRACE_DAYS, 'input.type'), 0),
  lateFee: {
    expected: 'anObject',
    schema: /* @__PURE__ */ schemaOf(LATE_FEE),
    read: (value: unknown, report: Report): LateFee | undefined => readFields(LATE_FEE, value, report),
  },
  walletFee: {
    expected: 'anObject',
    schema: /* @__PURE__ */ schemaOf(WALLET_FEE),
    read: (value: unknown, report: Report): WalletFee | undefined => readFields(WALLET_FEE, value, report),
  },
  superseded: /* @__PURE__ */ choiceIn(['forward', 'hold'], { code: 'input.type', fallback: 'forward' }),
  multiple: /* @__PURE__ */ choiceIn(['propose', 'exact'], { code: 'input.type', fallback: 'propose' }),
  openBills: /* @__PURE__ */ choiceIn(['ask', 'oldest_first', 'proportional'], {
    code: 'input.type',
    fallback: 'ask',
  }),
} as const satisfies FieldTable;
