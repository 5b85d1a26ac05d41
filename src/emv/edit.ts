import { asError, type Fault, fault } from '../issues/issue.ts';
import { inEnglish } from '../issues/messages/in-english.ts';
import { fail, type Result, unwrap } from '../issues/result.ts';
import { truncate } from '../issues/stringify.ts';
import { wrongType } from '../issues/wrong-type.ts';
import type { TlvInput, TlvNode } from '../tlv/node.ts';
import { checkInput, isTooDeep, tooDeep } from './input.ts';
import { safeDecode, safeEncode } from './payload.ts';
import type { EmvPayload } from './read.ts';

/**
 * Finds the object at a path of ids such as `'54'` or `'62.08'`.
 *
 * @throws {VietqrError} `input.type` for what is no payload or no path.
 * @example get(decode(text), '59')?.value // 'PHUONG CAC'
 */
export function get(payload: EmvPayload, path: string): TlvNode | undefined {
  const refused = checkInput(payload) ?? checkPath(path);
  if (refused) return unwrap(fail(inEnglish(refused)));
  let found: TlvNode | undefined;
  let level: readonly TlvNode[] = payload.objects;
  for (const tag of path.split('.')) {
    found = level.find((node) => node.tag === tag);
    if (!found) return undefined;
    level = found.children ?? [];
  }
  return found;
}

/**
 * Changes one value and keeps all others, their order and unknown objects; `undefined` takes the object out. A new
 * object goes before the first with a higher id. The checksum is computed anew.
 *
 * @throws {VietqrError} `tlv.bad_id` for a path that is not ids, `tlv.too_long`, `emv.opaque` where the path leads
 * into a value that is no template, and what {@link decode} throws for the result.
 */
export function set(payload: EmvPayload, path: string, value: string | undefined): EmvPayload {
  return unwrap(safeSet(payload, path, value));
}

/** Changes a value like {@link set} and returns the issues instead of throwing. */
export function safeSet(payload: EmvPayload, path: string, value: string | undefined): Result<EmvPayload> {
  const refused = checkInput(payload) ?? checkPath(path);
  if (refused) return fail(inEnglish(refused));
  const tags = path.split('.');
  const wrong = tags.find((tag) => !/^\d\d$/.test(tag));
  if (wrong !== undefined) return fail(inEnglish(fault('tlv.bad_id', { received: truncate(wrong) })));
  if (isTooDeep(tags.length)) return fail(inEnglish(tooDeep(tags.length)));
  const opaque = opaqueOn(payload.objects, tags);
  if (opaque) return fail(asError(inEnglish(fault('emv.opaque', { tags: opaque }))));
  const { lengthUnit } = payload;
  const written = safeEncode({ objects: replace(payload.objects, tags, value), lengthUnit });
  return written.ok ? safeDecode(written.value, { maxLength: written.value.length }) : written;
}

function checkPath(path: unknown): Fault | undefined {
  if (typeof path === 'string') return undefined;
  return wrongType(['path'], "ids such as '62.08'", path);
}

/** The ids of an object on the way that has a value but nothing inside. */
function opaqueOn(objects: readonly TlvNode[], tags: readonly string[]): string[] | undefined {
  let level = objects;
  for (let depth = 0; depth < tags.length - 1; depth++) {
    const node = level.find(({ tag }) => tag === tags[depth]);
    if (!node) return undefined;
    if (!node.children && node.value !== '') return tags.slice(0, depth + 1);
    level = node.children ?? [];
  }
  return undefined;
}

function replace(
  objects: readonly TlvInput[],
  tags: readonly string[],
  value: string | undefined,
): TlvInput[] {
  const [tag = '', ...rest] = tags;
  const index = objects.findIndex((object) => object.tag === tag);
  const changed = changedObject(tag, objects[index], rest, value);
  if (index >= 0) return objects.flatMap((object, i) => (i === index ? changed : [object]));
  const place = objects.findIndex((object) => object.tag > tag || object.tag === '63');
  return objects.toSpliced(place < 0 ? objects.length : place, 0, ...changed);
}

function changedObject(
  tag: string,
  old: TlvInput | undefined,
  rest: readonly string[],
  value: string | undefined,
): TlvInput[] {
  if (rest.length === 0) return value === undefined ? [] : [{ tag, value }];
  const children = replace(old?.children ?? [], rest, value);
  return children.length === 0 ? [] : [{ tag, children }];
}
