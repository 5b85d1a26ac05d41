import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { readStatement } from 'vietqr-kit/statements';
import { statementCsv } from './statements/rows.ts';

/** Rows of a CSV statement a second of processor time, beside csv-parse alone; and what a stream keeps as it grows. */
const ROWS = 100_000;
const SIZES = [10_000, 100_000, 1_000_000];

const bytes = new TextEncoder().encode([...statementCsv(ROWS)].join(''));
await readStatement(new TextEncoder().encode([...statementCsv(2000)].join('')));

const speeds = [
  { name: 'csv-parse alone', speed: await rate(async () => parse(bytes, { relax_column_count: true })) },
  { name: 'readStatement', speed: await rate(() => readStatement(bytes)) },
].sort((a, b) => a.speed - b.speed);
for (const { name, speed } of speeds) print(name, `${Math.round(speed)} rows a CPU second of ${ROWS}`);
print('memory', `${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most, both`);

const child = `${import.meta.dirname}/statements/stream-child.mjs`;
for (const size of SIZES) {
  console.log(`streamStatement of ${size} rows:`);
  const stream = spawn(process.execPath, [child], { stdio: ['pipe', 'inherit', 'inherit'] });
  Readable.from(pieces(size)).pipe(stream.stdin);
  await once(stream, 'exit');
}

/** A statement in pieces of 64 KiB, as files are read. */
function* pieces(size: number): Generator<string, void> {
  let text = '';
  for (const line of statementCsv(size)) {
    text += line;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Rows a second of processor time, all threads counted, so that other work on the machine does not matter. */
async function rate(read: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(from);
  return (ROWS / (user + system)) * 1e6;
}

function print(name: string, text: string) {
  console.log(`${name.padEnd(18)}${text}`);
}
