import { readPayload } from '../emv/read.ts';
import { finish } from '../issues/finish.ts';
import { profileMessages } from '../issues/messages/en/payload.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { TABLES } from '../payment/napas/table.ts';
import { nodeSpan, type TlvNode } from '../tlv/node.ts';

/** An object in which two codes differ. */
export interface Difference {
  /** Ids from the root down, `['38', '01', '01']`. */
  readonly tags: readonly string[];
  /** Absent where only the scanned code has the object. */
  readonly registered?: string;
  /** Absent where only the registered code has the object. */
  readonly scanned?: string;
}

/**
 * Compares the code registered for a place with the code scanned there, object by object. An empty list means that
 * both ask for the same; the order of objects and the checksum do not count.
 *
 * @throws {VietqrError} for a code that cannot be read; the path tells which.
 * @example compare(registered, scanned).map(({ tags }) => tags.join('.')) // ['38.01.01']
 */
export function compare(registered: string, scanned: string): readonly Difference[] {
  return unwrap(safeCompare(registered, scanned));
}

/** Does what {@link compare} does and returns a {@link Result} instead of throwing. */
export function safeCompare(registered: string, scanned: string): Result<readonly Difference[]> {
  return finish(profileMessages, (report) => {
    const before = valuesOf(registered, report.at('registered'));
    const after = valuesOf(scanned, report.at('scanned'));
    return hasErrors(report) ? undefined : differences(before, after);
  });
}

type Values = ReadonlyMap<string, string>;

function differences(before: Values, after: Values): Difference[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].sort().flatMap((place) => {
    const [registered, scanned] = [before.get(place), after.get(place)];
    if (registered === scanned) return [];
    const tags = place.split('.');
    return [
      { tags, ...(registered !== undefined && { registered }), ...(scanned !== undefined && { scanned }) },
    ];
  });
}

function valuesOf(text: unknown, report: Report): Values {
  const payload = readPayload(text, TABLES.account, {}, report);
  const values = new Map<string, string>();
  const seen = new Set<string>();
  for (const node of payload?.objects ?? [])
    if (node.tag !== '63') collectValues(node, [], { values, seen, report });
  return values;
}

interface Collection {
  readonly values: Map<string, string>;
  readonly seen: Set<string>;
  readonly report: Report;
}

/** Templates nest as deep as the table goes and no deeper. Of an object that stands twice nobody knows which counts. */
function collectValues(node: TlvNode, outer: readonly string[], collection: Collection): void {
  const { values, seen, report } = collection;
  const tags = [...outer, node.tag];
  const place = tags.join('.');
  if (seen.has(place)) report('emv.duplicate', { tags, at: nodeSpan(node) });
  seen.add(place);
  if (!node.children) values.set(place, node.value);
  for (const child of node.children ?? []) collectValues(child, tags, collection);
}
