import { type Fault, fault } from '../../issues/issue.ts';
import { isRecord } from '../../issues/stringify.ts';
import { wrongType } from '../../issues/wrong-type.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { TEXT_TABLES } from '../fields.ts';
import type { OtherObject } from '../payment.ts';

/** Ids of a template, by its own ids, that fields or the encoder itself write. */
export type Taken = Readonly<Record<string, readonly string[]>>;

/** Root objects that every code writes. */
export const TAKEN_ROOT: readonly string[] = ['00', '01', '54', '55', '56', '57', '63'];

const TAKEN: Taken = {
  '': TAKEN_ROOT,
  '38': ['00', '01', '02'],
  '38.01': ['00', '01'],
};

/** It reads the objects that a caller adds beyond the fields; none may stand where a field does. */
export function readOthers(value: unknown, faults: Fault[], taken: Taken = TAKEN): readonly OtherObject[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((other, index) => readOther(other, ['others', index], faults, taken));
  }
  faults.push(wrongType(['others'], 'a list', value));
  return [];
}

/** It finds the objects to add to the template at some ids. */
export function othersIn(others: readonly OtherObject[], ...template: readonly string[]): TlvNode[] {
  if (others.length === 0) return [];
  const at = template.join('.');
  return others
    .filter(({ tags }) => tags.slice(0, -1).join('.') === at)
    .map(({ tags, value }) => ({ tag: tags.at(-1) ?? '', value, start: 0 }));
}

function readOther(
  other: unknown,
  path: readonly (string | number)[],
  faults: Fault[],
  taken: Taken,
): OtherObject[] {
  if (!isRecord(other) || !isTagList(other.tags) || typeof other.value !== 'string') {
    faults.push(wrongType(path, "an object such as { tags: ['80'], value: '…' }", other));
    return [];
  }
  const { tags, value } = other;
  const at = tags.slice(0, -1).join('.');
  const last = tags.at(-1) ?? '';
  const field =
    TEXT_TABLES.get(at)?.[Number(last)]?.text ?? (taken[at]?.includes(last) ? 'another field' : undefined);
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
