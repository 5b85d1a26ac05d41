import { isHex } from '../bytes/hex.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { isRecord, stringify } from '../issues/stringify.ts';

/** One to three bytes, as {@link readBer} reads them; a zero byte is filler. */
const TAG =
  /^(?:(?!00)(?:[0-9A-F][0-9A-E]|[02468ACE]F)|[13579BDF]F[0-7][0-9A-F]|[13579BDF]F[89A-F][0-9A-F][0-7][0-9A-F])$/i;

/** More than any code can hold. */
const MAX_BER_OBJECTS = 1000;

/** In bytes: the most that a length of two bytes tells. */
export const MAX_BER_LENGTH = 65535;

/** Finds what keeps a value from being objects that can be written; `undefined` when it is some. */
export function checkBerObjects(payload: unknown): Issue | undefined {
  if (!isRecord(payload)) return mistyped([], 'an object', payload);
  const refused = checkList(payload.objects, ['objects']);
  if (refused || !Array.isArray(payload.objects)) return refused;
  for (const [index, { children }] of payload.objects.entries()) {
    const path = ['objects', index, 'children'];
    const fault = children === undefined ? undefined : checkList(children, path, true);
    if (fault) return fault;
  }
  return undefined;
}

/** Finds what keeps a value from being a list of objects with a tag and a value, or, at the top, children. */
export function checkList(
  list: unknown,
  path: readonly (string | number)[],
  inner = false,
): Issue | undefined {
  if (!Array.isArray(list)) return mistyped(path, 'a list', list);
  if (list.length > MAX_BER_OBJECTS) {
    return issue('input.too_large', {
      path,
      expected: String(MAX_BER_OBJECTS),
      received: String(list.length),
    });
  }
  for (const [index, object] of list.entries()) {
    const fault = checkBerObject(object, [...path, index], inner);
    if (fault) return fault;
  }
  return undefined;
}

function checkBerObject(
  object: unknown,
  path: readonly (string | number)[],
  inner: boolean,
): Issue | undefined {
  if (!isRecord(object)) return mistyped(path, 'an object', object);
  const { tag, value, children } = object;
  if (typeof tag !== 'string' || !TAG.test(tag)) {
    return issue('ber.bad_tag', { path: [...path, 'tag'], received: stringify(tag) });
  }
  if (value === undefined && children !== undefined && !inner) return undefined;
  if (!isHex(value)) return mistyped([...path, 'value'], 'hexadecimal digits, two a byte', value);
  if (value.length / 2 <= MAX_BER_LENGTH) return undefined;
  const received = String(value.length / 2);
  return issue('tlv.too_long', { path, tags: [tag], expected: String(MAX_BER_LENGTH), received });
}
