import { GOOD_CALLS, MAKERS } from '../inputs/good-calls.ts';
import { entries } from '../package.ts';

/** A public function as an untyped caller sees it. */
export interface Door {
  /** Entry and name, `vietqr-kit/emv decode`; of what a function makes, `vietqr-kit/reference defineReference().issue`. */
  readonly name: string;
  readonly run: (...args: readonly unknown[]) => unknown;
  /** Whether it returns a `Result` in place of throwing. */
  readonly isSafe: boolean;
  /** The name of the function that throws in its place; its own where it is that. */
  readonly thrower: string;
  /** Arguments it takes; for a function without a row, what anyone might give. */
  readonly args: readonly unknown[];
  readonly hasRow: boolean;
}

/** Exports that are no functions, and classes. */
const CONSTANTS: readonly string[] = [
  'BANKS_DATE',
  'DEFAULT_RISK',
  'EVIDENCE_RULES',
  'PURPOSE_LIMITS',
  'REFERENCE_PRESETS',
  'ROUTE_NAMES',
  'VietqrError',
  'banks',
  'deepLinkApps',
  'paymentSchema',
  'transferSchema',
];
const ANYTHING = ['000201', {}, {}];

/** Finds every function that the entries export, alone, in an object, or made by another; each once. */
export async function findDoors(): Promise<{ doors: readonly Door[]; unknown: readonly string[] }> {
  const doors = new Map<unknown, Door>();
  const unknown: string[] = [];
  for (const entry of entries) {
    for (const [name, value] of Object.entries(await import(entry))) {
      const found = doorsIn(entry, name, value);
      if (found.length === 0 && !CONSTANTS.includes(name)) unknown.push(`${entry} ${name}`);
      for (const door of found) if (!doors.has(door.run)) doors.set(door.run, door);
    }
  }
  return { doors: [...doors.values()], unknown };
}

function doorsIn(entry: string, name: string, value: unknown): Door[] {
  if (CONSTANTS.includes(name)) return [];
  if (isFunction(value)) return [doorOf(entry, name, value), ...doorsMadeBy(entry, name, value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isFunction(member) ? [doorOf(entry, `${name}.${key}`, member)] : [],
  );
}

function doorsMadeBy(entry: string, name: string, make: Door['run']): Door[] {
  const args = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
  return args ? doorsIn(entry, `${name}()`, make(...args)) : [];
}

function isFunction(value: unknown): value is Door['run'] {
  return typeof value === 'function';
}

function doorOf(entry: string, name: string, run: Door['run']): Door {
  const own = name.split('.').at(-1) ?? name;
  const isSafe = /^safe[A-Z]/.test(own);
  const thrower = name.replace(/safe([A-Z])/, (_, first: string) => first.toLowerCase());
  const inEmv = thrower.replace(/^emv\./, 'emv/');
  const keys = [`${entry.replace('vietqr-kit/', '')}/${thrower}`, inEmv, inEmv.replace('emv/', '')];
  const row = keys.find((key) => Object.hasOwn(GOOD_CALLS, key));
  const args = row === undefined ? ANYTHING.slice(0, Math.max(1, run.length)) : (GOOD_CALLS[row] ?? []);
  return {
    name: `${entry} ${name}`,
    thrower: `${entry} ${thrower}`,
    run,
    isSafe,
    args,
    hasRow: row !== undefined,
  };
}
