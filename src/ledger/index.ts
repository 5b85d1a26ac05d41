export {
  type ConnectionPool,
  fromPool,
  type LedgerDatabase,
  type PoolConnection,
  type Queryable,
} from './database.ts';
export { createLedger, type Ledger, type LedgerOptions, safeCreateLedger } from './ledger.ts';
export type { EventsSince } from './reading/events.ts';
export type { JournalDays, JournalEntry } from './reading/journal.ts';
export type { Review, StateOf } from './reading/state.ts';
export type { EventKind, LedgerEvent } from './store/events.ts';
export type { LedgerInputs } from './store/inputs.ts';
