import { countEdits } from '../../text/edit-distance.ts';

const MAX_EDITS = 2;

/** Finds the known word that a mistyped one may mean. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, edits: countEdits(word, name, MAX_EDITS).whole }));
  const least = Math.min(...ranked.map(({ edits }) => edits));
  return least <= MAX_EDITS ? ranked.find(({ edits }) => edits === least)?.name : undefined;
}
