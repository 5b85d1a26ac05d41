import type { Proof } from './statement.ts';

/** What a statement proves, and the balances before and after all. */
interface Proved {
  readonly opening?: number | undefined;
  readonly closing?: number | undefined;
  readonly proof: { readonly state: Proof['state']; readonly by?: Proof['by'] };
}

/** Checks whether only balances that follow from row to row prove a statement: rows that lack before the first or behind the last do not show. */
export function hasOpenEnd({ opening, closing, proof: { state, by = [] } }: Proved): boolean {
  const isByRows = state === 'balanced' && by.length > 0 && by.every((kind) => kind === 'running');
  return isByRows && (opening === undefined || closing === undefined);
}
