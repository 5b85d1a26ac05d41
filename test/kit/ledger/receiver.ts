// Delivers movements to a ledger, some at a time, and prints a line for each call that returned.
// Usage: node --import tsx receiver.ts URL INSTITUTION, with a JSON list of rows on stdin
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { createLedger, fromPool } from '../../../src/ledger/index.ts';
import { paymentOf } from './movements.ts';

const [connectionString = '', institution = ''] = process.argv.slice(2);
const rows: readonly number[] = JSON.parse(await text(process.stdin));
const pool = new pg.Pool({ connectionString, max: 1 });
const ledger = createLedger(fromPool(pool), { institution });
const SIZES = [1, 7, 40, 200];

let calls = 0;
for (let at = 0; at < rows.length; calls++) {
  const size = SIZES[calls % SIZES.length] ?? 1;
  const added = await ledger.receive(rows.slice(at, at + size).map(paymentOf));
  at += size;
  console.log(`${at} ${added}`);
}
await pool.end();
