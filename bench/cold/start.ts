/**
 * What a process pays before its first call: processor time of a start of Node that imports one thing, less that of a start that
 * imports nothing. Starts are made in rotation, and the median counts; read the ratios, since a loaded machine makes all dearer.
 * `--rounds=41` measures longer; `--check` fails where a bound does not hold.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { encode } from 'vietqr-kit';

const ROUNDS = 15;
const root = join(import.meta.dirname, '../..');
const payload = encode({ bank: 'VCB', account: '0011001234567', amount: 350_000, purpose: 'Hoc phi' });

interface Start {
  readonly name: string;
  readonly args: readonly string[];
}

/** Starts that do the same, ours first. `most` bounds ours, as a share of the cheapest of the others. */
interface Race {
  readonly title: string;
  readonly ours: readonly (Start & { readonly most?: number })[];
  readonly others: readonly Start[];
}

const races: readonly Race[] = [
  {
    title: 'read and write codes: import',
    ours: [
      { ...importOf('vietqr-kit/lite'), most: 2.5 },
      { ...importOf('vietqr-kit'), most: 5 },
    ],
    others: ['promptparse', 'vietnam-qr-pay', 'vietqr-ts', 'vn-qr-pay'].map(importOf),
  },
  {
    title: 'read and write codes: require',
    ours: [requireOf('vietqr-kit/lite'), requireOf('vietqr-kit')],
    others: ['promptparse', 'vietnam-qr-pay', 'vietqr-ts'].map(requireOf),
  },
  {
    title: 'draw codes: import',
    ours: [{ ...importOf('vietqr-kit/svg'), most: 1.3 }, importOf('vietqr-kit/png')],
    others: ['qrcode', 'qr'].map(importOf),
  },
  {
    title: 'larger entries: import',
    ours: ['documents', 'reconcile', 'hosted', 'statements', 'issuing'].map((name) =>
      importOf(`vietqr-kit/${name}`),
    ),
    others: [],
  },
  {
    title: 'command line',
    ours: [
      { ...commandOf('dist/cli.js', '--version'), most: 1 },
      commandOf('dist/cli.js', 'decode', payload),
      commandOf('dist/cli.js', 'encode', '--bank=VCB', '--account=0011001234567'),
    ],
    others: [commandOf('node_modules/qrcode/bin/qrcode', '--version')],
  },
];

const bare: Start = { name: 'node alone', args: ['-e', '0'] };
const times = timed([bare, ...races.flatMap(({ ours, others }) => [...ours, ...others])]);
const failed = races.flatMap(print);
console.log(
  `\nnode alone: ${milliseconds(median(bare.name)).trim()} ms; ${failed.length} bounds do not hold`,
);
if (failed.length > 0 && process.argv.includes('--check')) process.exitCode = 1;

/** Prints a race, and gives what of ours takes more than its bound. */
function print({ title, ours, others }: Race): readonly string[] {
  const least = Math.min(...others.map(cost));
  console.log(`\n${title.padEnd(44)}    ms${others.length > 0 ? `   ÷ ${nameOfLeast(others)}` : ''}`);
  const over = ours.filter(({ most, ...start }) => most !== undefined && cost(start) > most * least);
  for (const start of [...ours, ...others]) {
    const ratio = others.length > 0 ? (cost(start) / least).toFixed(2).padStart(7) : '';
    const mark = over.some(({ name }) => name === start.name) ? '✗' : ' ';
    console.log(`${mark} ${start.name.slice(0, 40).padEnd(42)}${milliseconds(cost(start))}${ratio}`);
  }
  return over.map(({ name }) => name);
}

function nameOfLeast(starts: readonly Start[]): string {
  return starts.reduce((least, start) => (cost(start) < cost(least) ? start : least)).name;
}

/** Microseconds that a start takes beyond those of Node alone. */
function cost({ name }: Start): number {
  return median(name) - median(bare.name);
}

function median(name: string): number {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function milliseconds(microseconds: number): string {
  return (microseconds / 1000).toFixed(1).padStart(6);
}

function timed(starts: readonly Start[]): ReadonlyMap<string, readonly number[]> {
  const [, given = ROUNDS] = /--rounds=(\d+)/.exec(process.argv.join(' ')) ?? [];
  const found = new Map(starts.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < Number(given); round++)
    for (const { name, args } of starts) found.get(name)?.push(processorTime(args));
  return found;
}

function processorTime(args: readonly string[]): number {
  const usage = join(import.meta.dirname, 'usage.cjs');
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', usage, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(output[3]);
}

function importOf(name: string): Start {
  return { name, args: ['--input-type=module', '-e', `import ${JSON.stringify(name)}`] };
}

function requireOf(name: string): Start {
  return { name: `${name}, required`, args: ['-e', `require(${JSON.stringify(name)})`] };
}

function commandOf(file: string, ...args: readonly string[]): Start {
  return {
    name: [file.split('/').at(-1)?.replace('cli.js', 'vietqr'), ...args].join(' '),
    args: [file, ...args],
  };
}
