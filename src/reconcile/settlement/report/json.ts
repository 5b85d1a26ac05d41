import type { WriterOptions } from './options.ts';
import { sharesOf } from './overview/shares.ts';
import type { ToldSettlement } from './told/told.ts';

/** Writes a settlement as JSON; what is not known is left out. */
export function jsonOf(told: ToldSettlement, { files }: Pick<WriterOptions, 'files'>): string {
  const { bills, movements, totals, proposals, credits } = told;
  const shares = sharesOf(told);
  return JSON.stringify({ bills, movements, totals, shares, files, proposals, credits }, null, 2);
}
