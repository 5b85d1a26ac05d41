import { ownItems, ownProps } from '../../issues/foreign.ts';
import { createReport, hasErrors, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
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

const NONE: readonly never[] = [];

/** Reads the objects that a caller adds beyond the fields; none may stand where a field does. */
export function readExtraObjects(
  value: unknown,
  report: Report,
  taken: ReservedIds = RESERVED_IDS,
): readonly ExtraObject[] {
  if (value === undefined) return NONE;
  const items = ownItems(value, report.at('extraObjects')) ?? [];
  return items.flatMap((item, index) => readExtraObject(item, report.at('extraObjects', index), taken));
}

/** An object to add, by its id as a number. */
export interface AddedObject {
  readonly id: number;
  readonly value: string;
}

/** Finds the objects to add to the template at some ids, `''` or `'38.01'`, in the order of their own ids. */
export function extraObjectsIn(
  extraObjects: readonly ExtraObject[],
  template: string,
): readonly AddedObject[] {
  if (extraObjects.length === 0) return NONE;
  return extraObjects
    .filter(({ tags }) => tags.slice(0, -1).join('.') === template)
    .map(({ tags, value }) => ({ id: Number(tags.at(-1)), value }))
    .sort((a, b) => a.id - b.id);
}

function readExtraObject(item: unknown, report: Report, taken: ReservedIds): ExtraObject[] {
  const found = createReport();
  const given = ownProps(item, found);
  const tags = given && ownItems(given.tags, found);
  const value = given?.value;
  if (hasErrors(found) || !tags || !isTagList(tags) || typeof value !== 'string') {
    report('input.type', { expected: 'anExtraObject', received: stringify(item) });
    return [];
  }
  const at = tags.slice(0, -1).join('.');
  const last = tags.at(-1) ?? '';
  const field = TEXT_TABLES.get(at)?.rows[Number(last)]?.field;
  const isTaken = field !== undefined || taken[at]?.includes(last);
  if (!isTaken && (TEXT_TABLES.has(at) || at in taken)) return [{ tags, value }];
  if (field !== undefined || !isTaken) report('input.unknown_key', { tags, limit: field });
  else report('input.unknown_key', { tags, expected: 'anotherField' });
  return [];
}

function isTagList(tags: readonly unknown[]): tags is readonly string[] {
  return tags.length > 0 && tags.every((tag) => typeof tag === 'string' && /^\d\d$/.test(tag));
}
