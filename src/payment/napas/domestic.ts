import { checkEntries, type TakeValue } from '../../emv/check.ts';
import type { ObjectTable } from '../../emv/objects.ts';
import type { MoneyRule } from '../../emv/values.ts';
import { lowerErrors, type Report } from '../../issues/report.ts';
import type { DecodeSettings } from '../limits.ts';

/**
 * Allows the one value of a domestic payment, and another that means the same, whose characters are told of. Any other is
 * an error: an amount in it is no amount of đồng.
 */
export function onlyDomestic(only: string, same = only): MoneyRule {
  const issue = { code: 'vietqr.not_domestic', severity: 'error', limit: only } as const;
  return (value) => (value === only || value === same ? undefined : issue);
}

/** Checks a code that was scanned as its reader asked; that it is foreign is a warning for who wants such codes. */
export function checkDomestic(
  table: ObjectTable,
  settings: DecodeSettings,
  report: Report,
  take?: TakeValue,
): void {
  checkEntries(table, { how: settings, report, take });
  if (settings.foreign) lowerErrors('vietqr.not_domestic', report);
}
