import { type Fault, fault } from '../issues/issue.ts';
import { isRecord } from '../issues/stringify.ts';
import { wrongType } from '../issues/wrong-type.ts';
import type { LengthUnit } from '../text/length.ts';
import { HEADER_LENGTH, type TlvInput } from '../tlv/node.ts';
import { MAX_VALUE_LENGTH } from '../tlv/write.ts';

/** What can be written: a read payload, or any list of objects. */
export interface EmvInput {
  readonly objects: readonly TlvInput[];
  /** Default `'characters'`, as the standard has it. */
  readonly lengthUnit?: LengthUnit;
}

/** More objects than any legal code can hold, and few enough to look at. */
const MAX_OBJECTS = 5000;

/** Finds what keeps a value from being a tree that can be written; `undefined` when it is one. */
export function checkInput(payload: unknown): Fault | undefined {
  if (!isRecord(payload)) return wrongType([], 'an object', payload);
  const { lengthUnit, objects } = payload;
  if (lengthUnit !== undefined && lengthUnit !== 'characters' && lengthUnit !== 'bytes') {
    return wrongType(['lengthUnit'], '"characters" or "bytes"', lengthUnit);
  }
  return checkInputObjects(objects);
}

function checkInputObjects(objects: unknown): Fault | undefined {
  const waiting: { list: unknown; level: number }[] = [{ list: objects, level: 1 }];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { list, level } = next;
    if (!Array.isArray(list)) return wrongType(['objects'], 'a list', list);
    count += list.length;
    if (count > MAX_OBJECTS) return tooManyObjects(count);
    if (isTooDeep(level)) return tooDeep(level);
    for (const object of list) {
      const refused = checkInputObject(object);
      if (refused) return refused;
      if (isRecord(object) && object.children !== undefined) {
        waiting.push({ list: object.children, level: level + 1 });
      }
    }
  }
  return undefined;
}

function tooManyObjects(count: number): Fault {
  return fault('input.too_large', {
    path: ['objects'],
    expected: String(MAX_OBJECTS),
    received: String(count),
  });
}

/** Checks whether the ids and lengths alone of so many levels do not fit into the outermost value. */
export function isTooDeep(levels: number): boolean {
  return (levels - 1) * HEADER_LENGTH > MAX_VALUE_LENGTH;
}

export function tooDeep(levels: number): Fault {
  return fault('tlv.too_long', {
    path: ['objects'],
    expected: String(MAX_VALUE_LENGTH),
    received: String((levels - 1) * HEADER_LENGTH),
  });
}

function checkInputObject(object: unknown): Fault | undefined {
  if (!isRecord(object)) return wrongType(['objects'], 'an object', object);
  if (typeof object.tag !== 'string') return wrongType(['tag'], 'a string', object.tag);
  const { children, value } = object;
  if (value !== undefined && typeof value !== 'string') return wrongType(['value'], 'a string', value);
  if (value === undefined && children === undefined) return wrongType(['value'], 'a string', value);
  return undefined;
}
