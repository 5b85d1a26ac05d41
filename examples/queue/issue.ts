// `vietqr issue` by a queue: one pass over the list gives the numbers (--plan), BullMQ hands out shares to workers (--shard), and
// the manifest is written when all are there (--merge). The folder is the same to the byte as that of one process.
//
//   tsx examples/queue/issue.ts danh-sach.xlsx --out thang-9 --shares 8 --workers 4
//
// Needs redis-server (apt-get install redis-server), bullmq and ioredis. `--rehearse` kills a worker in the middle of its share and
// the Redis server after it, and shows that nothing is lost and nothing made twice.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from './redis.ts';
import { QUEUE, type Share } from './share.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'out' },
    config: { type: 'string', default: 'vietqr.json' },
    shares: { type: 'string', default: '8' },
    workers: { type: 'string', default: '2' },
    rehearse: { type: 'boolean', default: false },
  },
});
const args = [...positionals, '--out', values.out, '--config', values.config];
const shares = Number(values.shares);

vietqr('--plan');
const folder = mkdtempSync(join(tmpdir(), 'vietqr-redis-'));
const redis = await startRedis(folder);
const workers = Array.from({ length: Number(values.workers) }, () => startWorker(redis.url));
try {
  const made = await makeShares(redis);
  console.log(`${made} shares made, ${made === shares ? 'none' : shares - made} missing`);
} finally {
  for (const worker of workers) worker.stop('SIGTERM');
  await redis.stop();
  rmSync(folder, { recursive: true });
}
process.exitCode = vietqr('--merge');

/** Puts each share into the queue once and waits until all are made, or have failed five times. */
async function makeShares(server: RedisServer): Promise<number> {
  const connection = new Redis(server.url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const queue = new Queue<Share>(QUEUE, { connection });
  queue.on('error', () => undefined);
  await queue.addBulk(
    Array.from({ length: shares }, (_, at) => {
      const share = `${at + 1}/${shares}`;
      const again = { attempts: 5, backoff: { type: 'exponential', delay: 500 } };
      return { name: 'share', data: { args, share }, opts: { jobId: `share-${at + 1}`, ...again } };
    }),
  );
  if (values.rehearse) await rehearse(server);
  for (;;) {
    const { completed = 0, failed = 0 } = await queue.getJobCounts('completed', 'failed');
    if (completed + failed === shares) {
      const jobs = await queue.getJobs(['completed', 'failed']);
      console.log(`${jobs.filter(({ attemptsStarted }) => attemptsStarted > 1).length} shares begun again`);
      await queue.close();
      connection.disconnect();
      return completed;
    }
    await wait(100);
  }
}

/** Kills the first worker that is in the middle of a share, when some papers are there, and then the server. */
async function rehearse(server: RedisServer): Promise<void> {
  const busy = await Promise.race(workers.map((worker) => worker.busy));
  while (!isBegun()) await wait(20);
  busy.stop('SIGKILL');
  console.log('a worker was killed in the middle of its share');
  await wait(300);
  await server.restart();
  console.log('the Redis server was killed and started again');
}

/** Whether the folder notes a group of papers that is whole. */
function isBegun(): boolean {
  const notes = join(values.out, '.work');
  return existsSync(notes) && readdirSync(notes).some((name) => name.endsWith('.csv'));
}

interface WorkerProcess {
  /** Gives the worker when it has begun its first share. */
  readonly busy: Promise<WorkerProcess>;
  /** Ends it and, by SIGKILL, what it has started. */
  stop(signal: NodeJS.Signals): void;
}

function startWorker(url: string): WorkerProcess {
  const program = join(import.meta.dirname, 'worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const stop = (signal: NodeJS.Signals) => {
    const { pid, exitCode, signalCode } = child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    // A group of its own: who kills it kills what it runs.
    process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
  };
  const worker: WorkerProcess = {
    stop,
    busy: new Promise((resolve) => child.stdout.once('data', () => resolve(worker))),
  };
  return worker;
}

/** Runs a step of the command line; rows that are not right are told by it (code 1), and the others go on. */
function vietqr(step: string): number {
  const [program = 'npx', ...words] = (process.env.VIETQR ?? 'npx vietqr').split(' ');
  const { status } = spawnSync(program, [...words, 'issue', ...args, step], { stdio: 'inherit' });
  if (status === 0 || status === 1) return status;
  throw new Error(`vietqr issue ${step} ended with code ${status}`);
}
