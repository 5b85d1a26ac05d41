import { creditsOf } from '../propose/credits.ts';
import { proposalsFor } from '../propose/propose.ts';
import type { WriterOptions } from './options.ts';
import { sharesOf } from './overview/shares.ts';
import type { Settled } from './settled.ts';

/** Writes a settlement as JSON; what is not known is left out. */
export function jsonOf(settled: Settled, { files }: Pick<WriterOptions, 'files'>): string {
  const { bills, movements, totals } = settled;
  const [proposals, credits] = [proposalsFor(settled), creditsOf(bills)];
  const shares = sharesOf(settled);
  return JSON.stringify({ bills, movements, totals, shares, files, proposals, credits }, null, 2);
}
