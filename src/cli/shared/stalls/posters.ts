import type { Scene } from '../../../documents/layout/scene.ts';
import { safePoster } from '../../../documents/poster.ts';
import type { Report } from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { relay } from '../collect.ts';
import type { Stall } from './stall.ts';

/** Lays out a poster for every stall, in the order of the list. */
export function stallPosters(
  stalls: readonly Stall[],
  paper: 'A4' | 'A5' | 'A6' | undefined,
  report: Report,
): readonly Scene[] | undefined {
  const scenes = stalls.map((stall, at) => relay(posterOf(stall, paper), report.at(at)));
  return scenes.every((scene) => scene !== undefined) ? scenes : undefined;
}

function posterOf({ id, payload, name, accountName, place }: Stall, paper: 'A4' | 'A5' | 'A6' | undefined) {
  const note = [`Sạp ${id}`, place].filter(Boolean).join(', ');
  return safePoster({
    payload,
    name: name ?? accountName ?? `Sạp ${id}`,
    note,
    ...omitUndefined({ accountName, paper }),
  });
}
