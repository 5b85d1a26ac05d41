/** A movement as a file of a bank's own format says it. */
export interface RawMovement {
  /** Whole đồng; money received is positive, money sent negative, and so is money received that was taken back. */
  readonly amount: number;
  /** When the bank booked it: ISO 8601 with zone; midnight in Vietnam where the file says only a day. */
  readonly time?: string;
  /** The day from which it bears interest, `2026-09-05`. */
  readonly valueDate?: string;
  /** The bank's reference. */
  readonly reference?: string;
  /** All that is said of it, `''` where that is nothing. */
  readonly description: string;
  /** What was on the account after it, whole đồng. */
  readonly balance?: number;
  /** The account it stands on, where the file holds several. */
  readonly account?: string;
  readonly counterpartyAccount?: string;
  readonly counterpartyName?: string;
  /** Line of the file, from 1. */
  readonly row: number;
}

/** One message of a file: a day, or a month, of one account. */
export interface RawPart {
  readonly account?: string;
  /** First and last day, `2026-09-05`. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Balance before the first movement, whole đồng. */
  readonly opening?: number;
  /** Balance behind the last movement, whole đồng. */
  readonly closing?: number;
  readonly movements: readonly RawMovement[];
  /** Line where it starts, from 1. */
  readonly row: number;
}

/**
 * What a file of MT940, camt.053 or OFX says. Where it holds several messages of one account, `opening` is that of the
 * earliest and `closing` that of the latest, so that a message that lacks breaks the proof; where it holds several accounts,
 * there is neither, each movement names its account, and each of the parts has its own balances.
 */
export interface RawStatement extends Omit<RawPart, 'row'> {
  /** BIC, or the name that the file gives. */
  readonly bank?: string;
  readonly currency?: 'VND';
  /** The messages, by account, then by day. */
  readonly parts: readonly RawPart[];
}
