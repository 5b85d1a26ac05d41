import { isRecord } from '../../issues/stringify.ts';

/** Writes data as JSON with its keys sorted, so that equal data are equal texts whatever order a database keeps keys in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each) && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
