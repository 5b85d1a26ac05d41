import { readFields, readOptions } from '../../issues/fields.ts';
import { isIterable, ownSequence, reportType } from '../../issues/foreign.ts';
import { isRecord } from '../../issues/stringify.ts';
import type { Bill } from '../../reconcile/settlement/bills/bills.ts';
import { decisions } from '../../reconcile/settlement/decisions/decision.ts';
import { FREEZE_OPTIONS, type FreezeOptions } from '../../reconcile/settlement/decisions/freeze.ts';
import type { Lock } from '../../reconcile/settlement/decisions/lock.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { LedgerDatabase } from '../database.ts';
import { atDoor, whenRight } from '../door.ts';
import type { Ledger } from '../ledger.ts';
import { ADD_OPTIONS, UNDO_FIELDS, UNLOCK_FIELDS } from '../options.ts';
import { migrateTables } from '../store/schema.ts';
import { changeBooks, type LedgerTerms, readBooks } from '../store/transaction.ts';
import { decideAll } from './decide.ts';
import { lockDays } from './lock-days.ts';
import { readReceived, receiveAll } from './receive.ts';
import { rematchAll } from './rematch.ts';
import { takeBills } from './take-bills.ts';
import { unlockDays } from './unlock-days.ts';

/** The functions of a ledger that change it. */
type Change = 'migrate' | 'addBills' | 'receive' | 'assign' | 'undo' | 'lock' | 'unlock' | 'rematch';

/** Makes the functions that change the books. */
export function ledgerChanges<T extends Bill>(
  db: LedgerDatabase,
  terms: LedgerTerms,
): Pick<Ledger<T>, Change> {
  return {
    migrate: () => migrate(db),
    addBills: (bills, options) =>
      atDoor((report) =>
        whenRight(report, readOptions(ADD_OPTIONS, options, report), ({ replace = false }) =>
          changeBooks(db, terms, report, (books) => takeBills(books, bills, replace, report.at('bills'))),
        ),
      ),
    receive: (matched) =>
      atDoor((report) =>
        whenRight(report, readReceived(matched, report.at('movements')), (told) =>
          changeBooks(db, terms, report, (books) => receiveAll(books, told, report)),
        ),
      ),
    assign: (decided) => assign(db, terms, decided),
    undo: async (undone) => {
      const read = await atDoor(async (report) => readFields(UNDO_FIELDS, undone, report));
      return assign(db, terms, { ...omitUndefined(read), allocations: 'undo' });
    },
    lock: (options) => lock(db, terms, options),
    unlock: (options) => unlock(db, terms, options),
    rematch: (match) =>
      atDoor((report) =>
        typeof match === 'function'
          ? rematchAll(db, terms, match, report)
          : Promise.resolve(reportType(report.at('match'), 'aFunction', match)),
      ),
  };
}

async function migrate(db: LedgerDatabase): Promise<void> {
  await atDoor((report) => readBooks(report, () => migrateTables(db).then(() => true)));
}

function assign(db: LedgerDatabase, terms: LedgerTerms, given: unknown): Promise<number> {
  return atDoor((report) => {
    const list = isRecord(given) && !isIterable(given) ? [given] : ownSequence(given, report);
    const read = list && decisions.read(list, report.at('decisions'));
    return whenRight(report, read, (decided) =>
      changeBooks(db, terms, report, (books) => decideAll(books, decided, report)),
    );
  });
}

function lock(db: LedgerDatabase, terms: LedgerTerms, options: FreezeOptions): Promise<Lock> {
  return atDoor((report) =>
    whenRight(report, readFields(FREEZE_OPTIONS, options, report), async ({ through, by, at, note }) => {
      if (through === undefined || by === undefined || at === undefined) return undefined;
      const freezing = { through, by, at, ...omitUndefined({ note }) };
      return changeBooks(db, terms, report, (books) => lockDays(books, freezing, report));
    }),
  );
}

function unlock(db: LedgerDatabase, terms: LedgerTerms, options: unknown): Promise<number> {
  return atDoor((report) =>
    whenRight(report, readFields(UNLOCK_FIELDS, options, report), async ({ through, by, at, note }) => {
      if (through === undefined || by === undefined || at === undefined || note === undefined)
        return undefined;
      return changeBooks(db, terms, report, (books) => unlockDays(books, { through, by, at, note }, report));
    }),
  );
}
