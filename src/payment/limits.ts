import type { Fault } from '../issues/issue.ts';
import { wrongType } from '../issues/wrong-type.ts';

/** What object 62 can hold of a purpose that stands alone in it: 99 less its own header. */
export const LONGEST_PURPOSE = 95;

/** It turns a purpose limit into limits for the check; it adds `input.type` for one out of range. */
export function limitsOf(limit: unknown, faults: Fault[]): Readonly<Record<string, number>> | undefined {
  if (limit === undefined) return undefined;
  const purpose = Number.isInteger(limit) ? Number(limit) : 0;
  if (purpose >= 1 && purpose <= LONGEST_PURPOSE) return { purpose };
  const expected = `a whole number from 1 to ${LONGEST_PURPOSE}`;
  faults.push(wrongType(['purposeLimit'], expected, limit));
  return undefined;
}
