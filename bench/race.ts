/** Operations per second by the name of the contestant. */
export type Standing = Readonly<Record<string, number>>;

const ROUNDS = 9;
const ROUND_MS = 120;
const WARM_UP_MS = 250;

/** Runs contestants in turn over the same inputs and gives the median of their rounds. */
export function race<T>(
  inputs: readonly T[],
  contestants: Readonly<Record<string, (input: T, index: number) => unknown>>,
): Standing {
  const entries = Object.entries(contestants);
  const rounds = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (const [, run] of entries) measure(inputs, run, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of entries) rounds.get(name)?.push(measure(inputs, run, ROUND_MS));
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(rounds.get(name) ?? [])]));
}

/** Prints a standing with each contestant's share of the first one's speed. */
export function report(title: string, standing: Standing): void {
  const [own = 1] = Object.values(standing);
  console.log(`\n${title}`);
  for (const [name, speed] of Object.entries(standing).sort(([, a], [, b]) => b - a)) {
    const ratio = (speed / own).toFixed(2).padStart(6);
    console.log(
      `  ${name.padEnd(28)}${ratio} of ours  ${Math.round(speed).toLocaleString('en').padStart(12)} / s`,
    );
  }
}

let sink: unknown;

function measure<T>(
  inputs: readonly T[],
  run: (input: T, index: number) => unknown,
  milliseconds: number,
): number {
  const start = process.hrtime.bigint();
  const end = start + BigInt(milliseconds) * 1_000_000n;
  let count = 0;
  let now = start;
  while (now < end) {
    for (const [index, input] of inputs.entries()) sink = run(input, index);
    count += inputs.length;
    now = process.hrtime.bigint();
  }
  return (count * 1e9) / Number(now - start);
}

/** The last result, kept so that no run is optimised away. */
export function lastResult(): unknown {
  return sink;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
