import type { Fault } from '../issues/issue.ts';
import { wrongType } from '../issues/wrong-type.ts';

/** What object 62 can hold of a purpose that stands alone in it: 99 less its own header. */
export const LARGEST_MAX_PURPOSE_LENGTH = 95;

/** Turns a purpose limit into limits for the check; it adds `input.type` for one out of range. */
export function limitsOf(limit: unknown, faults: Fault[]): Readonly<Record<string, number>> | undefined {
  if (limit === undefined) return undefined;
  const purpose = Number.isInteger(limit) ? Number(limit) : 0;
  if (purpose >= 1 && purpose <= LARGEST_MAX_PURPOSE_LENGTH) return { purpose };
  const expected = `a whole number from 1 to ${LARGEST_MAX_PURPOSE_LENGTH}`;
  faults.push(wrongType(['maxPurposeLength'], expected, limit));
  return undefined;
}
