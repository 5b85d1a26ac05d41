import { finish } from '../issues/finish.ts';
import { emvMessages } from '../issues/messages/en/emv.ts';
import { clearIssues, hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify, truncate } from '../issues/stringify.ts';
import type { TlvInput, TlvNode } from '../tlv/node.ts';
import { isTooDeep, readTree, reportDepth } from './input.ts';
import { decodeTree, encodeTree } from './payload.ts';
import type { EmvPayload } from './read.ts';

/**
 * Finds the object at a path of ids such as `'54'` or `'62.08'`.
 *
 * @throws {VietqrError} `input.*`, `tlv.too_long` for what is no payload or no path.
 * @example get(decode(text), '59')?.value // 'PHUONG CAC'
 */
export function get(payload: EmvPayload, path: string): TlvNode | undefined {
  const found = finish(emvMessages, (report) => {
    const tags = readTree(payload, report) && readPath(path, report);
    return tags && { node: nodeAt(payload.objects, tags) };
  });
  return unwrap(found).node;
}

function nodeAt(objects: readonly TlvNode[], tags: readonly string[]): TlvNode | undefined {
  let found: TlvNode | undefined;
  let level = objects;
  for (const tag of tags) {
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
 * @throws {VietqrError} `input.*` for what is no payload, path or value, `tlv.*`, `emv.opaque` where the path leads into a
 * value that is no template, and what {@link decode} throws for the result: `crc.*`, `emv.first`, `emv.duplicate`.
 */
export function set(payload: EmvPayload, path: string, value: string | undefined): EmvPayload {
  return unwrap(safeSet(payload, path, value));
}

/** Does what {@link set} does and returns a {@link Result} instead of throwing. */
export function safeSet(payload: EmvPayload, path: string, value: string | undefined): Result<EmvPayload> {
  return finish(emvMessages, (report) => {
    const tree = readTree(payload, report);
    const tags = tree && readPath(path, report);
    if (!tags || !isWritable(tree.objects, tags, report)) return undefined;
    const changed = { lengthUnit: tree.lengthUnit, objects: replaceObject(tree.objects, tags, value) };
    const own = readTree(changed, report);
    const text = own && encodeTree(own, false, report);
    if (text === undefined || hasErrors(report)) return undefined;
    clearIssues(report);
    return decodeTree(text, { maxLength: text.length }, report);
  });
}

function readPath(path: unknown, report: Report): string[] | undefined {
  if (typeof path === 'string') return path.split('.');
  return report('input.type', { path: ['path'], expected: 'anObjectPath', received: stringify(path) });
}

/** Finds what keeps a path from being one into the tree. */
function isWritable(objects: readonly TlvInput[], tags: readonly string[], report: Report): boolean {
  const wrong = tags.find((tag) => !/^\d\d$/.test(tag));
  if (wrong !== undefined) report('tlv.bad_id', { received: truncate(wrong) });
  else if (isTooDeep(tags.length)) reportDepth(tags.length, report);
  else {
    const opaque = opaqueOn(objects, tags);
    if (opaque) report('emv.opaque', { tags: opaque, severity: 'error' });
  }
  return !hasErrors(report);
}

/** The ids of an object on the way that has a value but nothing inside. */
function opaqueOn(objects: readonly TlvInput[], tags: readonly string[]): string[] | undefined {
  let level = objects;
  for (let depth = 0; depth < tags.length - 1; depth++) {
    const node = level.find(({ tag }) => tag === tags[depth]);
    if (!node) return undefined;
    if (!node.children && node.value !== '') return tags.slice(0, depth + 1);
    level = node.children ?? [];
  }
  return undefined;
}

function replaceObject(
  objects: readonly TlvInput[],
  tags: readonly string[],
  value: string | undefined,
): TlvInput[] {
  const [tag = '', ...rest] = tags;
  const index = objects.findIndex((object) => object.tag === tag);
  const changed = changedObject(tag, objects[index], rest, value);
  if (index >= 0) return objects.flatMap((object, i) => (i === index ? changed : [object]));
  const place = objects.findIndex((object) => object.tag > tag || object.tag === '63');
  const at = place < 0 ? objects.length : place;
  return [...objects.slice(0, at), ...changed, ...objects.slice(at)];
}

function changedObject(
  tag: string,
  old: TlvInput | undefined,
  rest: readonly string[],
  value: string | undefined,
): TlvInput[] {
  if (rest.length === 0) return value === undefined ? [] : [{ tag, value }];
  const children = replaceObject(old?.children ?? [], rest, value);
  return children.length === 0 ? [] : [{ tag, children }];
}
