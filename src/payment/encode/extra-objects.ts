import { type Fault, fault } from '../../issues/issue.ts';
import { isRecord } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { TEXT_TABLES } from '../fields.ts';
import type { ExtraObject } from '../payment.ts';

/** Ids of a template, by its own ids, that fields or the encoder itself write. */
export type ReservedIds = Readonly<Record<string, readonly string[]>>;

/** Root objects that every code writes. */
export const RESERVED_ROOT_IDS: readonly string[] = ['00', '01', '54', '55', '56', '57', '63'];

const RESERVED_IDS: ReservedIds = {
  '': RESERVED_ROOT_IDS,
  '38': ['00', '01', '02'],
  '38.01': ['00', '01'],
};

/** Reads the objects that a caller adds beyond the fields; none may stand where a field does. */
export function readExtraObjects(
  value: unknown,
  faults: Fault[],
  taken: ReservedIds = RESERVED_IDS,
): readonly ExtraObject[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((other, index) => readExtraObject(other, ['extraObjects', index], faults, taken));
  }
  faults.push(wrongType(['extraObjects'], 'a list', value));
  return [];
}

/** Finds the objects to add to the template at some ids. */
export function extraObjectsIn(
  extraObjects: readonly ExtraObject[],
  ...template: readonly string[]
): TlvNode[] {
  if (extraObjects.length === 0) return [];
  const at = template.join('.');
  return extraObjects
    .filter(({ tags }) => tags.slice(0, -1).join('.') === at)
    .map(({ tags, value }) => ({ tag: tags.at(-1) ?? '', value, start: 0 }));
}

function readExtraObject(
  other: unknown,
  path: readonly (string | number)[],
  faults: Fault[],
  taken: ReservedIds,
): ExtraObject[] {
  if (!isRecord(other) || !isTagList(other.tags) || typeof other.value !== 'string') {
    faults.push(wrongType(path, "an object such as { tags: ['80'], value: '…' }", other));
    return [];
  }
  const { tags, value } = other;
  const at = tags.slice(0, -1).join('.');
  const last = tags.at(-1) ?? '';
  const field =
    TEXT_TABLES.get(at)?.[Number(last)]?.field ?? (taken[at]?.includes(last) ? 'another field' : undefined);
  if (field === undefined && (TEXT_TABLES.has(at) || at in taken)) return [{ tags, value }];
  faults.push(fault('input.unknown_key', { path, tags, ...(field && { expected: field }) }));
  return [];
}

function isTagList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((tag) => typeof tag === 'string' && /^\d\d$/.test(tag))
  );
}
