import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { isRecord } from '../issues/stringify.ts';

/** The kinds of value an option may have, with the words for them. */
const KINDS: Readonly<Record<string, readonly [expected: string, test: (value: unknown) => boolean]>> = {
  maxPixels: ['a whole number of at least 1', (value) => Number.isSafeInteger(value) && Number(value) >= 1],
  toPixels: ['a function', (value) => typeof value === 'function'],
  decoder: ['a function', (value) => typeof value === 'function'],
  wasm: ['bytes, a compiled module or an address', (value) => typeof value === 'string' || isObject(value)],
};

/** Finds what keeps a value from being options with these names; `undefined` when it is some. */
export function checkScanOptions(options: unknown, names: readonly string[]): Issue | undefined {
  if (!isRecord(options)) {
    return mistyped(['options'], 'an object', options);
  }
  for (const [name, value] of Object.entries(options)) {
    const [expected, test] = (names.includes(name) ? KINDS[name] : undefined) ?? [];
    if (!expected || !test) return issue('input.unknown_key', { path: [name] });
    if (value !== undefined && !test(value)) {
      return mistyped([name], expected, value);
    }
  }
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
