import { type Fault, fault } from './issue.ts';
import { isRecord, show } from './show.ts';

/** It refuses options that are no object; `undefined` when they may be read. */
export function refuseOptions(options: unknown): Fault | undefined {
  if (isRecord(options)) return undefined;
  return fault('input.type', { path: ['options'], expected: 'an object', received: show(options) });
}
