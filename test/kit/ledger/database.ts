import { PGlite } from '@electric-sql/pglite';
import { createLedger } from '../../../src/ledger/index.ts';

let opening: Promise<PGlite> | undefined;

/** Opens the one embedded database that all tests of a worker share, with the tables of the ledger; it takes seconds. */
export function openDatabase(): Promise<PGlite> {
  opening ??= open();
  return opening;
}

async function open(): Promise<PGlite> {
  const db = await PGlite.create();
  await createLedger(db, { institution: 'tables' }).migrate();
  return db;
}

let books = 0;

/** Names an institution that no other test has. */
export function newInstitution(): string {
  books++;
  return `truong-${books}`;
}
