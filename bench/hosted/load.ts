// Loads `vietqr serve` on loopback: codes a second, cards a second, how long codes take while cards are drawn, and memory.
// Usage: npm run bench:hosted
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'vietqr-bench-'));
writeFileSync(
  join(folder, 'vietqr.json'),
  JSON.stringify({ payee: { bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' } }),
);
const cli = join(import.meta.dirname, '../../dist/cli.js');
const server = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise<string>((resolve) =>
  server.stdout.once('data', (data) => resolve(String(data).trim())),
);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
let serial = 0;

interface Load {
  readonly perSecond: number;
  /** The same by the time that the server's processors worked, which other work on the machine does not change. */
  readonly perProcessorSecond: number;
  /** Milliseconds, sorted. */
  readonly times: number[];
}

/** Asks for pictures that nobody has asked for before, some at once, and gives how long each took, in milliseconds, sorted. */
async function load(ending: string, count: number, atOnce: number): Promise<Load> {
  const times: number[] = [];
  const start = performance.now();
  const used = processorTime();
  let left = count;
  const client = async () => {
    while (left-- > 0)
      times.push(
        await ask(`/image/VCB-0011001234567-${ending}?amount=${1000 + serial++}&addInfo=HP${serial}`),
      );
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  const seconds = (performance.now() - start) / 1000;
  const perProcessorSecond = Math.round(count / (processorTime() - used));
  return { perSecond: Math.round(count / seconds), perProcessorSecond, times: times.sort((a, b) => a - b) };
}

function ask(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(base + path, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.resume().on('end', () => resolve(performance.now() - start));
    }).on('error', reject);
  });
}

const share = (times: readonly number[], part: number) =>
  (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
/** Seconds that the server's threads have worked. */
function processorTime(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const row = ({ perSecond, perProcessorSecond, times }: Load) => ({
  'a second': perSecond,
  'a processor second': perProcessorSecond,
  'p99 ms': share(times, 0.99),
});
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1000;

try {
  const requests = Number(process.env.REQUESTS ?? 200_000);
  const some = Math.min(10_000, requests);
  await load('qr_only.svg', 2000, 16);
  const svg = await load('qr_only.svg', some, 16);
  const png = await load('qr_only.png', some, 16);
  const cards = await load('compact2.png', 200, 4);
  const alone = await load('qr_only.svg', 2000, 2);
  const drawing = load('compact2.png', 200, 2);
  const beside = await load('qr_only.svg', 2000, 2);
  await drawing;
  const before = memory();
  await load('qr_only.svg', requests, 16);
  const after = memory();
  console.table({
    'SVG codes': row(svg),
    'PNG codes': row(png),
    'PNG cards': row(cards),
    'codes alone, two at once': row(alone),
    'codes while cards are drawn': row(beside),
  });
  console.log(`memory before ${requests} requests ${before.toFixed(0)} MB, after ${after.toFixed(0)} MB`);
} finally {
  server.kill();
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
