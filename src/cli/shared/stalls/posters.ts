import type { Scene } from '../../../documents/layout/scene.ts';
import type { PosterPaper } from '../../../documents/poster/fields.ts';
import { safePoster } from '../../../documents/poster/poster.ts';
import type { Result } from '../../../issues/result.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Stall } from './stall.ts';

/** Lays out the poster of a stall. */
export function stallPoster(
  { id, payload, name, accountName, place }: Stall,
  paper: PosterPaper | undefined,
): Result<Scene> {
  const note = [`Sạp ${id}`, place].filter(Boolean).join(', ');
  return safePoster({
    payload,
    name: name ?? accountName ?? `Sạp ${id}`,
    note,
    ...omitUndefined({ accountName, paper }),
  });
}
