/** What was measured, as rows of a ratio and the bound that it must hold. */
import { type Lap, race } from '../race.ts';
import { type Contest, contests } from './contests.ts';
import type { FirstCalls } from './first-calls.ts';

export interface Row {
  readonly title: string;
  /** How many times faster than what it is compared with. */
  readonly ratio: number;
  /** The least ratio that is allowed. */
  readonly bound: number;
  readonly figures: string;
}

/** Bounds against the fastest peer. */
const PLAIN_BOUNDS = { decode: 1.2, encode: 1.4 } as const;
const PEER_BOUND = 1;
/** Bounds against ourselves: time a character where no peer can, the entry without a directory, the one that tells all. */
const LENGTH_BOUND = 0.5;
const LITE_BOUND = 0.9;
const INSPECT_BOUND = 0.5;
const FIRST_CALLS_BOUND = 0.2;

/** Times are in nanoseconds a call. */
interface Times extends Pick<Contest, 'action' | 'shape' | 'length'> {
  readonly root: number;
  readonly lite?: number | undefined;
  readonly inspect?: number | undefined;
  readonly peers: readonly (readonly [name: string, time: number])[];
}

/** Races the contests of a name and gives the rows against peers, and those of our entries against one another. */
export function measure(rounds: number, only = ''): { peers: Row[]; entries: Row[] } {
  const times = timed(
    contests.filter(({ shape }) => shape === 'plain' || shape.includes(only)),
    rounds,
  );
  return { peers: times.map((each) => peerRow(each, times)), entries: times.flatMap(entryRows) };
}

/** The row of the first calls of a fresh process. */
export function firstCallsRow({ title, first, steady }: FirstCalls): Row {
  const figures = `${nanoseconds(first)} against ${nanoseconds(steady)} steady`;
  return { title: `first 500 calls: ${title}`, ratio: steady / first, bound: FIRST_CALLS_BOUND, figures };
}

function timed(racing: readonly Contest[], rounds: number): Times[] {
  const laps = new Set<Lap>();
  for (const { root, lite, inspect, peers } of racing) {
    for (const lap of [root, lite, inspect, ...Object.values(peers)]) if (lap) laps.add(lap);
  }
  const least = race(new Map([...laps].map((lap) => [lap, lap])), rounds);
  const timeOf = (lap: Lap | undefined) => (lap ? least.get(lap) : undefined);
  return racing.map(({ action, shape, length, root, lite, inspect, peers }) => ({
    action,
    shape,
    length,
    root: timeOf(root) ?? Number.NaN,
    lite: timeOf(lite),
    inspect: timeOf(inspect),
    peers: Object.entries(peers)
      .map(([name, lap]) => [name, timeOf(lap) ?? Number.NaN] as const)
      .sort(([, a], [, b]) => a - b),
  }));
}

function peerRow(own: Times, all: readonly Times[]): Row {
  const { action, shape, root, length, peers } = own;
  const title = `${action} ${shape}`;
  const [fastest] = peers;
  if (fastest) {
    const bound = shape === 'plain' ? PLAIN_BOUNDS[action] : PEER_BOUND;
    return {
      title,
      ratio: fastest[1] / root,
      bound,
      figures: [`ours ${nanoseconds(root)}`, ...peers.map(named)].join(', '),
    };
  }
  const plain = all.find((each) => each.action === action && each.shape === 'plain') ?? own;
  const ratio = plain.root / plain.length / (root / length);
  return {
    title,
    ratio,
    bound: LENGTH_BOUND,
    figures: `ours ${nanoseconds(root)}, no peer: by length against our plain shape`,
  };
}

function entryRows({ action, shape, root, lite, inspect }: Times): Row[] {
  const against = (time: number) => `${nanoseconds(time)} against ${nanoseconds(root)}`;
  return [
    ...(lite
      ? [{ title: `lite: ${action} ${shape}`, ratio: root / lite, bound: LITE_BOUND, figures: against(lite) }]
      : []),
    ...(inspect
      ? [
          {
            title: `inspect: ${shape}`,
            ratio: root / inspect,
            bound: INSPECT_BOUND,
            figures: against(inspect),
          },
        ]
      : []),
  ];
}

const named = ([name, time]: readonly [string, number]) => `${name} ${nanoseconds(time)}`;

function nanoseconds(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ns`;
}
