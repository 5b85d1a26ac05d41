/**
 * Reading and writing against other libraries in one process: blocks of a millisecond in rotation, of which the least
 * counts; read the ratios, not the times. A library takes part where it does a shape rightly and checks the checksum.
 * The slowest rows come first. `--check` fails where a bound does not hold, `--rounds=600` measures longer,
 * `--only=merchant` races only the shapes of that name, and the plain one.
 */
import { timeFirstCalls } from './codec/first-calls.ts';
import { firstCallsRow, measure, type Row } from './codec/rows.ts';

const ROUNDS = 200;

const only = flagValue('--only=');
const { peers, entries } = measure(Number(flagValue('--rounds=') ?? ROUNDS), only);
const rows = [
  ...print('fastest other library ÷ ours', peers),
  ...print('our entries against decode and encode of the root', entries),
  ...print('steady time ÷ first 500 calls', timeFirstCalls(only).map(firstCallsRow)),
];
const failed = rows.filter(isUnder).length;
console.log(`\n${rows.length - failed} bounds hold, ${failed} fail`);
if (failed > 0 && process.argv.includes('--check')) process.exitCode = 1;

function flagValue(flag: string): string | undefined {
  return process.argv.find((given) => given.startsWith(flag))?.slice(flag.length);
}

function print(title: string, unsorted: readonly Row[]): readonly Row[] {
  console.log(`\n${title}`);
  for (const row of unsorted.toSorted((a, b) => a.ratio - b.ratio)) {
    const mark = isUnder(row) ? '✗' : ' ';
    console.log(
      `${mark}${row.ratio.toFixed(2).padStart(6)} ≥ ${row.bound.toFixed(1)}  ${row.title.padEnd(40)}  ${row.figures}`,
    );
  }
  return unsorted;
}

/** Also a ratio that is none does not hold. */
function isUnder({ ratio, bound }: Row): boolean {
  return !(ratio >= bound);
}
