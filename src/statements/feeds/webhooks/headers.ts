import { isIterable, ownItems, ownProps, ownSequence } from '../../../issues/foreign.ts';
import type { Report } from '../../../issues/report.ts';
import { isRecord } from '../../../issues/stringify.ts';

/** The values of each header, by its name in small letters. */
export type HeaderValues = ReadonlyMap<string, readonly string[]>;

/**
 * Reads headers as frameworks hand them over: a `Headers` object or a `Map`, an object with a text or a list of texts for
 * each name, a list of pairs, or Node's `rawHeaders`, name and value in turn.
 */
export function readHeaders(headers: unknown, report: Report): HeaderValues | undefined {
  const pairs = givenPairs(headers, report.at('headers'));
  if (!pairs) return undefined;
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    if (typeof name !== 'string' || typeof value !== 'string') continue;
    const key = name.toLowerCase();
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return values;
}

type Pair = readonly [unknown, unknown];

function givenPairs(headers: unknown, report: Report): Pair[] | undefined {
  if (isIterable(headers)) {
    const items = ownSequence(headers, report);
    return (
      items &&
      (typeof items[0] === 'string' ? inTurn(items) : items.flatMap((item) => headerPair(item, report)))
    );
  }
  const props = ownProps(isRecord(headers) ? headers : undefined, report);
  return props && Object.entries(props).flatMap(([name, value]) => headerPairs(name, value, report));
}

function inTurn(items: readonly unknown[]): Pair[] {
  return items.flatMap((name, i) => (i % 2 === 0 ? [[name, items[i + 1]] as const] : []));
}

function headerPair(item: unknown, report: Report): Pair[] {
  const [name, value] = ownItems(item, report) ?? [];
  return [[name, value]];
}

function headerPairs(name: string, value: unknown, report: Report): Pair[] {
  if (!Array.isArray(value)) return [[name, value]];
  return (ownItems(value, report) ?? []).map((each) => [name, each] as const);
}

/** Finds the one value of a header; one that came twice is reported, since another reader may take the other. */
export function headerNamed(headers: HeaderValues, name: string, report: Report): string | undefined {
  const values = headers.get(name.toLowerCase()) ?? [];
  if (values.length <= 1) return values[0];
  return report('transaction.signature', { path: ['headers', name], received: 'headerTwice' });
}
