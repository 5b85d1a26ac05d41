// One of many: takes a share of the list from the queue, and makes its papers with `vietqr issue --shard`. A share may be made
// twice, by two workers or after a crash: the files are the same to the byte, and what is whole already is not made again.
//
//   tsx examples/queue/worker.ts redis://127.0.0.1:6379
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE, type Share } from './share.ts';

const [url = 'redis://127.0.0.1:6379'] = process.argv.slice(2);
// Whoever waits for work waits as long as the server is away.
const connection = new Redis(url, { maxRetriesPerRequest: null });

const worker = new Worker<Share>(
  QUEUE,
  async ({ data: { args, share } }) => {
    console.log(`begins ${share}`);
    const [program = 'npx', ...words] = (process.env.VIETQR ?? 'npx vietqr').split(' ');
    const made = spawn(program, [...words, 'issue', ...args, '--shard', share], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(made, 'exit');
    if (code !== 0) throw new Error(`share ${share} ended with code ${code}`);
  },
  // A worker that does not renew its lock for five seconds is taken for dead, and its share is given to another.
  { connection, lockDuration: 5000, stalledInterval: 2000, maxStalledCount: 5 },
);
worker.on('error', ({ message }) => console.error(message));

process.once('SIGTERM', async () => {
  await worker.close();
  connection.disconnect();
});
