import type { FeedName } from './feeds/shapes/row.ts';

/** One movement on a bank account, whoever reported it. */
export interface Movement {
  /**
   * Unique in its file. Account, the bank's reference, day and sum make it where they are known, so that a webhook and any
   * export give one movement one id; a feed gives its own where the reference is short enough to come again on one day.
   */
  readonly id: string;
  /**
   * How the feeds that told it number it: `sepay:92704`. Sent again it is the same, and two of one feed are two movements, though a
   * batch may give them one reference, and so one `id`. Absent where a feed has no number beside the bank's.
   */
  readonly eventIds?: readonly string[];
  /** What the bank says, whole and unchanged. */
  readonly description: string;
  /** Whole đồng; money received is positive, money sent negative. */
  readonly amount: number;
  /** ISO 8601 with zone. A time without one is taken as Vietnam's, +07:00. */
  readonly time?: string;
  /** The day from which it bears interest, where the bank tells it: ISO 8601 with zone, or the day alone. */
  readonly valueDate?: string;
  /** What was on the account after it, whole đồng. */
  readonly balance?: number;
  /** Where it stands: the row of the sheet, or the line of the file, from 1. */
  readonly at?: {
    /** Name of the file. */
    readonly file?: string;
    /** Name of the sheet, in a workbook. */
    readonly sheet?: string;
    /** The row of the sheet or the line of the file, from 1. */
    readonly row: number;
  };
  /** The account that was paid into. */
  readonly account?: string;
  /** The virtual account that was paid into. */
  readonly virtualAccount?: string;
  /** The payer's account. */
  readonly counterpartyAccount?: string;
  /** The payer's name, as the bank tells it. */
  readonly counterpartyName?: string;
  /** The bank's reference. */
  readonly reference?: string;
  /** Which kind of message it was read from. */
  readonly source: FeedName | 'statement';
}
