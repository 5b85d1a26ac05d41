import { type Issue, issue } from '../issues/issue.ts';
import { isRecord, show } from '../issues/show.ts';

/** The kinds of value an option may have, with the words for them. */
const KINDS: Readonly<Record<string, readonly [expected: string, test: (value: unknown) => boolean]>> = {
  maxPixels: ['a whole number of at least 1', (value) => Number.isSafeInteger(value) && Number(value) >= 1],
  toPixels: ['a function', (value) => typeof value === 'function'],
  decoder: ['a function', (value) => typeof value === 'function'],
  wasm: ['bytes, a compiled module or an address', (value) => typeof value === 'string' || isObject(value)],
};

/** It finds what keeps a value from being options with these names; `undefined` when it is some. */
export function refuseOptions(options: unknown, names: readonly string[]): Issue | undefined {
  if (!isRecord(options)) {
    return issue('input.type', { path: ['options'], expected: 'an object', received: show(options) });
  }
  for (const [name, value] of Object.entries(options)) {
    const [expected, test] = (names.includes(name) ? KINDS[name] : undefined) ?? [];
    if (!expected || !test) return issue('input.unknown_key', { path: [name] });
    if (value !== undefined && !test(value)) {
      return issue('input.type', { path: [name], expected, received: show(value) });
    }
  }
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
