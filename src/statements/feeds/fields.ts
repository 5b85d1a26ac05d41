import type { OwnProps } from '../../issues/foreign.ts';
import { stringify } from '../../issues/stringify.ts';
import type { FieldNames } from './shapes/row.ts';

/** What is said of a field that is not there, or is not what it must be. */
export function absent(
  record: OwnProps,
  names: FieldNames,
): { readonly name: string; readonly received: string } {
  const name = names.find((each) => record[each] !== undefined) ?? names[0] ?? '';
  return { name, received: record[name] === undefined ? 'missing' : stringify(record[name]) };
}

/** Checks whether a field says nothing. */
export function isBlankField(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The first field with a text in it, without blanks around; a whole number is its digits. */
export function firstText(record: OwnProps, names: FieldNames): string | undefined {
  for (const name of names) {
    const text = scalarText(record[name])?.trim();
    if (text) return text;
  }
  return undefined;
}

/** A text as it is, a whole number as its digits. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
