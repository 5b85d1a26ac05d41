/**
 * Movements a second into the books, one at a time and a thousand at a time, in an embedded database or on a server of its own.
 * Usage: tsx bench/ledger.ts pglite|server BILLS MOVEMENTS
 */
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { createLedger, fromPool, type LedgerDatabase } from '../src/ledger/index.ts';
import { equalBills, paymentOf } from '../test/kit/ledger/movements.ts';
import { startServer } from '../test/kit/ledger/server.ts';

const [kind = 'pglite', bills = '10000', movements = '1000'] = process.argv.slice(2);
const [BILLS, MOVEMENTS, LOT] = [Number(bills), Number(movements), 1000];

if (kind === 'server') {
  const server = await startServer();
  const pool = new pg.Pool({ connectionString: server.url });
  await measure(fromPool(pool)).finally(() => pool.end());
  server.stop();
} else {
  const db = await PGlite.create();
  await measure(db).finally(() => db.close());
}

async function measure(db: LedgerDatabase) {
  const ledger = createLedger(db, { institution: 'truong' });
  await ledger.migrate();
  const issued = equalBills(BILLS);
  for (let row = 0; row < BILLS; row += LOT) await ledger.addBills(issued.slice(row, row + LOT));
  const paid = issued.map((_, row) => paymentOf(row));
  for (const each of paid.slice(0, 50)) await ledger.receive(each);
  const single = paid.slice(50, 50 + MOVEMENTS);
  await rate('one at a time', single.length, async () => {
    for (const each of single) await ledger.receive(each);
  });
  const rest = paid.slice(50 + MOVEMENTS, 50 + MOVEMENTS + 10 * LOT);
  await rate('a thousand at a time', rest.length, async () => {
    for (let row = 0; row < rest.length; row += LOT) await ledger.receive(rest.slice(row, row + LOT));
  });
}

async function rate(name: string, many: number, run: () => Promise<void>) {
  const started = performance.now();
  await run();
  const perSecond = (many / (performance.now() - started)) * 1000;
  console.log(`${kind}, ${BILLS} bills, ${name}: ${Math.round(perSecond)} movements/s`);
}
