import { type OwnProps, ownItems, ownProps } from '../issues/foreign.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import type { LengthUnit } from '../text/length.ts';
import { HEADER_LENGTH, type TlvInput } from '../tlv/node.ts';
import { MAX_VALUE_LENGTH } from '../tlv/write.ts';

/** What can be written: a read payload, or any list of objects. */
export interface EmvInput {
  /** The objects of the root in the order in which they are to be written; 63 may lack. */
  readonly objects: readonly TlvInput[];
  /** Default `'characters'`, as the standard has it. */
  readonly lengthUnit?: LengthUnit;
}

/** More objects than any legal code can hold, and few enough to look at. */
const MAX_OBJECTS = 5000;

/** A caller's tree, each of its objects read once. */
export interface OwnTree {
  readonly objects: readonly TlvInput[];
  readonly lengthUnit: LengthUnit;
}

/** Reads a tree that is to be written, or reports what keeps it from being one. */
export function readTree(payload: unknown, report: Report): OwnTree | undefined {
  const given = ownProps(payload, report.at('payload'));
  if (!given) return undefined;
  const { lengthUnit = 'characters', objects } = given;
  if (lengthUnit !== 'characters' && lengthUnit !== 'bytes') {
    const expected = 'oneOf("characters", "bytes")';
    return report('input.type', { path: ['lengthUnit'], expected, received: stringify(lengthUnit) });
  }
  const counted: Counted = { report, count: 0 };
  const own = readLevel(objects, 1, counted);
  return own && { objects: own, lengthUnit };
}

interface Counted {
  readonly report: Report;
  count: number;
}

/** Ids and lengths bound the depth, so that a circle ends too. */
function readLevel(list: unknown, level: number, counted: Counted): TlvInput[] | undefined {
  const { report } = counted;
  if (!Array.isArray(list)) return reportAt(report, 'objects', 'aList', list);
  counted.count += list.length;
  if (counted.count > MAX_OBJECTS) {
    const received = `itemCount(${counted.count})`;
    return report('input.too_large', { path: ['objects'], limit: MAX_OBJECTS, received });
  }
  if (isTooDeep(level)) return reportDepth(level, report);
  const own: TlvInput[] = [];
  for (const object of ownItems(list, report) ?? []) {
    const read = readObject(object, level, counted);
    if (!read) return undefined;
    own.push(read);
  }
  return own;
}

function readObject(object: unknown, level: number, counted: Counted): TlvInput | undefined {
  const { report } = counted;
  const given = objectProps(object, report);
  if (!given) return undefined;
  const { tag, value, children } = given;
  if (typeof tag !== 'string') return reportAt(report, 'tag', 'aString', tag);
  if (children === undefined) {
    return typeof value === 'string' ? { tag, value } : reportAt(report, 'value', 'aString', value);
  }
  if (value !== undefined && typeof value !== 'string') return reportAt(report, 'value', 'aString', value);
  const inside = readLevel(children, level + 1, counted);
  return inside && { tag, ...(value !== undefined && { value }), children: inside };
}

/** The properties of an object; that it is none is said of the list. */
function objectProps(object: unknown, report: Report): OwnProps | undefined {
  const found = createReport();
  const given = ownProps(object, found);
  if (!hasErrors(found)) return given;
  return reportAt(report, 'objects', 'anObject', object);
}

function reportAt(
  report: Report,
  key: string,
  expected: 'aList' | 'anObject' | 'aString',
  value: unknown,
): undefined {
  return report('input.type', { path: [key], expected, received: stringify(value) });
}

/** Checks whether the ids and lengths alone of so many levels do not fit into the outermost value. */
export function isTooDeep(levels: number): boolean {
  return (levels - 1) * HEADER_LENGTH > MAX_VALUE_LENGTH;
}

/** Reports a tree, or a path into one, of too many levels. */
export function reportDepth(levels: number, report: Report): undefined {
  const received = String((levels - 1) * HEADER_LENGTH);
  return report('tlv.too_long', { path: ['objects'], limit: MAX_VALUE_LENGTH, received });
}
