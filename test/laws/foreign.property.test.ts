import { describeIssue, type Issue, VietqrError } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { ISSUE_CODES } from '../../src/issues/codes.ts';
import { english } from '../../src/issues/messages/english.ts';
import { type ForeignValue, foreignValues } from '../kit/inputs/foreign-values.ts';
import { runs } from '../kit/scale.ts';
import { type Door, findDoors } from '../kit/structure/doors.ts';

const { doors, unknown } = await findDoors();
/** Names of functions that have a twin with `safe` in front. */
const SAFE_NAMES: ReadonlySet<string> = new Set(
  doors.filter(({ isSafe }) => isSafe).map(({ thrower }) => thrower),
);
const VALUES = foreignValues();
/** More steps than any list of a test's has. */
const MOST_STEPS = 50;

/** Functions that hand back an object of the caller's own, and so look for it again. */
const READS_AGAIN: readonly string[] = ['vietqr-kit emv.get'];

/** Writes what it is given as JSON, and says so of what JSON has no form for. */
const WRITES_JSON = ' reportJson';

/** What became of a call. */
interface Outcome {
  readonly value?: unknown;
  readonly thrown?: unknown;
}

async function call({ run }: Door, args: readonly unknown[]): Promise<Outcome> {
  try {
    return { value: await drained(run(...args)) };
  } catch (thrown) {
    return { thrown };
  }
}

/** Waits for a promise of ours, and takes the steps of a generator of ours. */
async function drained(given: unknown): Promise<unknown> {
  if (given instanceof Promise) return given;
  if (!isSteps(given)) return { given };
  const taken: unknown[] = [];
  for await (const step of given) if (taken.push(step) > MOST_STEPS) throw new Error('no end');
  return { given: taken };
}

function isSteps(value: unknown): value is AsyncIterable<unknown> {
  return /Generator\]$/.test(Object.prototype.toString.call(value));
}

/** A call, what it is told by, and whether an argument throws when it is looked at. */
interface Trial {
  readonly told: string;
  readonly args: readonly unknown[];
  readonly isWild: boolean;
}

/** A foreign value in place of each argument: all of them, or in the fast suite some, and fewer where a twin gets them too. */
function trialsOfArguments(door: Door): Trial[] {
  return door.args.flatMap((_, at) =>
    someValues(at, runs(hasSafeTwin(door) ? 2 : 12, VALUES.length)).map(({ name, value, isWild }) => ({
      told: `${door.name}, argument ${at}: ${name}`,
      args: door.args.with(at, value),
      isWild,
    })),
  );
}

/** Whether another function does the same and returns a result. */
function hasSafeTwin({ name, isSafe }: Door): boolean {
  return !isSafe && SAFE_NAMES.has(name);
}

/** Foreign values in place of each thing inside the arguments: every place gets some, and every value a place. */
function trialsOfInsides(door: Door, many: number): Trial[] {
  const places = door.args.flatMap((arg, at) => placesIn(arg).map((place) => [at, ...place] as const));
  return places.flatMap((place, nth) =>
    someValues(nth, many).map(({ name, value, isWild }) => ({
      told: `${door.name}, ${place.join('.')}: ${name}`,
      args: asList(replaced(door.args, place, value)),
      isWild,
    })),
  );
}

function someValues(nth: number, many: number): ForeignValue[] {
  return VALUES.filter((_, i) => (i + nth) % Math.max(1, Math.floor(VALUES.length / many)) === 0);
}

type Place = readonly (string | number)[];

/** The ways to what is inside a value of plain data. */
function placesIn(value: unknown, depth = 0): Place[] {
  if (depth > 4 || !isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inside]): Place[] => [
    [key],
    ...placesIn(inside, depth + 1).map((place): Place => [key, ...place]),
  ]);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

function replaced(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.with(Number(key), replaced(value[Number(key)], rest, put));
  return isPlain(value) ? { ...value, [key]: replaced(value[key], rest, put) } : put;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Phrases by their keys, which no sentence shows. */
const PHRASE_KEYS: ReadonlySet<string> = new Set(
  Object.keys(english.phrases).filter((key) => /[A-Z]/.test(key)),
);

function showsPhrase(sentence: string): boolean {
  return (sentence.match(/(?<![\w."])[a-z]+[A-Z]\w*/g) ?? []).some((word) => PHRASE_KEYS.has(word));
}

/** What is wrong with an issue: data of another kind, or a sentence with a phrase left unsaid. */
function flawsOf(issue: Issue, { name }: Door): string[] {
  const { code, severity, message, path } = issue;
  const isWhole =
    ISSUE_CODES.some((known) => known === code) &&
    (severity === 'error' || severity === 'warning') &&
    path.every((part) => typeof part === 'string' || typeof part === 'number') &&
    typeof message === 'string' &&
    message !== '';
  if (!isWhole) return [`malformed ${JSON.stringify(issue)}`];
  const said = name.startsWith('vietqr-kit/lite') ? [] : [message];
  return [...said, describeIssue(issue), describeIssue(issue, 'vi')].filter(showsPhrase);
}

/** What a call did against the law. */
function breaches(door: Door, { told, isWild }: Trial, outcome: Outcome): string[] {
  const issues = issuesOf(door, outcome);
  if (typeof issues === 'string') return [`${told}: ${issues}`];
  const blamed =
    isWild || door.name.endsWith(WRITES_JSON) ? [] : issues.filter(({ code }) => code === 'input.unreadable');
  return [...blamed.map(({ message }) => message), ...issues.flatMap((each) => flawsOf(each, door))].map(
    (flaw) => `${told}: ${flaw}`,
  );
}

/** The issues of a call, or what it did in place of giving any. */
function issuesOf({ isSafe }: Door, { value, thrown }: Outcome): readonly Issue[] | string {
  if (thrown !== undefined) {
    if (!(thrown instanceof VietqrError)) return `threw ${describeThrown(thrown)}`;
    return isSafe ? 'a safe function threw' : thrown.issues;
  }
  return isSafe ? issuesOfResult(value) : [];
}

function describeThrown(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown;
}

function issuesOfResult(given: unknown): readonly Issue[] | string {
  const result: Readonly<Record<string, unknown>> =
    isPlain(given) && isPlain(given.given) ? given.given : isPlain(given) ? given : {};
  const { ok, value, warnings, issues } = result;
  if (ok === true && value !== undefined && isIssues(warnings)) return warnings;
  if (ok === false && isIssues(issues) && issues.some(({ severity }) => severity === 'error')) return issues;
  return 'gave no result';
}

function isIssues(value: unknown): value is readonly Issue[] {
  return Array.isArray(value) && value.every(isPlain);
}

async function breachesOf(door: Door, trials: readonly Trial[]): Promise<string[]> {
  const found: string[] = [];
  for (const trial of trials) found.push(...breaches(door, trial, await call(door, trial.args)));
  return found;
}

test('every export is a function, or a constant that is known', () => {
  expect(unknown).toEqual([]);
  expect(doors.length).toBeGreaterThan(100);
});

/** The same data with a getter in place of every property, which counts how often it is read. */
function counting(value: unknown, reads: Map<string, number>, place = ''): unknown {
  if (Array.isArray(value)) return value.map((item, at) => counting(item, reads, `${place}.${at}`));
  if (!isPlain(value)) return value;
  const getters = Object.keys(value).map((key) => {
    const inside = counting(value[key], reads, `${place}.${key}`);
    const get = () => {
      reads.set(`${place}.${key}`, (reads.get(`${place}.${key}`) ?? 0) + 1);
      return inside;
    };
    return [key, { enumerable: true, get }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(getters));
}

test('what a caller gives is read once, so that what is judged is what is used', async () => {
  const again: string[] = [];
  let met = 0;
  for (const door of doors.filter(({ name }) => !READS_AGAIN.includes(name))) {
    const reads = new Map<string, number>();
    await call(
      door,
      door.args.map((arg, at) => counting(arg, reads, String(at))),
    );
    met += reads.size;
    for (const [place, count] of reads) if (count > 1) again.push(`${door.name} ${place}: ${count}`);
  }
  expect(again).toEqual([]);
  expect(met).toBeGreaterThan(500);
});

test('good arguments are taken, so that foreign ones meet all that a function does', async () => {
  const refused: string[] = [];
  for (const door of doors.filter(({ hasRow }) => hasRow)) {
    const { value, thrown } = await call(door, door.args);
    const said = issuesOf(door, { value, thrown });
    if (thrown || typeof said === 'string' || said.some(({ severity }) => severity === 'error'))
      refused.push(`${door.name}: ${thrown ?? JSON.stringify(said)}`);
  }
  expect(refused).toEqual([]);
});

/** In the fast suite what stands inside arguments is tried on one of two twins. */
const WITH_INSIDES = doors.filter((door) => runs(0, 1) === 1 || !hasSafeTwin(door));

describe.each(doors)('$name', (door) => {
  test('gives a value or well told issues, whatever stands in place of an argument', async () => {
    expect(await breachesOf(door, trialsOfArguments(door))).toEqual([]);
  });
});

describe.each(WITH_INSIDES)('$name', (door) => {
  test('gives a value or well told issues, whatever stands inside an argument', async () => {
    expect(await breachesOf(door, trialsOfInsides(door, runs(2, VALUES.length)))).toEqual([]);
  });
});
