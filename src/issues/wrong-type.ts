import { type Fault, fault } from './issue.ts';
import { isRecord, show } from './show.ts';

/** It makes the fault of a value of another type than the one a caller was to give. */
export function wrongType(path: readonly (string | number)[], expected: string, value: unknown): Fault {
  return fault('input.type', { path, expected, received: show(value) });
}

/** It refuses options that are no object; `undefined` when they may be read. */
export function refuseOptions(options: unknown): Fault | undefined {
  return isRecord(options) ? undefined : wrongType(['options'], 'an object', options);
}
