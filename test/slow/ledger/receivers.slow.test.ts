import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLedger, fromPool } from '../../../src/ledger/index.ts';
import { settle } from '../../../src/reconcile/index.ts';
import { equalBills, paymentOf } from '../../kit/ledger/movements.ts';
import { hasServer, type Server, startServer } from '../../kit/ledger/server.ts';

const MANY = 10_000;
const RECEIVERS = 8;
const RECEIVER = join(import.meta.dirname, '../../kit/ledger/receiver.ts');

describe.runIf(hasServer())('a PostgreSQL server', () => {
  let server: Server;
  let pool: pg.Pool;
  beforeAll(async () => {
    server = await startServer();
    pool = new pg.Pool({ connectionString: server.url });
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    server.stop();
  }, 120_000);

  test('books each movement once, which eight receivers deliver three times, two of them killed', async () => {
    const institution = 'truong';
    const ledger = createLedger(fromPool(pool), { institution });
    await ledger.migrate();
    const bills = equalBills(MANY);
    for (let row = 0; row < MANY; row += 1000) await ledger.addBills(bills.slice(row, row + 1000));
    const shares = deal(shuffled([...bills.keys(), ...bills.keys(), ...bills.keys()]));
    const killed = await Promise.all(
      shares.map((share, row) => deliver(server.url, institution, share, row < 2)),
    );
    expect(killed.filter((each) => each)).toHaveLength(2);
    const state = await ledger.state();
    const all = [...bills.keys()].map(paymentOf);
    expect(state.totals).toEqual(settle(bills, all).totals);
    expect(state.totals.allocated).toBe(MANY * 350_000);
    expect(
      state.bills.filter(({ status, movements }) => status === 'paid' && movements.length === 1),
    ).toHaveLength(MANY);
    const { rows } = await pool.query(
      'select kind, count(*)::integer as many, count(distinct subject)::integer as different from vietqr_ledger.events where institution = $1 group by kind order by kind',
      [institution],
    );
    expect(rows).toEqual(
      ['bill', 'bill_added', 'movement', 'received'].map((kind) => {
        const many = kind === 'bill' ? 2 * MANY : MANY;
        return { kind, many, different: MANY };
      }),
    );
  }, 600_000);
});

/** Delivers a share by a process of its own; one that is killed in the middle begins anew. Tells whether it was killed. */
async function deliver(
  url: string,
  institution: string,
  share: readonly number[],
  isKilled: boolean,
): Promise<boolean> {
  const first = start(url, institution, share);
  if (!isKilled) {
    expect(await ended(first)).toEqual([0, null]);
    return false;
  }
  let calls = 0;
  first.stdout?.on('data', () => {
    calls++;
    if (calls === 3) first.kill('SIGKILL');
  });
  const [, signal] = await ended(first);
  expect(await ended(start(url, institution, share))).toEqual([0, null]);
  return signal === 'SIGKILL';
}

function start(url: string, institution: string, share: readonly number[]): ChildProcess {
  const args = ['--import', 'tsx', RECEIVER, url, institution];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout?.resume();
  child.stdin?.end(JSON.stringify(share));
  return child;
}

function ended(child: ChildProcess): Promise<readonly [code: number | null, signal: string | null]> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
}

/** A random order, the same in every run. */
function shuffled(rows: number[]): readonly number[] {
  let seed = 20_260_905;
  for (let last = rows.length - 1; last > 0; last--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const other = seed % (last + 1);
    [rows[last], rows[other]] = [rows[other] ?? 0, rows[last] ?? 0];
  }
  return rows;
}

function deal(rows: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: RECEIVERS }, (_, place) => rows.filter((_, row) => row % RECEIVERS === place));
}
