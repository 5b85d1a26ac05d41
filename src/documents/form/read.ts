import type { Report } from '../../issues/report.ts';
import { writeVnd } from '../../money/vnd.ts';
import { type AskedPayment, adviseName, readAsked } from '../code/asked.ts';
import type { SymbolMaker } from '../code/symbol.ts';
import type { ReadBy } from '../input/fields.ts';
import { checkItems } from '../items/check.ts';
import type { FORM } from './fields.ts';

/** What stands on a form: what was given, with what its code says in the place of what was given of it. */
export type FormFacts = Omit<ReadBy<typeof FORM>, keyof AskedPayment> & AskedPayment;

/**
 * Reads what a form says, its code first. Without an amount in the code the sum of the items is asked for, and a warning says
 * that payers have to type it. `make` draws the symbol where the caller has it already.
 */
export function readForm<T extends ReadBy<typeof FORM>>(
  fields: T,
  report: Report,
  make?: SymbolMaker,
): (Omit<T, keyof AskedPayment> & AskedPayment) | undefined {
  const asked = readAsked(fields, report, make);
  if (!asked) return undefined;
  adviseName(asked, report);
  const sum = checkItems(fields.items, asked.amount, report);
  if (asked.amount !== undefined || sum === undefined) return { ...fields, ...asked };
  if (sum <= 0)
    return report('input.value', { path: ['items'], expected: 'wholeVnd', received: writeVnd(sum) });
  report('document.not_in_code', { path: ['amount'], received: writeVnd(sum), severity: 'warning' });
  return { ...fields, ...asked, amount: sum };
}
