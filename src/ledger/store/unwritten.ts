import type { Books } from './inputs.ts';

/** The tables whose new rows wait for each other, so that they are written in one call. */
type Written = 'reports' | 'links' | 'gone' | 'movements' | 'balances' | 'events';

/** Rows that are not written yet, in their order; `gone` are the places of movements. */
export type UnwrittenRows = Record<Written, unknown[]>;

export function noRows(): UnwrittenRows {
  return { reports: [], links: [], gone: [], movements: [], balances: [], events: [] };
}

/** Writes what waits. */
export async function writeRows({ tx, institution, unwritten }: Books): Promise<void> {
  const waiting = Object.entries(unwritten).filter(([, rows]) => rows.length > 0);
  if (waiting.length === 0) return;
  const rows = JSON.stringify(Object.fromEntries(waiting));
  for (const [, each] of waiting) each.length = 0;
  await tx.query('select vietqr_ledger.write($1, $2::text::jsonb)', [institution, rows]);
}
