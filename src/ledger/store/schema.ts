import type { LedgerDatabase } from '../database.ts';
import { ROUTINES } from './routines.ts';

/** The changes of the tables, oldest first, each a list of statements. What was shipped once is never edited. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table vietqr_ledger.institutions (
      institution text primary key,
      policy jsonb not null
    )`,
    'create sequence vietqr_ledger.components',
    `create table vietqr_ledger.bills (
      institution text not null,
      key text not null,
      code text not null,
      place bigint generated always as identity,
      amount bigint,
      due_date text,
      superseded_by text,
      customer text,
      bill jsonb not null,
      component bigint not null,
      primary key (institution, key, code)
    )`,
    'create index bills_component on vietqr_ledger.bills (institution, component)',
    'create index bills_customer on vietqr_ledger.bills (institution, customer)',
    'create index bills_code on vietqr_ledger.bills (institution, code)',
    `create table vietqr_ledger.balances (
      institution text not null,
      key text not null,
      status text not null,
      received bigint not null,
      state jsonb not null,
      primary key (institution, key)
    )`,
    "create index balances_review on vietqr_ledger.balances (institution) where status = 'needs_review'",
    `create table vietqr_ledger.reports (
      institution text not null,
      place bigint generated always as identity,
      digest text not null,
      lock bigint,
      id text not null,
      amount bigint not null,
      told jsonb not null,
      component bigint not null,
      primary key (institution, digest)
    )`,
    'create index reports_component on vietqr_ledger.reports (institution, component)',
    'create index reports_amount on vietqr_ledger.reports (institution, amount)',
    `create table vietqr_ledger.movements (
      institution text not null,
      place bigint generated always as identity primary key,
      id text not null,
      amount bigint not null,
      moment bigint not null,
      day integer not null,
      outcome text not null,
      reason text,
      to_review boolean not null,
      locked text,
      state jsonb not null,
      component bigint not null
    )`,
    'create index movements_component on vietqr_ledger.movements (institution, component)',
    'create index movements_id on vietqr_ledger.movements (institution, id)',
    'create index movements_day on vietqr_ledger.movements (institution, day)',
    'create index movements_review on vietqr_ledger.movements (institution) where to_review',
    `create table vietqr_ledger.allocations (
      institution text not null,
      movement bigint not null references vietqr_ledger.movements on delete cascade,
      bill text not null,
      amount bigint not null,
      is_made boolean not null
    )`,
    'create index allocations_movement on vietqr_ledger.allocations (movement)',
    'create index allocations_bill on vietqr_ledger.allocations (institution, bill)',
    `create table vietqr_ledger.decisions (
      institution text not null,
      place bigint generated always as identity,
      digest text not null,
      movement text not null,
      decision jsonb not null,
      set_aside text,
      component bigint not null,
      primary key (institution, digest)
    )`,
    'create index decisions_component on vietqr_ledger.decisions (institution, component)',
    `create table vietqr_ledger.locks (
      institution text not null,
      place bigint generated always as identity primary key,
      through text not null,
      lock jsonb not null
    )`,
    'create index locks_institution on vietqr_ledger.locks (institution)',
    `create table vietqr_ledger.links (
      institution text not null,
      name text not null,
      origin text not null,
      component bigint not null,
      primary key (institution, name, component, origin)
    )`,
    'create index links_component on vietqr_ledger.links (institution, component)',
    `create table vietqr_ledger.events (
      institution text not null,
      seq bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      kind text not null,
      subject text not null,
      cause jsonb not null,
      data jsonb
    )`,
    'create index events_institution on vietqr_ledger.events (institution, seq)',
  ],
  ROUTINES,
];

/** Makes the tables, or brings those of an older version up to date; once that is done, it does nothing. */
export async function migrateTables(db: LedgerDatabase): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('vietqr_ledger', 0))");
    await tx.query('create schema if not exists vietqr_ledger');
    await tx.query('create table if not exists vietqr_ledger.migrations (version integer primary key)');
    const { rows } = await tx.query<{ version: number }>('select version from vietqr_ledger.migrations');
    const done = new Set(rows.map(({ version }) => version));
    for (const [version, statements] of MIGRATIONS.entries()) {
      if (done.has(version)) continue;
      for (const statement of statements) await tx.query(statement);
      await tx.query('insert into vietqr_ledger.migrations values ($1)', [version]);
    }
  });
}
