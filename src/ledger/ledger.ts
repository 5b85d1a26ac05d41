import { type OptionsOrIndex, readFields } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { reportType } from '../issues/foreign.ts';
import { databaseMessages } from '../issues/messages/domains.ts';
import { hasErrors } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { Amount } from '../money/vnd.ts';
import type { Reconciler } from '../reconcile/matching/reconciler.ts';
import type { SettlePolicy } from '../reconcile/settlement/allocate/policy.ts';
import type { Bill } from '../reconcile/settlement/bills/bills.ts';
import type { Decision, DecisionNote } from '../reconcile/settlement/decisions/decision.ts';
import type { FreezeOptions } from '../reconcile/settlement/decisions/freeze.ts';
import type { Lock } from '../reconcile/settlement/decisions/lock.ts';
import type { MatchedMovement } from '../reconcile/settlement/deduplicate/read-matched.ts';
import type { ReportOptions } from '../reconcile/settlement/report/options.ts';
import type { Settlement } from '../reconcile/settlement/settle.ts';
import { ledgerChanges } from './changes/calls.ts';
import type { LedgerDatabase } from './database.ts';
import { LEDGER_OPTIONS } from './options.ts';
import { ledgerReadings } from './reading/calls.ts';
import type { EventsSince } from './reading/events.ts';
import type { JournalDays, JournalEntry } from './reading/journal.ts';
import type { Review, StateOf } from './reading/state.ts';
import type { LedgerEvent } from './store/events.ts';
import type { LedgerInputs } from './store/inputs.ts';

export interface LedgerOptions {
  /** Whose books these are: a name of your own. The rows of one institution are never seen by another. */
  readonly institution: string;
  /** What becomes of money that does not fit, as for `settle`. Another policy than before settles all anew. */
  readonly policy?: SettlePolicy;
}

/**
 * Books kept in PostgreSQL. Its state is what `settle` makes of all that it was given, and each call is one transaction: done
 * whole, or not at all. Every function rejects with a `VietqrError`: `input.*` for what it was given, `ledger.database` for what
 * the database refused.
 */
export interface Ledger<T extends Bill = Bill> {
  /** Makes the tables in the schema `vietqr_ledger`, or brings those of an older version up to date. */
  migrate(): Promise<void>;
  /**
   * Adds bills; those that are known are skipped. Gives how many were new. A known key with other terms is refused, unless
   * `replace` is set: then they take the place of what was said of it.
   * @throws {VietqrError} `bill.invalid`
   */
  addBills(bills: Iterable<T>, options?: OptionsOrIndex<{ readonly replace?: boolean }>): Promise<number>;
  /**
   * Takes movements with what a reconciler said of them, one or many; what was told before changes nothing. Gives how many
   * reports were new. Decisions that no longer hold then are set aside, and stand in `review`.
   */
  receive(matched: MatchedMovement<Amount> | Iterable<MatchedMovement<Amount>>): Promise<number>;
  /**
   * Takes what people decided of movements, one or many. Gives how many decisions were new. One whose movement has not come waits
   * for it, and stands in the review.
   * @throws {VietqrError} `decision.bill`, `decision.locked`, `decision.several`, `decision.sum`
   */
  assign(decided: Decision<Amount> | Iterable<Decision<Amount>>): Promise<number>;
  /** Takes back what was decided of a movement before. Gives 1, or 0 where this was said already. */
  undo(undone: DecisionNote & Pick<Decision, 'movement'>): Promise<number>;
  /** Closes the days up to one, as `freezeDays` does, and gives the lock. */
  lock(options: FreezeOptions): Promise<Lock>;
  /**
   * Takes back the locks through a day or a later one, by a person and with a reason, and settles all anew: what they held may
   * change again. Gives how many there were; the event log keeps both.
   */
  unlock(options: FreezeOptions & Required<Pick<FreezeOptions, 'note'>>): Promise<number>;
  /**
   * Asks a reconciler again about the movements that wait for a person, since bills came later or the institution says more of its
   * codes. Its answers take the place of those that the reports came with; what is matched, decided or locked is not asked again.
   * Gives how many reports have another answer.
   */
  rematch(match: Reconciler<T>['match']): Promise<number>;
  /** Reads the settlement as it stands: of all, of a bill, or of a customer with every movement that is or may be theirs. */
  state(of?: OptionsOrIndex<StateOf>): Promise<Settlement<T>>;
  /** Reads what a person must look at. */
  review(): Promise<Review<T>>;
  /** Reads the event log behind a cursor, oldest first. Events of one institution come in the order of their `seq`. */
  events(since?: OptionsOrIndex<EventsSince>): Promise<readonly LedgerEvent[]>;
  /** Reads all that was given, which `settle` makes the same state of. */
  inputs(): Promise<LedgerInputs<T>>;
  /** Writes the settlement as CSV, as `reportCsv` does. */
  exportCsv(options?: OptionsOrIndex<ReportOptions>): Promise<string>;
  /** Lists the allocated money as rows for an accounting program. */
  journal(days?: OptionsOrIndex<JournalDays>): Promise<readonly JournalEntry[]>;
}

/**
 * Opens the books of an institution in PostgreSQL: PGlite, or `pg` through {@link fromPool}.
 *
 * @throws {VietqrError} `input.*`
 * @example
 * const ledger = createLedger(await PGlite.create('./books'), { institution: 'thcs-nguyen-du' });
 * await ledger.migrate();
 */
export function createLedger<T extends Bill = Bill>(db: LedgerDatabase, options: LedgerOptions): Ledger<T> {
  return unwrap(safeCreateLedger<T>(db, options));
}

/** Does what {@link createLedger} does and returns a {@link Result} instead of throwing. */
export function safeCreateLedger<T extends Bill = Bill>(
  db: LedgerDatabase,
  options: LedgerOptions,
): Result<Ledger<T>> {
  return finish(databaseMessages, (report) => {
    if (!isRecord(db)) return reportType(report.at('db'), 'anObject', db);
    const { institution, policy } = readFields(LEDGER_OPTIONS, options, report) ?? {};
    if (institution === undefined || policy === undefined || hasErrors(report)) return undefined;
    const terms = { institution, policy };
    return { ...ledgerChanges<T>(db, terms), ...ledgerReadings<T>(db, terms) };
  });
}
