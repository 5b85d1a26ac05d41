/** Operations per second by the name of the contestant. */
export type Standing = Readonly<Record<string, number>>;

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

/** Makes a number of calls and gives the nanoseconds that they took. */
export type Lap = (calls: number) => number;

/** Makes a lap of calls over the inputs in turn; `run` is never inlined, so that all contestants pay for the call. */
export function lapOf<T>(inputs: readonly T[], run: (input: T) => unknown): Lap {
  return (calls) => {
    const start = process.hrtime.bigint();
    for (let left = calls; left > 0; left -= inputs.length) {
      const last = Math.min(left, inputs.length);
      for (const input of last === inputs.length ? inputs : inputs.slice(0, last)) sink = run(input);
    }
    return Number(process.hrtime.bigint() - start);
  };
}

let sink: unknown;

/** The last result, kept so that no run is optimised away. */
export function lastResult(): unknown {
  return sink;
}

const WARM_UP_NS = 60e6;
const BLOCK_NS = 1e6;

/** Runs all laps in turn, a block of about a millisecond each, and gives the least nanoseconds a call of each. */
export function race<K>(laps: ReadonlyMap<K, Lap>, rounds: number): Map<K, number> {
  for (const lap of laps.values()) warmUp(lap);
  const racing = [...laps].map(([key, lap]) => ({ key, lap, calls: callsInBlock(lap), least: Infinity }));
  for (let round = 0; round < rounds; round++) {
    for (const each of racing) each.least = Math.min(each.least, each.lap(each.calls) / each.calls);
  }
  return new Map(racing.map(({ key, least }) => [key, least]));
}

function warmUp(lap: Lap): void {
  for (let spent = 0; spent < WARM_UP_NS; ) spent += lap(64);
}

/** Finds how many calls fill a block, by the least of some laps: one that the machine interrupts says nothing. */
function callsInBlock(lap: Lap): number {
  const least = Math.min(...Array.from({ length: 40 }, () => lap(64)));
  return Math.max(1, Math.round((64 * BLOCK_NS) / least));
}
