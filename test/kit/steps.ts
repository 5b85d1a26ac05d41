import { Session } from 'node:inspector';
import { join } from 'node:path';
import { searchPlainly } from '../oracle/regexp-steps.ts';

/**
 * Counts work instead of time. V8's coverage counts every block of JavaScript that runs, in code that is compiled after
 * this module was loaded, by a process started with `--no-opt`: vitest.config.ts sees to both. What built-in functions
 * do inside is added by the length that they go over, and regular expressions by the steps of their slow twin.
 */
if (!process.execArgv.includes('--no-opt'))
  throw new Error('steps are counted in a process that leaves code as it was compiled first: --no-opt');
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Folders whose own work is not counted. */
const OF_TESTS = [import.meta.dirname, join(import.meta.dirname, '../oracle')];

/** Texts up to this length cost their length: no pattern makes much of them. */
const SHORT = 64;

/** What a call took: blocks of code with what built-in functions went over, and steps of patterns. */
export interface Steps {
  readonly code: number;
  readonly patterns: number;
}

/** Counts the steps of a synchronous call. */
export function stepsOf(call: () => unknown): Steps {
  blocksRun();
  const built = countBuiltIns();
  try {
    call();
  } finally {
    built.stop();
  }
  return { code: blocksRun() + built.steps.code, patterns: built.steps.patterns };
}

/** Gives the number of blocks that ran since it was asked last. */
function blocksRun(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result)
      if (!url.startsWith('node:') && !OF_TESTS.some((folder) => url.includes(folder)))
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}

type Cost = (self: never, made: never, args: readonly unknown[]) => number;

const own = (self: ArrayLike<unknown>) => self.length;
const result = (_: unknown, made: ArrayLike<unknown>) => made.length;
const NOT_FOUND = -1;
const upTo = (self: ArrayLike<unknown>, at: number, [, from]: readonly unknown[]) =>
  Math.max(1, (at === NOT_FOUND ? self.length : at) - Number(from ?? 0));

/** Built-in functions that go over more than one character or item, each with what it goes over. */
const COSTS: readonly (readonly [owner: object, cost: Cost, names: readonly string[]])[] = [
  [
    String.prototype,
    own,
    ['split', 'toUpperCase', 'toLowerCase', 'replace', 'replaceAll', 'includes', 'lastIndexOf'],
  ],
  [String.prototype, own, ['trim', 'trimStart', 'trimEnd', 'concat', 'isWellFormed', 'localeCompare']],
  [String.prototype, result, ['repeat', 'padStart', 'padEnd', 'slice', 'substring']],
  [String.prototype, upTo, ['indexOf']],
  [String.prototype, ordering, ['normalize']],
  [Array.prototype, own, ['join', 'sort', 'reverse', 'shift', 'unshift', 'splice', 'fill', 'includes']],
  [Array.prototype, result, ['slice', 'concat', 'flat', 'with', 'toSorted', 'toReversed', 'toSpliced']],
  [Array.prototype, upTo, ['indexOf']],
  [Object.getPrototypeOf(Uint8Array.prototype), own, ['fill', 'join', 'sort', 'set', 'includes', 'indexOf']],
  [Object.getPrototypeOf(Uint8Array.prototype), result, ['slice']],
  [Object, result, ['keys', 'values', 'entries']],
  [TextEncoder.prototype, result, ['encode']],
  [Object.getPrototypeOf([][Symbol.iterator]()), () => 1, ['next']],
  [Object.getPrototypeOf(''[Symbol.iterator]()), () => 1, ['next']],
];

/** Marks that follow each other are put in order by insertion. */
function ordering(self: string): number {
  let steps = self.length;
  for (const [run] of self.matchAll(/\p{M}+/gu)) steps += run.length ** 2;
  return steps;
}

type Callable = (this: unknown, ...args: readonly unknown[]) => unknown;

/** Puts counters in the place of built-in functions until it is stopped. */
function countBuiltIns() {
  const steps = { code: 0, patterns: 0 };
  let counts = true;
  const charge = (kind: keyof Steps, cost: () => number) => {
    if (!counts) return;
    counts = false;
    steps[kind] += cost();
    counts = true;
  };
  const restores = COSTS.flatMap(([owner, cost, names]) =>
    names.map((name) =>
      wrap(owner, name, (self, args, made) => charge('code', () => cost(self, made, args))),
    ),
  );
  restores.push(
    wrap(RegExp.prototype, 'exec', (self, args, made, from) =>
      charge('patterns', () => searchCost(self, String(args[0]), from, made)),
    ),
  );
  const stop = () => {
    for (const restore of restores) restore();
  };
  return { steps, stop };
}

type Watch = (self: never, args: readonly unknown[], made: never, lastIndex: number) => void;

/** Has each call of a method watched, and gives what ends it. */
function wrap(owner: object, name: string, watch: Watch): () => void {
  const original: Callable = Reflect.get(owner, name);
  const put = (value: Callable) => Object.defineProperty(owner, name, { value });
  put(function (...args) {
    const lastIndex = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
    const made = Reflect.apply(original, this, args);
    watch(this as never, args, made as never, lastIndex);
    return made;
  });
  return () => put(original);
}

/** Steps of the slow twin, which must have found the same. */
function searchCost(pattern: RegExp, text: string, from: number, found: RegExpExecArray | null): number {
  if (text.length <= SHORT) return text.length + 1;
  const { steps, start, end } = searchPlainly(pattern, text, from);
  const same = found ? start === found.index && end === start + found[0].length : end < start;
  if (!same)
    throw new Error(`${pattern} found ${start}-${end} by its slow twin, and ${found?.index} by RegExp`);
  return steps;
}
