import type { OwnProps } from '../../../issues/foreign.ts';
import { isRecord } from '../../../issues/stringify.ts';

/**
 * Writes the text that payOS signs (payos.vn/docs, "Kiểm tra dữ liệu với signature"): `key=value` in alphabetical order,
 * joined by `&`; null and the words null and undefined are empty, lists are JSON with sorted keys. `undefined` for what
 * cannot be written out, an object whose content would not be signed, or a text that another body would have too.
 */
export function payosText(data: OwnProps): string | undefined {
  try {
    const pairs = Object.keys(data)
      .sort()
      .filter((key) => data[key] !== undefined)
      .map((key) => [key, payosValue(data[key])] as const);
    if (pairs.some(([key, value]) => /[&=]/.test(key) || value === undefined || isSplittable(value)))
      return undefined;
    return pairs.map((pair) => pair.join('=')).join('&');
  } catch {
    return undefined;
  }
}

/** Checks whether a value holds what might be a field of its own: `x&amount=9` behind one key is two fields to the signature. */
function isSplittable(value: string): boolean {
  return /&[^&]*=/.test(value);
}

function payosValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return JSON.stringify(shortList(value).map(sortKeys), inReach);
  if (isRecord(value)) return undefined;
  return value === null || value === 'null' || value === 'undefined' ? '' : String(value);
}

/** No list of a webhook holds more. */
const MAX_SIGNED_ITEMS = 10_000;

function shortList<T>(list: T[]): T[] {
  if (list.length > MAX_SIGNED_ITEMS) throw new RangeError('more items than any webhook has');
  return list;
}

/** Looks at lists inside lists before they are written. */
function inReach(_key: string, value: unknown): unknown {
  return Array.isArray(value) ? shortList(value) : value;
}

/** Writes a body as Casso signs it: JSON without blanks, the keys of every object in order; `undefined` for one too deep. */
export function cassoText(body: unknown): string | undefined {
  try {
    return JSON.stringify(sortAll(body));
  } catch {
    return undefined;
  }
}

function sortAll(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(sortedEntries(value).map(([key, each]) => [key, sortAll(each)]));
}

function sortKeys(value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(sortedEntries(value)) : value;
}

function sortedEntries(value: OwnProps): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
