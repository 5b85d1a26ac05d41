import { readOptions } from '../../issues/fields.ts';
import type { Bill } from '../../reconcile/settlement/bills/bills.ts';
import { reportCsv } from '../../reconcile/settlement/report/report.ts';
import type { LedgerDatabase } from '../database.ts';
import { atDoor, whenRight } from '../door.ts';
import type { Ledger } from '../ledger.ts';
import { EVENTS_OPTIONS, JOURNAL_OPTIONS, STATE_OPTIONS } from '../options.ts';
import { type LedgerInputs, loadInputs } from '../store/inputs.ts';
import { type LedgerTerms, readBooks } from '../store/transaction.ts';
import { readEvents } from './events.ts';
import { readJournal } from './journal.ts';
import { reviewInTables, stateInTables } from './state.ts';

/** The functions of a ledger that read it. */
type LedgerReading = 'state' | 'review' | 'events' | 'inputs' | 'exportCsv' | 'journal';

/** Makes the functions that read the books. */
export function ledgerReadings<T extends Bill>(
  db: LedgerDatabase,
  { institution }: LedgerTerms,
): Pick<Ledger<T>, LedgerReading> {
  return {
    state: (of) =>
      atDoor((report) =>
        whenRight(report, readOptions(STATE_OPTIONS, of, report), (read) =>
          readBooks(report, () => stateInTables<T>(db, institution, read)),
        ),
      ),
    review: () => atDoor((report) => readBooks(report, () => reviewInTables<T>(db, institution))),
    events: (since) =>
      atDoor((report) =>
        whenRight(report, readOptions(EVENTS_OPTIONS, since, report), (read) =>
          readBooks(report, () => readEvents(db, institution, read)),
        ),
      ),
    inputs: () => atDoor((report) => readBooks(report, () => inputsInTables<T>(db, institution))),
    exportCsv: async (options) =>
      reportCsv(
        await atDoor((report) => readBooks(report, () => stateInTables(db, institution, {}))),
        options,
      ),
    journal: (days) =>
      atDoor((report) =>
        whenRight(report, readOptions(JOURNAL_OPTIONS, days, report), (read) =>
          readBooks(report, () => readJournal(db, institution, read)),
        ),
      ),
  };
}

async function inputsInTables<T extends Bill>(
  tx: LedgerDatabase,
  institution: string,
): Promise<LedgerInputs<T>> {
  const { bills, received, decisions, locks } = await loadInputs<T>({ tx, institution }, 'all');
  return { bills, received, decisions, locks };
}
