import { type Issue, issue } from '../issues/issue.ts';
import { isRecord, show } from '../issues/show.ts';
import type { LengthUnit } from '../text/length.ts';
import type { TlvInput } from '../tlv/node.ts';

/** What can be written: a read payload, or any list of objects. */
export interface EmvInput {
  readonly objects: readonly TlvInput[];
  /** Default `'characters'`, as the standard has it. */
  readonly lengthUnit?: LengthUnit;
}

/** More objects than any legal code can hold, and few enough to look at; it also ends a tree that contains itself. */
const MOST_OBJECTS = 5000;

/** It finds what keeps a value from being a tree that can be written; `undefined` when it is one. */
export function refuseInput(payload: unknown): Issue | undefined {
  if (!isRecord(payload)) return wrongType([], 'an object', payload);
  const { lengthUnit, objects } = payload;
  if (lengthUnit !== undefined && lengthUnit !== 'characters' && lengthUnit !== 'bytes') {
    return wrongType(['lengthUnit'], '"characters" or "bytes"', lengthUnit);
  }
  return refuseObjects(objects);
}

function refuseObjects(objects: unknown): Issue | undefined {
  const waiting: unknown[] = [objects];
  let count = 0;
  while (waiting.length > 0) {
    const list = waiting.pop();
    if (!Array.isArray(list)) return wrongType(['objects'], 'a list', list);
    count += list.length;
    if (count > MOST_OBJECTS) {
      return issue('input.too_large', {
        path: ['objects'],
        expected: String(MOST_OBJECTS),
        received: String(count),
      });
    }
    for (const object of list) {
      const fault = refuseObject(object);
      if (fault) return fault;
      if (isRecord(object) && object.children !== undefined) waiting.push(object.children);
    }
  }
  return undefined;
}

function refuseObject(object: unknown): Issue | undefined {
  if (!isRecord(object)) return wrongType(['objects'], 'an object', object);
  if (typeof object.tag !== 'string') return wrongType(['tag'], 'a string', object.tag);
  const { children, value } = object;
  if (value !== undefined && typeof value !== 'string') return wrongType(['value'], 'a string', value);
  if (value === undefined && children === undefined) return wrongType(['value'], 'a string', value);
  return undefined;
}

function wrongType(path: readonly string[], expected: string, value: unknown): Issue {
  return issue('input.type', { path, expected, received: show(value) });
}
