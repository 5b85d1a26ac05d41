import { type OptionsOrIndex, readFields, readOptions } from '../issues/fields.ts';
import { finish, finishAsync } from '../issues/finish.ts';
import { ownSequence, reportType } from '../issues/foreign.ts';
import { reconcileMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { SettlePolicy } from '../reconcile/settlement/allocate/policy.ts';
import type { Bill } from '../reconcile/settlement/bills/bills.ts';
import { type Decision, type DecisionNote, decisions } from '../reconcile/settlement/decisions/decision.ts';
import { FREEZE_OPTIONS, type FreezeOptions } from '../reconcile/settlement/decisions/freeze.ts';
import type { Lock } from '../reconcile/settlement/decisions/lock.ts';
import type { MatchedMovement } from '../reconcile/settlement/deduplicate/read-matched.ts';
import { type ReportOptions, reportCsv } from '../reconcile/settlement/report/report.ts';
import type { Settlement } from '../reconcile/settlement/settle.ts';
import { omitUndefined } from '../text/omit-undefined.ts';
import { addBills } from './changes/add-bills.ts';
import { decideAll } from './changes/decide.ts';
import { lockDays } from './changes/lock-days.ts';
import { readReceived, receiveAll } from './changes/receive.ts';
import type { LedgerDatabase } from './database.ts';
import {
  ADD_OPTIONS,
  EVENTS_OPTIONS,
  JOURNAL_OPTIONS,
  LEDGER_OPTIONS,
  STATE_OPTIONS,
  UNDO_FIELDS,
} from './options.ts';
import { type EventsSince, readEvents } from './reading/events.ts';
import { type JournalDays, type JournalEntry, readJournal } from './reading/journal.ts';
import { type Review, readReview, readState, type StateOf } from './reading/state.ts';
import type { LedgerEvent } from './store/events.ts';
import { type LedgerInputs, loadInputs } from './store/inputs.ts';
import { migrateTables } from './store/schema.ts';
import { changeBooks, type LedgerTerms, readBooks } from './store/transaction.ts';

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
  receive(matched: MatchedMovement | Iterable<MatchedMovement>): Promise<number>;
  /**
   * Takes what people decided of movements, one or many. Gives how many decisions were new.
   * @throws {VietqrError} `decision.bill`, `decision.locked`, `decision.several`, `decision.sum`
   */
  assign(decided: Decision | Iterable<Decision>): Promise<number>;
  /** Takes back what was decided of a movement before. Gives 1, or 0 where this was said already. */
  undo(undone: DecisionNote & Pick<Decision, 'movement'>): Promise<number>;
  /** Closes the days up to one, as `freezeDays` does, and gives the lock. */
  lock(options: FreezeOptions): Promise<Lock>;
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
  return finish(reconcileMessages, (report) => {
    if (!isRecord(db)) return reportType(report.at('db'), 'anObject', db);
    const { institution, policy } = readFields(LEDGER_OPTIONS, options, report) ?? {};
    if (institution === undefined || policy === undefined || hasErrors(report)) return undefined;
    return openLedger<T>(db, { institution, policy });
  });
}

function openLedger<T extends Bill>(db: LedgerDatabase, terms: LedgerTerms): Ledger<T> {
  return { ...changesOf<T>(db, terms), ...readingsOf<T>(db, terms) };
}

type Change = 'migrate' | 'addBills' | 'receive' | 'assign' | 'undo' | 'lock';

function changesOf<T extends Bill>(db: LedgerDatabase, terms: LedgerTerms): Pick<Ledger<T>, Change> {
  const decide = (given: unknown) =>
    atDoor((report) => {
      const list = isRecord(given) && !(Symbol.iterator in given) ? [given] : ownSequence(given, report);
      const read = list && decisions.read(list, report.at('decisions'));
      return whenRight(report, read, (decided) =>
        changeBooks(db, terms, report, (books) => decideAll(books, decided, report)),
      );
    });
  return {
    migrate: () =>
      atDoor((report) =>
        readBooks(report, async () => {
          await migrateTables(db);
          return true;
        }),
      ).then(() => undefined),
    addBills: (bills, options) =>
      atDoor((report) =>
        whenRight(report, readOptions(ADD_OPTIONS, options, report), ({ replace = false }) =>
          changeBooks(db, terms, report, (books) => addBills(books, bills, replace, report.at('bills'))),
        ),
      ),
    receive: (matched) =>
      atDoor((report) =>
        whenRight(report, readReceived(matched, report.at('movements')), (told) =>
          changeBooks(db, terms, report, (books) => receiveAll(books, told, report)),
        ),
      ),
    assign: decide,
    undo: (undone) =>
      atDoor((report) =>
        whenRight(report, readFields(UNDO_FIELDS, undone, report), (read) => Promise.resolve(read)),
      ).then((read) => decide({ ...omitUndefined(read), allocations: 'undo' })),
    lock: (options) =>
      atDoor((report) =>
        whenRight(report, readFields(FREEZE_OPTIONS, options, report), ({ through, by, at, note }) =>
          through === undefined || by === undefined || at === undefined
            ? Promise.resolve(undefined)
            : changeBooks(db, terms, report, (books) =>
                lockDays(books, { through, by, at, ...omitUndefined({ note }) }, report),
              ),
        ),
      ),
  };
}

function readingsOf<T extends Bill>(
  db: LedgerDatabase,
  { institution }: LedgerTerms,
): Omit<Ledger<T>, Change> {
  const stateOf = (of: StateOf) => readState<T>(db, institution, of);
  return {
    state: (of) =>
      atDoor((report) =>
        whenRight(report, readOptions(STATE_OPTIONS, of, report), (read) =>
          readBooks(report, () => stateOf(read)),
        ),
      ),
    review: () => atDoor((report) => readBooks(report, () => readReview<T>(db, institution))),
    events: (since) =>
      atDoor((report) =>
        whenRight(report, readOptions(EVENTS_OPTIONS, since, report), (read) =>
          readBooks(report, () => readEvents(db, institution, read)),
        ),
      ),
    inputs: () =>
      atDoor((report) =>
        readBooks(report, async () => {
          const {
            bills,
            received,
            decisions: decided,
            locks,
          } = await loadInputs<T>({ tx: db, institution }, 'all');
          return { bills, received, decisions: decided, locks };
        }),
      ),
    exportCsv: (options) =>
      atDoor((report) => readBooks(report, () => stateOf({}))).then((state) => reportCsv(state, options)),
    journal: (days) =>
      atDoor((report) =>
        whenRight(report, readOptions(JOURNAL_OPTIONS, days, report), (read) =>
          readBooks(report, () => readJournal(db, institution, read)),
        ),
      ),
  };
}

async function atDoor<T>(run: (report: Report) => Promise<T | undefined>): Promise<T> {
  return unwrap(await finishAsync(reconcileMessages, run));
}

/** Goes on with what was read, where nothing stands against it. */
async function whenRight<R, T>(
  report: Report,
  read: R | undefined,
  run: (read: R) => Promise<T | undefined>,
): Promise<T | undefined> {
  return read === undefined || hasErrors(report) ? undefined : run(read);
}
